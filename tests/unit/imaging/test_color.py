import numpy as np
import pytest

from pigmenttrack.imaging.color import (
    brightest_channel,
    darkest_channel,
    lab_from_srgb,
    linear_from_srgb,
    looked_up,
    mean_channel,
    melanin_index,
    srgb_from_linear,
    typology_angle,
)


def test_every_8_bit_level_survives_the_way_to_linear_light_and_back() -> None:
    levels = np.arange(256, dtype=np.uint8).reshape(1, -1, 1).repeat(3, axis=2)
    assert np.array_equal(srgb_from_linear(linear_from_srgb(levels)), levels)


def test_linear_light_of_middle_grey_is_the_standards() -> None:
    grey = np.full((1, 1, 3), 128, np.uint8)
    assert linear_from_srgb(grey)[0, 0, 0] == pytest.approx(0.21586, abs=1e-5)


def test_lab_of_white_and_red_are_the_published_ones() -> None:
    pixels = np.array([[[255, 255, 255], [255, 0, 0]]], np.uint8)
    white, red = lab_from_srgb(pixels)[0]
    assert white == pytest.approx([100, 0, 0], abs=0.05)
    assert red == pytest.approx([53.24, 80.09, 67.20], abs=0.1)


def test_exposure_shifts_the_melanin_index_by_a_constant() -> None:
    light = np.random.default_rng(1).uniform(0.05, 0.9, (8, 8, 3)).astype(np.float32)
    shift = melanin_index(light * np.float32(0.5)) - melanin_index(light)
    assert shift == pytest.approx(np.full((8, 8), 30.103), abs=1e-3)


def test_typology_angle_needs_three_channels() -> None:
    with pytest.raises(ValueError, match="shape"):
        typology_angle(np.zeros((4, 4, 2)))
    assert typology_angle(np.array([[70.0, 10.0, 20.0]]))[0] == pytest.approx(45.0)


def test_a_table_is_looked_up_whatever_the_shape() -> None:
    rng = np.random.default_rng(2)
    table = rng.random(256).astype(np.float32)
    codes = rng.integers(0, 256, (6, 8, 3)).astype(np.uint8)
    for part in (codes, codes[:, ::2], codes[0, 0], codes[:0]):
        assert np.array_equal(looked_up(table, part), table[part])


def test_channels_are_compared_pixel_by_pixel() -> None:
    pixels = np.array([[[10, 250, 40], [7, 7, 1]]], np.uint8)
    assert brightest_channel(pixels).tolist() == [[250, 7]]
    assert darkest_channel(pixels).tolist() == [[10, 1]]
    assert mean_channel(pixels.astype(np.float32)).tolist() == [[100, 5]]
