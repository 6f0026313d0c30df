"""Label maps: numbered pieces of a picture, and who is near whom."""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.imaging.vitiligo.window import window_of

Labels = NDArray[np.int32]  # (H, W) number of the piece at each pixel, 0: none


def components(mask: Mask) -> Labels:
    """Return the connected pieces (8 neighbours) of a mask, numbered from 1."""
    return np.asarray(cv2.connectedComponents(mask.astype(np.uint8), connectivity=8)[1], np.int32)


def nearest_label(labels: Labels) -> Labels:
    """Return at every pixel the number of the nearest labelled one; 0 where there is none."""
    return _nearest(labels)[0]


def within_reach(labels: Labels, reach_px: float) -> Labels:
    """Return the labels grown by `reach_px`, none over another."""
    window = window_of(labels > 0, math.ceil(reach_px))
    near, distance = _nearest(labels[window])
    grown = np.zeros_like(labels)
    grown[window] = np.where(distance <= reach_px, near, 0)
    return grown


def _nearest(labels: Labels) -> tuple[Labels, NDArray[np.float32]]:
    if not labels.any():
        return labels, np.full(labels.shape, np.inf, np.float32)
    distance, cells = cv2.distanceTransformWithLabels(
        (labels == 0).astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    of_cell = np.zeros(int(cells.max()) + 1, np.int32)
    inside = labels > 0
    of_cell[cells[inside]] = labels[inside]
    return of_cell[cells].astype(np.int32), np.asarray(distance, np.float32)


def pair_counts(first: Labels, second: Labels) -> dict[tuple[int, int], int]:
    """Return in how many pixels two label maps meet, both above zero."""
    both = (first > 0) & (second > 0)
    width = int(second.max()) + 1
    codes, counts = np.unique(
        first[both].astype(np.int64) * width + second[both], return_counts=True
    )
    return {
        (int(code // width), int(code % width)): int(count)
        for code, count in zip(codes, counts, strict=True)
    }
