"""What the chart page decides, heard by a view that records."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from pigmenttrack.domain.labs import LabResult
from pigmenttrack.domain.timeline import Timeline, TimelinePoint, TimelineSeries
from pigmenttrack.domain.timeline_lanes import CourseBar, lab_lanes
from pigmenttrack.gui.panels.chart.presenter import ChartPresenter, ChosenPoint, Lane

AREA = TimelineSeries(
    key="area",
    name="Depigmented area",
    unit="cm²",
    points=tuple(
        TimelinePoint(at=datetime(2024, month, 1), value=10 - month, low=8 - month, high=12 - month)  # noqa: DTZ001 - by the clock on the wall
        for month in (1, 3, 5)
    ),
)
CONTROL = replace(AREA, key="control", name="Control site")
COURSE = CourseBar(
    substance="vitamin B12",
    words="1000 µg a day",
    first_day=date(2024, 2, 1),
    last_day=date(2024, 6, 1),
    goes_on=True,
)
LABS = lab_lanes(
    [LabResult(taken_on=date(2024, 2, 1), analyte="b12", value=Decimal(133), unit="pmol/L")]
)
TIMELINE = Timeline(
    subject="Anna",
    site="left knee",
    first_day=date(2024, 1, 1),
    last_day=date(2024, 6, 1),
    series=(AREA, CONTROL),
    courses=(COURSE,),
    labs=LABS,
)
EMPTY = Timeline(
    subject="Anna", site="left knee", first_day=date(2024, 1, 1), last_day=date(2024, 1, 1)
)


class _RecordingView:
    def __init__(self) -> None:
        self.drawn: list[Timeline] = []
        self.nothing = 0
        self.points: list[ChosenPoint | None] = []

    def show_timeline(self, timeline: Timeline) -> None:
        self.drawn.append(timeline)

    def show_nothing(self) -> None:
        self.nothing += 1

    def show_point(self, chosen: ChosenPoint | None) -> None:
        self.points.append(chosen)


def _shown() -> tuple[ChartPresenter, _RecordingView]:
    view = _RecordingView()
    presenter = ChartPresenter(view)
    presenter.take(TIMELINE)
    return presenter, view


def test_the_latest_point_is_told_first() -> None:
    _, view = _shown()
    chosen = view.points[-1]
    assert chosen is not None
    assert (chosen.point.value, chosen.number, chosen.count) == (5, 2, 3)


def test_arrow_keys_step_along_the_points_and_stop_at_the_ends() -> None:
    presenter, view = _shown()
    for by in (1, -1, -1, -1):
        presenter.step(by)
    chosen = view.points[-1]
    assert chosen is not None
    assert chosen.number == 0


def test_only_lanes_with_something_in_them_can_be_chosen() -> None:
    presenter, _ = _shown()
    assert set(presenter.lanes) == {Lane.COURSES, Lane.LABS, Lane.CONTROL}


def test_a_hidden_lane_is_gone_from_the_drawing_and_comes_back() -> None:
    presenter, view = _shown()
    presenter.show_lane(Lane.CONTROL, shown=False)
    presenter.show_lane(Lane.COURSES, shown=False)
    assert [one.key for one in view.drawn[-1].series] == ["area"]
    assert view.drawn[-1].courses == ()
    presenter.show_lane(Lane.CONTROL, shown=True)
    assert [one.key for one in view.drawn[-1].series] == ["area", "control"]


def test_the_main_line_cannot_be_hidden() -> None:
    presenter, view = _shown()
    for lane in Lane:
        presenter.show_lane(lane, shown=False)
    assert view.drawn[-1].series == (AREA,)


def test_a_laboratory_value_is_told_in_the_unit_that_was_chosen() -> None:
    presenter, view = _shown()
    assert presenter.lab_units["b12"] == ("pmol/L", ("pg/mL", "pmol/L"))
    presenter.tell_lab_in("b12", "pg/mL")
    lane = view.drawn[-1].labs[0]
    assert lane.unit == "pg/mL"
    assert round(lane.value(lane.results[0])) == 180
    assert list(presenter.lab_units.values()) == [("pg/mL", ("pg/mL", "pmol/L"))]


def test_a_site_without_anything_says_so() -> None:
    view = _RecordingView()
    ChartPresenter(view).take(EMPTY)
    assert view.nothing == 1
    assert view.points == [None]
