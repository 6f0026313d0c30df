import numpy as np
import pytest

from pigmenttrack.imaging.synthetic.spectra import (
    WAVELENGTHS_NM,
    blood_absorption,
    daylight,
    glowing,
    ideal_response,
    melanosome_absorption,
    paint_basis,
    standard_observer,
    white_led,
)


def test_daylight_of_6504_k_has_the_chromaticity_of_d65() -> None:
    x, y, z = standard_observer() @ daylight(6504.0)
    # Analytic colour matching functions and a range cut at 400 and 700 nm: a few thousandths.
    assert x / (x + y + z) == pytest.approx(0.3127, abs=0.004)
    assert y / (x + y + z) == pytest.approx(0.3290, abs=0.004)


def test_paints_have_their_colour_for_the_ideal_camera() -> None:
    np.testing.assert_allclose(ideal_response() @ paint_basis(), np.eye(3), atol=1e-12)


def test_grey_paint_is_flat() -> None:
    np.testing.assert_allclose(paint_basis() @ [0.4, 0.4, 0.4], 0.4)


def test_oxygenated_blood_absorbs_less_red_than_deoxygenated_blood() -> None:
    red = WAVELENGTHS_NM > 610.0
    assert (blood_absorption(1.0)[red] < blood_absorption(0.0)[red]).all()


def test_blood_absorbs_as_prahl_says_at_540_nm() -> None:
    # 53 236 /(cm M) at 150 g/l and 64 500 g/mol, times ln 10.
    at_540 = blood_absorption(1.0)[WAVELENGTHS_NM == 540.0]
    assert at_540 == pytest.approx(285.1, rel=1e-3)


def test_melanin_absorbs_more_the_shorter_the_wavelength() -> None:
    assert (np.diff(melanosome_absorption(3.0, 0.2)) < 0).all()


@pytest.mark.parametrize(
    "light", [daylight(5000.0), daylight(9000.0), glowing(2800.0), white_led(0.8, 570.0)]
)
def test_lights_are_positive_and_of_mean_one(light: np.ndarray) -> None:
    assert light.min() > 0
    assert light.mean() == pytest.approx(1.0)
