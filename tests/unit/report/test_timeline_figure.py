"""Charts of a timeline: whole, repeatable, and the same content in every form and width."""

import io
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from PIL import Image
from pypdf import PdfReader

from pigmenttrack.app.site_history import SiteHistory
from pigmenttrack.app.timeline import make_timeline
from pigmenttrack.domain.journal import Course, Event, EventKind, Journal
from pigmenttrack.domain.timeline import Timeline
from pigmenttrack.report.page_pictures import ReportPicture
from pigmenttrack.report.timeline_figure import ChartChoices, chart_bytes
from pigmenttrack.report.timeline_look import ChartWidth
from pigmenttrack.report.timeline_parts import ALL_LANES, Lane
from unit.app.made_timelines import DAY, day, falling, full_timeline

NOBODY = SiteHistory(subject="Anna", site="Left knee", journal=Journal())
PHONE = ChartChoices(width=ChartWidth.PHONE)


def words_of(timeline: Timeline, choices: ChartChoices | None = None) -> str:
    reader = PdfReader(io.BytesIO(chart_bytes(timeline, "pdf", choices)))
    return "\n".join(page.extract_text() for page in reader.pages)


def test_everything_that_is_known_can_be_read() -> None:
    words = words_of(full_timeline())
    for expected in (
        "Left forearm", "Anna", "beyond noise", "A1", "B1", "too early to judge repigmentation",
        "Depigmented area, cm²", "Contrast", "Control site: Right shin", "Courses", "tacrolimus",
        "Vitamin B12, pg/mL", "289", "VASI", "Symptoms", "itch", "narrow-band UVB", "sunburn",
        "Events", "summer", "noise band", "hollow",
    ):  # fmt: skip
        assert expected in words, expected


def test_a_lane_that_is_not_asked_for_is_not_there() -> None:
    words = words_of(full_timeline(), ChartChoices(lanes=frozenset({Lane.LABS})))
    assert "Vitamin B12, pg/mL" in words
    for left_out in ("VASI", "Symptoms", "Courses", "Events", "summer", "Control site"):
        assert left_out not in words


@pytest.mark.parametrize("form", ["png", "svg", "pdf"])
def test_the_same_timeline_gives_the_same_bytes(form: str) -> None:
    made = make_timeline(replace(NOBODY, series=falling(3)), today=day(4))
    assert chart_bytes(made, form) == chart_bytes(made, form)


def test_a_phone_gets_a_narrow_picture_with_letters_of_nine_points() -> None:
    picture = Image.open(io.BytesIO(chart_bytes(full_timeline(), "png", PHONE)))
    points = picture.width / 240 * 72
    assert 380 <= points <= 396  # as wide as a phone: nothing is scaled down
    assert picture.height > 1.8 * picture.width


def test_paper_gets_a_sheet_of_a4() -> None:
    made = make_timeline(replace(NOBODY, series=falling(3)), today=day(4))
    page = PdfReader(io.BytesIO(chart_bytes(made, "pdf"))).pages[0]
    assert float(page.mediabox.width) == pytest.approx(210 / 25.4 * 72, abs=0.5)
    assert float(page.mediabox.height) == pytest.approx(297 / 25.4 * 72, abs=0.5)


@pytest.mark.parametrize(
    ("count", "width"), [(1, ChartWidth.A4), (2, ChartWidth.PHONE), (40, ChartWidth.PHONE)]
)
def test_any_number_of_visits_is_drawn(count: int, width: ChartWidth) -> None:
    made = make_timeline(replace(NOBODY, series=falling(count)), today=day(count))
    words = words_of(made, ChartChoices(width=width))
    assert ("hollow" in words) is (count > 2)
    assert "Left knee" in words


def test_an_empty_timeline_says_so() -> None:
    words = words_of(make_timeline(NOBODY, today=DAY))
    assert "Nothing is known yet" in words


def test_many_courses_and_events_are_counted_where_they_do_not_fit() -> None:
    courses = tuple(
        Course(substance=f"substance {k}", started_on=day(k), stopped_on=day(k + 3))
        for k in range(15)
    )
    events = tuple(
        Event(happened_on=DAY + timedelta(days=9 * k), kind=EventKind.ILLNESS, note="a cold")
        for k in range(40)
    )
    journal = Journal(courses=courses, events=events)
    words = words_of(make_timeline(replace(NOBODY, journal=journal), today=day(20)), PHONE)
    assert "and 3 more courses" in words
    assert "40 events in all" in words


def test_a_name_longer_than_the_page_is_shortened_and_stays_on_it() -> None:
    made = make_timeline(
        replace(NOBODY, site="L" * 80, subject="S" * 80, series=falling(3)), today=day(4)
    )
    picture = np.asarray(Image.open(io.BytesIO(chart_bytes(made, "png", PHONE))).convert("L"))
    assert (picture[:, -30:] > 250).all()


def test_pictures_stand_in_the_head() -> None:
    red = np.full((40, 60, 3), (200, 20, 20), np.uint8)
    pictures = (ReportPicture("Baseline", red), ReportPicture("Latest", red))
    for choices in (ChartChoices(), PHONE):
        png = chart_bytes(full_timeline(), "png", choices, pictures=pictures)
        drawn = np.asarray(Image.open(io.BytesIO(png)).convert("RGB"))
        is_red = (drawn[..., 0] > 180) & (drawn[..., 1] < 60)
        assert is_red.sum() > 10_000


def test_lanes_have_names_for_the_command_line() -> None:
    assert frozenset(map(Lane, ["courses", "labs", "scores", "control", "light"])) < ALL_LANES
    with pytest.raises(ValueError, match="png, svg, pdf"):
        chart_bytes(full_timeline(), "gif")
