"""Measure to a fraction of a pixel what a nearly right map still misses, everywhere at once.

One Newton step towards the maximum of the local cross-correlation. With contrasts f and m (the
moving photo seen through the map) the correlation of a window is C(s) = sum f(x) m(x + s), and

    gradient at 0 = sum (f grad m - m grad f) / 2      curvature at 0 = - sum grad f grad m^T,

the second form of each by partial integration. Noise and whatever changed between the visits is
independent in f and m and drops out of both sums, so that the step is unbiased where correlation
is low; where nothing correlates, the curvature vanishes and with it the weight of the answer.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Plane, Points
from pigmenttrack.imaging.registration.coordinates import full_from_reduced
from pigmenttrack.imaging.registration.observations import Observations
from pigmenttrack.imaging.registration.resample import AlignedPair

# Correlation of the contrasts' gradients in the region around a window. Where the map is wrong it
# scatters around zero, by 0.03 (fine) to 0.05 (coarse); there a Newton step would only confirm
# the map as it is, so the window must not count.
LOWEST_CORRELATION = {"coarse": 0.12, "fine": 0.08}
REGION_SHARE = 0.095  # side of a region, of the longer side: 384 px of 4032
CELL_PX = 16  # means are kept for cells of this side
STRIP_CELLS = 4  # rows of cells looked at in one go
WINDOW_CELLS = 4  # a window is 4 x 4 cells
STRIDE_CELLS = 2
FEWEST_SEEN = 0.25  # share of a window that both photos must show
FLATTEST = 0.02  # det / trace^2 of the curvature; below, a window slides along a line
FARTHEST_PX = 4.0  # a longer step leaves the range in which the correlation is a parabola


def measure_shifts(pair: AlignedPair, lowest_correlation: float) -> Observations:
    """Return the shift of every window of two aligned photos that correlate around it.

    Parameters
    ----------
    lowest_correlation : float
        See `LOWEST_CORRELATION`.

    Returns
    -------
    Observations
        `displacement_px` is a shift s in px of the whole fixed photo: the fixed photo at `xy`
        looks like the aligned moving one at ``xy + s``. The information is the sandwich estimate:
        it counts how well the cells of a window agree with each other.
    """
    cells = _cells_of(pair)
    if min(cells.seen.shape) < WINDOW_CELLS:
        return Observations(np.zeros((0, 2)), np.zeros((0, 2)), np.zeros((0, 3)))
    curvature_in, slope_in = _windows(cells.curvature), _windows(cells.slope)  # (N, 3 | 2, cells)
    share = _windows(cells.seen[..., None])[:, 0]
    (xx, xy, yy), (x, y) = curvature_in.sum(axis=-1).T, slope_in.sum(axis=-1).T
    determinant = xx * yy - xy**2
    usable = (share.mean(axis=-1) > FEWEST_SEEN) & (xx + yy > 0)
    usable &= _region_correlation(cells) > lowest_correlation
    usable &= determinant > FLATTEST * (xx + yy) ** 2
    safe = np.where(usable, determinant, 1.0)
    shift = np.stack([yy * x - xy * y, xx * y - xy * x], axis=1) / safe[:, None]
    usable &= np.abs(shift).max(axis=1) < FARTHEST_PX
    variance = _slope_variance(curvature_in, slope_in, shift)
    usable &= variance > 0
    information = np.stack([xx**2 + xy**2, xy * (xx + yy), xy**2 + yy**2], axis=1)
    information /= np.where(usable, variance, 1.0)[:, None]
    scale = pair.fixed.scale
    centre = _centres(share, cells.seen.shape)
    return Observations(
        full_from_reduced(centre[usable], scale),
        shift[usable] / scale,
        information[usable] * scale.mean() ** 2,
    )


@dataclass(frozen=True, slots=True)
class _Cells:
    """Means over the cells of two aligned photos."""

    curvature: NDArray[np.float64]  # (rows, columns, 3)
    slope: NDArray[np.float64]  # (rows, columns, 2)
    energy: NDArray[np.float64]  # (rows, columns, 2) of the gradients, fixed and moving
    seen: NDArray[np.float64]  # (rows, columns) share that both photos show


def _cells_of(pair: AlignedPair) -> _Cells:
    rows, columns = (side // CELL_PX for side in pair.fixed.flat.shape)
    means = np.zeros((rows, columns, 8))
    # In strips that fit into the processor's cache: whole planes would take four times as long.
    for top in range(0, rows if columns else 0, STRIP_CELLS):
        bottom = min(top + STRIP_CELLS, rows)
        means[top:bottom] = _strip_means(pair, top * CELL_PX, bottom * CELL_PX)
    return _Cells(means[..., :3], means[..., 3:5], means[..., 5:7], means[..., 7])


def _strip_means(pair: AlignedPair, top: int, bottom: int) -> NDArray[np.float32]:
    """Return the means (rows, columns, 8) of the cells between two rows of pixels."""
    fixed, fixed_x, fixed_y = _contrast(pair.fixed.flat, top, bottom)
    moving, moving_x, moving_y = _contrast(pair.moving_flat, top, bottom)
    seen = pair.fixed.seen[top:bottom].astype(np.float32)
    seen = seen * pair.moving_seen[top:bottom] * np.float32(1 / 255.0**2)
    products = (
        fixed_x * moving_x,
        (fixed_x * moving_y + fixed_y * moving_x) * np.float32(0.5),
        fixed_y * moving_y,
        (fixed * moving_x - moving * fixed_x) * np.float32(0.5),
        (fixed * moving_y - moving * fixed_y) * np.float32(0.5),
        fixed_x * fixed_x + fixed_y * fixed_y,
        moving_x * moving_x + moving_y * moving_y,
        np.float32(1.0),
    )
    size = (seen.shape[1] // CELL_PX, (bottom - top) // CELL_PX)
    whole = slice(size[0] * CELL_PX)
    means = [
        cv2.resize((product * seen)[:, whole], size, interpolation=cv2.INTER_AREA)
        for product in products
    ]
    return np.asarray(np.stack(means, axis=-1), np.float32)


def _contrast(flat: NDArray[np.uint8], top: int, bottom: int) -> tuple[Plane, Plane, Plane]:
    """Return the contrast between two rows, and its gradient along x and y."""
    first = max(0, top - 1)
    contrast = flat[first : bottom + 1].astype(np.float32) - np.float32(128.0)
    rows = slice(top - first, bottom - first)
    along_x, along_y = (
        np.asarray(cv2.Sobel(contrast, cv2.CV_32F, *axis, ksize=1, scale=0.5), np.float32)
        for axis in ((1, 0), (0, 1))
    )
    return contrast[rows], along_x[rows], along_y[rows]


def _region_correlation(cells: _Cells) -> NDArray[np.float64]:
    """Return the correlation (N,) of the gradients in a region around each window."""
    side = max(WINDOW_CELLS, round(REGION_SHARE * max(cells.seen.shape)))
    together = cells.curvature[..., 0] + cells.curvature[..., 2]
    common, of_fixed, of_moving = (
        cv2.blur(np.ascontiguousarray(means), (side, side), borderType=cv2.BORDER_REFLECT)
        for means in (together, cells.energy[..., 0], cells.energy[..., 1])
    )
    correlation = common / np.sqrt(np.maximum(of_fixed * of_moving, 1e-12))
    return _windows(np.asarray(correlation)[..., None])[:, 0].mean(axis=-1)


def _windows(cells: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the cells (rows, columns, C) of every window: (N, C, WINDOW_CELLS**2)."""
    views = sliding_window_view(cells, (WINDOW_CELLS, WINDOW_CELLS), axis=(0, 1))
    views = views[::STRIDE_CELLS, ::STRIDE_CELLS]
    return views.reshape(-1, cells.shape[2], WINDOW_CELLS**2)


def _slope_variance(
    curvature: NDArray[np.float64], slope: NDArray[np.float64], shift: Points
) -> NDArray[np.float64]:
    """Return the variance (N,) of one coordinate of a window's slope, from cell to cell."""
    x, y = shift[:, 0, None], shift[:, 1, None]
    off_x = slope[:, 0] - curvature[:, 0] * x - curvature[:, 1] * y
    off_y = slope[:, 1] - curvature[:, 1] * x - curvature[:, 2] * y
    cells = WINDOW_CELLS**2
    return np.asarray((off_x**2 + off_y**2).sum(axis=1) / 2 * (cells / (cells - 1)))


def _centres(share: NDArray[np.float64], grid: tuple[int, ...]) -> Points:
    """Return the centre (N, 2) of what is seen of each window, in px of the reduced picture."""
    rows, columns = np.indices(grid)
    place = np.stack([columns, rows], axis=-1) * float(CELL_PX) + (CELL_PX - 1) / 2
    weighted = (_windows(place) * share[:, None]).sum(axis=-1)
    return weighted / np.maximum(share.sum(axis=1), 1e-9)[:, None]
