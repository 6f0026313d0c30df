"""Cover, part and bald patches on heads whose strands are known."""

import numpy as np
import pytest

from pigmenttrack.domain.errors import RegionNotFound
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.scalp.bald import count_patches, segment_bald
from pigmenttrack.imaging.scalp.cover import measure_cover
from pigmenttrack.imaging.scalp.nearness import line_dominance
from pigmenttrack.imaging.scalp.part import find_midline, measure_part
from pigmenttrack.imaging.scalp.region import find_scalp
from pigmenttrack.imaging.synthetic.scalp_view import HeadSpec, SyntheticHead, photograph_head

SMALL = (420, 520)
PATCH = HeadSpec(part_mm=None, patches_mm=((-6.0, -4.0, 10.0),), size=SMALL)


def head(spec: HeadSpec, seed: int) -> SyntheticHead:
    return photograph_head(spec, seeds=(seed, seed + 1))


@pytest.mark.parametrize(("seed", "fitzpatrick"), [(140, 2), (141, 4), (142, 6)])
def test_cover_is_right_within_three_points_and_the_part_within_a_third_of_a_mm(
    seed: int, fitzpatrick: int
) -> None:
    truth = head(HeadSpec(fitzpatrick=fitzpatrick, size=SMALL), seed)
    assert truth.part_mm is not None
    cover = measure_cover(truth.rgb)
    assert cover.pct.value == pytest.approx(100 * truth.cover.mean(), abs=3.0)
    midline = find_midline(cover.share, np.ones(SMALL, np.bool_))
    assert midline is not None
    part = measure_part(cover.share, midline)
    assert part is not None
    wide = part.mean_px.value * truth.mm_per_px
    assert wide == pytest.approx(float(truth.part_mm.mean()), abs=0.3)
    front, _, crown = part.thirds_px
    assert front.value < crown.value


def test_white_hair_on_dark_scalp_is_known_by_its_roughness() -> None:
    spec = HeadSpec(fitzpatrick=6, hair_linear=(0.42, 0.40, 0.36), part_mm=(6.0, 8.0), size=SMALL)
    truth = head(spec, 143)
    cover = measure_cover(truth.rgb)
    assert not cover.hair_is_darker
    assert cover.pct.value == pytest.approx(100 * truth.cover.mean(), abs=8.0)


def test_blond_hair_on_fair_scalp_is_flagged_and_its_interval_wide() -> None:
    spec = HeadSpec(fitzpatrick=1, hair_linear=(0.45, 0.32, 0.20), size=SMALL)
    clear, doubtful = (measure_cover(head(one, 144).rgb) for one in (HeadSpec(size=SMALL), spec))
    assert QualityFlag.HAIR_LIKE_SCALP not in clear.flags
    assert QualityFlag.HAIR_LIKE_SCALP in doubtful.flags
    assert doubtful.pct.sd > 2 * clear.pct.sd


def test_a_bald_patch_is_found_whole_and_is_no_part() -> None:
    truth = head(PATCH, 145)
    cover = measure_cover(truth.rgb)
    everywhere = np.ones(SMALL, np.bool_)
    found = segment_bald(cover.share, everywhere, truth.mm_per_px)
    assert count_patches(found) == 1
    # In the lee of a patch few strands lie: scalp is bare beyond the follicles that are missing.
    assert found.mask.sum() == pytest.approx(truth.bald.sum(), rel=0.2)
    assert (found.mask & truth.bald).sum() > 0.95 * truth.bald.sum()
    assert found.low.sum() < found.fraction.sum() < found.high.sum()
    midline = find_midline(cover.share, everywhere)
    assert midline is None or measure_part(cover.share, midline) is None


def test_a_full_head_has_no_bald_patch() -> None:
    truth = head(HeadSpec(part_mm=None, size=SMALL), 146)
    cover = measure_cover(truth.rgb)
    found = segment_bald(cover.share, np.ones(SMALL, np.bool_), truth.mm_per_px)
    assert not found.mask.any()


def test_too_small_a_region_is_refused() -> None:
    roi = np.zeros(SMALL, np.bool_)
    roi[:5, :5] = True
    with pytest.raises(RegionNotFound):
        measure_cover(head(PATCH, 147).rgb, roi)


def test_the_head_is_found_before_a_wall_and_fills_a_close_picture() -> None:
    close = head(HeadSpec(size=SMALL), 148).rgb
    assert find_scalp(close).all()
    found = find_scalp(_before_a_wall(close))
    y, x = np.mgrid[0 : SMALL[0], 0 : SMALL[1]]
    inside = np.hypot((y - 210) / 150, (x - 260) / 170) < 1
    assert found[inside].mean() > 0.7
    assert found[~inside].mean() < 0.05


def _before_a_wall(rgb: Rgb) -> Rgb:
    y, x = np.mgrid[0 : rgb.shape[0], 0 : rgb.shape[1]]
    inside = np.hypot((y - 210) / 150, (x - 260) / 170) < 1
    return np.where(inside[..., None], rgb, np.array([90, 130, 170], np.uint8)).astype(np.uint8)


def test_a_wider_view_has_no_dominant_lines() -> None:
    assert line_dominance(_before_a_wall(head(PATCH, 149).rgb)) < 2 / 3
