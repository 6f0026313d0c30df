import math

import pytest

from pigmenttrack.domain.estimate import Estimate, normal_estimate


def test_interval_of_a_positive_quantity_stops_at_its_floor() -> None:
    area = normal_estimate(0.5, 1.0, floor=0.0)
    assert area.low == 0.0
    assert area.high == pytest.approx(2.46, abs=0.001)


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_what_is_no_number_is_no_estimate(value: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        normal_estimate(value, 1.0)


def test_an_interval_must_hold_its_value() -> None:
    with pytest.raises(ValueError, match="low <= value <= high"):
        Estimate(value=2.0, sd=0.1, low=0.0, high=1.0)
