"""Scores of earlier visits from and to CSV: totals as a report tells them, without their items."""

from collections.abc import Iterable

from pigmenttrack.domain.journal_csv import ReadCsv, Row, read_csv, write_csv
from pigmenttrack.domain.journal_csv_form import CsvForm, refuse
from pigmenttrack.domain.score_result import ScoreKind, ScoreResult

REQUIRED = ("taken_on", "score", "total")
OPTIONAL = ("note",)
_KINDS = {str(kind).lower(): kind for kind in ScoreKind}


def parse_scores_csv(source: str | bytes) -> ReadCsv[ScoreResult]:
    """Return the scores of a file and everything in it that could not be taken."""
    return read_csv(source, REQUIRED, OPTIONAL, _score)


def scores_csv(scores: Iterable[ScoreResult]) -> str:
    """Return scores as a file that `parse_scores_csv` reads back; items are not in it."""
    rows = [
        (each.taken_on.isoformat(), str(each.kind), f"{each.total:.9g}", each.note)
        for each in scores
    ]
    return write_csv((*REQUIRED, *OPTIONAL), rows)


def _score(row: Row, form: CsvForm) -> ScoreResult:
    kind = _KINDS.get(row["score"].lower())
    if kind is None:
        refuse("score", f"'{row['score'][:20]}' is no score; use {', '.join(ScoreKind)}.")
    # VIDA is the only score below zero.
    negative = kind is ScoreKind.VIDA and row["total"].startswith("-")
    total = form.number("total", row["total"].removeprefix("-") if negative else row["total"])
    return ScoreResult(
        taken_on=form.day("taken_on", row["taken_on"]),
        kind=kind,
        total=float(-total if negative else total),
        note=row.get("note", ""),
    )
