"""A hair that one visit shows and the other's tracing overlooked."""

from dataclasses import replace

import numpy as np
import pytest

from pigmenttrack.imaging.hair.candidates import trace_candidates
from pigmenttrack.imaging.hair.choice import choose_hairs
from pigmenttrack.imaging.hair.evidence import collect_evidence
from pigmenttrack.imaging.hair.joint import Visit, completed
from unit.imaging.hair.drawn_scalp import draw_scalp

MM_PER_PX = 0.010
SHAFTS = [(60, 60, 140, 80, 7), (250, 60, 300, 150, 6), (100, 200, 190, 230, 8)]


@pytest.fixture(scope="module")
def visit() -> Visit:
    evidence = collect_evidence(draw_scalp(SHAFTS), MM_PER_PX)
    lines = trace_candidates(evidence)
    return Visit(evidence, lines, choose_hairs(lines, evidence), MM_PER_PX)


def test_what_one_tracing_overlooked_is_taken_with_the_other_visit(visit: Visit) -> None:
    poorer = replace(visit, chosen=visit.chosen[:-1])
    first, second = completed(poorer, visit, np.eye(3))
    assert len(second.chosen) == len(visit.chosen)
    assert len(first.chosen) == len(visit.chosen)
    added = first.chosen[-1].path_xy
    assert np.abs(added.mean(axis=0) - visit.chosen[-1].path_xy.mean(axis=0)).max() < 4


def test_a_hair_that_is_gone_is_not_made_up(visit: Visit) -> None:
    evidence = collect_evidence(draw_scalp(SHAFTS[:2]), MM_PER_PX)
    lines = trace_candidates(evidence)
    bare = Visit(evidence, lines, choose_hairs(lines, evidence), MM_PER_PX)
    _, second = completed(visit, bare, np.eye(3))
    assert len(second.chosen) == 2
