"""Hair is judged, charted and reported as skin is; fewer hairs are worse, larger patches are."""

from dataclasses import replace
from datetime import timedelta

import pytest

from pigmenttrack.analysis.series_points import Worse
from pigmenttrack.app.clinical_facts import facts_of_history
from pigmenttrack.app.site_history import SiteHistory
from pigmenttrack.app.timeline import make_timeline
from pigmenttrack.app.verdict_points import judged_points, measured_points
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


def followed_series(changes: tuple[float, ...], sd: float = 6.0) -> ScalpSeries:
    """Return close-ups whose own densities scatter, with the change of the common area told."""
    plain = scalp_series()
    scatter = (0.0, 40.0, -30.0, 25.0, -45.0, 35.0, -20.0, 30.0)
    measured = []
    for number, (m, change) in enumerate(zip(plain.measurements, changes, strict=True)):
        values = {ScalpQuantity.DENSITY: normal_estimate(120.0 + scatter[number], 25.0)}
        if number:
            values[ScalpQuantity.COUNT_CHANGE] = normal_estimate(change, sd)
        measured.append(replace(m, values=values))
    return replace(plain, measurements=tuple(measured), noise_sd=25.0)


def test_the_verdict_rests_on_the_common_area_where_the_field_was_found_again() -> None:
    growing = followed_series((0.0, 4.0, 10.0, 15.0, 21.0, 26.0, 33.0, 38.0))
    judged = judged_points(growing)
    assert judged.measure == "Hairs on the common area"
    assert judged.points.values == (100.0, 104.0, 110.0, 115.0, 121.0, 126.0, 133.0, 138.0)
    # The baseline's noise is in every change alike: it is no noise between them.
    assert judged.points.sds == pytest.approx((6.0 / 2**0.5,) * 8)
    said = str(series_statement(growing))
    assert said.startswith("Hairs on the common area over 8 visits")
    assert "beyond noise" in said
    same = str(series_statement(followed_series((0.0, 2.0, -3.0, 1.0, -2.0, 3.0, -1.0, 2.0))))
    assert "within noise" in same


def test_photos_on_which_the_field_was_not_found_again_are_left_out_by_name() -> None:
    series = followed_series((0.0, 4.0, 10.0, 15.0, 21.0, 26.0, 33.0, 38.0))
    lost = replace(
        series.measurements[3],
        values={ScalpQuantity.DENSITY: normal_estimate(90.0, 20.0)},
        refusal="Too few hairs were found again.",
    )
    measured = (*series.measurements[:3], lost, *series.measurements[4:])
    judged = judged_points(replace(series, measurements=measured))
    assert len(judged.points.values) == 7
    assert judged.points.left_out == ("3.jpg: the baseline's field was not found again",)
    alone = replace(series, measurements=(*series.measurements[:2], lost))
    assert judged_points(alone).measure == "Hair density"


def test_the_timeline_of_hair_shows_the_common_area_and_the_diameter_beside_the_density() -> None:
    series = followed_series((0.0, 4.0, 10.0, 15.0, 21.0, 26.0, 33.0, 38.0))
    measured = tuple(
        replace(m, values={**m.values, ScalpQuantity.DIAMETER: normal_estimate(60.0, 3.0)})
        for m in series.measurements
    )
    history = SiteHistory(
        subject="",
        site="vertex",
        journal=full_journal(),
        series=replace(series, measurements=measured),
        horizon=REGROWTH,
    )
    main, common, diameter = make_timeline(history).series
    assert (main.name, common.name, diameter.name) == (
        "Hair density",
        "Hairs on the common area",
        "Mean diameter",
    )
    assert main.verdict == "beyond noise"
    assert [point.value for point in common.points][:2] == [100.0, 104.0]
    assert common.points[1].low == pytest.approx(104.0 - 1.96 * 6.0, abs=0.01)
    assert common.noise_band is not None
    assert main.noise_band is not None
    assert common.noise_band[1] / 100.0 < main.noise_band[1] / 120.0


def test_the_timeline_of_a_wider_view_shows_part_cover_and_bald_area() -> None:
    series = scalp_series(ScalpQuantity.PART_WIDTH)
    measured = tuple(
        replace(
            m,
            values={
                **m.values,
                ScalpQuantity.COVERAGE: normal_estimate(80.0, 2.0),
                ScalpQuantity.BALD_AREA: normal_estimate(3.0, 0.2),
            },
        )
        for m in series.measurements
    )
    wide = replace(series, view=ScalpView.GLOBAL, measurements=measured)
    history = SiteHistory(subject="", site="part", journal=full_journal(), series=wide)
    assert [line.name for line in make_timeline(history).series] == [
        "Width of the part",
        "Scalp covered by hair",
        "Bald area",
    ]
