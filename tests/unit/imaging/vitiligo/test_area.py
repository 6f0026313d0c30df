import numpy as np
import pytest

from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.imaging.vitiligo.area import measure_areas
from pigmenttrack.imaging.vitiligo.result import Segmentation, SeriesSegmentation
from unit.imaging.vitiligo.painted_skin import disc

SIZE = (100, 100)
EVERYWHERE = np.ones(SIZE, bool)


def segmentation(mask: Mask, doubt: float = 0.0, roi: Mask = EVERYWHERE) -> Segmentation:
    plane = mask.astype(np.float32)
    return Segmentation(
        fraction=plane,
        low=plane * np.float32(1 - doubt),
        high=plane * np.float32(1 + doubt),
        skin=roi,
        roi=roi,
        contrast_mi=None,
    )


def series(*masks: Mask, doubt: float = 0.0) -> SeriesSegmentation:
    visits = tuple(segmentation(mask, doubt) for mask in masks)
    return SeriesSegmentation(visits=visits, common=EVERYWHERE)


def value(estimate: Estimate | None) -> float:
    assert estimate is not None
    return estimate.value


SQUARE = np.zeros(SIZE, bool)
SQUARE[20:60, 20:60] = True  # 1600 pixels
HALF = np.zeros(SIZE, bool)
HALF[20:60, 20:40] = True
TENTH_MM2 = np.full(SIZE, 0.1)  # 1600 pixels are 160 mm², 1.6 cm²


def test_area_is_the_sum_of_pixels_in_cm2() -> None:
    (only,) = measure_areas(
        series(SQUARE), mm2_per_px=TENTH_MM2, relative_scale_sd=0.0, residual_px=[0.0]
    )
    assert only.area.value == pytest.approx(1.6)
    assert only.gain is None


def test_without_a_scale_area_is_a_share_of_the_region() -> None:
    (only,) = measure_areas(
        series(SQUARE), mm2_per_px=None, relative_scale_sd=0.5, residual_px=[0.0]
    )
    assert only.area.value == pytest.approx(16.0)
    assert only.area.sd < 1.0  # a scale that is not there has no error


def test_a_scale_error_counts_twice_in_an_area() -> None:
    (only,) = measure_areas(
        series(SQUARE), mm2_per_px=TENTH_MM2, relative_scale_sd=0.05, residual_px=[0.0]
    )
    assert only.area.sd == pytest.approx(0.16, rel=0.05)


def test_half_of_the_patch_gone_is_half_gained() -> None:
    _, later = measure_areas(
        series(SQUARE, HALF), mm2_per_px=TENTH_MM2, relative_scale_sd=0.01, residual_px=[0.0, 0.5]
    )
    assert value(later.net) == pytest.approx(0.8)
    assert value(later.gain) == pytest.approx(0.8, abs=0.02)
    assert value(later.loss) == pytest.approx(0.0, abs=0.02)
    assert value(later.repigmentation_pct) == pytest.approx(50.0)


def test_gain_less_loss_is_net() -> None:
    moved = np.roll(SQUARE, 10, axis=1)
    _, later = measure_areas(
        series(SQUARE, moved), mm2_per_px=TENTH_MM2, relative_scale_sd=0.0, residual_px=[0.0, 0.7]
    )
    assert value(later.gain) - value(later.loss) == pytest.approx(value(later.net))
    assert value(later.gain) > 0.3


def test_a_trembling_border_is_neither_gain_nor_loss() -> None:
    patch, trembled = disc(SIZE, (50.0, 50.0), 30.0), disc(SIZE, (50.3, 50.2), 30.0)
    _, later = measure_areas(
        series(patch, trembled), mm2_per_px=TENTH_MM2, relative_scale_sd=0.0, residual_px=[0, 0.7]
    )
    assert value(later.gain) == pytest.approx(0.0, abs=0.02)
    assert value(later.loss) == pytest.approx(0.0, abs=0.02)


def test_what_both_visits_share_does_not_widen_the_change() -> None:
    first, later = measure_areas(
        series(SQUARE, SQUARE, doubt=0.1),
        mm2_per_px=TENTH_MM2,
        relative_scale_sd=0.1,
        residual_px=[0.0, 0.0],
    )
    assert later.net is not None
    assert later.net.sd < 0.5 * first.area.sd
    assert later.net.low <= 0 <= later.net.high


def test_no_patch_is_zero_and_certain_of_no_less() -> None:
    nothing = np.zeros(SIZE, bool)
    first, later = measure_areas(
        series(nothing, nothing), mm2_per_px=TENTH_MM2, relative_scale_sd=0.1, residual_px=[0, 1]
    )
    assert first.area.value == first.area.low == 0.0
    assert later.repigmentation_pct is None


def test_change_is_told_where_both_visits_look() -> None:
    left = np.zeros(SIZE, bool)
    left[:, :40] = True
    visits = (segmentation(SQUARE), segmentation(SQUARE & left, roi=left))
    both = SeriesSegmentation(visits=visits, common=left)
    _, later = measure_areas(
        both, mm2_per_px=TENTH_MM2, relative_scale_sd=0.0, residual_px=[0.0, 0.0]
    )
    assert value(later.net) == pytest.approx(0.0)


def test_residuals_must_match_the_visits() -> None:
    with pytest.raises(ValueError, match="residuals"):
        measure_areas(series(SQUARE), mm2_per_px=None, relative_scale_sd=0.0, residual_px=[0, 0])


def test_negative_deviations_are_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        measure_areas(series(SQUARE), mm2_per_px=None, relative_scale_sd=-1.0, residual_px=[0])
