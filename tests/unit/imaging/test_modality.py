import cv2
import numpy as np
import pytest

from pigmenttrack.domain.errors import UnfitPhoto
from pigmenttrack.imaging.array_types import Plane, Rgb
from pigmenttrack.imaging.color import srgb_from_linear
from pigmenttrack.imaging.modality import (
    LightKind,
    kind_of_light,
    require_measurable_light,
    require_same_light,
)
from pigmenttrack.imaging.synthetic import mishaps

SIZE = (480, 640)
SKINS = {"fair": (0.58, 0.43, 0.35), "brown": (0.30, 0.17, 0.10), "dark": (0.09, 0.05, 0.03)}


def lost() -> Plane:
    mask = np.zeros(SIZE, np.uint8)
    cv2.circle(mask, (320, 240), 90, 1, -1)
    return cv2.GaussianBlur(mask.astype(np.float32), (0, 0), 2).astype(np.float32)


def skin(tone: str = "brown", seed: int = 100) -> Rgb:
    grain = 1 + np.random.default_rng(seed).normal(0, 0.03, (*SIZE, 1))
    share = lost()[..., None]
    colour = (1 - share) * np.array(SKINS[tone]) + share * np.array((0.62, 0.5, 0.42))
    return srgb_from_linear(colour * grain)


@pytest.mark.parametrize("tone", SKINS)
@pytest.mark.parametrize("seed", range(100, 106))
def test_a_woods_lamp_is_known_on_every_skin_and_camera(tone: str, seed: int) -> None:
    rgb = mishaps.under_woods_lamp(skin(tone), lost(), np.random.default_rng(seed))
    assert kind_of_light(rgb) is LightKind.ULTRAVIOLET
    with pytest.raises(UnfitPhoto, match="Wood's lamp") as caught:
        require_measurable_light(rgb)
    assert caught.value.advice


@pytest.mark.parametrize("tone", SKINS)
@pytest.mark.parametrize("stops", [-2, 0, 1])
def test_skin_in_visible_light_is_visible_however_exposed(tone: str, stops: int) -> None:
    rgb = mishaps.exposed(skin(tone), stops, np.random.default_rng(100))
    assert kind_of_light(rgb) is LightKind.VISIBLE
    require_measurable_light(rgb)


def test_skin_before_a_blue_drape_is_no_woods_lamp() -> None:
    rgb = skin()
    rgb[:, 120:] = (40, 70, 190)
    assert kind_of_light(rgb) is LightKind.VISIBLE


def test_crossed_polarisers_leave_no_mark() -> None:
    assert kind_of_light(mishaps.cross_polarised(skin())) is LightKind.VISIBLE


def test_the_baseline_says_which_light_a_series_has() -> None:
    grey = mishaps.without_colour(skin())
    violet = mishaps.under_woods_lamp(skin(), lost(), np.random.default_rng(100))
    require_same_light(skin(seed=101), skin())
    require_same_light(grey, grey)
    with pytest.raises(UnfitPhoto, match="was taken under a Wood's lamp, but the baseline is a"):
        require_same_light(violet, skin())
    with pytest.raises(UnfitPhoto, match="has no colour, but the baseline is a colour photo"):
        require_same_light(grey, skin())
    with pytest.raises(UnfitPhoto, match="is a colour photo in visible light, but the baseline"):
        require_same_light(skin(), grey)


def test_a_black_picture_has_no_kind_of_its_own() -> None:
    assert kind_of_light(np.zeros((64, 64, 3), np.uint8)) is LightKind.GREY
