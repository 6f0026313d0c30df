"""Verdicts by phase, scores, laboratory values and courses as tables of a report."""

from collections.abc import Sequence

from pigmenttrack.analysis.phase_fit import FEWEST_VISITS_A_PHASE
from pigmenttrack.analysis.wording import spelled_change
from pigmenttrack.app.verdict import JudgedSeries
from pigmenttrack.app.verdict_changes import LabStep, ScoreStep, lab_steps, score_steps
from pigmenttrack.domain.journal import Course, Journal
from pigmenttrack.domain.journal_phases import Phase
from pigmenttrack.domain.labs_change import LabShift
from pigmenttrack.domain.score_bands import ScoreChange, bands_of
from pigmenttrack.domain.timeline_lanes import LabLane
from pigmenttrack.report.clinical_facts import FactsTable
from pigmenttrack.report.clinical_rows import latest_rows
from pigmenttrack.report.number_format import shown_date
from pigmenttrack.report.timeline_lanes import short_number

SHIFT_WORDS = {
    LabShift.BEYOND: "beyond RCV",
    LabShift.WITHIN: "within RCV",
    LabShift.UNKNOWN: "RCV not known",
}
SHIFT_REMARK = (
    "RCV, reference change value: by how much two results of an unchanged person differ in 95 of "
    "100 pairs."
)


def value_tables(
    journal: Journal, phases: Sequence[Sequence[Phase]], lanes: Sequence[LabLane]
) -> tuple[FactsTable, ...]:
    """Return scores, laboratory values and courses, as far as there are any."""
    every = [phase for own in phases for phase in own]
    tables = (
        _scores_table(score_steps(journal.scores, every)),
        _labs_table(lab_steps(journal.labs, every), {lane.analyte: lane for lane in lanes}),
        _courses_table(journal.courses),
    )
    return tuple(table for table in tables if table.rows)


def phase_table(judged: JudgedSeries) -> FactsTable:
    """Return a row for every phase with a visit: how many, and what may be said."""
    seen = [one for one in judged.phases if one.visits]
    rows = [
        (
            one.phase.letter,
            one.phase.label,
            f"{shown_date(one.phase.first_day)} to {shown_date(one.phase.last_day)}",
            str(one.visits),
            "" if one.mean is None else f"{one.mean:.3g}",
            "" if one.change is None else spelled_change(one, judged.points.unit),
            one.verdict.value,
            "" if one.band is None else f"{one.outside_band} of {one.visits}",
        )
        for one in seen
    ]
    header = (
        "Phase", "Regimen", "Days", "Visits", "Mean", "Change (interval)", "Verdict",
        "Outside band",
    )  # fmt: skip
    unit = f", {judged.points.unit}" if judged.points.unit else ""
    return latest_rows(
        f"By phase: {judged.points.name}{unit}", header, rows, remark=_phase_remark(judged)
    )


def _phase_remark(judged: JudgedSeries) -> str:
    said = []
    if any(one.visits < FEWEST_VISITS_A_PHASE for one in judged.phases):
        said.append(f"A verdict on a phase needs {FEWEST_VISITS_A_PHASE} visits in it.")
    if any(one.band is not None and one.visits for one in judged.phases):
        said.append("Outside band: visits outside the noise band of the phase before.")
    unseen = [one.phase for one in judged.phases if not one.visits]
    if unseen:
        named = ", ".join(f"{phase.letter} ({phase.label})" for phase in unseen)
        said.append(f"Without a visit: {named}.")
    return " ".join(said)


def _scores_table(steps: Sequence[ScoreStep]) -> FactsTable:
    names = dict.fromkeys(name for step in steps for name in bands_of(step.score))
    rows = [
        (
            shown_date(step.score.taken_on),
            step.phase,
            step.score.kind.value,
            f"{step.score.total:.4g}",
            _points(step.change),
            _percent(step.change),
            _percent(step.since_phase),
            " / ".join(bands_of(step.score).values()),
        )
        for step in steps
    ]
    header = ("Date", "Phase", "Score", "Total", "Points", "Change", "Since last phase", "Words")
    remark = f"Words by: {' / '.join(names)}." if names else ""
    return latest_rows("Scores", header, rows, remark=remark)


def _labs_table(steps: Sequence[LabStep], lanes: dict[str, LabLane]) -> FactsTable:
    rows = []
    for step in steps:
        lab = step.lab
        lane = lanes.get(lab.analyte)
        other = ""
        units = [unit for unit in lab.of.units if unit != lab.unit]
        if lane is not None and units:
            told = lane.in_unit(units[0])
            other = f"{lab.comparator}{short_number(told.value(lab))} {told.unit}"
        ends = [f"{end:f}" for end in (lab.ref_low, lab.ref_high) if end is not None]
        rows.append(
            (
                shown_date(lab.taken_on),
                step.phase,
                lab.of.name,
                f"{lab.comparator}{lab.value:f} {lab.unit}",
                other,
                " to ".join(ends) if len(ends) == 2 else "".join(ends),
                lab.against_own_range(),
                "" if step.change_pct is None else f"{step.change_pct:+.0f} %",
                "" if step.shift is None else SHIFT_WORDS[step.shift],
            )
        )
    header = (
        "Date", "Phase", "Analyte", "Value", "The same in", "Own range", "Is", "Change", "Shift",
    )  # fmt: skip
    shifted = any(step.shift not in {None, LabShift.UNKNOWN} for step in steps)
    return latest_rows("Laboratory values", header, rows, remark=SHIFT_REMARK if shifted else "")


def _courses_table(courses: Sequence[Course]) -> FactsTable:
    rows = [
        (
            shown_date(course.started_on),
            "goes on" if course.stopped_on is None else shown_date(course.stopped_on),
            course.substance,
            "" if course.dosing is None else str(course.dosing),
            course.form,
            course.route.value,
            "" if course.adherence_pct is None else f"{course.adherence_pct:g} %",
            course.note,
        )
        for course in sorted(courses, key=lambda each: each.started_on)
    ]
    header = ("From", "To", "Substance", "Dose", "Form", "Route", "Taken", "Note")
    return latest_rows("Courses, as written in the journal", header, rows)


def _points(change: ScoreChange | None) -> str:
    return "" if change is None else f"{change.points:+.4g}"


def _percent(change: ScoreChange | None) -> str:
    return "" if change is None or change.percent is None else f"{change.percent:+.1f} %"
