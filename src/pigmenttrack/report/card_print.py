"""The reference card on paper: vectors in true millimetres."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pigmenttrack.imaging.reference import card_design as design
from pigmenttrack.report.page import MM_PER_POINT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from matplotlib.axes import Axes

    from pigmenttrack.imaging.reference.card_design import CardMarker, CardRect, Srgb

CUT_LINE = "#8a9199"
_CUT_REACH_MM, _CUT_GAP_MM = 5.0, 1.2
_CAPITAL_EM = 0.729  # height of a capital letter of DejaVu Sans, in its size


def draw_card_on(axes: Axes, left_mm: float, top_mm: float) -> None:
    """Draw the card with its cutting lines; `axes` count millimetres of paper, y downward."""
    for patch in design.PATCHES:
        _fill(axes, left_mm, top_mm, patch.rect, patch.srgb)
    for marker in design.MARKERS:
        _fill(axes, left_mm, top_mm, marker.rect, design.INK)
        for run in white_runs(marker):
            _fill(axes, left_mm, top_mm, run, (255, 255, 255))
    for stroke in design.CONTROL_LINE:
        _fill(axes, left_mm, top_mm, stroke, design.INK)
    for text in design.TEXTS:
        axes.text(
            left_mm + text.x_mm,
            top_mm + text.y_mm,
            text.text,
            fontsize=text.height_mm / _CAPITAL_EM / MM_PER_POINT,
            color=_rgb(design.TEXT_INK),
            ha="center" if text.centred else "left",
            va="baseline",
        )
    _draw_cutting_lines(axes, left_mm, top_mm)


def white_runs(marker: CardMarker) -> Iterator[CardRect]:
    """Yield the white cells as runs, along rows and along columns.

    Cells drawn one by one show hairlines between them on many screens and printers; runs that
    cross each other leave none.
    """
    cell = marker.rect.width_mm / design.MARKER_CELLS
    columns = tuple("".join(column) for column in zip(*marker.bits, strict=True))
    for lines, along_rows in ((marker.bits, True), (columns, False)):
        for number, line in enumerate(lines, start=1):
            for first, last in _runs(line):
                along, across = (first + 1) * cell, number * cell
                length = (last - first) * cell
                x_mm, y_mm = (along, across) if along_rows else (across, along)
                size = (length, cell) if along_rows else (cell, length)
                yield design.CardRect(marker.rect.x_mm + x_mm, marker.rect.y_mm + y_mm, *size)


def _runs(line: str) -> Iterator[tuple[int, int]]:
    """Yield where runs of "1" begin and end in a line of bits."""
    start = None
    for at, bit in enumerate(f"{line}0"):
        if bit == "1" and start is None:
            start = at
        elif bit == "0" and start is not None:
            yield start, at
            start = None


def _draw_cutting_lines(axes: Axes, left_mm: float, top_mm: float) -> None:
    right, bottom = left_mm + design.CARD_WIDTH_MM, top_mm + design.CARD_HEIGHT_MM
    outline_x = [left_mm, right, right, left_mm, left_mm]
    outline_y = [top_mm, top_mm, bottom, bottom, top_mm]
    axes.plot(outline_x, outline_y, color=CUT_LINE, linewidth=0.5, dashes=(4, 3))
    for x_mm, away in ((left_mm, -1), (right, 1)):
        for y_mm, up in ((top_mm, -1), (bottom, 1)):
            near, far = _CUT_GAP_MM, _CUT_GAP_MM + _CUT_REACH_MM
            axes.plot([x_mm + away * near, x_mm + away * far], [y_mm, y_mm], "k-", linewidth=0.5)
            axes.plot([x_mm, x_mm], [y_mm + up * near, y_mm + up * far], "k-", linewidth=0.5)


def _fill(axes: Axes, left_mm: float, top_mm: float, rect: CardRect, srgb: Srgb) -> None:
    from matplotlib.patches import Rectangle

    corner = (left_mm + rect.x_mm, top_mm + rect.y_mm)
    axes.add_patch(Rectangle(corner, rect.width_mm, rect.height_mm, color=_rgb(srgb), linewidth=0))


def _rgb(srgb: Srgb) -> tuple[float, float, float]:
    red, green, blue = srgb
    return red / 255, green / 255, blue / 255
