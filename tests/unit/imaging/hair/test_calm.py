"""The scalp's colour where hair covers most of a picture."""

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from pigmenttrack.imaging.hair.calm import calm_colours
from pigmenttrack.imaging.hair.evidence import collect_evidence

MM_PER_PX = 0.010
SIZE = (600, 800)
WHITE, DARK = (232, 226, 220), (100, 60, 20)
BLOND, LIGHT = (165, 128, 98), (215, 168, 156)


def _covered(
    hair: tuple[int, ...], scalp: tuple[int, ...], count: int
) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """Return a picture (H, W, 3) full of long straight hair, and where hair is (H, W)."""
    rng = np.random.default_rng(4)
    cover = np.zeros(SIZE, np.uint8)
    picture = np.full((*SIZE, 3), scalp, np.float32)
    for _ in range(count):
        ends = rng.uniform([-100, -100], [900, 700], (2, 2)).astype(np.int32)
        shade = 1.0 + rng.uniform(-0.08, 0.04)
        colour = [shade * band for band in hair]
        cv2.polylines(picture, [ends], False, colour, 7, cv2.LINE_AA)  # noqa: FBT003 - OpenCV's
        cv2.polylines(cover, [ends], False, (1.0,), 7)  # noqa: FBT003 - as above
    noisy = cv2.GaussianBlur(picture, (0, 0), 0.8) + rng.normal(0, 2.0, (*SIZE, 3))
    return np.clip(np.rint(noisy), 0, 255).astype(np.uint8), cover > 0


@pytest.mark.parametrize(
    ("hair", "scalp", "count"), [(WHITE, DARK, 100), (DARK, WHITE, 75), (BLOND, LIGHT, 60)]
)
def test_the_scalp_keeps_its_colour_where_hair_covers_most_of_it(
    hair: tuple[int, ...], scalp: tuple[int, ...], count: int
) -> None:
    picture, cover = _covered(hair, scalp, count)
    assert cover.mean() > (0.5 if count == 100 else 0.3)
    small = cv2.resize(picture, (200, 150), interpolation=cv2.INTER_AREA).astype(np.uint8)
    colours, calm = calm_colours(small, 4 * MM_PER_PX)
    assert np.median(np.abs(colours - scalp), axis=(0, 1)) == pytest.approx(0, abs=6)
    assert 0.05 < calm.mean() < 0.2


@pytest.mark.parametrize(
    ("hair", "scalp", "count"), [(WHITE, DARK, 100), (DARK, WHITE, 75), (BLOND, LIGHT, 60)]
)
def test_hair_is_the_narrow_and_not_the_rare(
    hair: tuple[int, ...], scalp: tuple[int, ...], count: int
) -> None:
    picture, cover = _covered(hair, scalp, count)
    mask = collect_evidence(picture, MM_PER_PX).mask
    assert (mask & cover).sum() / cover.sum() > 0.9
    assert (mask & ~cover).sum() / mask.sum() < 0.1


def test_a_wide_bright_part_of_the_scalp_is_no_hair() -> None:
    rng = np.random.default_rng(2)
    picture = np.full((*SIZE, 3), DARK, np.float32)
    cv2.circle(picture, (400, 300), 90, [1.35 * band for band in DARK], -1)
    noisy = cv2.GaussianBlur(picture, (0, 0), 25) + rng.normal(0, 1.5, (*SIZE, 3))
    eight_bit = np.clip(np.rint(noisy), 0, 255).astype(np.uint8)
    assert collect_evidence(eight_bit, MM_PER_PX).mask.mean() < 0.01
