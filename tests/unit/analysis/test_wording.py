"""No sentence of this program says that one thing brought about another."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest

import pigmenttrack
from pigmenttrack.analysis.phase_verdict import judge_phases
from pigmenttrack.analysis.plan import ExpectedChange, plan_photos
from pigmenttrack.analysis.series_points import points_at_months
from pigmenttrack.analysis.verdict import judge_series
from pigmenttrack.analysis.wording import phase_sentences, plan_sentence, series_sentences
from pigmenttrack.domain.journal import Course, Journal
from pigmenttrack.domain.journal_horizon import REPIGMENTATION
from pigmenttrack.domain.journal_phases import phases_of

CAUSAL = re.compile(
    r"\b(because|cause[sd]?|prove[sdn]?|works|worked|effects? of|due to|thanks to)\b",
    re.IGNORECASE,
)
# The only place for such a word: saying that it is not said.
DENIALS = ("does not say what caused a change", "No cause")
PACKAGE = Path(pigmenttrack.__file__).parent
# The store speaks of files and their damage, which do have causes.
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "store" not in path.parts)


def texts(source: str, *, docstrings: bool) -> Iterator[str]:
    """Yield the string constants of a module; docstrings only where they become help texts."""
    tree = ast.parse(source)
    own = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if id(node) in own and not docstrings:
                continue
            text = node.value
            for denial in DENIALS:
                text = text.replace(denial, "")
            yield text


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_text_of_the_package_speaks_of_cause(module: Path) -> None:
    is_door = "cli" in module.relative_to(PACKAGE).parts
    for text in texts(module.read_text(encoding="utf-8"), docstrings=is_door):
        assert not CAUSAL.search(text), text


def test_the_reader_finds_a_word_of_cause_where_there_is_one() -> None:
    source = '"""Docs may say because."""\nx = f"better due to {dose}"\n'
    assert any(CAUSAL.search(text) for text in texts(source, docstrings=False))
    assert not CAUSAL.search("a change during B1, within noise, over 12 months")


def test_sentences_made_in_every_state_speak_of_no_cause_and_show_their_grounds() -> None:
    journal = Journal(
        courses=(
            Course(substance="vitamin B12", started_on=date(2021, 1, 1)),
            Course(substance="NB-UVB", started_on=date(2020, 6, 1)),
        )
    )
    phases = phases_of(journal.courses, "vitamin B12", date(2020, 1, 1), date(2022, 1, 1))
    said: list[str] = []
    for count in (0, 1, 2, 7, 24):
        for fall in (0.0, 1.5, 20.0):
            values = np.maximum(0.0, 10 - fall * np.arange(count))
            points = points_at_months(range(count), values.tolist(), [0.2] * count)
            said += series_sentences(judge_series(points, journal=journal), "cm²")
            for verdict in judge_phases(points, phases, journal=journal, horizon=REPIGMENTATION):
                said += phase_sentences(verdict, "cm²")
    plans = plan_photos(4.0, ExpectedChange(percent=-30, over_months=6), intervals_months=[1, 3])
    said += [plan_sentence(schedule) for schedule in plans]
    assert len(set(said)) > 30
    assert not [sentence for sentence in said if CAUSAL.search(sentence)]
    assert not [sentence for sentence in said if "nan" in sentence or "None" in sentence]
    assert all(sentence.endswith((".", ")")) for sentence in said)
    assert any("24 visits in 23.0 months: beyond noise" in sentence for sentence in said)
    assert any("In the same span: vitamin B12 (oral), NB-UVB (oral)." in s for s in said)
