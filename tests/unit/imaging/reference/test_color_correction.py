import json
from dataclasses import replace

import cv2
import numpy as np
import pytest

from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.imaging.color import linear_from_srgb
from pigmenttrack.imaging.homography import apply_homography
from pigmenttrack.imaging.reference.card_design import PATCHES
from pigmenttrack.imaging.reference.color_correction import ColorCorrection
from pigmenttrack.imaging.reference.find_scale import find_scale
from pigmenttrack.imaging.reference.found import FoundReference
from unit.imaging.reference.card_scene import SKIN, Spec, View, take_photo

PHOTO = Spec(size=(600, 800), card_px=420.0, focal_px=900.0, noise=0.004, light_fall=0.0)


def _found(view: View) -> FoundReference:
    return find_scale(view.rgb, focal_mm=view.focal_mm)


def _color(view: View) -> ColorCorrection:
    color = _found(view).color
    assert color is not None
    return color


def _skin_light(view: View, color: ColorCorrection) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return the mean corrected light of the skin close around the card."""
    mask = np.zeros(view.rgb.shape[:2], np.uint8)
    (covered,) = _found(view).covered
    cv2.fillPoly(mask, [np.rint(covered).astype(np.int32)], 1)
    ring = (cv2.dilate(mask, np.ones((41, 41), np.uint8)) > 0) & (mask == 0)
    return np.asarray(color.apply(view.rgb)[ring].mean(axis=0, dtype=np.float64))


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"exposure": 0.5},
        {"cast": (1.15, 1.0, 0.7)},
        {"contrast": 0.4},
        {"contrast": -0.25},
        {"light_fall": 0.5},
        {"exposure": 0.6, "cast": (0.8, 1.0, 1.1), "contrast": 0.3, "light_fall": 0.3},
    ],
    ids=str,
)
def test_skin_comes_back_to_its_reflectance(change: dict[str, float]) -> None:
    # 4 %: less than a third of a just noticeable difference between two photos of one skin.
    view = take_photo(replace(PHOTO, **change), np.random.default_rng(2))  # type: ignore[arg-type]
    assert _skin_light(view, _color(view)) == pytest.approx(SKIN, rel=0.04)


def test_a_channel_that_leaks_into_another_is_unmixed() -> None:
    view = take_photo(PHOTO, np.random.default_rng(3))
    mixing = np.array([[0.8, 0.15, 0.05], [0.1, 0.8, 0.1], [0.0, 0.2, 0.8]], np.float32)
    mixed = cv2.transform(linear_from_srgb(view.rgb), mixing)
    encoded = np.where(mixed <= 0.0031308, 12.92 * mixed, 1.055 * mixed ** (1 / 2.4) - 0.055)
    dulled = replace(view, rgb=np.rint(encoded * 255).astype(np.uint8))
    color = _color(dulled)
    assert np.abs(color.matrix @ mixing - np.eye(3)).max() < 0.1
    assert _skin_light(dulled, color) == pytest.approx(SKIN, rel=0.05)


def test_grey_stays_grey() -> None:
    view = take_photo(replace(PHOTO, cast=(1.1, 0.9, 0.8)), np.random.default_rng(4))
    assert np.allclose(_color(view).matrix.sum(axis=1), 1.0)


def test_tone_curves_rise_over_the_whole_range() -> None:
    color = _color(take_photo(replace(PHOTO, contrast=0.4), np.random.default_rng(5)))
    light = np.linspace(0, 1, 256)
    for curve in color.curves:
        assert (np.diff(curve(light)) > 0).all()
        assert curve(np.zeros(1))[0] == 0.0


def test_correction_gives_light_within_its_range() -> None:
    view = take_photo(PHOTO, np.random.default_rng(6))
    light = _color(view).apply(view.rgb)
    assert light.dtype == np.float32
    assert light.shape == view.rgb.shape
    assert light.min() >= 0.0
    assert light.max() <= 1.0


def test_overexposed_card_gives_no_colour_but_a_scale() -> None:
    found = _found(take_photo(replace(PHOTO, exposure=1.6), np.random.default_rng(7)))
    assert found.color is None
    assert QualityFlag.CLIPPED in found.flags


def test_shadow_over_half_of_the_card_gives_no_colour() -> None:
    view = take_photo(PHOTO, np.random.default_rng(8))
    dark = view.rgb.copy()
    dark[:, :400] = (dark[:, :400] * 0.6).astype(np.uint8)
    found = _found(replace(view, rgb=dark))
    assert found.color is None
    assert QualityFlag.SHADOWED in found.flags


def test_card_with_other_colours_gives_no_colour() -> None:
    # Printed in reverse order, as a negative would be: nothing that rises from black to white.
    view = take_photo(PHOTO, np.random.default_rng(9))
    rgb = view.rgb.copy()
    for patch, other in zip(PATCHES, reversed(PATCHES), strict=True):
        corners = np.array(
            [
                [patch.rect.x_mm, patch.rect.y_mm],
                [patch.rect.x_mm + patch.rect.width_mm, patch.rect.y_mm + patch.rect.height_mm],
            ]
        )
        (left, top), (right, bottom) = np.rint(apply_homography(view.px_from_mm, corners)).astype(
            int
        )
        rgb[top:bottom, left:right] = other.srgb
    found = _found(replace(view, rgb=rgb))
    assert found.color is None
    assert QualityFlag.NO_COLOR_CARD in found.flags


def test_glare_on_a_part_of_some_fields_changes_little() -> None:
    view = take_photo(PHOTO, np.random.default_rng(10))
    shiny = view.rgb.copy()
    for patch in PATCHES[1:12:4]:
        middle = np.array([[patch.rect.x_mm + 4.4, patch.rect.y_mm + 4.4]])
        x, y = np.rint(apply_homography(view.px_from_mm, middle)[0]).astype(int)
        cv2.circle(shiny, (int(x), int(y)), 6, (255, 255, 255), -1)
    before, after = _color(view), _color(replace(view, rgb=shiny))
    levels = view.rgb[::20, ::20]
    assert np.abs(before.apply(levels) - after.apply(levels)).max() < 0.02


def test_facts_are_plain_json() -> None:
    color = _color(take_photo(PHOTO, np.random.default_rng(11)))
    facts = json.loads(json.dumps(color.to_facts(), allow_nan=False))
    assert facts["residual_de"] < 2.0
    assert len(facts["matrix"]) == 3
