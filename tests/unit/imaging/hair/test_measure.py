import numpy as np
import pytest

from pigmenttrack.domain.errors import UnfitPhoto
from pigmenttrack.domain.hair import HairDoubt, HairFlag
from pigmenttrack.imaging.hair.measure import measure_hair
from unit.imaging.hair.drawn_scalp import draw_scalp

MM_PER_PX = 0.010


def test_three_hairs_are_three_with_their_lengths() -> None:
    shafts = [(60, 60, 140, 80, 7), (250, 60, 300, 150, 6), (100, 200, 190, 230, 8)]
    field = measure_hair(draw_scalp(shafts), MM_PER_PX)
    true_mm = sum(np.hypot(s[2] - s[0], s[3] - s[1]) for s in shafts) * MM_PER_PX
    assert field.count == 3
    assert field.total_length_mm == pytest.approx(true_mm, rel=0.06)
    assert field.density_per_cm2 is not None
    assert field.density_per_cm2.value == pytest.approx(3 / 0.12)


def test_crossing_hairs_are_two() -> None:
    field = measure_hair(draw_scalp([(80, 80, 240, 200, 7), (80, 200, 240, 80, 7)]), MM_PER_PX)
    assert field.count == 2
    for hair in field.hairs:
        assert hair.length_mm == pytest.approx(2.0, rel=0.06)


def test_bare_scalp_has_no_hair() -> None:
    field = measure_hair(draw_scalp([]), MM_PER_PX)
    assert field.count == 0
    assert field.hairs == ()
    assert field.density_per_cm2 is not None
    assert field.density_per_cm2.low == 0.0
    assert field.density_per_cm2.high > 0.0


def test_white_hair_on_dark_skin_is_found() -> None:
    shafts = [(60, 60, 140, 80, 7), (250, 60, 300, 150, 6)]
    rgb = draw_scalp(shafts, hair=(220, 215, 205), skin=(90, 60, 45))
    assert measure_hair(rgb, MM_PER_PX).count == 2


def test_black_and_white_hair_side_by_side_are_both_found() -> None:
    dark = draw_scalp([(60, 60, 140, 80, 7)])
    white = draw_scalp([(250, 160, 300, 250, 6)], hair=(240, 240, 235))
    rgb = np.where(np.arange(400)[None, :, None] < 200, dark, white)
    assert measure_hair(rgb, MM_PER_PX).count == 2


def test_a_turned_picture_gives_the_same_count() -> None:
    shafts = [(60, 60, 140, 80, 7), (250, 60, 300, 150, 6), (100, 200, 190, 230, 8)]
    rgb = draw_scalp(shafts)
    turned = np.ascontiguousarray(np.rot90(rgb))
    assert measure_hair(turned, MM_PER_PX).count == measure_hair(rgb, MM_PER_PX).count == 3


def test_a_hair_that_leans_like_the_others_and_enters_from_outside_is_not_counted() -> None:
    # All hairs run to the right; four pairs meet at their roots and tell so. The last enters.
    shafts = []
    for x, y in ((60, 40), (60, 140), (200, 40), (200, 140)):
        shafts += [(x, y, x + 90, y + 12, 6), (x, y, x + 80, y + 45, 6)]
    shafts.append((-20, 244, 60, 256, 6))
    field = measure_hair(draw_scalp(shafts), MM_PER_PX)
    entering = [hair for hair in field.hairs if hair.flags & HairFlag.ROOT_OUTSIDE]
    assert len(entering) == 1
    assert entering[0].tip_xy == pytest.approx([60, 256], abs=4)


def test_only_roots_inside_the_region_count() -> None:
    roi = np.zeros((300, 400), np.bool_)
    roi[:, :200] = True
    field = measure_hair(draw_scalp([(60, 60, 140, 80, 7), (250, 60, 300, 150, 6)]), MM_PER_PX, roi)
    assert field.count == 1
    assert field.area_cm2 == pytest.approx(0.06)


def test_too_coarse_a_photo_is_refused_for_counting() -> None:
    with pytest.raises(UnfitPhoto, match="single hairs"):
        measure_hair(draw_scalp([]), 0.04)


def test_between_15_and_30_um_a_pixel_hairs_are_counted_without_diameters() -> None:
    field = measure_hair(draw_scalp([(60, 60, 140, 80, 4), (250, 60, 300, 150, 4)]), 0.020)
    assert field.count == 2
    assert field.diameter_um is None
    assert all(hair.diameter_um is None for hair in field.hairs)


def test_a_region_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="region"):
        measure_hair(draw_scalp([]), MM_PER_PX, np.ones((3, 3), np.bool_))


def test_the_diameter_is_told_along_the_path() -> None:
    field = measure_hair(draw_scalp([(60, 60, 160, 80, 7), (60, 160, 160, 190, 5)]), MM_PER_PX)
    hair = field.hairs[0]
    profile = hair.diameter_profile_um
    assert profile is not None
    assert profile.shape == (len(hair.path_xy),)
    assert np.nanmedian(profile) == pytest.approx(hair.diameter_um)
    assert np.nanstd(profile) < 8.0
    turned = hair.turned().diameter_profile_um
    assert turned is not None
    np.testing.assert_array_equal(turned, profile[::-1])


def test_no_density_is_told_where_most_hair_lies_over_hair() -> None:
    angles = np.linspace(0.1, 1.4, 6)
    shafts = [
        (x, y, x + 150 * np.cos(angle), y + 150 * np.sin(angle), 6)
        for angle in angles
        for x, y in ((20, 20), (120, 30), (220, 40), (60, 110))
    ]
    field = measure_hair(draw_scalp(shafts), MM_PER_PX)
    assert HairDoubt.TOO_MUCH in field.doubts
    assert field.density_per_cm2 is None
    assert field.units.per_cm2 is None
    assert field.thickness_mm_per_cm2 is None
    assert field.count > 0


def test_no_density_is_told_where_most_hair_runs_out_of_the_picture() -> None:
    shafts = [(50 * k, -20, 50 * k + 30, 330, 6) for k in range(1, 8)]
    field = measure_hair(draw_scalp(shafts), MM_PER_PX)
    assert field.doubts == (HairDoubt.TOO_LONG,)
    assert field.density_per_cm2 is None
