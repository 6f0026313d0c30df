"""Hair is judged, charted and reported as skin is; fewer hairs are worse, larger patches are."""

from dataclasses import replace
from datetime import timedelta

import pytest

from pigmenttrack.analysis.series_points import Worse
from pigmenttrack.app.clinical_facts import facts_of_history
from pigmenttrack.app.site_history import SiteHistory
from pigmenttrack.app.timeline import make_timeline
from pigmenttrack.app.verdict_points import measured_points
from pigmenttrack.app.verdict_statement import series_statement
from pigmenttrack.domain.estimate import normal_estimate
from pigmenttrack.domain.journal_horizon import REGROWTH
from pigmenttrack.domain.provenance import Provenance
from pigmenttrack.domain.scalp import ScalpMeasurement, ScalpQuantity, ScalpSeries, ScalpView
from unit.app.made_timelines import full_journal
from unit.report.made_series import FACTS, START, captured

GROWING = (100.0, 104.0, 110.0, 118.0, 126.0, 131.0, 140.0, 148.0)


def scalp_series(quantity: ScalpQuantity = ScalpQuantity.DENSITY) -> ScalpSeries:
    measured = tuple(
        ScalpMeasurement(
            photo=f"{k}.jpg",
            captured=captured(60.0 * k),
            is_baseline=k == 0,
            main_quantity=quantity,
            values={quantity: normal_estimate(value, 4.0, floor=0.0)},
            provenance=Provenance({**FACTS, "photo": {"k": k}}),
        )
        for k, value in enumerate(GROWING)
    )
    return ScalpSeries(
        name="vertex",
        view=ScalpView.CLOSE_UP,
        view_reason="Single hairs are resolved.",
        main_quantity=quantity,
        measurements=measured,
        noise_sd=3.0,
    )


def test_fewer_hairs_are_worse_and_a_larger_bald_area_is() -> None:
    assert measured_points(scalp_series()).worse is Worse.LOWER
    assert measured_points(scalp_series(ScalpQuantity.BALD_AREA)).worse is Worse.HIGHER


def test_the_noise_is_that_of_the_series() -> None:
    assert measured_points(scalp_series()).sds == pytest.approx((3.0,) * 8)


def test_hair_is_told_by_its_own_name() -> None:
    said = str(series_statement(scalp_series()))
    assert "over 8 visits" in said
    assert "beyond noise" in said
    assert "Depigmented" not in said


def test_hair_lies_on_the_axis_with_its_own_waiting_time() -> None:
    history = SiteHistory(
        subject="A", site="vertex", journal=full_journal(), series=scalp_series(), horizon=REGROWTH
    )
    made = make_timeline(history, today=START.date() + timedelta(days=480))
    assert [line.key for line in made.series] == ["main"]
    assert made.series[0].name not in {"", "Depigmented area"}
    assert {span.name for span in made.horizons} == {"hair regrowth"}
    steady = replace(scalp_series(), name="occiput")
    assert [line.key for line in make_timeline(replace(history, control=steady)).series] == [
        "main",
        "control",
    ]
    assert facts_of_history(history).tables[0].title.startswith("By phase: ")
