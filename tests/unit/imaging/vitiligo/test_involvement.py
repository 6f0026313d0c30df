from dataclasses import replace

import numpy as np
import pytest

from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.imaging.vitiligo.depth import Depth
from pigmenttrack.imaging.vitiligo.involvement import measure_involvement
from pigmenttrack.imaging.vitiligo.patch_areas import AreaWeights
from pigmenttrack.imaging.vitiligo.result import Segmentation

SIZE = (120, 160)
WEIGHTS = AreaWeights(per_px=np.full(SIZE, 0.01, np.float32), relative_sd=0.0)
ALL = np.ones(SIZE, np.bool_)


def box(left: int, right: int) -> Mask:
    mask = np.zeros(SIZE, np.bool_)
    mask[20:100, left:right] = True
    return mask


def segmentation(patch: Mask) -> Segmentation:
    plane = patch.astype(np.float32)
    return Segmentation(fraction=plane, low=plane, high=plane, skin=ALL, roi=ALL, contrast_mi=None)


def depth(level: float, sd: float = 0.0) -> Depth:
    plane = np.full(SIZE, level, np.float32)
    return Depth(contrast_mi=plane, relative=plane, relative_sd=sd, tone_sd=0.0, readable=ALL)


def test_what_was_depigmented_stays_involved_when_pigment_comes_back() -> None:
    then, now = segmentation(box(20, 100)), segmentation(box(20, 60))
    found = measure_involvement((then, now), depth(1.0), ALL, WEIGHTS, 0.0)
    assert found.involved.value == pytest.approx(64.0)
    assert found.lost.value == pytest.approx(32.0)
    assert found.depigmented_pct.value == pytest.approx(50.0)
    assert found.depigmented_pct.low < 50 < found.depigmented_pct.high


def test_paler_skin_that_is_not_bare_of_pigment_counts_by_its_depth() -> None:
    one = segmentation(box(20, 100))
    found = measure_involvement((one, one), depth(0.6, sd=0.1), ALL, WEIGHTS, 0.0)
    assert found.depigmented_pct.value == pytest.approx(60.0)
    assert found.depigmented_pct.sd == pytest.approx(6.0)
    assert found.lost.value == pytest.approx(0.6 * 64.0)


def test_a_part_counts_its_own_skin_alone() -> None:
    one = segmentation(box(20, 100))
    half = np.arange(SIZE[1])[None, :] < np.full((SIZE[0], 1), 60)
    found = measure_involvement((one, one), depth(1.0), half, WEIGHTS, 0.0)
    assert found.involved.value == pytest.approx(32.0)
    assert found.seen == pytest.approx(0.01 * 60 * SIZE[0])


def test_bare_skin_is_not_involved_and_unknown_depth_counts_whole() -> None:
    none, some = segmentation(box(0, 0)), segmentation(box(20, 100))
    bare = measure_involvement((none, none), depth(1.0), ALL, WEIGHTS, 0.0)
    assert (bare.involved.value, bare.depigmented_pct.value, bare.lost.value) == (0, 0, 0)
    unknown = replace(depth(0.5), relative=None)
    found = measure_involvement((some, some), unknown, ALL, WEIGHTS, 0.0)
    assert found.depigmented_pct.value == pytest.approx(100.0)
