from dataclasses import replace

import pytest

from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.report.change_words import WITHIN, change_sentence, noise_half_width
from unit.report.made_series import make_measurement, make_series


def test_a_clear_change_is_told_with_its_interval() -> None:
    assert change_sentence(make_series((10.0, 6.0))) == (
        "Repigmented since baseline: 40 % (95 % interval 34 to 46)."
    )


def test_growth_is_told_without_a_minus_sign() -> None:
    assert change_sentence(make_series((10.0, 14.0))) == (
        "Depigmented area larger than at baseline by 40 % (95 % interval 34 to 46)."
    )


def test_an_interval_that_holds_zero_tells_no_change() -> None:
    assert change_sentence(make_series((10.0, 9.6), noise_sd=None)) == WITHIN


def test_a_change_smaller_than_the_noise_of_the_series_is_not_told() -> None:
    assert change_sentence(make_series((10.0, 9.0), noise_sd=0.1)) != WITHIN
    assert change_sentence(make_series((10.0, 9.0), noise_sd=0.5)) == WITHIN


def test_without_a_patch_at_baseline_the_change_is_told_in_the_unit() -> None:
    assert change_sentence(make_series((0.0, 4.0))) == (
        "Depigmented area larger than at baseline by 4.0 cm² (95 % interval 3.4 to 4.6)."
    )


@pytest.mark.parametrize(
    ("areas", "words"), [((), "No photo of this series"), ((5.0,), "One measurement so far")]
)
def test_too_few_measurements_are_said_so(areas: tuple[float, ...], words: str) -> None:
    assert change_sentence(make_series(areas)).startswith(words)


def test_a_photo_with_a_doubtful_clock_is_not_taken_for_the_latest() -> None:
    series = make_series((10.0, 6.0))
    future = make_measurement(1.0, 10.0, days=9000, flags=QualityFlag.CLOCK_DOUBTFUL)
    later = replace(series, measurements=(*series.measurements, future))
    assert change_sentence(later) == change_sentence(series)


def test_noise_band_is_the_smallest_detectable_change() -> None:
    assert noise_half_width(make_series(noise_sd=0.5)) == pytest.approx(1.386, abs=1e-3)
    assert noise_half_width(make_series(noise_sd=None)) is None
