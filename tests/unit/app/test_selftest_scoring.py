from datetime import UTC, datetime

import pytest

from pigmenttrack.app.samples_writer import SeriesTruth, VisitTruth
from pigmenttrack.app.selftest_scoring import (
    PhotoScore,
    Share,
    score_series,
    stable_sd,
    summarise,
)
from pigmenttrack.app.selftest_series import Fate
from pigmenttrack.domain.capture import CaptureTime, DateSource
from pigmenttrack.domain.estimate import Estimate, normal_estimate
from pigmenttrack.domain.measurement import AreaUnit, PatchMeasurement, PatchSeries
from pigmenttrack.domain.provenance import Provenance

WHEN = datetime(2024, 1, 8, tzinfo=UTC)


def visit_truth(photo: str, area: float, gain: float = 0.0, loss: float = 0.0) -> VisitTruth:
    return VisitTruth(
        photo=photo,
        taken_at=WHEN,
        area_cm2=area,
        gain_cm2=gain,
        loss_cm2=loss,
        area_pct=5.0 * area,
        gain_pct=5.0 * gain,
        loss_pct=5.0 * loss,
    )


TRUTH = SeriesTruth(
    name="series",
    fitzpatrick=3,
    has_card=True,
    region_cm2=20.0,
    visits=(visit_truth("a", 10.0), visit_truth("b", 6.0, gain=5.0, loss=1.0)),
)


def measured(
    photo: str, area: Estimate, net: Estimate | None, unit: AreaUnit = AreaUnit.CM2
) -> PatchMeasurement:
    return PatchMeasurement(
        photo=photo,
        captured=CaptureTime(taken_at=WHEN, source=DateSource.EXIF),
        is_baseline=net is None,
        unit=unit,
        area=area,
        provenance=Provenance({}),
        net=net,
    )


def series_of(*measurements: PatchMeasurement) -> PatchSeries:
    return PatchSeries(name="series", unit=measurements[0].unit, measurements=measurements)


def scores(fate: Fate = Fate.REPIGMENTING) -> tuple[PhotoScore, ...]:
    series = series_of(
        measured("a", normal_estimate(11.0, 0.6), None),
        measured("b", normal_estimate(6.6, 0.1), normal_estimate(4.4, 0.3)),
    )
    return score_series(series, TRUTH, fate)


def test_area_errors_are_relative_to_the_truth() -> None:
    first, second = scores()
    assert first.area_error_pct == pytest.approx(10.0)
    assert second.area_error_pct == pytest.approx(10.0)


def test_an_interval_holds_the_truth_or_not() -> None:
    first, second = scores()
    assert first.area_held
    assert not second.area_held
    assert second.change_held


def test_a_common_factor_is_no_error_of_change() -> None:
    # Both areas are told a tenth too large: 40 % have regained pigment all the same.
    assert scores()[1].change_error_points == pytest.approx(0.0)


def test_the_baseline_has_no_change() -> None:
    assert scores()[0].change_error_points is None
    assert scores()[0].change_held is None


def test_without_a_scale_percentages_are_compared() -> None:
    unit = AreaUnit.PERCENT_OF_REGION
    series = series_of(
        measured("a", normal_estimate(50.0, 1.0), None, unit),
        measured("b", normal_estimate(30.0, 1.0), normal_estimate(20.0, 1.0), unit),
    )
    first, second = score_series(series, TRUTH, Fate.MIXED)
    assert first.area_error_pct == second.area_error_pct == 0.0
    assert second.change_held


def test_a_missed_baseline_is_an_error_of_the_whole_change() -> None:
    series = series_of(
        measured("a", normal_estimate(0.0, 0.1), None),
        measured("b", normal_estimate(0.0, 0.1), normal_estimate(0.0, 0.1)),
    )
    assert score_series(series, TRUTH, Fate.MIXED)[1].change_error_points == pytest.approx(-40.0)


def test_nothing_measured_scores_nothing() -> None:
    empty = PatchSeries(name="series", unit=AreaUnit.CM2, measurements=())
    assert score_series(empty, TRUTH, Fate.STABLE) == ()


def test_summary_of_known_errors() -> None:
    summary = summarise([-1.0, 2.0, 3.0])
    assert (summary.count, summary.median_abs, summary.bias) == (3, 2.0, 2.0)
    assert summary.p95_abs == pytest.approx(2.9)
    assert summarise([]).count == 0


def test_only_stable_series_count_for_the_stable_sd() -> None:
    series = series_of(
        measured("a", normal_estimate(10.0, 0.6), None),
        measured("b", normal_estimate(5.7, 0.1), normal_estimate(4.3, 0.3)),
    )
    moving = score_series(series, TRUTH, Fate.MIXED)
    assert stable_sd(moving) == 0.0
    assert stable_sd(score_series(series, TRUTH, Fate.STABLE)) == pytest.approx(3.0)


def test_share() -> None:
    assert Share(19, 20).percent == 95.0
    assert Share(0, 0).percent == 0.0
