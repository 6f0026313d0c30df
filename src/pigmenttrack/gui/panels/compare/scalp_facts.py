"""The numbers of two photos of the scalp and of the change between them, in words."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from pigmenttrack.app.compare_scalp import ScalpPair
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.scalp import ScalpMeasurement, ScalpQuantity
from pigmenttrack.gui.settings import AreaShownIn
from pigmenttrack.gui.shown import shown_interval
from pigmenttrack.gui.spoken import spoken
from pigmenttrack.report.scalp_words import QUANTITY_WORDS

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SaidOfPair:
    """What stands beside two photos.

    Attributes
    ----------
    measure : str
        What both values are of.
    values : pairs of value and interval, the earlier photo first
    changed : str
        What the change is of.
    change : value and interval, or None
    verdict, role : str
        A sentence on the change, and how it is coloured.
    beside : tuple of (name, earlier, later)
        Further values, each with its interval.
    """

    measure: str
    values: tuple[tuple[str, str], tuple[str, str]]
    changed: str
    change: tuple[str, str] | None
    verdict: str
    role: str
    beside: tuple[tuple[str, str, str], ...]


def said_of(pair: ScalpPair, unit: AreaShownIn) -> SaidOfPair:
    """Return a pair in words."""
    main = pair.later.main_quantity
    return SaidOfPair(
        measure=spoken(QUANTITY_WORDS[main].name),
        values=(
            _in_words(pair.earlier.main, main, unit),
            _in_words(pair.later.main, main, unit),
        ),
        changed=_changed(pair),
        change=None if pair.change is None else _in_words(pair.change, pair.changed, unit),
        verdict=_verdict(pair),
        role="" if pair.change is None else "good" if pair.is_beyond_noise else "doubt",
        beside=tuple(
            (
                spoken(QUANTITY_WORDS[one].name),
                _joined(pair.earlier, one, unit),
                _joined(pair.later, one, unit),
            )
            for one in pair.beside
        ),
    )


def _changed(pair: ScalpPair) -> str:
    if pair.is_of_common_area:
        return translate("compare", "Hairs where both photos look")
    return translate("compare", "Change: later minus earlier")


def _verdict(pair: ScalpPair) -> str:
    if pair.change is None:
        return translate(
            "compare", "These two photos were not compared hair by hair, so no change can be told."
        )
    if pair.is_beyond_noise:
        return translate("compare", "More than two photos of this series differ by anyway.")
    return translate("compare", "No change beyond what two photos of this series differ by anyway.")


def _joined(measurement: ScalpMeasurement, quantity: ScalpQuantity, unit: AreaShownIn) -> str:
    value, interval = _in_words(measurement.values[quantity], quantity, unit)
    return f"{value} ({interval})"


def _in_words(estimate: Estimate, quantity: ScalpQuantity, unit: AreaShownIn) -> tuple[str, str]:
    words = QUANTITY_WORDS[quantity].unit
    return shown_interval(estimate.value, estimate.low, estimate.high, words, unit)
