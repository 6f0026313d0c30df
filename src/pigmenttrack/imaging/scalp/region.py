"""The region of scalp on a wider view, where nobody drew it."""

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.color import lab_from_srgb

LOOKED_AT_PX = 200
ROUNDS = 4
RIM_SHARE = 0.08  # of the picture: surely background where the head does not reach the edge
COLOUR_STEP = 10.0  # of CIELAB, within which colours are the same
RARE_SHARE = 0.002  # of the middle: colours that are rarer are not its own
SAME_COLOURS_SHARE = 0.6
MARGIN_SHARE = 0.03  # of the picture, taken off the head's outline: cover is not told at a rim


def find_scalp(rgb: Rgb) -> Mask:
    """Return the head (H, W) in a photo taken from above or behind, its rim left out.

    The head is what the middle of the picture shows; what only the rim of the picture shows is
    room. Where the head fills the picture, all of it counts.

    Strategy: GrabCut on a reduced picture, from an ellipse in its middle.
    """
    shrink = LOOKED_AT_PX / max(rgb.shape[:2])
    size = (round(rgb.shape[1] * shrink), round(rgb.shape[0] * shrink))
    reduced = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)
    small = np.ascontiguousarray(reduced[..., ::-1])
    if _fills_the_picture(small):
        return np.ones(rgb.shape[:2], np.bool_)
    rows, columns = small.shape[:2]
    y, x = np.mgrid[0:rows, 0:columns]
    away = np.hypot((x + 0.5) / columns - 0.5, (y + 0.5) / rows - 0.5)
    labels = np.full((rows, columns), cv2.GC_PR_FGD, np.uint8)
    labels[away < 0.25] = cv2.GC_FGD
    labels[away > 0.5] = cv2.GC_PR_BGD
    rim = round(RIM_SHARE * min(rows, columns))
    labels[:rim, :rim] = labels[:rim, -rim:] = cv2.GC_BGD
    labels[-rim:, :rim] = labels[-rim:, -rim:] = cv2.GC_BGD
    cv2.setRNGSeed(1)  # GrabCut's clusters start at random
    room, hair = np.zeros((1, 65), np.float64), np.zeros((1, 65), np.float64)
    whole_picture = (0, 0, columns, rows)  # not looked at: the labels say where to begin
    cv2.grabCut(small, labels, whole_picture, room, hair, ROUNDS, cv2.GC_INIT_WITH_MASK)
    head = _middle_piece(np.isin(labels, (cv2.GC_FGD, cv2.GC_PR_FGD)))
    margin = max(1, round(MARGIN_SHARE * max(rows, columns)))
    whole = np.pad(head, margin, mode="edge").astype(np.uint8)
    inner = cv2.erode(whole, np.ones((2 * margin + 1, 2 * margin + 1), np.uint8))
    inner = np.ascontiguousarray(inner[margin:-margin, margin:-margin])
    return cv2.resize(inner, rgb.shape[1::-1], interpolation=cv2.INTER_NEAREST) > 0


def _fills_the_picture(bgr: Rgb) -> bool:
    """Tell whether the corners show the colours of the middle: hair and scalp, no room."""
    rows, columns = bgr.shape[:2]
    lab = lab_from_srgb(np.ascontiguousarray(bgr[..., ::-1]))
    bins = np.floor(lab / COLOUR_STEP).astype(np.int64) @ np.array([10_000, 100, 1])
    middle = bins[rows // 4 : -rows // 4, columns // 4 : -columns // 4].ravel()
    kinds, counts = np.unique(middle, return_counts=True)
    known = kinds[counts >= RARE_SHARE * len(middle)]
    rim = round(RIM_SHARE * min(rows, columns))
    corners = np.concatenate(
        [
            bins[rows_of, columns_of].ravel()
            for rows_of in (slice(0, rim), slice(-rim, None))
            for columns_of in (slice(0, rim), slice(-rim, None))
        ]
    )
    return float(np.isin(corners, known).mean()) >= SAME_COLOURS_SHARE


def _middle_piece(mask: Mask) -> Mask:
    """Return the piece that holds the middle of the picture, its holes filled."""
    _, labels = cv2.connectedComponents(mask.astype(np.uint8), connectivity=4)
    middle = labels == labels[mask.shape[0] // 2, mask.shape[1] // 2]
    contours, _ = cv2.findContours(
        middle.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE
    )
    filled = np.zeros(mask.shape, np.uint8)
    cv2.drawContours(filled, contours, -1, 1, cv2.FILLED)
    return filled > 0
