"""Traced hairs drawn on their photo: by diameter on one visit, by fate on two.

Nothing depends on colour alone: lines also differ in width and dashes, each in a casing that
stands out of dark hair and of light skin.

References
----------
.. [1] Okabe & Ito (2008). Color Universal Design.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Points, Rgb

YELLOW, SKY, BLUE = (240, 228, 66), (86, 180, 233), (0, 90, 160)
VERMILION, GREEN, PURPLE = (213, 94, 0), (0, 158, 115), (204, 121, 167)
WHITE, DARK = (255, 255, 255), (16, 18, 20)
SUBPIXEL_BITS = 4
ROOT_STROKES = 1.6  # radius of the dot on a root, in strokes
CASING_STROKES = 1.2  # by which the casing is wider than its line


@dataclass(frozen=True, slots=True)
class LineLook:
    """How a line is drawn.

    Attributes
    ----------
    width : float
        In strokes of the picture.
    dash : tuple of float
        Lengths of dash and gap in strokes; zeros draw it solid.
    ring : bool
        Whether its root is ringed.
    """

    color: tuple[int, int, int]
    casing: tuple[int, int, int]
    width: float
    dash: tuple[float, float] = (0.0, 0.0)
    ring: bool = False


THIN = LineLook(YELLOW, DARK, 0.8)
MEDIUM = LineLook(SKY, DARK, 1.3)
THICK = LineLook(BLUE, WHITE, 1.9)
UNKNOWN_WIDTH = LineLook(WHITE, DARK, 1.3)
EDGE = LineLook(WHITE, DARK, 0.8, (6.0, 4.0))
CLIPPING = LineLook(PURPLE, DARK, 1.0, (1.5, 3.0))
STAYED = LineLook(SKY, DARK, 1.0)
THICKENED = LineLook(BLUE, WHITE, 2.2)
THINNED = LineLook(YELLOW, DARK, 0.8)
SHED = LineLook(VERMILION, WHITE, 1.4, (2.5, 3.5))
NEW = LineLook(GREEN, WHITE, 1.4, ring=True)
COMMON_AREA = LineLook(WHITE, DARK, 0.7, (10.0, 8.0))


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line from root to tip, and how it looks."""

    path_xy: Points
    look: LineLook
    has_root: bool = True


def draw_lines(rgb: Rgb, lines: Sequence[DrawnLine], stroke_px: float) -> Rgb:
    """Return the picture with all lines; the input stays as it is.

    Parameters
    ----------
    rgb : uint8 array (H, W, 3)
    lines : sequence of DrawnLine
        In pixels of the picture.
    stroke_px : float
        Unit of all widths and dashes.
    """
    picture = rgb.copy()
    for line in lines:
        look = line.look
        for part in _dashes(line.path_xy, look.dash, stroke_px):
            _stroke(picture, part, look.casing, (look.width + CASING_STROKES) * stroke_px)
            _stroke(picture, part, look.color, look.width * stroke_px)
    for line in lines:
        if line.has_root:
            _draw_root(picture, line, stroke_px)
    return picture


def _draw_root(picture: Rgb, line: DrawnLine, stroke_px: float) -> None:
    unit = 1 << SUBPIXEL_BITS
    centre = np.rint(line.path_xy[0] * unit).astype(int).tolist()
    look = line.look
    wide = ROOT_STROKES * (2.2 if look.ring else 1.0) * stroke_px
    fill = -1 if not look.ring else max(1, round(stroke_px))
    casing = round((wide + 0.7 * stroke_px) * unit)
    cv2.circle(picture, centre, casing, look.casing, fill, cv2.LINE_AA, SUBPIXEL_BITS)
    cv2.circle(picture, centre, round(wide * unit), look.color, fill, cv2.LINE_AA, SUBPIXEL_BITS)


def _stroke(picture: Rgb, path_xy: Points, color: tuple[int, int, int], width: float) -> None:
    fixed = np.rint(path_xy * (1 << SUBPIXEL_BITS)).astype(np.int32)
    cv2.polylines(
        picture,
        [fixed],
        isClosed=False,
        color=color,
        thickness=max(1, round(width)),
        lineType=cv2.LINE_AA,
        shift=SUBPIXEL_BITS,
    )


def _dashes(path_xy: Points, dash: tuple[float, float], stroke_px: float) -> list[Points]:
    """Return the pieces of a path that are drawn."""
    on, off = dash[0] * stroke_px, dash[1] * stroke_px
    if not on or len(path_xy) < 2:
        return [path_xy]
    steps = np.hypot(*np.diff(path_xy, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(steps)])
    pieces = []
    for start in np.arange(0.0, along[-1], on + off):
        inside = np.arange(start, min(start + on, along[-1]) + 1e-9, max(1.0, on / 4))
        pieces.append(
            np.column_stack([np.interp(inside, along, path_xy[:, axis]) for axis in (0, 1)])
        )
    return pieces
