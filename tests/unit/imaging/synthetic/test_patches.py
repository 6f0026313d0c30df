import numpy as np
import pytest

from pigmenttrack.imaging.synthetic.grid import SkinGrid
from pigmenttrack.imaging.synthetic.patches import (
    STABLE,
    Border,
    Course,
    Patches,
    make_patches,
    signed_distance_mm,
)

GRID = SkinGrid(60.0, 60.0, 0.15)
BORDER = Border(blur_mm=0.3, ragged_mm=0.4)


def patches_with(course: Course, border: Border = BORDER) -> Patches:
    blobs = np.array([[0.0, 0.0, 12.0]])
    return make_patches(np.random.default_rng(100), GRID, blobs, border, course)


def area_mm2(patches: Patches, progress: float) -> float:
    return float(np.count_nonzero(patches.lost(progress) > 0.5)) * GRID.cell_mm2


def test_a_stable_patch_stays_as_it_is() -> None:
    patches = patches_with(STABLE)
    np.testing.assert_array_equal(patches.lost(0.0), patches.lost(1.0))


def test_a_patch_has_about_the_area_of_its_circle() -> None:
    assert area_mm2(patches_with(STABLE), 0.0) == pytest.approx(np.pi * 12.0**2, rel=0.35)


def test_shrinking_only_gains_pigment() -> None:
    patches = patches_with(Course(shrink_mm=3.0))
    before, after = patches.lost(0.0) > 0.5, patches.lost(1.0) > 0.5
    assert not (after & ~before).any()
    assert after.sum() < 0.95 * before.sum()


def test_spreading_only_loses_pigment() -> None:
    patches = patches_with(Course(spread_mm=3.0, new_macules=2))
    before, after = patches.lost(0.0) > 0.5, patches.lost(1.0) > 0.5
    assert not (before & ~after).any()
    assert after.sum() > before.sum()


def test_islands_appear_inside_and_grow() -> None:
    patches = patches_with(Course(islands_per_cm2=8.0))
    areas = [area_mm2(patches, progress) for progress in (0.0, 0.5, 1.0)]
    assert areas[0] > areas[1] > areas[2] > 0.4 * areas[0]
    # The border stays: what has regained pigment lies inside.
    regained = (patches.lost(0.0) > 0.5) & (patches.lost(1.0) < 0.5)
    assert patches.depth_mm[regained].min() > -0.5


def test_a_trichrome_rim_is_no_patch() -> None:
    rimmed = Border(blur_mm=0.3, ragged_mm=0.4, rim_mm=3.0, rim_loss=0.35)
    plain, with_rim = patches_with(STABLE), patches_with(STABLE, rimmed)
    assert area_mm2(plain, 0.0) == area_mm2(with_rim, 0.0)
    around = (plain.depth_mm < -1.0) & (plain.depth_mm > -2.0)
    assert with_rim.lost(0.0)[around].mean() > 0.25


def test_signed_distance_is_zero_at_the_border_and_in_millimetres() -> None:
    xs, ys = GRID.coordinates_mm()
    circle = np.hypot(xs, ys) < 10.0
    depth = signed_distance_mm(circle, GRID)
    np.testing.assert_allclose(depth, 10.0 - np.hypot(xs, ys), atol=0.5)
