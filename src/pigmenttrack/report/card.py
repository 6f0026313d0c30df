"""The reference card as a sheet to print."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from pigmenttrack.domain.units import MM_PER_INCH
from pigmenttrack.imaging.reference.card_design import (
    CARD_VERSION,
    CARD_WIDTH_MM,
)
from pigmenttrack.report.atomic_write import replace_file
from pigmenttrack.report.card_pictures import (
    PICTURE_HEIGHT_MM,
    PICTURE_WIDTH_MM,
    draw_pictures_of_use,
)
from pigmenttrack.report.card_print import draw_card_on
from pigmenttrack.report.chart_style import LIGHT
from pigmenttrack.report.matplotlib_session import own_settings
from pigmenttrack.report.page import PAPER_SIZES_MM, Page, Paper, Type, wrapped
from pigmenttrack.report.page_style import MARGIN_MM, RULE, RUNNING_HEAD, SUBTITLE, TITLE

if TYPE_CHECKING:
    from pathlib import Path

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_CARD_TOP_MM = 45.0
_BESIDE_MM = 12.0  # from the card to the words beside it
_PICTURES_TOP_MM = 119.0
_ROW_MM = 67.0
_FOOT_MM = 17.0
_HEAD = Type(10.0, LIGHT.text, bold=True)
_BODY = Type(8.2, LIGHT.text)
_NUMBER = Type(10.0, LIGHT.point, bold=True)

_PAPER_NOTES = (
    "Matt white paper, as heavy as the printer takes. Gloss and lamination mirror the light.",
    "It is as large as a bank card: hold one against it.",
    (
        "Keep it clean and out of the sun. Print a new one when it is bent, stained or faded, "
        "and use the same print within a series."
    ),
)
_STEPS = (
    (
        "Print at 100 %",
        (
            "In the printer's settings choose 100 % or actual size, never fit to page, and the "
            "best quality in colour."
        ),
    ),
    (
        "Check the line",
        (
            "It should be 50 mm from end to end. If it is not, tell the program the length "
            "that you measure, to half a millimetre."
        ),
    ),
    (
        "Lay it beside the patch",
        (
            "Flat, on the same side of the body part, not over the patch, all four black squares "
            "in view. Do not press or bend it."
        ),
    ),
    (
        "Photograph it straight from above",
        (
            "Phone parallel to the skin, even daylight from a window, no flash, no shadow on card "
            "or skin. Tap the patch to focus."
        ),
    ),
)
_DISCLAIMER = (
    "The card gives photos a scale and comparable colours. It is no medical device: it does not "
    "diagnose and does not advise any treatment. Common printers miss the colours by a little, so "
    "compare photos taken with one and the same print."
)


def write_card(path: Path, paper: Paper | str = Paper.A4) -> None:
    """Write the reference card as one PDF page in true size; the bytes are always the same.

    Parameters
    ----------
    path : Path
        Replaced when the page is whole.
    paper : {"a4", "letter"}
        Size of the sheet.

    Raises
    ------
    ValueError
        If there is no such paper.
    OSError
        If the file cannot be written; an older one is then still there.
    """
    replace_file(path, card_pdf(paper))


def card_pdf(paper: Paper | str = Paper.A4) -> bytes:
    """Return what `write_card` writes."""
    facts = {
        "Title": f"PigmentTrack reference card {CARD_VERSION}",
        "Creator": "PigmentTrack",
        "Producer": None,
        "CreationDate": None,  # the same card, the same bytes
    }
    buffer = io.BytesIO()
    with own_settings():
        _drawn_sheet(Paper(paper)).savefig(buffer, format="pdf", metadata=facts)
    return buffer.getvalue()


def draw_sheet(paper: Paper) -> Figure:
    """Return the sheet as a matplotlib figure of the paper's size."""
    with own_settings():
        return _drawn_sheet(paper)


def _drawn_sheet(paper: Paper) -> Figure:
    from matplotlib.figure import Figure

    width_mm, height_mm = PAPER_SIZES_MM[paper]
    figure = Figure(figsize=(width_mm / MM_PER_INCH, height_mm / MM_PER_INCH))
    _lay_out(Page(figure))
    return figure


def _lay_out(page: Page) -> None:
    axes = _sheet(page)
    left = MARGIN_MM
    page.text(left, 24.0, "Reference card", TITLE)
    page.text(left, 30.5, "Print it, cut it out, lay it beside the patch in every photo.", SUBTITLE)
    draw_card_on(axes, left, _CARD_TOP_MM)
    _write_paper_notes(page, left + CARD_WIDTH_MM + _BESIDE_MM)
    columns = (left, page.width_mm - MARGIN_MM - PICTURE_WIDTH_MM)
    corners = [(x, _PICTURES_TOP_MM + row * _ROW_MM) for row in range(2) for x in columns]
    draw_pictures_of_use(axes, corners)
    for number, ((x, y), (title, words)) in enumerate(zip(corners, _STEPS, strict=True), start=1):
        base = y + PICTURE_HEIGHT_MM + 5.4
        page.text(x, base, str(number), _NUMBER)
        page.text(x + 5.0, base, title, _HEAD)
        lines = wrapped(words, PICTURE_WIDTH_MM - 5.0, _BODY)
        page.lines(x + 5.0, base + 4.6, lines, _BODY)
    _write_foot(page)


def _sheet(page: Page) -> Axes:
    """Return axes over the whole sheet that count its millimetres, y downward."""
    axes = page.axes(0, 0, page.width_mm, page.height_mm)
    axes.set(xlim=(0, page.width_mm), ylim=(page.height_mm, 0))
    axes.set_axis_off()
    return axes


def _write_paper_notes(page: Page, x_mm: float) -> None:
    width = page.width_mm - MARGIN_MM - x_mm
    y = _CARD_TOP_MM + 3.0
    page.text(x_mm, y, "The paper", _HEAD)
    y += 5.4
    for note in _PAPER_NOTES:
        y = page.lines(x_mm, y, wrapped(note, width, _BODY), _BODY) + 2.0


def _write_foot(page: Page) -> None:
    width = page.width_mm - 2 * MARGIN_MM
    top = page.height_mm - _FOOT_MM
    page.rule(MARGIN_MM, top, width, RULE)
    lines = wrapped(_DISCLAIMER, width, RUNNING_HEAD)
    page.lines(MARGIN_MM, top + 4.2, lines, RUNNING_HEAD)
