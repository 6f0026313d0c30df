from datetime import date

import numpy as np
import pytest

from pigmenttrack.analysis.caution import Caution
from pigmenttrack.analysis.change_points import ChangeKind, find_change_points
from pigmenttrack.analysis.change_scale import ChangeScale
from pigmenttrack.analysis.phase_fit import PhaseFit
from pigmenttrack.analysis.phase_verdict import judge_phases
from pigmenttrack.analysis.series_points import SeriesPoints, points_at_months
from pigmenttrack.analysis.verdict import Verdict
from pigmenttrack.analysis.visits import visits_of
from pigmenttrack.domain.journal import Course, Journal
from pigmenttrack.domain.journal_horizon import REGROWTH
from pigmenttrack.domain.journal_phases import Phase, phases_of

MONTHS = np.arange(24.0)


def points(levels: np.ndarray, noise: float = 0.03, seed: int = 11) -> SeriesPoints:
    values = 10 * np.exp(levels + noise * np.random.default_rng(seed).normal(size=len(levels)))
    return points_at_months(
        np.arange(float(len(levels))).tolist(), values.tolist(), (noise * values).tolist()
    )


def on_off(months_on: list[tuple[int, int]], last: int) -> tuple[Phase, ...]:
    def first_of(month: int) -> date:
        return date(2020 + month // 12, month % 12 + 1, 1)

    courses = [
        Course(substance="B12", started_on=first_of(start), stopped_on=first_of(stop))
        for start, stop in months_on
    ]
    return phases_of(courses, "B12", date(2020, 1, 1), first_of(last))


def test_two_phases_with_enough_visits_each_get_a_verdict() -> None:
    falling = np.where(MONTHS < 12, 0.0, -0.06 * (MONTHS - 11))
    before, during = judge_phases(points(falling), on_off([(12, 30)], 24))
    assert (before.phase.letter, before.verdict) == ("A1", Verdict.WITHIN)
    assert (during.phase.letter, during.verdict) == ("B1", Verdict.BEYOND)
    assert during.change is not None
    assert during.slope_per_month is not None
    assert during.change.low < 100 * np.expm1(-0.72) < during.change.high
    assert during.slope_per_month.low < 100 * np.expm1(-0.06) < during.slope_per_month.high
    assert during.band is not None
    assert during.outside_band >= 9


def test_fewer_than_eight_visits_give_points_and_band_only() -> None:
    stepped = np.where(MONTHS[:12] < 6, 0.0, -1.0)
    before, during = judge_phases(points(stepped), on_off([(6, 20)], 12))
    for verdict in (before, during):
        assert verdict.verdict is Verdict.NOT_ENOUGH
        assert "Points and band only" in verdict.reason
        assert verdict.change is None
    assert during.outside_band == 6
    assert during.mean == pytest.approx(10 * np.exp(-1), rel=0.1)


def test_a_short_phase_does_not_stop_its_neighbours_from_being_judged() -> None:
    judged = judge_phases(points(np.zeros(24)), on_off([(8, 10), (20, 30)], 24))
    assert [verdict.visits for verdict in judged] == [9, 2, 10, 3]
    assert [verdict.change is not None for verdict in judged] == [True, False, True, False]


def test_on_and_off_and_on_again_are_told_one_by_one() -> None:
    levels = np.concatenate([np.zeros(9), np.full(9, -0.5), np.zeros(9), np.full(9, -0.5)])
    judged = judge_phases(points(levels), on_off([(9, 17), (27, 40)], 36))
    assert [v.phase.letter for v in judged] == ["A1", "B1", "A2", "B2"]
    assert [v.verdict for v in judged[1:]] == [Verdict.BEYOND] * 3
    signs = [np.sign(v.change.value) for v in judged[1:] if v.change is not None]
    assert signs == [-1, 1, -1]


def test_a_phase_without_visits_is_not_enough() -> None:
    late = judge_phases(points(np.zeros(8)), on_off([(10, 12)], 12))[-1]
    assert (late.visits, late.mean, late.verdict) == (0, None, Verdict.NOT_ENOUGH)


def test_before_its_horizon_nothing_is_called_unchanged() -> None:
    flat = points(np.zeros(20))
    phases = on_off([(10, 30)], 20)
    early = judge_phases(
        points_at_months([*np.arange(10.0), *(10 + np.arange(10.0) / 4)], flat.values, flat.sds),
        phases,
        horizon=REGROWTH,
    )[-1]
    assert early.verdict is Verdict.NOT_ENOUGH
    assert Caution.TOO_EARLY in early.cautions
    assert "wait for 6" in early.reason
    late = judge_phases(flat, phases, horizon=REGROWTH)[-1]
    assert late.verdict is Verdict.WITHIN


def test_cautions_of_a_start_on_a_bad_day_after_few_visits_in_another_season() -> None:
    levels = np.array([0.0, 0.3, *np.zeros(7)])
    during = judge_phases(points(levels, noise=0.01), on_off([(2, 20)], 12))[-1]
    assert set(during.cautions) == {
        Caution.FEW_BEFORE_START,
        Caution.WORST_BEFORE_START,
        Caution.OTHER_SEASON,
    }


def test_companions_of_a_phase_leave_its_own_course_out() -> None:
    phases = on_off([(2, 20)], 12)
    own = phases[-1].courses[0]
    journal = Journal(courses=(own, Course(substance="minoxidil", started_on=date(2020, 2, 1))))
    judged = judge_phases(points(np.zeros(9)), phases, journal=journal)
    assert judged[-1].companions == ("minoxidil (oral)",)


def test_the_changes_of_all_phases_add_up_to_first_and_last_fitted_value() -> None:
    visits = visits_of(points(0.1 * MONTHS, noise=1e-6), ChangeScale.RATIO)
    fit = PhaseFit(visits, [8, 8, 8], 0.0)
    total = sum(fit.change_during(phase).center for phase in range(3))
    assert total == pytest.approx(2.3, abs=1e-4)
    assert fit.slope_per_month(1).center == pytest.approx(0.1, abs=1e-4)


def test_a_bend_is_found_where_it_is_without_the_journal() -> None:
    (found,) = find_change_points(points(-0.08 * np.maximum(0.0, MONTHS - 12)))
    assert found.kind is ChangeKind.COURSE
    assert 9 <= found.after_month <= 14
    assert found.chance < 0.05


def test_a_step_is_found_where_it_is() -> None:
    (found,) = find_change_points(points(np.where(MONTHS < 12, 0.0, -0.4)))
    assert found.kind is ChangeKind.LEVEL
    assert (found.after_month, found.before_month) == pytest.approx((11, 12), abs=0.01)


def test_flat_and_short_series_have_no_change_point() -> None:
    assert find_change_points(points(np.zeros(24))) == ()
    assert find_change_points(points(np.array([0.0] * 5 + [-1.0] * 4))) == ()
