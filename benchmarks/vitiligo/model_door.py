"""The same door as `door.py`, with the optional model that PIGMENTTRACK_BENCH_MODEL names."""

import os

import numpy as np
from numpy.typing import NDArray

from pigmenttrack import api

Mask = NDArray[np.bool_]


def segment(
    rgb: NDArray[np.uint8],
    roi: Mask | None = None,
    lesion_points: NDArray[np.float64] | None = None,
    skin_points: NDArray[np.float64] | None = None,
) -> Mask:
    """Return the depigmented skin of one photo, bool (H, W), the model heard."""
    return api.segment_depigmented(
        rgb,
        roi=roi,
        lesion_points=lesion_points,
        skin_points=skin_points,
        model=os.environ["PIGMENTTRACK_BENCH_MODEL"],
    )
