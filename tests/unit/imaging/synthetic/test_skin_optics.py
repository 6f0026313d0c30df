import dataclasses

import numpy as np
import pytest

from pigmenttrack.imaging.color import lab_from_srgb, srgb_from_linear
from pigmenttrack.imaging.synthetic.skin_optics import (
    BLOOD_RANGE,
    MELANIN_BY_TYPE,
    SkinOptics,
    random_optics,
)
from pigmenttrack.imaging.synthetic.spectra import ideal_response


def mean_lab(melanin: float) -> np.ndarray:
    optics = [random_optics(np.random.default_rng(seed)) for seed in range(30)]
    blood = float(np.mean(BLOOD_RANGE))
    linear = np.stack(
        [one.reflectance(np.array(melanin), np.array(blood)) @ ideal_response().T for one in optics]
    )
    return lab_from_srgb(srgb_from_linear(linear[None]))[0].mean(axis=0)


def test_types_get_darker_and_stay_skin_coloured() -> None:
    labs = np.stack([mean_lab(float(np.mean(MELANIN_BY_TYPE[skin]))) for skin in range(1, 7)])
    assert (np.diff(labs[:, 0]) < -2).all()
    assert 70 < labs[0, 0] < 82
    assert 30 < labs[5, 0] < 48
    # In vivo a* is about 6 to 13 and b* 13 to 26, over all types.
    assert ((labs[:, 1] > 4) & (labs[:, 1] < 14)).all()
    assert ((labs[:, 2] > 12) & (labs[:, 2] < 28)).all()


@pytest.mark.parametrize("skin", range(1, 7))
def test_losing_pigment_makes_every_skin_paler_and_less_yellow(skin: int) -> None:
    own, lost = mean_lab(float(np.mean(MELANIN_BY_TYPE[skin]))), mean_lab(0.001)
    assert lost[0] > own[0] + 1.5
    assert lost[2] < own[2] - 1.0


def test_more_blood_is_redder() -> None:
    optics = random_optics(np.random.default_rng(100))
    pale, flushed = optics.reflectance(np.array([0.03, 0.03]), np.array([0.006, 0.03])) @ (
        ideal_response().T
    )
    assert flushed[0] / flushed[1] > 1.2 * pale[0] / pale[1]


def test_clumped_melanin_tends_to_an_even_layer() -> None:
    optics: SkinOptics = random_optics(np.random.default_rng(101))
    even, nearly = (
        dataclasses.replace(optics, clumping=clumping).reflectance(np.array(0.2), np.array(0.01))
        for clumping in (0.0, 1e-5)
    )
    np.testing.assert_allclose(nearly, even, rtol=1e-3)


def test_clumped_melanin_absorbs_less() -> None:
    optics = random_optics(np.random.default_rng(102))
    even, clumped = (
        dataclasses.replace(optics, clumping=clumping).reflectance(np.array(0.2), np.array(0.01))
        for clumping in (0.0, 0.6)
    )
    assert (clumped > even).all()
