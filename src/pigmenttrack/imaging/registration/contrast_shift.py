"""Measure to a fraction of a pixel what a nearly right map still misses, everywhere at once.

One Newton step towards the maximum of the local cross-correlation. With contrasts f and m (the
moving photo seen through the map) the correlation of a window is C(s) = sum f(x) m(x + s), and

    gradient at 0 = sum (f grad m - m grad f) / 2      curvature at 0 = - sum grad f grad m^T,

the second form of each by partial integration. Noise and whatever changed between the visits is
independent in f and m and drops out of both sums, so that the step is unbiased where correlation
is low; where nothing correlates, the curvature vanishes and with it the weight of the answer.
"""

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
CELL_PX = 16  # sums are kept for cells of this side
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
    curvature, slope, energy, seen = _cell_sums(pair)
    if min(seen.shape) < WINDOW_CELLS:
        return Observations(np.zeros((0, 2)), np.zeros((0, 2)), np.zeros((0, 3)))
    curvature_in, slope_in = _windows(curvature), _windows(slope)  # (N, 3 | 2, cells)
    share = _windows(seen[..., None])[:, 0]
    (xx, xy, yy), (x, y) = curvature_in.sum(axis=-1).T, slope_in.sum(axis=-1).T
    determinant = xx * yy - xy**2
    usable = (share.mean(axis=-1) > FEWEST_SEEN) & (xx + yy > 0)
    usable &= _region_correlation(curvature, energy) > lowest_correlation
    usable &= determinant > FLATTEST * (xx + yy) ** 2
    safe = np.where(usable, determinant, 1.0)
    shift = np.stack([yy * x - xy * y, xx * y - xy * x], axis=1) / safe[:, None]
    usable &= np.abs(shift).max(axis=1) < FARTHEST_PX
    variance = _slope_variance(curvature_in, slope_in, shift)
    usable &= variance > 0
    information = np.stack([xx**2 + xy**2, xy * (xx + yy), xy**2 + yy**2], axis=1)
    information /= np.where(usable, variance, 1.0)[:, None]
    scale = pair.fixed.scale
    centre = _centres(share, seen.shape)
    return Observations(
        full_from_reduced(centre[usable], scale),
        shift[usable] / scale,
        information[usable] * scale.mean() ** 2,
    )


def _cell_sums(
    pair: AlignedPair,
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Return curvature (rows, columns, 3), slope and gradient energies (.., 2), seen share (..)."""
    fixed = pair.fixed.flat.astype(np.float32) - np.float32(128.0)
    moving = pair.moving_flat.astype(np.float32) - np.float32(128.0)
    seen = pair.fixed.seen.astype(np.float32) * pair.moving_seen * np.float32(1 / 255.0**2)
    (fixed_x, fixed_y), (moving_x, moving_y) = _gradient(fixed), _gradient(moving)
    height, width = (side // CELL_PX for side in fixed.shape)

    def cells(product: Plane) -> NDArray[np.float64]:
        product *= seen
        whole = product[: height * CELL_PX, : width * CELL_PX]
        mean = cv2.resize(whole, (width, height), interpolation=cv2.INTER_AREA)
        return np.asarray(mean, np.float64)

    if min(height, width) == 0:
        nothing = np.zeros((0, 0, 3))
        return nothing, nothing[..., :2], nothing[..., :2], nothing[..., 0]
    curvature = [
        cells(fixed_x * moving_x),
        cells((fixed_x * moving_y + fixed_y * moving_x) * np.float32(0.5)),
        cells(fixed_y * moving_y),
    ]
    slope = [
        cells((fixed * moving_x - moving * fixed_x) * np.float32(0.5)),
        cells((fixed * moving_y - moving * fixed_y) * np.float32(0.5)),
    ]
    energy = [
        cells(fixed_x * fixed_x + fixed_y * fixed_y),
        cells(moving_x * moving_x + moving_y * moving_y),
    ]
    return (
        np.stack(curvature, axis=-1),
        np.stack(slope, axis=-1),
        np.stack(energy, axis=-1),
        cells(np.ones_like(seen)),
    )


def _gradient(plane: Plane) -> tuple[Plane, Plane]:
    kernel = np.array([[-0.5, 0.0, 0.5]], np.float32)
    along_x, along_y = (cv2.filter2D(plane, cv2.CV_32F, k) for k in (kernel, kernel.T))
    return np.asarray(along_x, np.float32), np.asarray(along_y, np.float32)


def _region_correlation(
    curvature: NDArray[np.float64], energy: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the correlation (N,) of the gradients in a region around each window."""
    side = max(WINDOW_CELLS, round(REGION_SHARE * max(energy.shape)))
    together = curvature[..., 0] + curvature[..., 2]
    common, of_fixed, of_moving = (
        cv2.blur(np.ascontiguousarray(cells), (side, side), borderType=cv2.BORDER_REFLECT)
        for cells in (together, energy[..., 0], energy[..., 1])
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
