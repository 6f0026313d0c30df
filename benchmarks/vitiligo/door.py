"""The project's door, in the form that benchmarks of segmentation call.

Run a benchmark that loads plug-ins as ``FILE:FUNCTION`` with this file and `segment`; where it
measures change, it finds `segment_series` here too. See the README beside this file.
"""

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
    """Return the depigmented skin of one photo, bool (H, W)."""
    return api.segment_depigmented(
        rgb, roi=roi, lesion_points=lesion_points, skin_points=skin_points
    )


def segment_series(rgbs: list[NDArray[np.uint8]], roi: Mask | None) -> list[Mask]:
    """Return the depigmented skin of each visit of one registered series."""
    return api.segment_depigmented_series(rgbs, roi)
