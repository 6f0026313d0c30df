"""Phases of the time axis, cut where one substance starts, stops or changes its dose.

A phase without the substance is an A, a phase with it a B, numbered in their order: A1 B1 A2 B2.
The letters name spans of days and nothing else.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pigmenttrack.domain.journal import Course


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A span of days under one regimen of one substance.

    Attributes
    ----------
    letter : str
        "A1", "B1", "A2", …
    label : str
        In words: "no vitamin B12", "vitamin B12: 1000 µg a week".
    first_day, last_day : date
        Both included.
    """

    letter: str
    label: str
    first_day: date
    last_day: date
    courses: tuple[Course, ...] = ()

    @property
    def is_on(self) -> bool:
        """Whether the substance was taken."""
        return bool(self.courses)

    def holds(self, day: date) -> bool:
        """Tell whether a day belongs to the phase."""
        return self.first_day <= day <= self.last_day


def phases_of(
    courses: Iterable[Course], substance: str, first_day: date, last_day: date
) -> tuple[Phase, ...]:
    """Return the phases of one substance between two days, without a gap.

    The substance's name is compared without regard to case. Courses that overlap (two
    preparations at once) make one phase that holds both.

    Raises
    ------
    ValueError
        If the last day comes before the first.
    """
    if last_day < first_day:
        msg = f"last_day {last_day} comes before first_day {first_day}"
        raise ValueError(msg)
    wanted = substance.strip().casefold()
    own = [course for course in courses if course.substance.strip().casefold() == wanted]
    spans = _spans(own, substance.strip(), first_day, last_day)
    ends = [start - timedelta(days=1) for start, _, _ in spans[1:]] + [last_day]
    counts: Counter[str] = Counter()
    phases: list[Phase] = []
    for (start, running, label), end in zip(spans, ends, strict=True):
        kind = "B" if running else "A"
        counts[kind] += 1
        phases.append(
            Phase(
                letter=f"{kind}{counts[kind]}",
                label=label,
                first_day=start,
                last_day=end,
                courses=running,
            )
        )
    return tuple(phases)


def phase_on(phases: Sequence[Phase], day: date) -> Phase | None:
    """Return the phase that holds a day; None outside all of them."""
    return next((phase for phase in phases if phase.holds(day)), None)


def _spans(
    own: Sequence[Course], substance: str, first_day: date, last_day: date
) -> list[tuple[date, tuple[Course, ...], str]]:
    """Return first day, running courses and label of every phase, in order."""
    edges = {first_day}
    for course in own:
        edges.add(course.started_on)
        if course.ends_before is not None:
            edges.add(course.ends_before)
    spans: list[tuple[date, tuple[Course, ...], str]] = []
    for edge in sorted(edge for edge in edges if first_day <= edge <= last_day):
        running = tuple(course for course in own if course.is_on(edge))
        label = _label(running, substance)
        # A new packet of the same dose is no new phase.
        if not spans or spans[-1][2] != label:
            spans.append((edge, running, label))
    return spans


def _label(running: Sequence[Course], substance: str) -> str:
    if not running:
        return f"no {substance}"
    doses = [str(course.dosing) for course in running if course.dosing is not None]
    return f"{substance}: {' + '.join(doses)}" if doses else substance
