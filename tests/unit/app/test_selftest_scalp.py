"""The self test of hair accounts for what it measured."""

import pytest

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.selftest_scalp import run_scalp_selftest
from pigmenttrack.domain.errors import BadRequest, Cancelled
from pigmenttrack.domain.scalp import ScalpQuantity


def test_too_few_photos_are_no_test() -> None:
    with pytest.raises(BadRequest, match="at least 3"):
        run_scalp_selftest(photos=2, seed=100)


def test_it_stops_when_asked() -> None:
    control = JobControl()
    control.cancel()
    with pytest.raises(Cancelled):
        run_scalp_selftest(photos=3, seed=100, control=control)


def test_a_short_run_tells_errors_beside_how_often_the_interval_held() -> None:
    report = run_scalp_selftest(photos=3, seed=100)
    told = {one.quantity: one for one in report.by_quantity}
    density = told[ScalpQuantity.DENSITY]
    assert density.errors.count + len(report.rejections) == report.n_photos == 3
    assert density.held.total == density.errors.count
    # Bars on many photos are in docs/method/scalp.md; three must not be far off.
    assert density.errors.median_abs < 20.0
    assert report.refused.total == 2
