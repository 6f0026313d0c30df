import cv2
import numpy as np
import pytest

from pigmenttrack.imaging.registration.contrast_shift import LOWEST_CORRELATION, measure_shifts
from pigmenttrack.imaging.registration.pictures import Level, local_contrast
from pigmenttrack.imaging.registration.resample import AlignedPair

SIZE = (320, 400)
ALL_SEEN = np.full(SIZE, 255, np.uint8)


def texture(seed: int, shift_xy: tuple[float, float] = (0.0, 0.0)) -> np.ndarray:
    noise = np.random.default_rng(seed).standard_normal(SIZE).astype(np.float32)
    smooth = cv2.GaussianBlur(noise, (0, 0), 3.0)
    move = np.array([[1.0, 0.0, shift_xy[0]], [0.0, 1.0, shift_xy[1]]])
    return cv2.warpAffine(smooth / smooth.std(), move, SIZE[::-1], borderMode=cv2.BORDER_REFLECT)


def photographed(contrast: np.ndarray) -> np.ndarray:
    return np.clip(128 + 40 * contrast, 0, 255).astype(np.uint8)


def pair(fixed: np.ndarray, moving: np.ndarray, seen: np.ndarray = ALL_SEEN) -> AlignedPair:
    return AlignedPair(Level(photographed(fixed), seen, SIZE), photographed(moving), ALL_SEEN)


def test_a_small_shift_is_measured_to_a_hundredth_of_a_pixel() -> None:
    shifts = measure_shifts(pair(texture(1), texture(1, (0.4, -0.3))), LOWEST_CORRELATION["fine"])
    assert len(shifts) > 50
    assert np.median(shifts.displacement_px, axis=0) == pytest.approx([0.4, -0.3], abs=0.02)


def test_independent_noise_and_a_lower_contrast_do_not_bias_the_shift() -> None:
    fixed = texture(2) + 1.0 * texture(3)
    moving = 0.5 * texture(2, (0.5, 0.0)) + 1.0 * texture(4)
    shifts = measure_shifts(pair(fixed, moving), LOWEST_CORRELATION["fine"])
    weight = shifts.information[:, 0]
    mean_x = np.average(shifts.displacement_px[:, 0], weights=weight)
    assert mean_x == pytest.approx(0.5, abs=0.2)


def test_skin_that_has_nothing_in_common_gives_no_shifts() -> None:
    shifts = measure_shifts(pair(texture(5), texture(6)), LOWEST_CORRELATION["coarse"])
    assert len(shifts) < 5


def test_hidden_pixels_do_not_count() -> None:
    fixed, moving = texture(7), texture(7, (0.3, 0.0))
    seen = ALL_SEEN.copy()
    moving[:, 100:200] = fixed[:, 90:190]  # a hair that moved by ten pixels
    seen[:, 90:210] = 0
    shifts = measure_shifts(pair(fixed, moving, seen), LOWEST_CORRELATION["fine"])
    assert np.abs(shifts.displacement_px - [0.3, 0.0]).max() < 0.15


def test_a_picture_smaller_than_a_window_gives_no_shifts() -> None:
    tiny = AlignedPair(
        Level(np.full((9, 9), 128, np.uint8), np.full((9, 9), 255, np.uint8), (9, 9)),
        np.full((9, 9), 128, np.uint8),
        np.full((9, 9), 255, np.uint8),
    )
    assert len(measure_shifts(tiny, 0.1)) == 0


def test_local_contrast_forgets_light_and_the_height_of_an_edge() -> None:
    skin = 120 + 4 * texture(8)
    share = np.ones(SIZE, np.float32)
    relit = skin * np.linspace(0.6, 1.3, SIZE[1], dtype=np.float32)
    plain, other = local_contrast(skin, share), local_contrast(relit, share)
    inner = np.s_[40:-40, 40:-40]
    correlation = np.corrcoef(plain[inner].ravel(), other[inner].ravel())[0, 1]
    assert correlation > 0.98
    edge = skin.copy()
    edge[:, 200:] *= 2.0
    assert local_contrast(edge, share)[:, 150:250].std() < 2 * plain[inner].std()
