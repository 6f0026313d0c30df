"""Verdicts as JSON: every number and every sentence."""

import json
from collections.abc import Sequence

from pigmenttrack.analysis.phase_verdict import PhaseVerdict
from pigmenttrack.app.verdict import JudgedSeries
from pigmenttrack.app.verdict_changes import LabStep, ScoreStep, lab_steps, score_steps
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.journal import Journal
from pigmenttrack.domain.journal_phases import Phase
from pigmenttrack.domain.score_bands import bands_of

SCHEMA = "pigmenttrack.verdict"
SCHEMA_VERSION = 1


def verdict_json(
    judged: Sequence[JudgedSeries], journal: Journal, phases: Sequence[Sequence[Phase]]
) -> str:
    """Return all that was judged, and all changes between neighbouring values, as JSON text."""
    every = [phase for own in phases for phase in own]
    record = {
        "schema": SCHEMA,
        "schema_version": SCHEMA_VERSION,
        "series": [_series(one) for one in judged],
        "phases": [_phase(phase) for phase in every],
        "scores": [_score(step) for step in score_steps(journal.scores, every)],
        "labs": [_lab(step) for step in lab_steps(journal.labs, every)],
    }
    return json.dumps(record, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def _series(one: JudgedSeries) -> dict[str, object]:
    verdict = one.verdict
    return {
        "name": one.points.name,
        "unit": one.points.unit,
        "verdict": verdict.verdict.value,
        "scale": verdict.scale.value,
        "photos": verdict.photos,
        "visits": verdict.visits,
        "span_months": verdict.span_months,
        "change": _estimate(verdict.change),
        "detectable": verdict.detectable,
        "against_control": None
        if one.against_control is None
        else {
            "verdict": one.against_control.verdict.value,
            "change": _estimate(one.against_control.change),
        },
        "change_points": [
            {
                "kind": point.kind.value,
                "after_month": point.after_month,
                "before_month": point.before_month,
                "chance": point.chance,
            }
            for point in one.change_points
        ],
        "sentences": one.sentences(),
        "phases": [
            {**_phase_verdict(phase), "sentences": sentences}
            for phase, sentences in zip(one.phases, one.phase_sentences(), strict=True)
        ],
    }


def _phase_verdict(verdict: PhaseVerdict) -> dict[str, object]:
    return {
        **_phase(verdict.phase),
        "verdict": verdict.verdict.value,
        "visits": verdict.visits,
        "mean": verdict.mean,
        "change": _estimate(verdict.change),
        "slope_per_month": _estimate(verdict.slope_per_month),
        "noise_band": verdict.band,
        "outside_band": verdict.outside_band,
    }


def _phase(phase: Phase) -> dict[str, object]:
    return {
        "phase": phase.letter,
        "label": phase.label,
        "first_day": phase.first_day.isoformat(),
        "last_day": phase.last_day.isoformat(),
    }


def _score(step: ScoreStep) -> dict[str, object]:
    return {
        "taken_on": step.score.taken_on.isoformat(),
        "phase": step.phase,
        "score": step.score.kind.value,
        "total": step.score.total,
        "points_since_before": None if step.change is None else step.change.points,
        "percent_since_before": None if step.change is None else step.change.percent,
        "percent_since_last_phase": None if step.since_phase is None else step.since_phase.percent,
        "named_falls": [] if step.change is None else step.change.named_falls,
        "bands": bands_of(step.score),
    }


def _lab(step: LabStep) -> dict[str, object]:
    return {
        "taken_on": step.lab.taken_on.isoformat(),
        "phase": step.phase,
        "analyte": step.lab.analyte,
        "comparator": step.lab.comparator.value,
        "value": f"{step.lab.value:f}",
        "unit": step.lab.unit,
        "own_range": step.lab.against_own_range(),
        "percent_since_before": step.change_pct,
        "shift": None if step.shift is None else step.shift.value,
    }


def _estimate(estimate: Estimate | None) -> dict[str, float] | None:
    if estimate is None:
        return None
    return {
        "value": estimate.value,
        "sd": estimate.sd,
        "low95": estimate.low,
        "high95": estimate.high,
    }
