import numpy as np
import pytest

from pigmenttrack.imaging.color import srgb_from_linear
from pigmenttrack.imaging.synthetic.phone import perfect_phone, random_phone
from pigmenttrack.imaging.synthetic.skin_optics import random_optics
from pigmenttrack.imaging.synthetic.spectra import ideal_response


def test_table_of_skin_colours_agrees_with_the_spectra() -> None:
    rng = np.random.default_rng(100)
    optics, phone = random_optics(rng), perfect_phone()
    melanin = rng.uniform(0.001, 0.4, (20, 30)).astype(np.float32)
    blood = rng.uniform(0.003, 0.04, (20, 30)).astype(np.float32)
    exact = optics.reflectance(melanin, blood) @ ideal_response().T
    np.testing.assert_allclose(phone.skin_colour(optics, melanin, blood), exact, atol=2e-3)


def test_a_perfect_phone_only_changes_the_exposure() -> None:
    grey = np.full((64, 64, 3), 0.25, np.float32)
    rgb = perfect_phone().develop(
        grey, np.random.default_rng(0), metered=np.ones((64, 64), np.float32)
    )
    assert np.abs(rgb.astype(int) - int(srgb_from_linear(np.array(0.25)))).max() <= 2


@pytest.mark.parametrize("difficulty", [0.0, 1.0])
def test_phones_keep_white_nearly_white(difficulty: float) -> None:
    for seed in range(20):
        phone = random_phone(np.random.default_rng(seed), difficulty)
        white = phone.paint_colour(np.ones(3))
        # Error of the white balance: three deviations of the log gains drawn.
        assert np.abs(np.log(white)).max() < 3.5 * 0.06 * (0.3 + 2.0 * difficulty)


def test_darker_scenes_are_lifted_but_stay_darker() -> None:
    phone, weights = perfect_phone(), np.ones((64, 64), np.float32)
    levels = [
        phone.develop(
            np.full((64, 64, 3), light, np.float32), np.random.default_rng(0), metered=weights
        ).mean()
        for light in (0.03, 0.1, 0.3)
    ]
    assert levels[0] < levels[1] < levels[2]
    assert levels[0] > srgb_from_linear(np.array(0.03))
