"""Laboratory results as a table: both units, the laboratory's own range, named thresholds."""

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from pigmenttrack.domain.labs import Comparator, LabResult
from pigmenttrack.domain.labs_analytes import rounded
from pigmenttrack.domain.labs_thresholds import THRESHOLD_SETS

if TYPE_CHECKING:
    from rich.table import Table


def labs_table(labs: Sequence[LabResult]) -> "Table":
    """Return a row for every result, in the order given."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in ("taken", "analyte", "value", "the same in", "own range", "named thresholds"):
        table.add_column(title)
    for lab in labs:
        cells = (
            lab.taken_on.isoformat(),
            lab.of.name,
            f"{lab.comparator}{lab.value:f} {lab.unit}",
            ", ".join(in_other_units(lab)),
            lab.against_own_range(),
            "; ".join(f"{word} ({name})" for name, word in threshold_words(lab).items()),
        )
        table.add_row(*map(Text, cells))
    return table


def in_other_units(lab: LabResult) -> tuple[str, ...]:
    """Return a result in the analyte's other units, rounded for reading."""
    others = [unit for unit in lab.of.units if unit != lab.unit]
    return tuple(f"{lab.comparator}{shown(lab.in_unit(unit))} {unit}" for unit in others)


def threshold_words(lab: LabResult) -> dict[str, str]:
    """Return the word of every set of thresholds for a result, by the set's name."""
    if lab.comparator is not Comparator.EQUAL:
        return {}
    return {made.name: made.word(lab) for made in THRESHOLD_SETS if made.analyte == lab.analyte}


def shown(value: Fraction) -> str:
    """Return three digits, or all before the point."""
    return str(rounded(value, 0 if value >= 100 else 1 if value >= 10 else 2))
