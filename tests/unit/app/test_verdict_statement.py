from dataclasses import replace

from pigmenttrack.app.verdict_points import area_points
from pigmenttrack.app.verdict_statement import series_statement
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.report.change_words import change_sentence
from unit.report.made_series import make_series

FALLING = (10.0, 9.5, 8.8, 8.1, 7.7, 7.0, 6.4, 6.0)


def test_from_six_visits_on_the_whole_series_is_judged() -> None:
    said = str(series_statement(make_series(FALLING)))
    assert said.startswith("Depigmented area over 8 visits in 8.9 months: beyond noise, -40.7 % ")
    assert "(95 % interval -49" in said


def test_one_low_photo_at_the_end_of_an_unchanged_series_is_no_change() -> None:
    series = make_series((10.0, 10.1, 9.9, 10.0, 10.1, 9.9, 10.0, 8.9))
    assert change_sentence(series).startswith("Repigmented")
    assert "within noise" in str(series_statement(series))


def test_fewer_visits_say_that_two_photos_are_compared() -> None:
    statement = series_statement(make_series(FALLING[:5]))
    assert str(statement) == change_sentence(make_series(FALLING[:5]))
    assert statement.caveat == "Change between two photos; a verdict needs 6 visits."


def test_one_photo_or_none_has_nothing_to_compare() -> None:
    assert series_statement(make_series((10.0,))).caveat == ""
    assert "could be measured" in str(series_statement(make_series(())))


def test_a_doubtful_date_is_left_out_wherever_the_doubt_stands() -> None:
    series = make_series((10.0, 9.0, 8.0))
    first, *others = series.measurements
    doubted = replace(first.captured, flags=QualityFlag.CLOCK_DOUBTFUL)
    series = replace(series, measurements=(replace(first, captured=doubted), *others))
    assert area_points(series).values == (9.0, 8.0)
