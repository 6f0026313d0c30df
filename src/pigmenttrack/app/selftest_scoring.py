"""Compare measurements with the truth: errors, and how often the stated interval holds it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pigmenttrack.app.samples_writer import SeriesTruth, VisitTruth
from pigmenttrack.app.selftest_series import Fate
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.measurement import AreaUnit, PatchMeasurement, PatchSeries


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoScore:
    """One measured photo beside its truth.

    Attributes
    ----------
    true_area, area : in the series' unit (cm², or percent of the region)
    area_error_pct : float
        Relative to the true area.
    area_held : bool
        The true area lies within the stated 95 % interval.
    change_error_points : float or None
        Measured minus true repigmentation, each in percent of its own baseline area; None on the
        baseline.
    change_held : bool or None
        The true net change (gain minus loss) lies within the stated 95 % interval.
    """

    series: str
    photo: str
    fitzpatrick: int
    fate: Fate
    unit: AreaUnit
    true_area: float
    area: Estimate
    area_error_pct: float
    area_held: bool
    change_error_points: float | None = None
    change_held: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorSummary:
    """How large errors are: `bias` is the median of the signed errors."""

    count: int
    median_abs: float
    p95_abs: float
    bias: float


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    hits: int
    total: int

    @property
    def percent(self) -> float:
        """The share in percent; of nothing it is 0."""
        return 100.0 * self.hits / self.total if self.total else 0.0


def score_series(series: PatchSeries, truth: SeriesTruth, fate: Fate) -> tuple[PhotoScore, ...]:
    """Return a score for every measured photo of a series."""
    known = {visit.photo: visit for visit in truth.visits}
    baseline = next((one for one in series.measurements if one.is_baseline), None)
    if baseline is None:
        return ()
    return tuple(
        _score(measured, (known[measured.photo], known[baseline.photo]), baseline, truth, fate)
        for measured in series.measurements
    )


def _score(
    measured: PatchMeasurement,
    truths: tuple[VisitTruth, VisitTruth],
    baseline: PatchMeasurement,
    truth: SeriesTruth,
    fate: Fate,
) -> PhotoScore:
    now, before = truths
    true_area, true_net = _in_unit(now, measured.unit)
    true_before, _ = _in_unit(before, measured.unit)
    change_error = change_held = None
    if measured.net is not None:
        regained = 100.0 * (baseline.area.value - measured.area.value)
        # Against nothing no percentage can be told: a missed baseline counts as "no change".
        told = regained / baseline.area.value if baseline.area.value > 0 else 0.0
        change_error = told - 100.0 * (true_before - true_area) / true_before
        change_held = bool(measured.net.low <= true_net <= measured.net.high)
    return PhotoScore(
        series=truth.name,
        photo=measured.photo,
        fitzpatrick=truth.fitzpatrick,
        fate=fate,
        unit=measured.unit,
        true_area=true_area,
        area=measured.area,
        area_error_pct=100.0 * (measured.area.value - true_area) / true_area,
        area_held=bool(measured.area.low <= true_area <= measured.area.high),
        change_error_points=change_error,
        change_held=change_held,
    )


def _in_unit(truth: VisitTruth, unit: AreaUnit) -> tuple[float, float]:
    """Return the true area and the true net change in the unit of a measurement."""
    if unit is AreaUnit.CM2:
        return truth.area_cm2, truth.gain_cm2 - truth.loss_cm2
    return truth.area_pct, truth.gain_pct - truth.loss_pct


def summarise(errors: Sequence[float]) -> ErrorSummary:
    """Return median and 95th percentile of the absolute errors, and the bias; zeros of none."""
    if not errors:
        return ErrorSummary(count=0, median_abs=0.0, p95_abs=0.0, bias=0.0)
    values = np.array(errors)
    return ErrorSummary(
        count=len(values),
        median_abs=float(np.median(np.abs(values))),
        p95_abs=float(np.percentile(np.abs(values), 95.0)),
        bias=float(np.median(values)),
    )


def stable_sd(scores: Sequence[PhotoScore]) -> float:
    """Return the root mean square of the change shown on unchanged series, in points."""
    shown = [
        one.change_error_points
        for one in scores
        if one.fate is Fate.STABLE and one.change_error_points is not None
    ]
    return float(np.sqrt(np.mean(np.square(shown)))) if shown else 0.0
