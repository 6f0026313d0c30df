"""Tables beside the sentences of a verdict."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pigmenttrack.app.verdict_changes import lab_steps, score_steps
from pigmenttrack.cli.labs_table import in_other_units, threshold_words
from pigmenttrack.domain.journal_phases import Phase
from pigmenttrack.domain.labs import LabResult
from pigmenttrack.domain.score_bands import ScoreChange, bands_of
from pigmenttrack.domain.score_result import ScoreResult

if TYPE_CHECKING:
    from rich.table import Table


def phases_table(phases: Sequence[Phase]) -> "Table":
    """Return a row for every phase."""
    rows = [
        (phase.letter, phase.label, f"{phase.first_day}", f"{phase.last_day}") for phase in phases
    ]
    return _table(("phase", "regimen", "first day", "last day"), rows)


def scores_table(scores: Sequence[ScoreResult], phases: Sequence[Phase]) -> "Table":
    """Return a row for every total, with the change since the one before."""
    rows = []
    for step in score_steps(scores, phases):
        change = step.change
        rows.append(
            (
                f"{step.score.taken_on}",
                step.phase,
                str(step.score.kind),
                f"{step.score.total:.4g}",
                "" if step.months is None else f"{step.months:.1f}",
                "" if change is None else f"{change.points:+.4g}",
                _percent(change),
                _percent(step.since_phase),
                "" if change is None else ", ".join(change.named_falls),
                "\n".join(f"{word} ({name})" for name, word in bands_of(step.score).items()),
            )
        )
    titles = (
        "taken", "phase", "score", "total", "months", "points", "change", "since last phase",
        "called", "bands",
    )  # fmt: skip
    return _table(titles, rows)


def labs_changes(labs: Sequence[LabResult], phases: Sequence[Phase]) -> "Table":
    """Return a row for every result, with the change since the one before of its analyte."""
    rows = [
        (
            f"{step.lab.taken_on}",
            step.phase,
            step.lab.of.name,
            f"{step.lab.comparator}{step.lab.value:f} {step.lab.unit}",
            ", ".join(in_other_units(step.lab)),
            step.lab.against_own_range(),
            "" if step.change_pct is None else f"{step.change_pct:+.0f} %",
            str(step.shift or ""),
            "\n".join(f"{word} ({name})" for name, word in threshold_words(step.lab).items()),
        )
        for step in lab_steps(labs, phases)
    ]
    titles = (
        "taken", "phase", "analyte", "value", "the same in", "own range", "change", "which is",
        "named thresholds",
    )  # fmt: skip
    return _table(titles, rows)


def _percent(change: ScoreChange | None) -> str:
    return "" if change is None or change.percent is None else f"{change.percent:+.1f} %"


def _table(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> "Table":
    """Return a table without the columns that say nothing."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    kept = [place for place in range(len(titles)) if any(row[place] for row in rows)]
    for place in kept:
        table.add_column(titles[place], no_wrap=place == 0)
    for row in rows:
        table.add_row(*(Text(row[place]) for place in kept))
    return table
