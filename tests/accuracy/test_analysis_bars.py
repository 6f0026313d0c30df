"""Bars of the verdicts on series with known truth: false alarms, coverage, power.

A small share of `benchmarks/analysis`, with seeds of its own: 60 scenarios of 300 series each.
"""

import itertools

import numpy as np
import pytest

from pigmenttrack.analysis.array_types import FloatArray
from pigmenttrack.analysis.correlated_fit import (
    prepare_fit,
    tail_probabilities,
)
from pigmenttrack.analysis.course import WHOLE_CHANGE, course_fits
from pigmenttrack.analysis.plan import ExpectedChange, plan_photos
from pigmenttrack.analysis.series_points import points_at_months
from pigmenttrack.analysis.verdict import Verdict, judge_series

SERIES = 300
BAD_DAY_SD = 0.84  # the upper fifth of what the noise alone gives


def nothing_happens(
    visits: int, rho: float, cycle: float, chosen: int | None, rng: np.random.Generator
) -> FloatArray:
    """Return monthly AR(1) noise of sd 1 with a yearly cycle, a column a series.

    With `chosen`, only series in which that visit is a bad one: regression to the mean follows.
    """
    made = 8 * SERIES
    noise = np.empty((visits, made))
    noise[0] = rng.standard_normal(made)
    for visit in range(1, visits):
        fresh = np.sqrt(1 - rho**2) * rng.standard_normal(made)
        noise[visit] = rho * noise[visit - 1] + fresh
    turn = 2 * np.pi * np.arange(visits)[:, None] / 12 + rng.uniform(0, 2 * np.pi, made)
    noise += cycle * np.sin(turn)
    kept = noise if chosen is None else noise[:, noise[chosen] > BAD_DAY_SD]
    return kept[:, :SERIES]


def worlds(seed: int, visits: int, chosen: int) -> list[FloatArray]:
    """Return one batch of series a world: correlation, cycle, start on a bad day."""
    return [
        nothing_happens(visits, rho, cycle, where, np.random.default_rng([seed, visits, number]))
        for number, (rho, cycle, where) in enumerate(
            itertools.product((0.0, 0.3, 0.6), (0.0, 1.0), (None, chosen))
        )
    ]


def test_few_false_alarms_on_series_where_nothing_happens() -> None:
    rates = [
        np.mean(
            tail_probabilities(course_fits(np.arange(n, dtype=float)), each, WHOLE_CHANGE) < 0.05
        )
        for n in (6, 8, 12, 16, 24)
        for each in worlds(41, n, 0)
    ]
    assert np.mean(rates) <= 0.04
    # 300 series tell a rate of 7 % within 1.5 points (one sd).
    assert np.max(rates) <= 0.07 + 2 * 0.015


def test_visits_that_lie_close_are_not_taken_for_more_than_they_tell() -> None:
    # Twice a month for a year, while the skin's own ups and downs last for months.
    months = np.arange(24, dtype=float) / 2
    apart = np.abs(months[:, None] - months[None, :])
    rng = np.random.default_rng(46)
    slow = np.linalg.cholesky(0.6**apart) @ rng.standard_normal((24, 4 * SERIES))
    tails = tail_probabilities(course_fits(months), slow, WHOLE_CHANGE)
    assert np.mean(tails < 0.05) <= 0.07


def test_few_false_alarms_in_any_of_two_phases() -> None:
    for size in (8, 12):
        months = np.arange(2 * size, dtype=float)
        later = (months >= size).astype(float)
        design = np.column_stack([1 - later, months * (1 - later), later, (months - size) * later])
        fit = prepare_fit(months, design, chosen=(0, size - 1))
        end = size - 1.0
        changes = (np.array([0.0, end, 0.0, 0.0]), np.array([-1.0, -end, 1.0, end]))
        rates = []
        for series in worlds(42, 2 * size, size - 1):
            tails = [tail_probabilities([fit], series, change) for change in changes]
            rates.append(np.mean(np.min(tails, axis=0) < 0.025))
        assert np.mean(rates) <= 0.04
        assert np.max(rates) <= 0.07 + 2 * 0.015


def test_intervals_hold_the_truth_over_all_worlds() -> None:
    held = []
    for visits in (8, 16, 24):
        fits = course_fits(np.arange(visits, dtype=float))
        truth = 8.0 * np.arange(visits)[:, None] / (visits - 1)
        for series in worlds(43, visits, 0):
            tails = tail_probabilities(fits, series + truth, WHOLE_CHANGE, at=8.0)
            held.append(np.mean(tails >= 0.05))
    assert 0.93 <= np.mean(held) <= 0.97


@pytest.mark.parametrize(("visits", "size_in_sds", "power"), [(8, 12, 0.75), (12, 8, 0.8)])
def test_a_real_change_is_told(visits: int, size_in_sds: float, power: float) -> None:
    rng = np.random.default_rng([44, visits])
    noise = nothing_happens(visits, 0.3, 0.0, None, rng)
    share = np.arange(visits)[:, None] / (visits - 1)
    fits = course_fits(np.arange(visits, dtype=float))
    even = tail_probabilities(fits, noise + size_in_sds * share, WHOLE_CHANGE, 1.0)
    sudden = tail_probabilities(fits, noise + size_in_sds * (share > 0.5), WHOLE_CHANGE, 1.0)
    assert np.mean(even < 0.05) >= power
    assert np.mean(sudden < 0.05) >= power


def test_a_plan_promises_what_the_verdict_then_says() -> None:
    change = ExpectedChange(percent=-40, over_months=12)
    (plan,) = plan_photos(6.0, change, intervals_months=[1.0], photos_per_visit=[1])
    assert plan.visits is not None
    months = np.arange(plan.visits, dtype=float)
    rng = np.random.default_rng(45)
    told = 0
    for _ in range(60):
        values = 10 * np.exp(change.path(months) + 0.06 * rng.standard_normal(plan.visits))
        points = points_at_months(months.tolist(), values.tolist(), (0.06 * values).tolist())
        told += judge_series(points).verdict is Verdict.BEYOND
    assert told / 60 == pytest.approx(plan.power, abs=0.15)
