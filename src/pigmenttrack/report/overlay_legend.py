"""The overlay as a picture to keep: fit for a screen, with a legend strip below the skin."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.overlay import draw_overlay
from pigmenttrack.imaging.vitiligo.patch_places import PatchPlace
from pigmenttrack.report.overlay_key import OverlayKey, SamplePainter, overlay_key
from pigmenttrack.report.patch_names import write_patch_names
from pigmenttrack.report.plain_text import drawable, font_path
from pigmenttrack.report.scale_bar import ScaleBar, scale_bar

LONGEST_SIDE_PX = 2000  # sharp on a full-screen display and on A5; a JPEG stays below 1 MB
SHORTEST_STRIP_PX = 640  # narrower, the legend is no longer read
COLUMN_PX = 640  # 290 dots an inch in a column 56 mm wide
COLUMN_STROKE_PX = 2.2  # 0.2 mm on paper
COLUMN_EM_PX = 28  # 2.5 mm on paper, about 7 points
PAPER, INK = (255, 255, 255), (28, 31, 35)


@dataclass(frozen=True, slots=True)
class _Strip:
    """The strip's canvas and its type."""

    width: int
    font: ImageFont.FreeTypeFont
    bold: ImageFont.FreeTypeFont

    @property
    def em(self) -> int:
        """Height of the type in pixels; every distance is told in it."""
        return round(self.font.size)


def draw_captioned_overlay(  # noqa: PLR0913 - the parts of one picture
    rgb: Rgb,
    visit_mask: Mask,
    baseline_mask: Mask | None,
    *,
    caption: str,
    mm_per_px: float | None = None,
    valid: Mask | None = None,
    places: Sequence[PatchPlace] = (),
) -> Rgb:
    """Return the overlay at screen size with caption, scale bar and key below it.

    Parameters
    ----------
    rgb, visit_mask, baseline_mask, valid
        As `imaging.overlay.draw_overlay` takes them.
    caption : str
        Site and date, for people; letters without a glyph become boxes, long captions wrap.
    mm_per_px : float or None
        Scale of `rgb`; None draws no scale bar.
    places : sequence of PatchPlace
        Patches that get their names.

    Returns
    -------
    uint8 array, shape (H', W', 3)
        H' and W' are those of a picture scaled to at most `LONGEST_SIDE_PX`, plus the strip.
    """
    zoom = _zoom(rgb, LONGEST_SIDE_PX, SHORTEST_STRIP_PX)
    picture = _overlay_at(zoom, rgb, visit_mask, baseline_mask, valid)
    picture = write_patch_names(picture, places, zoom=zoom)
    return with_legend(
        picture,
        overlay_key(compared=baseline_mask is not None),
        caption=caption,
        mm_per_px=None if mm_per_px is None else mm_per_px / zoom,
    )


def with_legend(
    picture: Rgb, key: OverlayKey, *, caption: str, mm_per_px: float | None = None
) -> Rgb:
    """Return a drawn picture with caption, scale bar and key on a strip below it.

    Parameters
    ----------
    picture : uint8 array, shape (H, W, 3)
    key : pairs of what paints a sample at a given height of type, and its words
    caption : str
        For people; letters without a glyph become boxes, long captions wrap.
    mm_per_px : float or None
        Scale of `picture`; None draws no scale bar.
    """
    width = picture.shape[1]
    bar = None if mm_per_px is None else scale_bar(mm_per_px, longest_px=width / 3)
    strip = _draw_strip(max(SHORTEST_STRIP_PX, width), drawable(caption), bar, key)
    return _stacked(picture, strip)


def draw_page_overlay(
    rgb: Rgb,
    visit_mask: Mask,
    baseline_mask: Mask | None,
    *,
    valid: Mask | None = None,
    places: Sequence[PatchPlace] = (),
) -> Rgb:
    """Return the overlay at the size of a report page's column, without words but the patches'.

    It is scaled before it is drawn, so that lines and patterns keep their width on paper.

    Parameters
    ----------
    rgb, visit_mask, baseline_mask, valid
        As `imaging.overlay.draw_overlay` takes them.
    places : sequence of PatchPlace
        Patches that get their names.
    """
    zoom = _zoom(rgb, COLUMN_PX, COLUMN_PX)
    drawn = _overlay_at(zoom, rgb, visit_mask, baseline_mask, valid, stroke_px=COLUMN_STROKE_PX)
    return write_patch_names(drawn, places, zoom=zoom, em_px=COLUMN_EM_PX)


def fit_to_column(rgb: Rgb) -> Rgb:
    """Return the picture with no more pixels than a column of the page can show."""
    zoom = _zoom(rgb, COLUMN_PX, 0)
    return _resized(rgb, (max(1, round(rgb.shape[0] * zoom)), max(1, round(rgb.shape[1] * zoom))))


