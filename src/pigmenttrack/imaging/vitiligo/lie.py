"""How a pale region lies in the picture: set in skin like a patch, or like a wall or a ruler.

A wall, a ruler and a patch can have one colour. A patch is set in skin, its rim is a step and no
slope of the light, it is compact and not straight-edged, and the frame does not cut off most of it.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane

# Each quality counts half at the first number, fades over the second; judged on synthetic photos.
SET_IN_SKIN = (0.45, 0.07)  # share of the surroundings that is normal skin
STEP_AT_RIM = (0.5, 0.07)  # of the region's paleness that is there within the rim already
SIGNAL = (1.0, 0.15)  # step at the rim, deviations of skin
FRAMED = (0.36, 0.04)  # at most: share of the outline on the picture's frame
STRAIGHT = (0.4, 0.06)  # at most: share of the outline on long straight pieces
# The frame may cut off more of a region that stands out as no shade of skin does, with a free
# outline: close-ups are full of their patch.
BOLD = (4.0, 0.5)  # step at the rim, deviations of skin
CURVED = (0.15, 0.03)  # at most: share of the outline on long straight pieces
FRAMED_BOLD = 0.2
COMPACT = (0.5, 0.05)  # share of the region in its own closed shape
NORMAL_SKIN = 0.3  # of the skin's weight
RIM = 0.012  # of the diagonal: how wide a rim is looked at on either side
CLOSING = 0.04  # of the diagonal: a ruler's ticks and letters are no outline
LONG_EDGE = 0.09  # of the diagonal: a straight piece of outline so long is man-made
CORNER = 0.004  # of the diagonal: how straight is straight
FRAME_PX = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenery:
    """What regions are judged by, all float32 (h, w).

    Attributes
    ----------
    pale : how pale a pixel is against skin, in standard deviations of skin.
    skin : how surely a pixel is normal skin, in [0, 1].
    likely : how far its colour could be any skin's, in [0, 1].
    alike : how far it is pale in the way of depigmented skin, in [0, 1].
    """

    pale: Plane
    skin: Plane
    likely: Plane
    alike: Plane


def patch_likeness(region: Mask, scenery: Scenery) -> float:
    """Return how much a region (h, w) lies like a patch, in [0, 1]."""
    filled = _filled(region)
    within, around = _rims(filled, region)
    normal = scenery.skin > NORMAL_SKIN
    beside = around & normal
    if not beside.any():
        return 0.0
    inside = float(np.median(scenery.pale[region]))
    step = float(np.median(scenery.pale[within]) - np.median(scenery.pale[beside]))
    whole = _closed(filled)
    straight = _straight_share(whole)
    bold = _at_least(step, *BOLD) * _at_least(-straight, -CURVED[0], CURVED[1])
    qualities = (
        _at_least(float(normal[around].mean()), *SET_IN_SKIN),
        _at_least(step / max(inside, 1e-6), *STEP_AT_RIM),
        _at_least(step, *SIGNAL),
        _at_least(-_framed_share(whole), -FRAMED[0] - FRAMED_BOLD * bold, FRAMED[1]),
        _at_least(-straight, -STRAIGHT[0], STRAIGHT[1]),
        _at_least(float(region.sum()) / max(1, int(whole.sum())), *COMPACT),
        float(np.median(scenery.alike[region])),
        float(np.median(scenery.likely[region])) ** 0.25,
    )
    return float(np.prod(qualities))


def _at_least(value: float, middle: float, softness: float) -> float:
    return float(1.0 / (1.0 + np.exp(np.clip((middle - value) / softness, -30, 30))))


def _rims(filled: NDArray[np.uint8], region: Mask) -> tuple[Mask, Mask]:
    """Return the rim within and around a filled region, one pixel of the border left out."""
    width = max(2, round(RIM * float(np.hypot(*filled.shape))))
    wide = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * width + 1, 2 * width + 1))
    narrow = np.ones((3, 3), np.uint8)
    around = (cv2.dilate(filled, wide) > 0) & (cv2.dilate(filled, narrow) == 0)
    core = cv2.erode(filled, wide, borderType=cv2.BORDER_CONSTANT, borderValue=1) > 0
    edge = cv2.erode(filled, narrow, borderType=cv2.BORDER_CONSTANT, borderValue=1) > 0
    within = region & ~core & edge
    return (within if within.any() else region), around


def _filled(region: Mask) -> NDArray[np.uint8]:
    outlines, _ = cv2.findContours(
        region.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE
    )
    return cv2.drawContours(np.zeros(region.shape, np.uint8), outlines, -1, 1, -1).astype(np.uint8)


def _closed(filled: NDArray[np.uint8]) -> NDArray[np.uint8]:
    size = max(3, round(CLOSING * float(np.hypot(*filled.shape)))) | 1
    padded = cv2.copyMakeBorder(filled, size, size, size, size, cv2.BORDER_REPLICATE)
    closed = cv2.morphologyEx(padded, cv2.MORPH_CLOSE, np.ones((size, size), np.uint8))
    return _filled(np.asarray(closed[size:-size, size:-size] > 0))


def _longest_outline(filled: NDArray[np.uint8]) -> NDArray[np.int32]:
    outlines, _ = cv2.findContours(filled, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    return np.asarray(max(outlines, key=len), np.int32)


def _framed_share(filled: NDArray[np.uint8]) -> float:
    """Return the share of the outline that runs along the picture's frame."""
    return float(_on_frame(_longest_outline(filled)[:, 0, :], filled.shape).mean())


def _on_frame(points: NDArray[np.int32], shape: tuple[int, ...]) -> NDArray[np.bool_]:
    far = np.array([shape[1] - FRAME_PX, shape[0] - FRAME_PX])
    return np.asarray(((points < FRAME_PX) | (points >= far)).any(axis=1))


def _straight_share(filled: NDArray[np.uint8]) -> float:
    """Return the share of the outline within the picture that lies on long straight pieces."""
    diagonal = float(np.hypot(*filled.shape))
    polygon = cv2.approxPolyDP(_longest_outline(filled), CORNER * diagonal, closed=True)
    corners = np.asarray(polygon, np.int32)[:, 0, :]
    following = np.roll(corners, -1, axis=0)
    lengths = np.hypot(*(following - corners).T)
    free = lengths[~(_on_frame(corners, filled.shape) & _on_frame(following, filled.shape))]
    if free.sum() <= 0:
        return 1.0
    return float(free[free > LONG_EDGE * diagonal].sum() / free.sum())
