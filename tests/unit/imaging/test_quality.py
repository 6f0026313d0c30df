import cv2
import numpy as np
import pytest

from pigmenttrack.domain.errors import UnfitPhoto
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.quality import (
    assess_photo,
    assess_region,
    edge_softness,
    require_measurable,
)

SIZE = (768, 1024)


def photographed(scene: np.ndarray, blur_px: float, seed: int = 100) -> Rgb:
    noise = np.random.default_rng(seed).normal(0, 1.5, scene.shape)
    blurred = cv2.GaussianBlur(scene, (0, 0), blur_px) if blur_px else scene
    return np.clip(blurred + noise, 0, 255).astype(np.uint8)


def skin_before_a_cluttered_wall(seed: int = 100) -> np.ndarray:
    rng = np.random.default_rng(seed)
    scene = np.empty((*SIZE, 3), np.float32)
    scene[:] = (190, 145, 115)
    for _ in range(60):
        corner = rng.uniform(0, 1, 2) * SIZE[::-1]
        far = corner + rng.uniform(40, 160, 2)
        color = rng.uniform(40, 230, 3).tolist()
        cv2.rectangle(scene, corner.astype(int).tolist(), far.astype(int).tolist(), color, -1)
    return scene


def smooth_skin() -> np.ndarray:
    y, x = np.mgrid[0 : SIZE[0], 0 : SIZE[1]].astype(np.float32)
    light = 1 + 0.15 * np.sin(x / 300) * np.cos(y / 250)
    return (light[..., None] * np.array([190, 145, 115])).astype(np.float32)


@pytest.mark.parametrize("seed", [100, 101, 102])
def test_a_blurred_photo_is_told_from_the_same_in_focus(seed: int) -> None:
    scene = skin_before_a_cluttered_wall(seed)
    assert QualityFlag.BLURRED not in assess_photo(photographed(scene, 0.7, seed))
    assert QualityFlag.BLURRED in assess_photo(photographed(scene, 5, seed))


@pytest.mark.parametrize("blur_px", [2.0, 3.0, 4.0])
def test_the_softness_is_about_the_blur_that_was_applied(blur_px: float) -> None:
    softness = edge_softness(photographed(skin_before_a_cluttered_wall(), blur_px))
    assert softness == pytest.approx(blur_px, rel=0.3)


def test_smooth_skin_without_edges_is_not_called_blurred() -> None:
    assert edge_softness(photographed(smooth_skin(), 0)) is None
    assert assess_photo(photographed(smooth_skin(), 0)) == NO_DOUBT


def test_the_soft_border_of_one_patch_is_not_called_blurred() -> None:
    scene = smooth_skin()
    cv2.circle(scene, (500, 380), 150, (240, 222, 210), -1)
    soft = cv2.GaussianBlur(scene, (0, 0), 8)
    assert QualityFlag.BLURRED not in assess_photo(photographed(soft, 0))


def test_dark_grey_and_burnt_out_photos_are_flagged() -> None:
    rgb = photographed(skin_before_a_cluttered_wall(), 0.7)
    assert QualityFlag.DARK in assess_photo(rgb // 5)
    grey = np.repeat(rgb[..., :1], 3, axis=2)
    assert QualityFlag.GREY in assess_photo(grey)
    burnt = np.where(np.arange(SIZE[1])[None, :, None] < 400, 255, rgb).astype(np.uint8)
    assert QualityFlag.CLIPPED in assess_photo(burnt)


@pytest.mark.parametrize("level", [0, 8, 252, 255, 128])
def test_a_photo_of_nothing_stops_the_measurement(level: int) -> None:
    with pytest.raises(UnfitPhoto) as caught:
        require_measurable(np.full((480, 640, 3), level, np.uint8))
    assert caught.value.advice


def test_dark_skin_in_fair_light_is_no_reason_to_stop() -> None:
    rgb = photographed(smooth_skin() * 0.35, 0)
    require_measurable(rgb)
    assert QualityFlag.DARK not in assess_region(rgb, np.ones(SIZE, np.bool_))


def disc(radius: int) -> np.ndarray:
    mask = np.zeros(SIZE, np.uint8)
    cv2.circle(mask, (500, 380), radius, 1, -1)
    return mask.astype(np.bool_)


def test_a_well_lit_region_raises_no_doubt() -> None:
    assert assess_region(photographed(smooth_skin(), 0), disc(150)) == NO_DOUBT


def test_a_burnt_out_patch_is_clipped_and_no_glare() -> None:
    rgb = photographed(smooth_skin(), 0)
    rgb[disc(80)] = 255
    assert assess_region(rgb, disc(150)) == QualityFlag.CLIPPED


def test_small_white_spots_are_glare() -> None:
    rgb = photographed(smooth_skin(), 0)
    rng = np.random.default_rng(100)
    for x, y in rng.integers((380, 260), (620, 500), (40, 2)):
        cv2.circle(rgb, (int(x), int(y)), 3, (255, 255, 255), -1)
    assert QualityFlag.GLARE in assess_region(rgb, disc(150))


def test_few_pixels_or_none_are_too_few() -> None:
    rgb = photographed(smooth_skin(), 0)
    assert assess_region(rgb, disc(20)) == QualityFlag.LOW_RESOLUTION
    assert assess_region(rgb, np.zeros(SIZE, np.bool_)) == QualityFlag.LOW_RESOLUTION
