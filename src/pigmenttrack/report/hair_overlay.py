"""Overlays of traced hair to keep: fit for a screen, numbered, with a legend strip below."""

from collections.abc import Sequence

import cv2
import numpy as np

from pigmenttrack.domain.hair import CutOffs, HairFate, HairFlag
from pigmenttrack.imaging.array_types import Points, Rgb
from pigmenttrack.imaging.hair.compare import HairChange
from pigmenttrack.imaging.hair.field import HairField
from pigmenttrack.imaging.hair.shafts import Hair
from pigmenttrack.imaging.hair.similarity import transform
from pigmenttrack.imaging.scalp import hair_overlay as looks
from pigmenttrack.imaging.scalp.hair_overlay import DrawnLine, LineLook, draw_lines
from pigmenttrack.report.hair_key import diameter_key, fate_key
from pigmenttrack.report.hair_notes import Note, write_notes
from pigmenttrack.report.number_format import with_real_minus
from pigmenttrack.report.overlay_legend import COLUMN_PX, LONGEST_SIDE_PX, with_legend

THICK_FROM_UM = 60.0  # above that a hair is drawn as thick, whatever the rule for terminal hair
STROKE_OF_WIDTH = 1 / 900  # 2.2 px on 2000
MOST_NUMBERS = 400
FATE_LOOKS = {
    HairFate.STAYED: looks.STAYED,
    HairFate.THICKENED: looks.THICKENED,
    HairFate.THINNED: looks.THINNED,
    HairFate.SHED: looks.SHED,
    HairFate.NEW: looks.NEW,
}


def draw_diameters(
    rgb: Rgb, field: HairField, *, caption: str, mm_per_px: float, reduction: float = 1.0
) -> Rgb:
    """Return every traced hair by its diameter, numbered as in the table of hairs.

    Parameters
    ----------
    mm_per_px : float
        Of the photo in which hairs were traced.
    reduction : float
        Pixels of `rgb` a pixel of that photo.
    """
    zoom = reduction * LONGEST_SIDE_PX / max(rgb.shape[:2])
    notes = [
        Note(hair.root_xy, str(number))
        for number, hair in enumerate(field.hairs, start=1)
        if hair.is_counted
    ]
    picture = _drawn(rgb, diameter_lines(field), notes, zoom)
    key = diameter_key(
        field.cut_offs, has_diameters=any(hair.diameter_um is not None for hair in field.hairs)
    )
    return with_legend(picture, key, caption=caption, mm_per_px=mm_per_px / zoom)


def draw_fates(
    rgb: Rgb,
    change: HairChange,
    photo_zoom: float,
    *,
    caption: str,
    mm_per_px: float,
    reduction: float = 1.0,
) -> Rgb:
    """Return every hair of the common area by its fate; thicker and thinner ones with their µm.

    Parameters
    ----------
    photo_zoom : float
        Pixels of the photo a pixel of the later picture in `change`.
    mm_per_px, reduction : float
        As `draw_diameters` takes them.
    """
    zoom = reduction * LONGEST_SIDE_PX / max(rgb.shape[:2])
    lines = fate_lines(_full_size(rgb, reduction), change, photo_zoom)
    notes = []
    for each in change.hairs:
        if each.fate in {HairFate.THICKENED, HairFate.THINNED}:
            step = _step_um(each.before, each.after)
            at = _in_photo(each.before, each.after, change, photo_zoom)[0]
            notes.append(Note(at, with_real_minus(f"{step:+.0f}")))
    picture = _drawn(rgb, lines, notes, zoom)
    return with_legend(picture, fate_key(), caption=caption, mm_per_px=mm_per_px / zoom)


def draw_page_hairs(
    rgb: Rgb,
    field: HairField,
    change: HairChange | None,
    photo_zoom: float,
    *,
    reduction: float = 1.0,
) -> Rgb:
    """Return the overlay at the size of a page's column, without words."""
    lines = diameter_lines(field)
    if change is not None and change.ok:
        lines = fate_lines(_full_size(rgb, reduction), change, photo_zoom)
    return draw_page_lines(rgb, lines, reduction=reduction)


