"""Our own drawing of a body, on which a site's place is marked: points only, no pixels.

One drawing serves both views: seen from the front a person's left is on the right, seen from the
back on the left.
"""

from collections.abc import Sequence
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]

WIDTH_TO_HEIGHT = 0.46  # of the drawing's box, in which a position's x and y run from 0 to 1
_SMOOTHINGS = 3
# The right half from the crown to the crotch, in heights of the figure; x from the middle.
# Proportions of an adult, seven and a half heads high.
_HALF: tuple[Point, ...] = (
    (0.000, 0.004), (0.032, 0.008), (0.054, 0.030), (0.057, 0.065), (0.049, 0.098),
    (0.031, 0.124), (0.029, 0.146), (0.045, 0.160), (0.100, 0.174), (0.132, 0.194),
    (0.147, 0.236), (0.154, 0.300), (0.163, 0.370), (0.180, 0.440), (0.192, 0.487),
    (0.209, 0.525), (0.211, 0.565), (0.197, 0.574), (0.184, 0.530), (0.170, 0.490),
    (0.150, 0.430), (0.136, 0.370), (0.124, 0.300), (0.110, 0.240), (0.106, 0.300),
    (0.093, 0.380), (0.108, 0.455), (0.114, 0.530), (0.106, 0.620), (0.089, 0.700),
    (0.093, 0.775), (0.079, 0.860), (0.062, 0.925), (0.082, 0.966), (0.090, 0.986),
    (0.056, 0.995), (0.030, 0.985), (0.034, 0.925), (0.032, 0.850), (0.024, 0.775),
    (0.029, 0.700), (0.017, 0.600), (0.004, 0.508), (0.000, 0.505),
)  # fmt: skip


def body_outline() -> tuple[Point, ...]:
    """Return the closed outline in the drawing's box: x and y in [0, 1] from its left and top."""
    left = [(-x, y) for x, y in reversed(_HALF)]
    around = [*_HALF, *left[1:-1]]
    for _ in range(_SMOOTHINGS):
        around = _cut_corners(around)
    return tuple((0.5 + x / WIDTH_TO_HEIGHT, y) for x, y in around)


def _cut_corners(path: Sequence[Point]) -> list[Point]:
    """Smooth a closed path by cutting a quarter off both ends of every edge.

    References
    ----------
    .. [1] Chaikin (1974). Computer Graphics and Image Processing 3(4), 346-349.
    """
    cut: list[Point] = []
    for (x0, y0), (x1, y1) in zip(path, [*path[1:], path[0]], strict=True):
        cut.append((0.75 * x0 + 0.25 * x1, 0.75 * y0 + 0.25 * y1))
        cut.append((0.25 * x0 + 0.75 * x1, 0.25 * y0 + 0.75 * y1))
    return cut
