"""What differs from the baseline by less than anyone could tell is no change."""

import numpy as np

from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.vitiligo.contrast import Contrast
from pigmenttrack.imaging.vitiligo.model import PhotoModel
from pigmenttrack.imaging.vitiligo.steady import steadied
from unit.imaging.vitiligo.painted_skin import disc

SIZE = (120, 160)
STEP = np.array([0.3, 0.4, 0.5])
PATCH = disc(SIZE, (80.0, 60.0), 40.0)
SEEN = np.ones(SIZE, bool)


def model_of(fraction: Plane, skin_sd: float) -> PhotoModel:
    """Return a photo whose fraction is as given, on skin that varies by `skin_sd` of the step."""
    skin = (skin_sd * np.linalg.norm(STEP)) ** 2 * np.eye(3)
    blank = np.zeros((*SIZE, 3), np.float32)
    return PhotoModel(
        reference=blank,
        contrast=Contrast(step=STEP, skin=skin, patch=skin),
        skin=(~PATCH).astype(np.float32),
        other=np.zeros(SIZE, np.float32),
        residual=(fraction[..., None] * STEP).astype(np.float32),
    )


def fraction_after(then: Plane, now: Plane, skin_sd: float, seen: Mask = SEEN) -> Plane:
    models = [model_of(then, skin_sd), model_of(now, skin_sd)]
    steady = steadied(models, [SEEN, seen])
    assert np.array_equal(steady[0].residual, models[0].residual)
    return steady[1].contrast.fraction(steady[1].residual)


def test_a_part_within_the_doubt_keeps_what_the_baseline_said() -> None:
    then = PATCH.astype(np.float32)
    now = np.where(disc(SIZE, (90.0, 60.0), 18.0), np.float32(0.8), then)
    after = fraction_after(then, now, skin_sd=0.28)
    assert after[60, 90] > 0.97


def test_a_part_that_pigment_came_back_to_stays_pigmented() -> None:
    then = PATCH.astype(np.float32)
    now = np.where(disc(SIZE, (90.0, 60.0), 18.0), np.float32(0.1), then)
    after = fraction_after(then, now, skin_sd=0.28)
    assert abs(after[60, 90] - 0.1) < 0.02


def test_with_a_clear_contrast_a_small_difference_is_believed() -> None:
    then = PATCH.astype(np.float32)
    now = np.where(disc(SIZE, (80.0, 60.0), 18.0), np.float32(0.8), then)
    after = fraction_after(then, now, skin_sd=0.05)
    assert np.allclose(after, now, atol=1e-5)


def test_a_border_that_moved_a_little_stays_where_it_is_now() -> None:
    then = PATCH.astype(np.float32)
    now = disc(SIZE, (80.0, 60.0), 38.0).astype(np.float32)
    after = fraction_after(then, now, skin_sd=0.28)
    assert abs((after > 0.5).sum() / now.sum() - 1) < 0.01


def test_what_a_visit_does_not_show_is_not_compared() -> None:
    then = PATCH.astype(np.float32)
    now = np.where(disc(SIZE, (90.0, 60.0), 18.0), np.float32(0.8), then)
    after = fraction_after(then, now, skin_sd=0.28, seen=np.zeros(SIZE, bool))
    assert np.allclose(after, now)
