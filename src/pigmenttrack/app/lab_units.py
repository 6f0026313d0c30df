"""In which units laboratory values are shown: as a person asks for, analyte by analyte."""

from collections.abc import Sequence
from dataclasses import replace

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.labs_analytes import ANALYTES, analyte_named, unit_named
from pigmenttrack.domain.timeline import Timeline
from pigmenttrack.domain.timeline_lanes import LabLane

CONVENTIONAL, SI = "conventional", "si"


def with_lab_units(timeline: Timeline, wishes: Sequence[str]) -> Timeline:
    """Return the timeline with its laboratory values told in other units.

    Parameters
    ----------
    wishes : sequence of str
        "si" or "conventional" for all, "pg/mL" for those told in it, "b12=pg/mL" for one; a later
        one outdoes an earlier.

    Raises
    ------
    BadRequest
        If a wish fits no analyte.
    """
    lanes = timeline.labs
    for wish in wishes:
        lanes = tuple(_told(lane, wish.strip()) for lane in lanes)
        _require_known(wish.strip())
    return replace(timeline, labs=lanes)


def _told(lane: LabLane, wish: str) -> LabLane:
    if wish.casefold() == CONVENTIONAL:
        return lane.in_unit(lane.of.conventional_unit)
    if wish.casefold() == SI:
        return lane.in_unit(lane.of.si_unit)
    name, sign, unit = wish.partition("=")
    if sign:
        return lane.in_unit(unit) if analyte_named(name).key == lane.analyte else lane
    return lane.in_unit(wish) if _has(lane.analyte, wish) else lane


def _require_known(wish: str) -> None:
    """Refuse a unit that no analyte is told in: a typing error must not pass in silence."""
    if wish.casefold() in {CONVENTIONAL, SI}:
        return
    name, sign, unit = wish.partition("=")
    if sign:
        unit_named(unit, analyte_named(name))
    elif not any(_has(key, wish) for key in ANALYTES):
        message = f"No laboratory value is told in '{wish[:20]}' here."
        raise BadRequest(message, advice="Such as si, conventional, pg/mL or b12=pg/mL.")


def _has(analyte: str, unit: str) -> bool:
    try:
        unit_named(unit, analyte_named(analyte))
    except BadRequest:
        return False
    return True
