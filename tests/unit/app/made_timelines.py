"""Histories made up for the tests of the timeline, its chart and the report."""

from datetime import date, timedelta
from decimal import Decimal

from pigmenttrack.app.site_history import SiteHistory
from pigmenttrack.app.timeline import TimelineChoices, make_timeline
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.journal import (
    Course,
    Event,
    EventKind,
    Exposure,
    Journal,
    LightKind,
    Symptom,
    SymptomKind,
)
from pigmenttrack.domain.journal_dosing import dosing_from_text
from pigmenttrack.domain.journal_horizon import REPIGMENTATION
from pigmenttrack.domain.labs import LabResult
from pigmenttrack.domain.measurement import PatchSeries
from pigmenttrack.domain.score_result import ScoreKind, ScoreResult
from pigmenttrack.domain.timeline import Timeline
from unit.report.made_series import START, make_measurement, make_rejection, make_series

DAY = START.date()
TODAY = DAY + timedelta(days=800)


def day(months: float) -> date:
    return DAY + timedelta(days=round(30.4375 * months))


def b12(months: float, value: str, unit: str = "pmol/L") -> LabResult:
    low, high = (Decimal(133), Decimal(675)) if unit == "pmol/L" else (Decimal(180), Decimal(914))
    return LabResult(
        taken_on=day(months), analyte="b12", value=Decimal(value), unit=unit, ref_low=low,
        ref_high=high,
    )  # fmt: skip


def full_journal() -> Journal:
    return Journal(
        courses=(
            Course(
                substance="vitamin B12",
                started_on=day(4),
                stopped_on=day(9),
                dosing=dosing_from_text("1000 µg a day"),
                form="cyanocobalamin",
            ),
            Course(
                substance="vitamin B12",
                started_on=day(12),
                dosing=dosing_from_text("2 x 500 µg a week"),
            ),
            Course(substance="tacrolimus", started_on=day(6), stopped_on=day(11), form="0.1 %"),
        ),
        events=(
            Event(happened_on=day(5), kind=EventKind.SUNBURN),
            Event(happened_on=day(5.1), kind=EventKind.ILLNESS),
            Event(happened_on=day(13), kind=EventKind.WASHOUT, note="two weeks"),
        ),
        exposures=(
            *(
                Exposure(
                    happened_on=day(5 + k / 4), kind=LightKind.NB_UVB, dose_mj_per_cm2=200 + 20 * k
                )
                for k in range(12)
            ),
            Exposure(happened_on=day(7), kind=LightKind.SUN, minutes=90),
        ),
        symptoms=tuple(
            Symptom(felt_on=day(k), kind=kind, strength=(k * 3 + 2 * i) % 11)
            for i, kind in enumerate((SymptomKind.ITCH, SymptomKind.FATIGUE))
            for k in range(0, 14, 2)
        ),
        labs=(b12(0, "46"), b12(5, "213"), b12(11, "131", "pg/mL")),
        scores=tuple(
            ScoreResult(taken_on=day(k), kind=ScoreKind.VASI, total=total)
            for k, total in ((0, 4.5), (6, 3.0), (12, 2.5))
        ),
    )


def falling(count: int = 14, *, name: str = "Left forearm") -> PatchSeries:
    areas = [12.2 * 0.94**k for k in range(count)]
    series = make_series(areas, name=name, span_days=30.4 * max(1, count - 1))
    doubtful = make_measurement(
        8.0, 12.2, days=100.0, photo="blurred.jpg", flags=QualityFlag.BLURRED
    )
    return PatchSeries(
        name=name,
        unit=series.unit,
        measurements=(*series.measurements, doubtful) if count > 2 else series.measurements,
        rejections=(make_rejection(days=130.0),) if count > 2 else (),
        noise_sd=0.25,
    )


def full_history() -> SiteHistory:
    return SiteHistory(
        subject="Anna",
        site="Left forearm",
        journal=full_journal(),
        series=falling(),
        control=make_series([5.0, 5.1, 4.9, 5.0], name="Right shin", span_days=400.0),
        horizon=REPIGMENTATION,
    )


def full_timeline(choices: TimelineChoices | None = None) -> Timeline:
    return make_timeline(full_history(), choices, today=day(15))
