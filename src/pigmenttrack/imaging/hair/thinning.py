"""Thinning a mask to lines one pixel wide, by a table over the eight neighbours.

References
----------
.. [1] Guo & Hall (1989). Parallel thinning with two-subiteration algorithms. CACM 32(3), 359-373.
"""

from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask

# Neighbours clockwise from north; each has one bit of an 8-bit code.
_BITS = np.array([[128, 1, 2], [64, 0, 4], [32, 16, 8]], np.float32)


def neighbour_codes(mask: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the code of the eight neighbours of every pixel of a 0/1 picture (H, W)."""
    codes = cv2.filter2D(mask, cv2.CV_8U, _BITS, borderType=cv2.BORDER_CONSTANT)
    return codes.astype(np.uint8, copy=False)


def thin(mask: Mask) -> Mask:
    """Return the centre lines of a mask (H, W), eight-connected, of the same topology."""
    left = mask.astype(np.uint8)
    tables = _removal_tables()
    while True:
        before = int(cv2.countNonZero(left))
        for table in tables:
            # The table is 1 where a pixel with that neighbourhood stays.
            cv2.bitwise_and(left, cv2.LUT(neighbour_codes(left), table), dst=left)
        if int(cv2.countNonZero(left)) == before:
            return left.astype(np.bool_)


def junctions_of(skeleton: Mask) -> Mask:
    """Return the pixels of a skeleton where three or more branches meet.

    Counts the changes along the ring of neighbours: counting neighbours instead would call every
    staircase a junction.
    """
    picture = skeleton.astype(np.uint8)
    return cv2.bitwise_and(picture, cv2.LUT(neighbour_codes(picture), _branching_table())).astype(
        np.bool_
    )


def _rings() -> NDArray[np.bool_]:
    """Return the neighbours of all 256 codes, bool (256, 8), clockwise from north."""
    codes = np.arange(256, dtype=np.uint8)
    return (codes[:, None] >> np.arange(8) & 1).astype(np.bool_)


@cache
def _removal_tables() -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    n, ne, e, se, s, sw, w, nw = _rings().T
    # Components of the ring, and neighbours counted in pairs, as in the paper.
    crossings = (
        (~n & (ne | e)).astype(int)
        + (~e & (se | s)).astype(int)
        + (~s & (sw | w)).astype(int)
        + (~w & (nw | n)).astype(int)
    )
    pairs_a = (nw | n).astype(int) + (ne | e) + (se | s) + (sw | w)
    pairs_b = (n | ne).astype(int) + (e | se) + (s | sw) + (w | nw)
    pairs = np.minimum(pairs_a, pairs_b)
    common = (crossings == 1) & (pairs >= 2) & (pairs <= 3)
    first = common & ~((n | ne | ~se) & e)
    second = common & ~((s | sw | ~nw) & w)
    return (~first).astype(np.uint8), (~second).astype(np.uint8)


@cache
def _branching_table() -> NDArray[np.uint8]:
    ring = _rings()
    rises = (~ring & np.roll(ring, -1, axis=1)).sum(axis=1)
    return (rises >= 3).astype(np.uint8)
