"""Panels of text that a device lays over its close-ups: date, subject, the label of its bar.

A panel is a rectangle along the pixels' rows: two straight edges above each other, each one pixel
sharp over its whole width, between which it is darker (or lighter) than outside.
"""

from collections.abc import Sequence

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Plane, Points, Rgb

LEAST_STEP = 16.0  # grey levels of an edge
SHORTEST_PX = 36
HIDDEN_PX = 15
TALLEST_PX, LOWEST_PX = 80, 9  # of a line of text
SAME_ENDS_PX = 4
EVEN_SHARE = 0.75  # of a panel's first and last row that is its ground
LETTER_CONTRAST, LETTER_SHARE = 50.0, (0.05, 0.6)
SIDE_SHARE = 0.6  # of a panel's height that ends in one step to the left and right
WIDE_SHARE = 0.6  # of the picture's width
MARGIN_PX = 2.0
RIM_SHARE = 0.1  # of the picture's height and width
FILL_PX = 3.0


def find_drawn_panels(rgb: Rgb) -> tuple[Points, ...]:
    """Return the outlines (4, 2) of panels drawn into a picture."""
    grey = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), np.float32)
    panels = []
    for sign in (1.0, -1.0):
        plane = grey * np.float32(sign)
        tops = _edges(plane[:-1] - plane[1:])
        bottoms = _edges(plane[1:] - plane[:-1])
        # A panel at the picture's border has no edge there.
        tops += [(-1, start, stop) for row, start, stop in bottoms if row < TALLEST_PX]
        last = grey.shape[0] - 1
        bottoms += [(last, start, stop) for row, start, stop in tops if last - row < TALLEST_PX]
        panels += [
            _outline(top, bottom)
            for top in tops
            for bottom in bottoms
            if LOWEST_PX <= bottom[0] - top[0] <= TALLEST_PX
            and abs(top[1] - bottom[1]) <= SAME_ENDS_PX
            and abs(top[2] - bottom[2]) <= SAME_ENDS_PX
            and _is_panel(grey, top, bottom)
        ]
    return tuple(one for one in panels if _is_at_the_rim(one, grey.shape))


def _edges(step: Plane) -> list[tuple[int, int, int]]:
    """Return row above the edge, first column and behind the last, of straight sharp edges."""
    sharp = (step > LEAST_STEP).astype(np.uint8)
    # A hair of the panel's own colour that crosses the edge leaves a gap.
    closed = cv2.morphologyEx(sharp, cv2.MORPH_CLOSE, np.ones((1, HIDDEN_PX), np.uint8))
    runs = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((1, SHORTEST_PX), np.uint8))
    found = []
    for row in np.flatnonzero(runs.any(axis=1)).tolist():
        ends = np.flatnonzero(np.diff(np.concatenate([[0], runs[row].astype(np.int8), [0]])))
        found += [(row, int(a), int(b)) for a, b in zip(ends[::2], ends[1::2], strict=True)]
    return found


def _is_panel(grey: Plane, top: tuple[int, int, int], bottom: tuple[int, int, int]) -> bool:
    """Tell whether a rectangle has a ground of its own colour and letters on it.

    A bar across most of the picture needs no letters.
    """
    columns = slice(max(top[1], bottom[1]), min(top[2], bottom[2]))
    inner = grey[top[0] + 1 : bottom[0] + 1, columns]
    ground = float(np.median(inner[[0, -1]]))
    even = (np.abs(inner[[0, -1]] - ground) <= LEAST_STEP).mean(axis=1)
    if even.min() < EVEN_SHARE:
        return False
    if inner.shape[1] >= WIDE_SHARE * grey.shape[1]:
        return True
    rows = slice(top[0] + 1, bottom[0] + 1)
    if min(_side(grey[rows], columns.start), _side(grey[rows], columns.stop)) < SIDE_SHARE:
        return False
    letters = float(np.mean(np.abs(inner - ground) > LETTER_CONTRAST))
    return LETTER_SHARE[0] <= letters <= LETTER_SHARE[1]


def _side(band: Plane, column: int) -> float:
    """Return over which share of its height a panel ends sharply near a column."""
    low, high = max(1, column - SAME_ENDS_PX), min(band.shape[1], column + SAME_ENDS_PX + 1)
    if low <= SAME_ENDS_PX or high >= band.shape[1]:
        return 1.0  # at the picture's own edge
    steps = np.abs(band[:, low:high] - band[:, low - 1 : high - 1]) > LEAST_STEP
    return float(steps.mean(axis=0).max())


def _outline(top: tuple[int, int, int], bottom: tuple[int, int, int]) -> Points:
    left, right = min(top[1], bottom[1]) - MARGIN_PX, max(top[2], bottom[2]) + MARGIN_PX
    above, below = top[0] + 0.5 - MARGIN_PX, bottom[0] + 0.5 + MARGIN_PX
    return np.array([[left, above], [right, above], [right, below], [left, below]])


def without_drawings(rgb: Rgb, drawn: Sequence[Points]) -> Rgb:
    """Return the picture with what was drawn filled from its surroundings; itself where nothing.

    Parameters
    ----------
    drawn : sequence of arrays (4, 2)
        Outlines of panels and of a bar.
    """
    if not drawn:
        return rgb
    mask = np.zeros(rgb.shape[:2], np.uint8)
    for outline in drawn:
        cv2.fillPoly(mask, [np.rint(outline).astype(np.int32)], 1)
    return np.asarray(cv2.inpaint(rgb, mask, FILL_PX, cv2.INPAINT_TELEA), np.uint8)


def _is_at_the_rim(panel: Points, size: tuple[int, ...]) -> bool:
    """Tell whether a panel lies near the picture's edge, where devices write."""
    near_y, near_x = RIM_SHARE * size[0], RIM_SHARE * size[1]
    (left, above), (right, below) = panel.min(axis=0), panel.max(axis=0)
    return bool(
        above < near_y or below > size[0] - near_y or left < near_x or right > size[1] - near_x
    )
