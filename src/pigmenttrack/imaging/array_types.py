"""The arrays that travel through `imaging`, by name.

Shapes: ``H`` rows, ``W`` columns, ``N`` points. Sizes are ``(height, width)``; points are
``(x, y)``, the centre of the top-left pixel being (0, 0).
"""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Rgb: TypeAlias = NDArray[np.uint8]  # (H, W, 3) sRGB, upright
Linear: TypeAlias = NDArray[np.float32]  # (H, W, 3) linear light in [0, 1]
Lab: TypeAlias = NDArray[np.float32]  # (H, W, 3) CIELAB D65, L* in [0, 100]
Plane: TypeAlias = NDArray[np.float32]  # (H, W) one number a pixel
Mask: TypeAlias = NDArray[np.bool_]  # (H, W), True = the thing measured
Points: TypeAlias = NDArray[np.float64]  # (N, 2) x, y
Matrix: TypeAlias = NDArray[np.float64]  # (3, 3), m[2, 2] == 1
