"""How it was measured, what is doubtful, and what the page is not."""

from dataclasses import dataclass

from pigmenttrack.domain.measurement import PatchSeries
from pigmenttrack.domain.series import Series
from pigmenttrack.report.doubt_sentences import Doubt, rejection_sentences
from pigmenttrack.report.method_sentences import method_sentences
from pigmenttrack.report.number_format import EN_DASH
from pigmenttrack.report.page import Page, wrapped
from pigmenttrack.report.page_style import (
    BODY,
    BODY_BOLD,
    COLUMN_GAP_MM,
    MARGIN_MM,
    RULE,
    RUNNING_HEAD,
    SECTION,
)
from pigmenttrack.report.patch_sentences import patch_sentences
from pigmenttrack.report.plain_text import drawable
from pigmenttrack.report.series_words import words_of

FOOT_MM = 19.0
DISCLAIMER = (
    "This page documents measurements on photos. It does not diagnose, does not advise any "
    "treatment, and does not say what caused a change. {limits}; decisions belong to a talk with a "
    "doctor who sees the skin."
)
NO_DOUBT_SENTENCE = "No photo was flagged, and none was left without a number."
PARAGRAPH_GAP_MM = 0.8


# Title above the paragraphs, clear space below them.
_TITLE_MM, _BELOW_MM = 9.6, 3.0
_INDENT_MM = 4.0


@dataclass(frozen=True, slots=True)
class _Paragraph:
    mark: str
    lines: list[str]

    @property
    def height_mm(self) -> float:
        return len(self.lines) * BODY.leading_mm + PARAGRAPH_GAP_MM


def notes_height_mm(page: Page, series: Series, doubts: tuple[Doubt, ...]) -> float:
    """Return the height that all notes together would fill."""
    longest = max(
        sum(paragraph.height_mm for paragraph in paragraphs)
        for _, _, paragraphs in _columns(page, series, doubts)
    )
    return _TITLE_MM + longest + _BELOW_MM


def draw_notes(page: Page, top_mm: float, series: Series, doubts: tuple[Doubt, ...]) -> None:
    """Draw both columns from `top_mm` to the foot; what does not fit is counted."""
    page.rule(MARGIN_MM, top_mm, page.width_mm - 2 * MARGIN_MM, RULE)
    for left, title, paragraphs in _columns(page, series, doubts):
        page.text(left, top_mm + 5.0, title, SECTION)
        _draw_paragraphs(page, left, top_mm + _TITLE_MM, paragraphs)


def draw_foot(page: Page, series: Series) -> None:
    """Draw what the page is not."""
    width = page.width_mm - 2 * MARGIN_MM
    top = page.height_mm - FOOT_MM
    page.rule(MARGIN_MM, top, width, RULE)
    text = DISCLAIMER.format(limits=words_of(series).limits)
    page.lines(MARGIN_MM, top + 4.2, wrapped(text, width, RUNNING_HEAD), RUNNING_HEAD)


def _columns(
    page: Page, series: Series, doubts: tuple[Doubt, ...]
) -> tuple[tuple[float, str, list[_Paragraph]], ...]:
    """Return left edge, title and paragraphs of both columns."""
    column = (page.width_mm - 2 * MARGIN_MM - COLUMN_GAP_MM) / 2
    # A missing number weighs more than a doubtful one.
    doubtful = [(EN_DASH, sentence) for sentence in rejection_sentences(series)]
    doubtful += [(doubt.letter, doubt.sentence) for doubt in doubts]
    seen = patch_sentences(series) if isinstance(series, PatchSeries) else ()
    how = [("", sentence) for sentence in (*seen, *method_sentences(series))]
    title = "What was seen, and how it was measured" if seen else "How it was measured"
    return (
        (MARGIN_MM, title, _set(how, column)),
        (
            MARGIN_MM + column + COLUMN_GAP_MM,
            "What is doubtful",
            _set(doubtful or [("", NO_DOUBT_SENTENCE)], column),
        ),
    )


def _set(paragraphs: list[tuple[str, str]], width_mm: float) -> list[_Paragraph]:
    return [
        _Paragraph(mark, wrapped(drawable(text), width_mm - (_INDENT_MM if mark else 0.0), BODY))
        for mark, text in paragraphs
    ]


def _draw_paragraphs(page: Page, left_mm: float, y_mm: float, paragraphs: list[_Paragraph]) -> None:
    bottom = page.height_mm - FOOT_MM - _BELOW_MM + BODY.leading_mm
    for i, paragraph in enumerate(paragraphs):
        is_last = i == len(paragraphs) - 1
        # All but the last paragraph leave a line for saying how many did not fit.
        reserve = 0.0 if is_last else BODY.leading_mm
        if y_mm + paragraph.height_mm + reserve > bottom:
            more = len(paragraphs) - i
            page.text(left_mm, y_mm, f"… and {more} more, in measurements.json.", BODY)
            return
        page.text(left_mm, y_mm, paragraph.mark, BODY_BOLD)
        indent = _INDENT_MM if paragraph.mark else 0.0
        y_mm = page.lines(left_mm + indent, y_mm, paragraph.lines, BODY) + PARAGRAPH_GAP_MM
