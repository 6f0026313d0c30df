"""What the chart page decides: which lanes, which units, which point. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from pigmenttrack.domain.timeline import Timeline, TimelinePoint, TimelineSeries


class Lane(StrEnum):
    """What may be shown beside the main line."""

    COURSES = "courses"
    LABS = "labs"
    SCORES = "scores"
    CONTRAST = "contrast"
    CONTROL = "control"
    SYMPTOMS = "symptoms"
    LIGHT = "light"
    EVENTS = "events"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenPoint:
    """A point that a person looks at, and where it stands among its neighbours."""

    series: TimelineSeries
    point: TimelinePoint
    number: int

    @property
    def count(self) -> int:
        """How many points the series has."""
        return len(self.series.points)


class ChartView(Protocol):
    """What the presenter tells the page to show."""

    def show_timeline(self, timeline: Timeline) -> None:
        """Draw this; lanes that are not wanted are left out already."""

    def show_nothing(self) -> None:
        """Say that there is nothing to draw yet."""

    def show_point(self, chosen: ChosenPoint | None) -> None:
        """Tell of one point, or of none."""


class ChartPresenter:
    """Keeps what is known of the site and what the person wants to see of it."""

    def __init__(self, view: ChartView) -> None:
        self._view = view
        self._timeline: Timeline | None = None
        self._hidden: frozenset[Lane] = frozenset()
        self._units: dict[str, str] = {}
        self._chosen: ChosenPoint | None = None

    @property
    def lanes(self) -> Mapping[Lane, bool]:
        """The lanes that have something in them, and whether each is shown."""
        if self._timeline is None:
            return {}
        return {lane: lane not in self._hidden for lane in Lane if _holds(self._timeline, lane)}

    @property
    def lab_units(self) -> Mapping[str, tuple[str, tuple[str, ...]]]:
        """Every analyte's unit in use, and those it can be told in."""
        if self._timeline is None:
            return {}
        return {
            lane.analyte: (self._units.get(lane.analyte, lane.unit), _units_of(lane.of))
            for lane in self._timeline.labs
        }

    @property
    def shown(self) -> Timeline | None:
        """The timeline as it is drawn and exported."""
        if self._timeline is None:
            return None
        return _without(_in_units(self._timeline, self._units), self._hidden)

    def take(self, timeline: Timeline) -> None:
        """Show another site, or the same with new content."""
        self._timeline, self._chosen = timeline, None
        self._draw()
        self._choose_last()

    def show_lane(self, lane: Lane, *, shown: bool) -> None:
        """Show or hide a lane."""
        self._hidden = self._hidden - {lane} if shown else self._hidden | {lane}
        self._draw()

    def tell_lab_in(self, analyte: str, unit: str) -> None:
        """Tell all results of an analyte in another unit."""
        self._units[analyte] = unit
        self._draw()

    def look_at(self, series_key: str, number: int) -> None:
        """Choose a point; one that does not exist changes nothing."""
        series = self._series(series_key)
        if series is None or not 0 <= number < len(series.points):
            return
        self._chosen = ChosenPoint(series=series, point=series.points[number], number=number)
        self._view.show_point(self._chosen)

    def step(self, by: int) -> None:
        """Look at the next point or the one before."""
        if self._chosen is not None:
            self.look_at(self._chosen.series.key, self._chosen.number + by)

    @property
    def chosen(self) -> ChosenPoint | None:
        """The point that is looked at."""
        return self._chosen

    def _choose_last(self) -> None:
        main = self._timeline.series[0] if self._timeline and self._timeline.series else None
        if main is None or not main.points:
            self._view.show_point(None)
            return
        self.look_at(main.key, len(main.points) - 1)

    def _draw(self) -> None:
        shown = self.shown
        if shown is None or shown.is_empty:
            self._view.show_nothing()
        else:
            self._view.show_timeline(shown)

    def _series(self, key: str) -> TimelineSeries | None:
        known = () if self._timeline is None else self._timeline.series
        return next((one for one in known if one.key == key), None)


def _units_of(analyte: object) -> tuple[str, ...]:
    names = (getattr(analyte, "conventional_unit", ""), getattr(analyte, "si_unit", ""))
    return tuple(dict.fromkeys(name for name in names if name))


def _holds(timeline: Timeline, lane: Lane) -> bool:
    if lane in {Lane.CONTRAST, Lane.CONTROL}:
        return any(one.key == lane.value for one in timeline.series[1:])
    parts: dict[Lane, tuple[object, ...]] = {
        Lane.COURSES: timeline.courses,
        Lane.LABS: timeline.labs,
        Lane.SCORES: timeline.scores,
        Lane.SYMPTOMS: timeline.symptoms,
        Lane.LIGHT: timeline.lights,
        Lane.EVENTS: timeline.events,
    }
    return bool(parts[lane])


def _in_units(timeline: Timeline, units: Mapping[str, str]) -> Timeline:
    labs = tuple(
        lane.in_unit(units[lane.analyte]) if lane.analyte in units else lane
        for lane in timeline.labs
    )
    return replace(timeline, labs=labs)


def _without(timeline: Timeline, hidden: frozenset[Lane]) -> Timeline:
    names = {lane.value for lane in hidden}
    return replace(
        timeline,
        series=tuple(
            one for at, one in enumerate(timeline.series) if at == 0 or one.key not in names
        ),
        courses=() if Lane.COURSES in hidden else timeline.courses,
        labs=() if Lane.LABS in hidden else timeline.labs,
        scores=() if Lane.SCORES in hidden else timeline.scores,
        symptoms=() if Lane.SYMPTOMS in hidden else timeline.symptoms,
        lights=() if Lane.LIGHT in hidden else timeline.lights,
        events=() if Lane.EVENTS in hidden else timeline.events,
    )
