"""The part of a picture that holds something: what lies beside it need not be computed."""

import numpy as np

from pigmenttrack.imaging.array_types import Mask

Window = tuple[slice, slice]  # rows, columns


def window_of(mask: Mask, margin_px: int) -> Window:
    """Return the smallest upright window around a mask (H, W), and a margin around it.

    The whole picture where the mask is empty.
    """
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return slice(0, mask.shape[0]), slice(0, mask.shape[1])
    return (
        slice(max(0, int(rows[0]) - margin_px), int(rows[-1]) + 1 + margin_px),
        slice(max(0, int(columns[0]) - margin_px), int(columns[-1]) + 1 + margin_px),
    )
