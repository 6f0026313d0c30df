from datetime import date
from decimal import Decimal

from pigmenttrack.app.verdict_changes import lab_steps, score_steps
from pigmenttrack.domain.journal import Course
from pigmenttrack.domain.journal_phases import phases_of
from pigmenttrack.domain.labs import Comparator, LabResult
from pigmenttrack.domain.labs_change import LabShift
from pigmenttrack.domain.score_result import ScoreKind, ScoreResult

FIRST, START, LAST = date(2025, 1, 1), date(2025, 3, 1), date(2025, 12, 31)


def score(month: int, total: float, kind: ScoreKind = ScoreKind.SCORAD) -> ScoreResult:
    return ScoreResult(taken_on=date(2025, month, 10), kind=kind, total=total)


def lab(month: int, value: int, comparator: Comparator = Comparator.EQUAL) -> LabResult:
    return LabResult(
        taken_on=date(2025, month, 10),
        analyte="b12",
        value=Decimal(value),
        unit="pmol/L",
        comparator=comparator,
    )


def test_each_score_is_compared_with_its_own_kind_and_with_the_phase_before() -> None:
    phases = phases_of([Course(substance="b12", started_on=START)], "b12", FIRST, LAST)
    told = [score(5, 5), score(1, 40), score(2, 50), score(4, 20), score(4, 10, ScoreKind.EASI)]
    steps = [step for step in score_steps(told, phases) if step.score.kind is ScoreKind.SCORAD]
    assert [step.phase for step in steps] == ["A1", "A1", "B1", "B1"]
    assert [step.change and step.change.percent for step in steps] == [None, 25, -60, -75]
    assert [step.since_phase and step.since_phase.percent for step in steps] == [
        None, None, -60, -90,
    ]  # fmt: skip


def test_two_substances_give_two_letters() -> None:
    courses = [
        Course(substance="b12", started_on=START),
        Course(substance="folate", started_on=date(2025, 6, 1)),
    ]
    phases = [
        phase for name in ("b12", "folate") for phase in phases_of(courses, name, FIRST, LAST)
    ]
    steps = score_steps([score(1, 4), score(4, 4), score(7, 4)], phases)
    assert [step.phase for step in steps] == ["A1 A1", "B1 A1", "B1 B1"]


def test_a_bound_has_no_change() -> None:
    steps = lab_steps([lab(1, 50), lab(2, 60), lab(3, 150, Comparator.BELOW)], ())
    assert [step.shift for step in steps] == [None, LabShift.WITHIN, LabShift.UNKNOWN]
    assert [step.change_pct for step in steps] == [None, 20, None]
