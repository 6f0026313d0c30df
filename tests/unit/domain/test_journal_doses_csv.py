from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from pigmenttrack.domain.journal import Course, Route
from pigmenttrack.domain.journal_doses_csv import doses_csv, parse_doses_csv
from pigmenttrack.domain.journal_dosing import DoseUnit, Dosing, Period
from pigmenttrack.domain.score_csv import parse_scores_csv, scores_csv
from pigmenttrack.domain.score_result import SCORE_RANGES, ScoreKind, ScoreResult

DOSINGS = st.builds(
    Dosing,
    amount=st.decimals(min_value=Decimal("0.001"), max_value=99999, places=3),
    unit=st.sampled_from(DoseUnit),
    times=st.integers(1, 9),
    period=st.sampled_from(Period),
    every=st.integers(1, 9),
)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20).map(str.strip)
DAYS = st.dates(date(2000, 1, 1), date(2050, 1, 1))
COURSES = st.builds(
    lambda name, start, length, **more: Course(
        substance=name,
        started_on=start,
        stopped_on=None if length is None else date.fromordinal(start.toordinal() + length),
        **more,
    ),
    WORDS.filter(bool),
    DAYS,
    st.none() | st.integers(0, 900),
    dosing=st.none() | DOSINGS,
    route=st.sampled_from(Route),
    form=WORDS,
    adherence_pct=st.none() | st.integers(0, 100).map(float),
    note=WORDS,
)


@given(courses=st.lists(COURSES, min_size=1, max_size=5, unique=True))
def test_courses_written_are_read_back_the_same(courses: list[Course]) -> None:
    read = parse_doses_csv(doses_csv(courses))
    assert read.errors == ()
    assert list(read.records) == courses


def test_a_dose_in_another_language_of_numbers_is_read() -> None:
    (course,) = parse_doses_csv(
        "substance;started_on;dosing\nfolate;01.02.2025;0,4 mg a day\n"
    ).records
    assert course.dosing is not None
    assert course.dosing.ug_per_week == 2800


def test_faults_of_a_row_do_not_hide_the_others() -> None:
    read = parse_doses_csv(
        "substance,started_on,dosing,stopped_on,route\n"
        "B12,2025-01-01,1000 µg daily,,oral\n"
        "B12,2025-02-01,a lot,,oral\n"
        "B12,2025-03-01,1000 µg daily,2025-01-01,oral\n"
        "B12,2025-04-01,1000 µg daily,,by ear\n"
        ",2025-05-01,,,\n"
        "zinc,2025-06-01,,,\n"
    )
    assert [course.substance for course in read.records] == ["B12", "zinc"]
    assert [error.row for error in read.errors] == [3, 4, 5, 6]


def test_scores_written_are_read_back_the_same() -> None:
    scores = [
        ScoreResult(taken_on=date(2024, 1, 1 + i), kind=kind, total=SCORE_RANGES[kind][i % 2])
        for i, kind in enumerate(ScoreKind)
    ]
    read = parse_scores_csv(scores_csv(scores))
    assert read.errors == ()
    assert list(read.records) == scores


def test_a_score_out_of_range_or_unknown_is_told() -> None:
    read = parse_scores_csv(
        "taken_on,score,total\n2024-01-01,SCORAD,104\n2024-01-01,DLQI,3\n2024-01-01,EASI,-1\n"
    )
    assert read.records == ()
    assert [error.row for error in read.errors] == [2, 3, 4]
