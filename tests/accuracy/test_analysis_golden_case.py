"""The golden case from its files to its phases, numbers and words."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import pytest

from pigmenttrack.analysis.change_scale import ChangeScale
from pigmenttrack.analysis.phase_verdict import PhaseVerdict, judge_phases
from pigmenttrack.analysis.series_points import SeriesPoints
from pigmenttrack.analysis.verdict import Verdict, judge_series
from pigmenttrack.analysis.wording import phase_sentences, series_sentences
from pigmenttrack.domain.journal import Journal
from pigmenttrack.domain.journal_csv import ReadCsv
from pigmenttrack.domain.journal_doses_csv import parse_doses_csv
from pigmenttrack.domain.journal_phases import Phase, phase_on, phases_of
from pigmenttrack.domain.labs import change_pct
from pigmenttrack.domain.labs_analytes import rounded
from pigmenttrack.domain.labs_change import LabShift, judge_shift
from pigmenttrack.domain.labs_checks import unit_doubts
from pigmenttrack.domain.labs_csv import parse_labs_csv
from pigmenttrack.domain.labs_thresholds import THRESHOLD_SETS
from pigmenttrack.domain.score_bands import bands_of, score_change
from pigmenttrack.domain.score_csv import parse_scores_csv
from pigmenttrack.domain.units import months_between

FOLDER = Path(__file__).parents[2] / "sample_images" / "golden_case"


Record = TypeVar("Record")


def read(name: str, parse: Callable[[bytes], ReadCsv[Record]]) -> tuple[Record, ...]:
    found = parse((FOLDER / name).read_bytes())
    assert found.errors == ()
    return found.records


@pytest.fixture(scope="module")
def journal() -> Journal:
    return Journal(
        courses=read("doses.csv", parse_doses_csv),
        labs=read("labs.csv", parse_labs_csv),
        scores=read("scores.csv", parse_scores_csv),
    )


@pytest.fixture(scope="module")
def phases(journal: Journal) -> tuple[Phase, ...]:
    return phases_of(journal.courses, "vitamin B12", date(2020, 1, 1), date(2022, 10, 15))


def scorad_points(journal: Journal) -> SeriesPoints:
    days = [score.taken_on for score in journal.scores]
    return SeriesPoints(
        name="SCORAD",
        unit="points",
        taken_at=tuple(datetime.combine(day, time(12), UTC) for day in days),
        values=tuple(score.total for score in journal.scores),
    )


def test_phases_are_off_on_off_on_and_maintenance(phases: tuple[Phase, ...]) -> None:
    assert [phase.letter for phase in phases] == ["A1", "B1", "A2", "B2", "B3"]
    assert phases[-1].label == "vitamin B12: 2 \u00d7 500 µg a week"
    dosing = phases[-1].courses[0].dosing
    assert dosing is not None
    assert dosing.ug_per_week == 1000
    assert (phases[-1].last_day - phases[-1].first_day).days == pytest.approx(730, abs=1)


def test_every_value_belongs_to_the_phase_that_it_ends(
    journal: Journal, phases: tuple[Phase, ...]
) -> None:
    placed = [(phase_on(phases, score.taken_on), score.total) for score in journal.scores]
    assert [(phase.letter, total) for phase, total in placed if phase is not None] == [
        ("A1", 82),
        ("B1", 10),
        ("A2", 50),
        ("B2", 20),
        ("B2", 5),
    ]


def test_the_months_between_are_the_reports(journal: Journal) -> None:
    times = scorad_points(journal).taken_at
    months = [round(months_between(a, b)) for a, b in pairwise(times)]
    assert months == [4, 3, 1, 1]


def test_b12_in_both_units_and_its_changes(journal: Journal) -> None:
    low, high, again = journal.labs
    converted = [int(rounded(lab.in_unit("pg/mL"), 0)) for lab in journal.labs]
    assert converted == [62, 289, 131]
    changes = [change_pct(low, high), change_pct(high, again)]
    assert [round(float(change)) for change in changes if change is not None] == [363, -54]
    assert judge_shift(low, high) is LabShift.BEYOND
    assert judge_shift(high, again) is LabShift.BEYOND
    assert [lab.against_own_range() for lab in journal.labs] == ["below", "within", "below"]
    assert [doubt for lab in journal.labs for doubt in unit_doubts(lab)] == []


def test_words_of_the_named_thresholds(journal: Journal) -> None:
    words = {
        thresholds.name: [thresholds.word(lab) for lab in journal.labs]
        for thresholds in THRESHOLD_SETS
        if thresholds.analyte == "b12"
    }
    assert words == {
        "B12 in common use": ["low", "borderline", "low"],
        "B12, NICE": ["low", "indeterminate", "low"],
    }


def test_scorad_changes_and_bands(journal: Journal) -> None:
    first, better, relapse, _, last = journal.scores
    assert score_change(first, better).percent == pytest.approx(-87.8, abs=0.05)
    assert score_change(better, relapse).points == 40
    assert score_change(relapse, last).percent == -90
    assert score_change(first, better).named_falls == ("clinically relevant change (BJD 2021)",)
    three = [bands_of(score)["SCORAD, three bands"] for score in journal.scores]
    assert three == ["severe", "mild", "moderate", "mild", "mild"]
    four = [bands_of(score)["SCORAD, four bands"] for score in journal.scores]
    assert four == ["severe", "mild", "severe", "mild", "clear or almost clear"]


def test_five_visits_of_one_person_are_no_verdict(
    journal: Journal, phases: tuple[Phase, ...]
) -> None:
    points = scorad_points(journal)
    whole = judge_series(points, journal=journal, scale=ChangeScale.DIFFERENCE)
    judged = judge_phases(points, phases, journal=journal, scale=ChangeScale.DIFFERENCE)
    assert whole.verdict is Verdict.NOT_ENOUGH
    assert [verdict.verdict for verdict in judged] == [Verdict.NOT_ENOUGH] * 5
    assert [verdict.mean for verdict in judged] == [82, 10, 50, 12.5, None]
    said = " ".join([*series_sentences(whole, "points"), *_all_sentences(judged)])
    assert "5 visits; a verdict on a series needs 6." in said
    assert "During B1 (vitamin B12), 1 visit: not enough data." in said


def _all_sentences(judged: tuple[PhaseVerdict, ...]) -> list[str]:
    return [sentence for verdict in judged for sentence in phase_sentences(verdict, "points")]