def _zoom(rgb: Rgb, longest_px: int, shortest_px: int) -> float:
    longest = max(rgb.shape[:2])
    return min(longest_px, max(shortest_px, longest)) / longest


def _overlay_at(
    zoom: float,
    rgb: Rgb,
    visit_mask: Mask,
    baseline_mask: Mask | None,
    valid: Mask | None,
    *,
    stroke_px: float | None = None,
) -> Rgb:
    size = (max(1, round(rgb.shape[0] * zoom)), max(1, round(rgb.shape[1] * zoom)))
    return draw_overlay(
        _resized(rgb, size),
        _resized_mask(visit_mask, size),
        None if baseline_mask is None else _resized_mask(baseline_mask, size),
        valid=None if valid is None else _resized_mask(valid, size),
        stroke_px=stroke_px,
    )


def _resized(rgb: Rgb, size: tuple[int, int]) -> Rgb:
    if rgb.shape[:2] == size:
        return rgb
    shrinks = size[0] < rgb.shape[0]
    method = cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
    return cv2.resize(rgb, size[::-1], interpolation=method).astype(np.uint8, copy=False)


def _resized_mask(mask: Mask, size: tuple[int, int]) -> Mask:
    if mask.shape == size:
        return mask
    method = cv2.INTER_AREA if size[0] < mask.shape[0] else cv2.INTER_LINEAR
    grey = cv2.resize(mask.astype(np.uint8) * 255, size[::-1], interpolation=method)
    return np.asarray(grey >= 128)


def _draw_strip(width: int, caption: str, bar: ScaleBar | None, key: OverlayKey) -> Rgb:
    em = round(np.clip(width / 46, 14, 34))
    strip = _Strip(
        width=width,
        font=ImageFont.truetype(font_path(), em),
        bold=ImageFont.truetype(font_path(bold=True), em),
    )
    margin = em
    room = width - 2 * margin - (0 if bar is None else round(bar.length_px) + 2 * em)
    lines = _wrapped(caption, strip.bold, room)
    rows = _key_rows(strip, width - 2 * margin, key)
    head = max(len(lines) * round(1.35 * em), 0 if bar is None else 2 * em)
    row_height = round(1.75 * em)
    image = Image.new("RGB", (width, margin + head + em // 2 + len(rows) * row_height + em // 2))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, *image.size), fill=PAPER)
    for i, line in enumerate(lines):
        draw.text((margin, margin + i * round(1.35 * em)), line, fill=INK, font=strip.bold)
    if bar is not None:
        _draw_bar(draw, strip, bar, right=width - margin, top=margin)
    top = margin + head + em // 2
    for row in rows:
        left = margin
        for paint, text in row:
            image.paste(Image.fromarray(paint(em)), (left, top))
            draw.text((left + 3 * em, top + em // 8), text, fill=INK, font=strip.font)
            left += _item_width(strip, text)
        top += row_height
    return np.asarray(image)


def _draw_bar(
    draw: ImageDraw.ImageDraw, strip: _Strip, bar: ScaleBar, *, right: int, top: int
) -> None:
    left, thick = right - bar.length_px, max(2, strip.em // 6)
    middle = left + bar.length_px / 2
    draw.text((middle, top), bar.label, fill=INK, font=strip.font, anchor="ma")
    below = top + round(1.5 * strip.em)
    draw.rectangle((left, below, right, below + thick), fill=INK)
    for end in (left, right - thick / 2):
        draw.rectangle((end, below - thick, end + thick / 2, below + 2 * thick), fill=INK)


def _key_rows(strip: _Strip, room: int, items: OverlayKey) -> list[list[tuple[SamplePainter, str]]]:
    """Return the samples with their words, as many a row as fit."""
    # Rows of equal length: no last word alone on a line of its own.
    for number in range(1, len(items)):
        columns = -(-len(items) // number)
        rows = [list(items[i : i + columns]) for i in range(0, len(items), columns)]
        if all(sum(_item_width(strip, text) for _, text in row) <= room for row in rows):
            return rows
    return [[item] for item in items]


def _item_width(strip: _Strip, text: str) -> int:
    return round(3 * strip.em + strip.font.getlength(text) + 1.8 * strip.em)


def _wrapped(text: str, font: ImageFont.FreeTypeFont, room: float) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= room:
            lines[-1] = longer
            continue
        # A word longer than the line is cut wherever the line ends.
        if lines[-1]:
            lines.append("")
        for letter in word:
            if font.getlength(lines[-1] + letter) > room:
                lines.append("")
            lines[-1] += letter
    return lines


def _stacked(picture: Rgb, strip: Rgb) -> Rgb:
    height, width = picture.shape[:2]
    sheet = np.full((height + strip.shape[0], strip.shape[1], 3), PAPER, dtype=np.uint8)
    left = (strip.shape[1] - width) // 2
    sheet[:height, left : left + width] = picture
    sheet[height:] = strip
    return sheet
