import numpy as np

from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.imaging.vitiligo.area import measure_areas
from pigmenttrack.imaging.vitiligo.result import SeriesSegmentation
from pigmenttrack.imaging.vitiligo.segment import segment_series
from unit.imaging.vitiligo.painted_skin import Light, disc, lasso_around, photograph

SIZE = (240, 320)
CENTRE = (160.0, 120.0)
PATCH = disc(SIZE, CENTRE, 40.0)


def series_of(
    patches: list[Mask], region: Mask, valid: list[Mask] | None = None
) -> SeriesSegmentation:
    rng = np.random.default_rng(5)
    lights = [Light(), Light(exposure=0.85), Light(balance=(1.05, 1.0, 0.92), blur_px=1.2)]
    rgbs = [photograph(p, light, rng) for p, light in zip(patches, lights, strict=False)]
    return segment_series(rgbs, region, valid=valid)


def flags_of(patches: list[Mask], region: Mask, valid: list[Mask] | None = None) -> list[bool]:
    found = series_of(patches, region, valid)
    return [QualityFlag.BEYOND_REGION in visit.flags for visit in found.visits]


def test_a_patch_that_grows_out_of_the_region_is_flagged_on_that_visit() -> None:
    grown = disc(SIZE, CENTRE, 40.0) | disc(SIZE, (205.0, 120.0), 30.0)
    assert flags_of([PATCH, PATCH, grown], lasso_around(PATCH, 20.0)) == [False, False, True]


def test_the_intervals_hold_a_patch_that_grew_out_of_the_region() -> None:
    grown = disc(SIZE, CENTRE, 40.0) | disc(SIZE, (205.0, 120.0), 30.0)
    found = series_of([PATCH, grown], lasso_around(PATCH, 20.0))
    mm2 = np.full(SIZE, 100.0)  # one pixel is one cm²
    areas = measure_areas(found, mm2_per_px=mm2, relative_scale_sd=0.0, residual_px=[0.0, 0.0])
    lost = areas[1].loss
    assert lost is not None
    assert areas[1].area.value < 0.95 * grown.sum() < areas[1].area.high
    assert lost.value < grown.sum() - PATCH.sum() < lost.high


def test_a_patch_within_a_tight_line_is_not_flagged() -> None:
    assert flags_of([PATCH, PATCH], lasso_around(PATCH, 6.0)) == [False, False]


def test_another_patch_beyond_the_line_is_no_growth_of_this_one() -> None:
    other = PATCH | disc(SIZE, (270.0, 120.0), 25.0)
    assert flags_of([other, other], lasso_around(PATCH, 20.0)) == [False, False]


def test_what_a_visit_does_not_show_is_no_growth() -> None:
    grown = disc(SIZE, CENTRE, 40.0) | disc(SIZE, (205.0, 120.0), 30.0)
    region = lasso_around(PATCH, 20.0)
    shown = np.ones(SIZE, bool)
    assert flags_of([PATCH, grown], region, [shown, region])[1] is False
