import numpy as np
import pytest

from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.vitiligo.segment import segment_photo, segment_series
from pigmenttrack.imaging.vitiligo.strokes import Stroke, StrokeLabel
from unit.imaging.vitiligo.painted_skin import Light, disc, lasso_around, photograph

SIZE = (240, 320)
PATCH = disc(SIZE, (160.0, 120.0), 45.0)
LASSO = lasso_around(PATCH, 30.0)


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(7)


@pytest.fixture
def photo(rng: np.random.Generator) -> Rgb:
    return photograph(PATCH, Light(slope=0.5), rng)


def pen(label: StrokeLabel, *path: tuple[float, float], radius_px: float = 2.0) -> Stroke:
    return Stroke(label=label, path_xy=np.array(path), radius_px=radius_px)


def dice(found: Mask, truth: Mask) -> float:
    return float(2 * (found & truth).sum() / (found.sum() + truth.sum()))


def test_a_patch_inside_a_loose_line_is_found_to_a_pixel(photo: Rgb) -> None:
    found = segment_photo(photo, LASSO)
    assert dice(found.mask, PATCH) > 0.97
    assert abs(found.fraction.sum() / PATCH.sum() - 1) < 0.03


def test_low_and_high_enclose_the_fraction(photo: Rgb) -> None:
    found = segment_photo(photo, LASSO)
    assert (found.low <= found.fraction).all()
    assert (found.fraction <= found.high).all()
    assert found.low.sum() < found.fraction.sum() < found.high.sum()


def test_skin_without_a_patch_gives_nothing(rng: np.random.Generator) -> None:
    plain = photograph(np.zeros(SIZE, bool), Light(slope=0.4), rng)
    found = segment_photo(plain, LASSO)
    assert found.fraction.mean() < 0.005


def test_every_stroke_holds_whatever_the_picture_says(photo: Rgb) -> None:
    on_skin = pen(StrokeLabel.PATCH, (160.0, 190.0), (163.0, 190.0))
    in_patch = pen(StrokeLabel.SKIN, (160.0, 120.0))
    found = segment_photo(photo, LASSO, (on_skin, in_patch))
    assert found.mask[190, 160]
    assert not found.mask[120, 160]


def test_the_answer_repeats_to_the_bit(photo: Rgb) -> None:
    first, second = segment_photo(photo, LASSO), segment_photo(photo, LASSO)
    assert np.array_equal(first.fraction, second.fraction)


def test_contrast_is_the_painted_one(photo: Rgb) -> None:
    found = segment_photo(photo, LASSO)
    assert found.contrast_mi is not None
    value, sd = found.contrast_mi
    painted = -100 * np.log10(0.62 / 0.40)
    assert abs(value - painted) < 1.5
    assert 0 < sd < 2


def test_a_patch_at_the_frame_is_flagged(rng: np.random.Generator) -> None:
    cut = disc(SIZE, (310.0, 120.0), 45.0)
    found = segment_photo(photograph(cut, Light(), rng), lasso_around(cut, 30.0))
    assert QualityFlag.REGION_CUT in found.flags


def test_a_large_photo_comes_back_at_its_own_size(photo: Rgb) -> None:
    large = np.repeat(np.repeat(photo, 5, axis=0), 5, axis=1)
    found = segment_photo(large, np.repeat(np.repeat(LASSO, 5, axis=0), 5, axis=1))
    assert found.fraction.shape == large.shape[:2]
    assert dice(found.mask, np.repeat(np.repeat(PATCH, 5, axis=0), 5, axis=1)) > 0.97


def test_a_region_of_another_size_is_refused(photo: Rgb) -> None:
    with pytest.raises(ValueError, match="size"):
        segment_photo(photo, LASSO[:-1])


def test_an_empty_region_is_refused(photo: Rgb) -> None:
    with pytest.raises(ValueError, match="empty"):
        segment_photo(photo, np.zeros(SIZE, bool))


def test_a_change_of_light_is_no_change_of_area(rng: np.random.Generator) -> None:
    lights = [
        Light(),
        Light(exposure=0.7, balance=(1.1, 1.0, 0.85), slope=0.6),
        Light(exposure=1.2, balance=(0.92, 1.0, 1.1), slope=-0.5, blur_px=1.8),
    ]
    found = segment_series([photograph(PATCH, light, rng) for light in lights], LASSO)
    areas = np.array([visit.fraction.sum() for visit in found.visits])
    assert np.abs(areas / areas[0] - 1).max() < 0.02


def test_a_shrinking_patch_shrinks_by_the_right_amount(rng: np.random.Generator) -> None:
    patches = [disc(SIZE, (160.0, 120.0), radius) for radius in (45.0, 35.0, 15.0)]
    lights = [Light(), Light(exposure=0.8), Light(exposure=1.1, balance=(1.05, 1.0, 0.9))]
    rgbs = [photograph(p, light, rng) for p, light in zip(patches, lights, strict=True)]
    found = segment_series(rgbs, LASSO)
    areas = np.array([visit.fraction.sum() for visit in found.visits])
    truth = np.array([patch.sum() for patch in patches])
    assert np.abs(areas - truth).max() < 0.02 * truth[0]


def test_a_patch_that_is_gone_has_no_area(rng: np.random.Generator) -> None:
    rgbs = [photograph(PATCH, Light(), rng), photograph(np.zeros(SIZE, bool), Light(), rng)]
    found = segment_series(rgbs, LASSO)
    assert found.visits[1].fraction.sum() < 0.005 * PATCH.sum()
    assert QualityFlag.NO_PATCH in found.visits[1].flags


def test_a_patch_that_grows_onto_skin_grows_though_hair_crosses_the_line(
    rng: np.random.Generator,
) -> None:
    patches = [disc(SIZE, (160.0, 120.0), radius) for radius in (25.0, 40.0)]
    rgbs = [photograph(patch, Light(), rng) for patch in patches]
    for rgb in rgbs:
        # Hair across the drawn line has colours beside those of skin, and so had all of the skin.
        rgb[40:200:6, 84:100] = (rgb[40:200:6, 84:100] * 0.7).astype(np.uint8)
    found = segment_series(rgbs, LASSO)
    grown = found.visits[1].fraction.sum() / patches[1].sum()
    assert abs(grown - 1) < 0.05


def test_photos_of_different_sizes_are_no_series(photo: Rgb) -> None:
    with pytest.raises(ValueError, match="size"):
        segment_series([photo, photo[:-1]], LASSO)
