"""The report and the chart in German: every word, every number, and nothing beside the paper."""

import io
import re

import numpy as np
import pytest
from matplotlib.figure import Figure
from pypdf import PdfReader

from pigmenttrack.app.clinical_facts import facts_of_history
from pigmenttrack.domain.site import BodyView, MapPosition, Modality, Side, Site
from pigmenttrack.domain.subject import Sex, Subject
from pigmenttrack.report import clinical_report
from pigmenttrack.report.clinical_facts import ClinicalFacts, RegisteredPictures
from pigmenttrack.report.clinical_report import clinical_pdf
from pigmenttrack.report.language import phrase_book, writing
from pigmenttrack.report.overlay_key import overlay_key
from pigmenttrack.report.page_pictures import ReportPicture
from pigmenttrack.report.phrase_book import PhraseBook
from pigmenttrack.report.timeline_figure import ChartChoices, chart_bytes
from pigmenttrack.report.timeline_look import ChartWidth
from unit.app.made_timelines import day, full_history, full_timeline

SUBJECT = Subject(id="1", alias="Anna", birth_year=1980, sex=Sex.FEMALE)
SITE = Site(
    id="2",
    subject_id="1",
    name="Left forearm",
    body_region="Unterarm",
    side=Side.LEFT,
    modality=Modality.POLARISED,
    position=MapPosition(view=BodyView.FRONT, x=0.8, y=0.45),
)
SKIN = np.full((60, 90, 3), (180, 140, 120), np.uint8)
CAPTIONS = ("Baseline, 3 Mar 2025", "Latest, 3 May 2026", "Change since the baseline")
# What a person wrote, names of phases, and the one reason that the made-up series invents.
OWN_WORDS = re.compile(
    r"Anna|Unterarm|Left forearm|.*\bRight shin\b.*|[A-Z]\d( [A-Z]\d)*|[a-z0-9.]*"
    r"|No number from DSC_0001.jpg: The file is no whole picture. Copy it again."
)


@pytest.fixture(scope="module")
def facts() -> ClinicalFacts:
    pictures = RegisteredPictures(
        pictures=tuple(ReportPicture(words, SKIN) for words in CAPTIONS),
        mm_per_px=0.5,
        key=overlay_key(compared=True),
    )
    return facts_of_history(
        full_history(), subject=SUBJECT, site=SITE, pictures=pictures, today=day(15)
    )


@pytest.fixture
def unknown(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Collect what the German book of phrases was asked and does not know."""
    book = phrase_book("de")
    assert book is not None
    book.translated.cache_clear()
    asked: set[str] = set()
    nearly = PhraseBook._nearly

    def noted(self: PhraseBook, text: str) -> str | None:
        asked.add(text)
        return nearly(self, text)

    monkeypatch.setattr(PhraseBook, "_nearly", noted)
    return asked


def text_of(pdf: bytes) -> str:
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())


def not_ours(asked: set[str]) -> list[str]:
    return sorted(text for text in asked if not OWN_WORDS.fullmatch(text))


def test_a_german_report_has_no_english_sentence(facts: ClinicalFacts, unknown: set[str]) -> None:
    with writing("de"):
        pdf, _ = clinical_pdf(facts)

    words = text_of(pdf)
    assert not_ours(unknown) == []
    for expected in (
        "PigmentTrack-Bericht", "Mit Vorsicht zu lesen", "Depigmentierte Fläche", "Basisaufnahme",
        "95-%-Intervall", "keine Diagnose", "weiblich", "von vorn", "Wie gemessen", "Jan. 2025",
    ):  # fmt: skip
        assert expected in words, expected
    # A decimal point would be read as a mark of thousands.
    assert re.findall(r"(?<![\w.])\d+\.\d+(?![\w.])", words.replace("0.1 %", "")) == []
    assert str(PdfReader(io.BytesIO(pdf)).root_object["/Lang"]) == "de"


@pytest.mark.parametrize("width", list(ChartWidth))
def test_a_german_chart_has_no_english_word(width: ChartWidth, unknown: set[str]) -> None:
    with writing("de"):
        words = text_of(chart_bytes(full_timeline(), "pdf", ChartChoices(width=width)))

    assert not_ours(unknown) == []
    assert "Depigmentierte Fläche" in words
    assert "Daten nebeneinander" in words


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_line_of_a_report_leaves_the_paper(
    facts: ClinicalFacts, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Figure] = []

    def keep(figures: list[Figure], **_: str) -> bytes:
        drawn.extend(figures)
        for figure in figures:
            figure.savefig(io.BytesIO(), format="pdf")
        return b""

    monkeypatch.setattr(clinical_report, "pdf_bytes", keep)
    with writing(language):
        clinical_pdf(facts)

    beside = []
    for figure in drawn:
        width = figure.bbox.width
        beside += [
            text.get_text()
            for text in figure.texts
            if (box := text.get_window_extent()).x1 > width or box.x0 < 0 or box.y0 < 0
        ]
    assert beside == []
