"""Up to three overlays in a row, with one key for all of them."""

from dataclasses import dataclass

from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.report.overlay_key import OverlayKey
from pigmenttrack.report.page import MM_PER_POINT, Page, text_width_mm, wrapped
from pigmenttrack.report.page_style import BODY, BODY_BOLD, COLUMN_GAP_MM, MARGIN_MM
from pigmenttrack.report.placed_picture import place_picture
from pigmenttrack.report.plain_text import ELLIPSIS, drawable

PICTURE_MM = 38.0
CAPTION_LINES = 2
KEY_GAP_MM = 4.5
PICTURES_MM = PICTURE_MM + 16.5  # with captions, key, and the gap below
MOST_PICTURES = 3
SAMPLE_EM_PX = 40  # drawn large and printed 3 mm high


@dataclass(frozen=True, slots=True)
class ReportPicture:
    """One overlay for the page.

    Attributes
    ----------
    caption : str
        Date and role, such as "Baseline, 12 Jan 2025"; two short lines at most are shown.
    rgb : uint8 array, shape (H, W, 3)
        Without a legend of its own: `overlay_legend.draw_page_overlay` makes it.
    """

    caption: str
    rgb: Rgb


def draw_pictures(
    page: Page, top_mm: float, pictures: tuple[ReportPicture, ...], key: OverlayKey
) -> None:
    """Draw the pictures side by side, each whole, aligned at the top."""
    width = page.width_mm - 2 * MARGIN_MM
    column = (width - (MOST_PICTURES - 1) * COLUMN_GAP_MM) / MOST_PICTURES
    for i, picture in enumerate(pictures):
        left = MARGIN_MM + i * (column + COLUMN_GAP_MM)
        place_picture(page, left, top_mm, (column, PICTURE_MM), picture.rgb)
        lines = _caption_lines(picture.caption, column)
        page.lines(left, top_mm + PICTURE_MM + 3.6, lines, BODY_BOLD)
    _draw_key(page, top_mm + PICTURE_MM + 11.8, key)


def chosen_pictures(pictures: tuple[ReportPicture, ...]) -> tuple[ReportPicture, ...]:
    """Return the first, the middle and the last where there are more than fit."""
    if len(pictures) <= MOST_PICTURES:
        return pictures
    return pictures[0], pictures[len(pictures) // 2], pictures[-1]


def _caption_lines(caption: str, width: float) -> list[str]:
    lines = wrapped(drawable(caption), width, BODY_BOLD)
    if len(lines) <= CAPTION_LINES:
        return lines
    return [*lines[: CAPTION_LINES - 1], lines[CAPTION_LINES - 1][:-1] + ELLIPSIS]


def _draw_key(page: Page, baseline_mm: float, key: OverlayKey) -> None:
    left = MARGIN_MM
    height = BODY.size_pt * MM_PER_POINT * 1.15
    for paint, words in key:
        sample = paint(SAMPLE_EM_PX)
        wide = height * sample.shape[1] / sample.shape[0]
        axes = page.axes(left, baseline_mm - 0.82 * height, wide, height)
        axes.imshow(sample, interpolation="none", aspect="auto")
        axes.set_axis_off()
        page.text(left + wide + 1.5, baseline_mm, words, BODY)
        left += wide + 1.5 + text_width_mm(words, BODY) + KEY_GAP_MM
