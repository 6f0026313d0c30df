"""Bars on close-ups whose shafts are known exactly: no painter, each pixel the area it shares."""

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from pigmenttrack.imaging.color import srgb_from_linear
from pigmenttrack.imaging.hair.measure import measure_hair

OVERSAMPLING = 6
DARK_ON_LIGHT = ((0.03, 0.025, 0.02), (0.5, 0.3, 0.22))
WHITE_ON_DARK = ((0.5, 0.47, 0.42), (0.1, 0.05, 0.03))
MM_PER_PX = 0.010


def _photograph(
    shafts: NDArray[np.float64],
    size: tuple[int, int],
    blur_px: float,
    colours: tuple[tuple[float, ...], tuple[float, ...]],
) -> NDArray[np.uint8]:
    """Return a photo of shafts (N, 5: x0, y0, x1, y1, width in px), mixed in linear light."""
    axes = [(np.arange(side * OVERSAMPLING) + 0.5) / OVERSAMPLING - 0.5 for side in size]
    cover = np.zeros([len(axis) for axis in axes], np.float32)
    for x0, y0, x1, y1, width in shafts:
        length = float(np.hypot(x1 - x0, y1 - y0))
        ux, uy = (x1 - x0) / length, (y1 - y0) / length
        rows = slice(*np.searchsorted(axes[0], [min(y0, y1) - width, max(y0, y1) + width]))
        columns = slice(*np.searchsorted(axes[1], [min(x0, x1) - width, max(x0, x1) + width]))
        y, x = axes[0][rows, None] - y0, axes[1][None, columns] - x0
        along, aside = x * ux + y * uy, y * ux - x * uy
        inside = (along >= 0) & (along <= length) & (np.abs(aside) <= width / 2)
        cover[rows, columns] = np.maximum(cover[rows, columns], inside)
    shares = cv2.resize(cover, size[::-1], interpolation=cv2.INTER_AREA)
    shares = cv2.GaussianBlur(shares, (0, 0), blur_px)[..., None]
    hair, skin = (np.array(colour) for colour in colours)
    linear = skin * (1 - shares) + hair * shares
    noise = np.random.default_rng(5).normal(0, 0.008, linear.shape)
    return srgb_from_linear(linear + noise * np.sqrt(np.maximum(linear, 0.02)))


def _rows_of_shafts(width_px: float, count: int = 12) -> NDArray[np.float64]:
    rng = np.random.default_rng(int(10 * width_px))
    shafts = []
    for number in range(count):
        x, y = 40 + 130 * (number % 4) + rng.uniform(), 60 + 110 * (number // 4) + rng.uniform()
        angle = rng.uniform(-0.6, 0.6)
        shafts.append((x, y, x + 80 * np.cos(angle), y + 80 * np.sin(angle), width_px))
    return np.array(shafts)


@pytest.mark.parametrize("colours", [DARK_ON_LIGHT, WHITE_ON_DARK])
@pytest.mark.parametrize("blur_px", [0.6, 1.2])
@pytest.mark.parametrize("diameter_um", [40.0, 65.0, 90.0])
def test_the_mean_diameter_is_right_within_4_um(
    diameter_um: float, blur_px: float, colours: tuple[tuple[float, ...], tuple[float, ...]]
) -> None:
    shafts = _rows_of_shafts(diameter_um / 1000 / MM_PER_PX)
    field = measure_hair(_photograph(shafts, (400, 560), blur_px, colours), MM_PER_PX)
    assert field.count == len(shafts)
    assert field.mean_diameter_um == pytest.approx(diameter_um, abs=4.0)
    assert field.total_length_mm == pytest.approx(12 * 0.8, rel=0.05)


def test_vellus_and_terminal_hair_are_told_apart() -> None:
    shafts = _rows_of_shafts(6.5)
    shafts[::3, 4] = 2.2
    field = measure_hair(_photograph(shafts, (400, 560), 0.7, DARK_ON_LIGHT), MM_PER_PX)
    assert field.vellus_pct is not None
    assert field.vellus_pct.value == pytest.approx(100 / 3, abs=4.0)


def test_crossings_are_counted_within_8_percent() -> None:
    rng = np.random.default_rng(11)
    shafts = []
    for number in range(24):
        x, y = 60 + 90 * (number % 6), 60 + 90 * (number // 6)
        angle = 0.8 * (-1) ** number + rng.normal(0, 0.15)
        half = 60 * np.array([np.cos(angle), np.sin(angle)])
        shafts.append((x - half[0], y - half[1], x + half[0], y + half[1], 6.5))
    field = measure_hair(_photograph(np.array(shafts), (400, 600), 0.9, DARK_ON_LIGHT), MM_PER_PX)
    assert len(field.hairs) == pytest.approx(24, rel=0.08)