def draw_page_lines(rgb: Rgb, lines: Sequence[DrawnLine], *, reduction: float = 1.0) -> Rgb:
    """Return lines on their photo at the size of a page's column, without words."""
    zoom = reduction * COLUMN_PX / max(rgb.shape[:2])
    return _drawn(rgb, lines, [], zoom, stroke_px=1.4)


def diameter_lines(field: HairField) -> list[DrawnLine]:
    """Return all hairs and clippings of a field as lines in its own pixels."""
    lines = [
        DrawnLine(hair.path_xy, _look(hair, field.cut_offs), hair.is_counted)
        for hair in field.hairs
    ]
    return lines + [
        DrawnLine(hair.path_xy, looks.CLIPPING, has_root=False) for hair in field.clippings
    ]


def fate_lines(size: tuple[float, float], change: HairChange, photo_zoom: float) -> list[DrawnLine]:
    """Return the hairs of the common area as lines in pixels of the later photo.

    Parameters
    ----------
    size : (height, width) of that photo
    """
    lines = [
        DrawnLine(_in_photo(each.before, each.after, change, photo_zoom), FATE_LOOKS[each.fate])
        for each in change.hairs
    ]
    if change.first_to_second is not None:
        height, width = (side / photo_zoom for side in size)
        frame = np.array([[0, 0], [width, 0], [width, height], [0, height], [0, 0]], np.float64)
        edge = transform(frame, change.first_to_second) * photo_zoom
        lines.append(DrawnLine(edge, looks.COMMON_AREA, has_root=False))
    return lines


def _full_size(rgb: Rgb, reduction: float) -> tuple[float, float]:
    return rgb.shape[0] / reduction, rgb.shape[1] / reduction


def _look(hair: Hair, cut_offs: CutOffs) -> LineLook:
    if hair.flags & HairFlag.ROOT_OUTSIDE:
        return looks.EDGE
    if hair.diameter_um is None:
        return looks.UNKNOWN_WIDTH
    if hair.diameter_um <= cut_offs.vellus_um:
        return looks.THIN
    return looks.MEDIUM if hair.diameter_um <= THICK_FROM_UM else looks.THICK


def _in_photo(
    before: Hair | None, after: Hair | None, change: HairChange, photo_zoom: float
) -> Points:
    if after is not None:
        return (after.path_xy + 0.5) * photo_zoom - 0.5
    if before is None or change.first_to_second is None:
        msg = "a followed hair is seen on one photo at least"
        raise ValueError(msg)
    return (transform(before.path_xy, change.first_to_second) + 0.5) * photo_zoom - 0.5


def _step_um(before: Hair | None, after: Hair | None) -> float:
    one = before.diameter_um if before is not None else None
    other = after.diameter_um if after is not None else None
    return 0.0 if one is None or other is None else other - one


def _drawn(
    rgb: Rgb,
    lines: Sequence[DrawnLine],
    notes: Sequence[Note],
    zoom: float,
    *,
    stroke_px: float | None = None,
) -> Rgb:
    longest = COLUMN_PX if stroke_px is not None else LONGEST_SIDE_PX
    shown = longest / max(rgb.shape[:2])
    size = (round(rgb.shape[1] * shown), round(rgb.shape[0] * shown))
    how = cv2.INTER_AREA if shown < 1 else cv2.INTER_CUBIC
    picture = np.asarray(cv2.resize(rgb, size, interpolation=how), np.uint8)
    zoomed = [
        DrawnLine((line.path_xy + 0.5) * zoom - 0.5, line.look, line.has_root) for line in lines
    ]
    stroke = stroke_px if stroke_px is not None else max(size) * STROKE_OF_WIDTH
    picture = draw_lines(picture, zoomed, stroke)
    if len(notes) > MOST_NUMBERS:
        return picture
    return write_notes(picture, notes, zoom)
