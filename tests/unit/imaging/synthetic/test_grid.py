import numpy as np
import pytest

from pigmenttrack.imaging.synthetic.grid import (
    SkinGrid,
    fractal_field,
    smooth_field,
    transform_points,
)


def test_middle_of_the_grid_is_the_origin() -> None:
    grid = SkinGrid(30.0, 20.0, 0.5)
    middle = transform_points(grid.mm_to_grid, np.zeros((1, 2)))
    np.testing.assert_allclose(middle, [[29.5, 19.5]])


def test_the_way_to_the_grid_and_back_is_the_identity() -> None:
    grid = SkinGrid(31.0, 17.0, 0.25)
    np.testing.assert_allclose(grid.grid_to_mm @ grid.mm_to_grid, np.eye(3), atol=1e-12)


@pytest.mark.parametrize("cell_mm", [0.6, 3.0, 9.0])
def test_noise_has_unit_deviation(cell_mm: float) -> None:
    noise = smooth_field(np.random.default_rng(100), SkinGrid(200.0, 150.0, 0.25), cell_mm)
    assert noise.std() == pytest.approx(1.0, abs=0.15)


def test_same_skin_at_any_step() -> None:
    fine, coarse = SkinGrid(40.0, 30.0, 0.1), SkinGrid(40.0, 30.0, 0.2)
    drawn_fine = fractal_field(np.random.default_rng(101), fine, 12.0, 3)
    drawn_coarse = fractal_field(np.random.default_rng(101), coarse, 12.0, 3)
    averaged = drawn_fine.reshape(150, 2, 200, 2).mean(axis=(1, 3))
    # The grids' first samples lie a twentieth of a millimetre apart.
    assert np.corrcoef(averaged.ravel(), drawn_coarse.ravel())[0, 1] > 0.999


def test_enlarging_keeps_places() -> None:
    grid = SkinGrid(40.0, 30.0, 0.1)
    coarse = grid.coarser(1.0)
    xs, ys = coarse.coordinates_mm()
    fine_xs, fine_ys = grid.coordinates_mm()
    inner = np.s_[30:-30, 30:-30]
    enlarged = grid.enlarged(coarse, (xs + 2 * ys).astype(np.float32))
    # OpenCV's cubic kernel bends a straight line by a few hundredths of the coarse step.
    np.testing.assert_allclose(enlarged[inner], (fine_xs + 2 * fine_ys)[inner], atol=0.15)
