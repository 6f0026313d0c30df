"""The report for a doctor: two to four pages with everything on them, whatever there is."""

import io
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from pypdf import PdfReader

from pigmenttrack.app.clinical_facts import facts_of_history
from pigmenttrack.app.site_history import SiteHistory
from pigmenttrack.domain.body_figure import body_outline
from pigmenttrack.domain.journal import Course, Event, EventKind, Journal
from pigmenttrack.domain.site import BodyView, MapPosition, Side, Site
from pigmenttrack.domain.subject import Sex, Subject
from pigmenttrack.report.clinical_facts import ClinicalFacts, RegisteredPictures
from pigmenttrack.report.clinical_report import clinical_pdf
from pigmenttrack.report.overlay_key import overlay_key
from pigmenttrack.report.page import Paper
from pigmenttrack.report.page_pictures import ReportPicture
from unit.app.made_timelines import DAY, day, falling, full_history

SUBJECT = Subject(id="1", alias="Anna", birth_year=1980, sex=Sex.FEMALE)
SITE = Site(
    id="2",
    subject_id="1",
    name="Left forearm",
    body_region="forearm",
    side=Side.LEFT,
    position=MapPosition(view=BodyView.FRONT, x=0.8, y=0.45),
)
SKIN = np.full((60, 90, 3), (180, 140, 120), np.uint8)
PICTURES = RegisteredPictures(
    pictures=tuple(ReportPicture(word, SKIN) for word in ("Baseline", "Latest", "Change")),
    mm_per_px=0.5,
    key=overlay_key(compared=True),
)
CAUSES = ("because", "caused", "due to", "thanks to", "works", "effect", "helped", "led to")
NOTHING = SiteHistory(subject="", site="knee", journal=Journal())


@pytest.fixture(scope="module")
def facts() -> ClinicalFacts:
    return facts_of_history(
        full_history(), subject=SUBJECT, site=SITE, pictures=PICTURES, today=day(15)
    )


@pytest.fixture(scope="module")
def content(facts: ClinicalFacts) -> bytes:
    return clinical_pdf(facts)[0]


def read(facts: ClinicalFacts, paper: Paper = Paper.A4) -> tuple[str, PdfReader]:
    content, pages = clinical_pdf(facts, paper=paper)
    words, reader = read_pdf(content)
    assert len(reader.pages) == pages
    return words, reader


def read_pdf(content: bytes) -> tuple[str, PdfReader]:
    reader = PdfReader(io.BytesIO(content))
    text = " ".join(page.extract_text() for page in reader.pages)
    return " ".join(text.replace("\u2212", "-").split()), reader


def test_everything_a_doctor_asks_for_is_on_two_to_four_pages(content: bytes) -> None:
    words, reader = read_pdf(content)
    assert 2 <= len(reader.pages) <= 4
    for expected in (
        "Left forearm", "Anna", "born 1980", "female", "forearm", "left", "from the front",
        "Depigmented area over 15 visits", "beyond noise", "Baseline, 12 Jan 2025",
        "Change", "2 cm", "pigment regained", "Read with care", "Relative to the control site",
        "Over time, with the journal", "Measurements, cm²", "By phase", "Laboratory values",
        "46 pmol/L", "62 pg/mL", "Courses, as written in the journal", "tacrolimus",
        "How it was measured", "Where the numbers come from", "PigmentTrack 9.8.7", "sunburn",
        "narrow-band UVB", "Symptoms", "does not diagnose", "1 of ",
    ):  # fmt: skip
        assert expected in words, expected
    assert not [word for word in CAUSES if f" {word} " in words.lower()]


def test_the_file_is_titled_and_names_its_language(content: bytes) -> None:
    reader = read_pdf(content)[1]
    assert reader.metadata is not None
    assert "Left forearm" in str(reader.metadata.title)
    assert str(reader.root_object["/Lang"]) == "en"
    assert "/DisplayDocTitle': True" in repr(reader.root_object["/ViewerPreferences"])


def test_letter_paper_has_its_own_size(facts: ClinicalFacts) -> None:
    page = read(facts, Paper.LETTER)[1].pages[0]
    assert (float(page.mediabox.width), float(page.mediabox.height)) == (612.0, 792.0)


def test_the_same_facts_give_the_same_bytes(facts: ClinicalFacts, content: bytes) -> None:
    assert clinical_pdf(facts)[0] == content


@pytest.mark.parametrize("count", [0, 1, 40])
def test_any_number_of_visits_is_reported(count: int) -> None:
    series = falling(max(count, 1))
    if count == 0:
        series = replace(series, measurements=())
    words, reader = read(facts_of_history(replace(NOTHING, series=series), today=DAY))
    assert 1 <= len(reader.pages) <= 4
    assert "How it was measured" in words or count == 0


def test_nothing_known_is_a_page_that_says_so() -> None:
    words, reader = read(facts_of_history(NOTHING, today=DAY))
    assert len(reader.pages) == 1
    assert "Nothing was measured yet." in words


def test_a_long_journal_leaves_room_for_method_and_provenance() -> None:
    courses = tuple(
        Course(substance=f"s {k}", started_on=day(k / 2), stopped_on=day(k / 2 + 1), note="x" * 300)
        for k in range(40)
    )
    events = tuple(
        Event(happened_on=DAY + timedelta(days=5 * k), kind=EventKind.OTHER, note="y" * 200)
        for k in range(90)
    )
    journal = Journal(courses=courses, events=events)
    words, reader = read(facts_of_history(replace(full_history(), journal=journal), today=day(20)))
    assert len(reader.pages) <= 4
    assert "How it was measured" in words
    assert "Where the numbers come from" in words
    assert "and 26 earlier" in words


def test_the_body_is_drawn_within_its_box_and_alike_on_both_sides() -> None:
    outline = np.array(body_outline())
    assert outline.min() >= 0
    assert outline.max() <= 1
    assert outline[:, 0].min() + outline[:, 0].max() == pytest.approx(1.0)
