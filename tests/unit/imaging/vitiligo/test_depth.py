import cv2
import numpy as np
import pytest

from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.color import srgb_from_linear
from pigmenttrack.imaging.vitiligo.depth import (
    depigmented_share_pct,
    measure_depth,
    patch_contrast,
)
from pigmenttrack.imaging.vitiligo.result import Segmentation

SIZE = (360, 480)
SKIN = np.array([0.42, 0.25, 0.15])
PALE = np.array([0.62, 0.50, 0.42])


def disc(radius: int, x: int = 240) -> Mask:
    mask = np.zeros(SIZE, np.uint8)
    cv2.circle(mask, (x, 180), radius, 1, -1)
    return mask.astype(np.bool_)


def painted(pigment_left: np.ndarray, light: float = 1.0, seed: int = 100) -> Rgb:
    """Return skin whose patches have this share (H, W) of the contrast left to lose."""
    lost = 1.0 - pigment_left[..., None]
    reflected = np.exp(np.log(SKIN) + lost * (np.log(PALE) - np.log(SKIN)))
    grain = np.random.default_rng(seed).normal(0, 0.01, (*SIZE, 1))
    return srgb_from_linear(light * reflected * (1 + grain))


def segmentation(patch: Mask) -> Segmentation:
    everywhere = np.ones(SIZE, np.bool_)
    plane = patch.astype(np.float32)
    return Segmentation(
        fraction=plane, low=plane, high=plane, skin=everywhere, roi=everywhere, contrast_mi=None
    )


def left(*parts: tuple[Mask, float]) -> np.ndarray:
    plane = np.ones(SIZE)
    for mask, pigment in parts:
        plane[mask] = pigment
    return plane


@pytest.mark.parametrize("light", [0.6, 1.0, 1.4])
def test_the_contrast_of_a_patch_does_not_move_with_the_light(light: float) -> None:
    patch = disc(80)
    (depth,) = measure_depth(
        [painted(left((patch, 0.0)), light)], [segmentation(patch)], baseline_index=0
    )
    contrast = patch_contrast(depth, patch)
    assert contrast is not None
    assert contrast.value == pytest.approx(-100 * np.log10(PALE[0] / SKIN[0]), abs=1.5)
    assert contrast.low < contrast.value < contrast.high


def test_an_even_patch_is_depigmented_and_half_a_pale_one_is_half() -> None:
    whole, half = disc(80), disc(80) & (np.arange(SIZE[1]) < 240)
    (even,) = measure_depth([painted(left((whole, 0.0)))], [segmentation(whole)], baseline_index=0)
    (mixed,) = measure_depth(
        [painted(left((whole, 0.5), (half, 0.0)))], [segmentation(whole)], baseline_index=0
    )
    all_of_it, half_of_it = depigmented_share_pct(even, whole), depigmented_share_pct(mixed, whole)
    assert all_of_it is not None
    assert half_of_it is not None
    assert all_of_it.low > 95
    assert half_of_it.value == pytest.approx(50, abs=5)
    assert half_of_it.low <= half_of_it.value <= half_of_it.high


def test_an_evenly_darkened_patch_turns_hypopigmented_by_the_baselines_measure() -> None:
    patch = disc(80)
    then, now = measure_depth(
        [painted(left((patch, 0.0))), painted(left((patch, 0.45)), 0.8, seed=101)],
        [segmentation(patch)] * 2,
        baseline_index=0,
    )
    before, after = depigmented_share_pct(then, patch), depigmented_share_pct(now, patch)
    assert before is not None
    assert after is not None
    assert before.low > 95
    assert after.high < 5


def test_a_speck_and_a_bare_baseline_say_nothing_of_depth() -> None:
    speck, none = disc(4), disc(0) & False
    (depth,) = measure_depth([painted(left((speck, 0.0)))], [segmentation(speck)], baseline_index=0)
    assert depigmented_share_pct(depth, speck) is None
    assert patch_contrast(depth, speck) is None
    (bare,) = measure_depth([painted(left())], [segmentation(none)], baseline_index=0)
    assert bare.relative is None
    assert depigmented_share_pct(bare, disc(80)) is None
