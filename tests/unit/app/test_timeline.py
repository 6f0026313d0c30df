"""One axis holds the measurements and the journal, and says no more than both."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from pigmenttrack.app.site_history import SiteHistory, history_of_files
from pigmenttrack.app.timeline import TimelineChoices, make_timeline
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal import Course, Journal
from pigmenttrack.domain.journal_dosing import dosing_from_text
from pigmenttrack.domain.journal_season import Season
from pigmenttrack.domain.measurement import PatchSeries
from unit.app.made_timelines import DAY, day, falling, full_history, full_journal, full_timeline

NOBODY = SiteHistory(subject="", site="", journal=Journal())


def test_everything_of_the_journal_lies_on_the_axis() -> None:
    made = full_timeline()
    assert [line.key for line in made.series] == ["main", "contrast", "control"]
    assert len(made.series[0].points) == 15
    assert [phase.letter for phase in made.phases[0]] == ["A1", "B1", "A2", "B2"]
    assert [bar.goes_on for bar in made.courses] == [False, True, False]
    assert [lane.unit for lane in made.lights] == ["min", "mJ/cm²"]
    assert len(made.symptoms) == 2
    assert len(made.events) == 3
    assert made.first_day == DAY
    assert made.last_day == day(15)


def test_photos_with_a_doubt_of_their_own_are_told_apart() -> None:
    area = full_timeline().series[0]
    assert [point.photo for point in area.points if point.doubts] == ["blurred.jpg"]
    assert area.points[0].is_baseline
    assert len(area.not_measured) == 1


def test_the_verdict_comes_with_its_sentences_and_the_noise_with_its_band() -> None:
    area = full_timeline().series[0]
    assert area.verdict == "beyond noise"
    assert area.sentences[0].startswith("Over 15 visits")
    assert area.noise_band is not None
    low, high = area.noise_band
    first = area.points[0].value
    assert low < first < high


def test_laboratory_values_are_told_in_the_unit_asked_for() -> None:
    lane = full_timeline().labs[0]
    assert lane.unit == "pg/mL"  # as the latest was
    conventional = lane.in_unit("pg/mL")
    assert [round(lane.value(one)) for one in conventional.results] == [62, 289, 131]
    assert [round(end or 0) for end in lane.own_range(lane.results[0])] == [180, 915]
    si = lane.in_unit("pmol/l")
    assert [round(si.value(one)) for one in si.results] == [46, 213, 97]
    with pytest.raises(BadRequest):
        lane.in_unit("mol/L")


def test_another_dose_is_no_new_waiting_time() -> None:
    courses = tuple(
        Course(
            substance="zinc",
            started_on=day(start),
            stopped_on=day(stop),
            dosing=dosing_from_text(dose),
        )
        for start, stop, dose in (
            (1, 3, "10 mg a day"),
            (3, 5, "20 mg a day"),
            (9, 12, "5 mg a day"),
        )
    )
    history = replace(full_history(), journal=Journal(courses=courses))
    spans = make_timeline(history, today=day(14)).horizons
    assert [span.from_day for span in spans] == [day(1), day(9)]
    assert spans[0].early_until == day(1) + timedelta(days=91)
    assert [months for _, months in spans[0].looks] == [3, 6, 12]


def test_the_phases_of_another_substance_can_be_shaded() -> None:
    made = full_timeline(TimelineChoices(substance="Tacrolimus"))
    assert [phase.label for phase in made.phases[0]] == [
        "no tacrolimus",
        "tacrolimus",
        "no tacrolimus",
    ]
    with pytest.raises(BadRequest, match="no course of 'zinc'"):
        full_timeline(TimelineChoices(substance="zinc"))


def test_a_window_hides_what_lies_outside_and_keeps_the_verdict() -> None:
    whole, part = full_timeline(), full_timeline(TimelineChoices(since=day(3), until=day(8)))
    assert (part.first_day, part.last_day) == (day(3), day(8))
    assert len(part.series[0].points) < len(whole.series[0].points)
    assert part.series[0].sentences == whole.series[0].sentences
    assert [phase.letter for phase in part.phases[0]] == ["A1", "B1"]
    assert part.courses[0].last_day == day(8)
    with pytest.raises(BadRequest, match="cannot begin"):
        full_timeline(TimelineChoices(since=day(8), until=day(3)))


def test_seasons_turn_round_in_the_south() -> None:
    north, south = full_timeline(), full_timeline(TimelineChoices(southern=True))
    assert north.seasons[0].season is Season.WINTER
    assert north.seasons[1].day == date(2025, 3, 1)
    assert south.seasons[0].season is Season.SUMMER


def test_nothing_known_is_an_empty_axis() -> None:
    made = make_timeline(NOBODY, today=DAY)
    assert made.is_empty
    assert (made.first_day, made.last_day) == (DAY, DAY)


@pytest.mark.parametrize("count", [1, 2])
def test_few_visits_give_points_and_no_verdict(count: int) -> None:
    made = make_timeline(replace(NOBODY, series=falling(count)), today=DAY)
    assert made.series[0].verdict == "not enough data"
    assert len(made.series[0].points) == count


def test_a_journal_without_photos_speaks_of_its_first_score() -> None:
    made = make_timeline(replace(NOBODY, journal=full_journal()), today=day(15))
    assert made.series == ()
    assert made.statement.startswith("VASI: over 3 visits")
    assert not made.is_empty


def test_a_series_without_any_number_still_shows_when_photos_were_taken() -> None:
    only_rejected = replace(falling(), measurements=())
    made = make_timeline(replace(NOBODY, series=only_rejected), today=DAY)
    assert isinstance(only_rejected, PatchSeries)
    assert made.series[0].points == ()
    assert len(made.series[0].not_measured) == 1


def test_no_file_at_all_is_told() -> None:
    with pytest.raises(BadRequest, match="nothing to draw"):
        history_of_files()
