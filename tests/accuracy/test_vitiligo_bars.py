"""Bars of the segmentation on painted skin, known to the pixel.

The bars are those the project promises; painted skin is simpler than a photo, so that failing here
means something is broken, and passing here is not the figure that docs/method/vitiligo.md quotes.
"""

import numpy as np
import pytest

from pigmenttrack.imaging.vitiligo.area import VisitAreas, measure_areas
from pigmenttrack.imaging.vitiligo.segment import segment_photo, segment_series
from unit.imaging.vitiligo.painted_skin import Light, lasso_around, photograph, ragged

SIZE = (240, 320)
TONES = {  # linear light of normal skin
    "light": np.array([0.52, 0.36, 0.25]),
    "medium": np.array([0.40, 0.23, 0.13]),
    "brown": np.array([0.25, 0.12, 0.06]),
    "dark": np.array([0.12, 0.05, 0.022]),
}
LIGHTS = (
    Light(slope=0.2),
    Light(exposure=0.75, balance=(1.08, 1.0, 0.88), slope=-0.5, noise=0.012),
    Light(exposure=1.15, balance=(0.94, 1.0, 1.08), slope=0.5, blur_px=1.3),
    Light(exposure=0.9, balance=(1.04, 1.0, 0.95), slope=0.3, blur_px=1.0),
)
SERIES_SEEDS = range(6)


@pytest.mark.parametrize("tone", TONES)
def test_dice_and_area_in_every_skin_tone(tone: str) -> None:
    scores, errors = [], []
    for seed in range(4):
        rng = np.random.default_rng([seed, len(tone)])
        patch = ragged(SIZE, rng.uniform(35, 60), rng)
        rgb = photograph(patch, LIGHTS[seed], rng, TONES[tone])
        found = segment_photo(rgb, lasso_around(patch, 24.0))
        scores.append(2 * (found.mask & patch).sum() / (found.mask.sum() + patch.sum()))
        errors.append(abs(found.fraction.sum() / patch.sum() - 1))
    assert np.mean(scores) >= 0.92
    assert np.median(errors) <= 0.09


def measured(radii: tuple[float, ...], seed: int) -> tuple[tuple[VisitAreas, ...], list[int]]:
    """Return a measured series of one ragged patch and the true areas in pixels."""
    tone = list(TONES.values())[seed % len(TONES)]
    patches = [ragged(SIZE, radius, np.random.default_rng(seed)) for radius in radii]
    rng = np.random.default_rng([seed, 1])
    rgbs = [photograph(p, light, rng, tone) for p, light in zip(patches, LIGHTS, strict=True)]
    found = segment_series(rgbs, lasso_around(patches[0], 24.0))
    areas = measure_areas(
        found,
        mm2_per_px=np.ones(SIZE),
        relative_scale_sd=0.0,
        residual_px=[0.0] * len(radii),
    )
    return areas, [int(patch.sum()) for patch in patches]


@pytest.fixture(scope="module")
def shrinking() -> list[tuple[tuple[VisitAreas, ...], list[int]]]:
    return [measured((55.0, 48.0, 40.0, 28.0), seed) for seed in SERIES_SEEDS]


@pytest.fixture(scope="module")
def stable() -> list[tuple[tuple[VisitAreas, ...], list[int]]]:
    return [measured((50.0, 50.0, 50.0, 50.0), seed) for seed in SERIES_SEEDS]


def changes(areas: tuple[VisitAreas, ...], truth: list[int]) -> list[float]:
    """Return the errors of repigmentation in percentage points of the baseline."""
    true = [100 * (truth[0] - pixels) / truth[0] for pixels in truth[1:]]
    return [
        visit.repigmentation_pct.value - expected
        for visit, expected in zip(areas[1:], true, strict=True)
        if visit.repigmentation_pct is not None
    ]


def test_change_is_right_within_three_points(
    shrinking: list[tuple[tuple[VisitAreas, ...], list[int]]],
) -> None:
    errors = np.concatenate([changes(*series) for series in shrinking])
    assert len(errors) == 3 * len(SERIES_SEEDS)
    assert np.median(np.abs(errors)) <= 3.0


def test_another_light_shows_no_change(
    stable: list[tuple[tuple[VisitAreas, ...], list[int]]],
) -> None:
    errors = np.concatenate([changes(*series) for series in stable])
    assert errors.std() <= 2.0


def test_intervals_hold_the_truth(
    shrinking: list[tuple[tuple[VisitAreas, ...], list[int]]],
    stable: list[tuple[tuple[VisitAreas, ...], list[int]]],
) -> None:
    held = [
        visit.area.low <= pixels / 100 <= visit.area.high
        for areas, truth in shrinking + stable
        for visit, pixels in zip(areas, truth, strict=True)
    ]
    # 48 measurements: 90 % less two binomial deviations.
    assert np.mean(held) >= 0.82
