import numpy as np
import pytest

from pigmenttrack.imaging.vitiligo.rim import rim_displacement_mm
from unit.imaging.vitiligo.painted_skin import disc

SIZE = (200, 200)
DISC = disc(SIZE, (100.0, 100.0), 50.0)


@pytest.mark.parametrize("radius", [30.0, 44.0, 50.0, 57.0])
def test_a_disc_that_shrinks_or_grows_moves_its_rim_by_the_difference(radius: float) -> None:
    moved = rim_displacement_mm(DISC, disc(SIZE, (100.0, 100.0), radius), 0.5)
    assert moved is not None
    assert moved.median_mm == pytest.approx((50.0 - radius) * 0.5, abs=0.4)


def test_a_vanished_patch_moved_its_rim_to_its_middle() -> None:
    moved = rim_displacement_mm(DISC, np.zeros(SIZE, bool), 0.5)
    assert moved is not None
    assert moved.median_mm == pytest.approx(25.0, abs=0.5)


def test_a_patch_on_one_side_only_shows_in_the_upper_percentile() -> None:
    cut = DISC.copy()
    cut[:, 110:] = False
    moved = rim_displacement_mm(DISC, cut, 1.0)
    assert moved is not None
    assert moved.median_mm == pytest.approx(0.0, abs=0.5)
    assert moved.p90_mm > 20.0


def test_no_baseline_patch_has_no_rim() -> None:
    assert rim_displacement_mm(np.zeros(SIZE, bool), DISC, 1.0) is None


def test_the_frame_is_no_rim() -> None:
    assert rim_displacement_mm(np.ones(SIZE, bool), DISC, 1.0) is None


def test_masks_of_different_sizes_are_refused() -> None:
    with pytest.raises(ValueError, match="sizes"):
        rim_displacement_mm(DISC, DISC[:-1], 1.0)


def test_a_larger_residual_makes_a_larger_sd() -> None:
    sure, unsure = (rim_displacement_mm(DISC, DISC, 0.1, residual) for residual in (0.0, 2.0))
    assert sure is not None
    assert unsure is not None
    assert sure.sd_mm < unsure.sd_mm
