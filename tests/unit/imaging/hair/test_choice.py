import numpy as np
import pytest

from pigmenttrack.imaging.hair.candidates import trace_candidates
from pigmenttrack.imaging.hair.choice import choose_hairs
from pigmenttrack.imaging.hair.evidence import collect_evidence
from pigmenttrack.imaging.hair.judge import hair_judge
from pigmenttrack.imaging.hair.measure import measure_hair
from pigmenttrack.imaging.hair.traits import TRAITS
from unit.imaging.hair.drawn_scalp import draw_scalp

MM_PER_PX = 0.010
# Elsewhere on the picture, so that the typical width is that of one hair.
COMPANY = [(60, 230, 150, 250, 7), (60, 260, 150, 285, 7), (220, 240, 330, 250, 7)]


def test_the_judge_knows_every_trait() -> None:
    judge = hair_judge()
    assert judge.centre.shape == judge.spread.shape == judge.straight.shape
    assert len(judge.centre) > len(TRAITS)
    assert np.isfinite(judge.log_odds(judge.centre))


def test_a_hair_offered_twice_is_taken_once() -> None:
    evidence = collect_evidence(draw_scalp([(60, 60, 180, 90, 7)]), MM_PER_PX)
    candidates = trace_candidates(evidence)
    assert len(candidates) > 1
    assert len(choose_hairs([*candidates, *candidates], evidence)) == 1


@pytest.mark.parametrize(
    "pair",
    [
        pytest.param([(80, 80, 220, 70, 7), (80, 84, 215, 130, 7)], id="a V from one root"),
        pytest.param([(80, 80, 200, 95, 7), (110, 91, 240, 107, 7)], id="side by side, shifted"),
        pytest.param([(80, 80, 220, 95, 7), (82, 88, 200, 101, 7)], id="side by side, one shorter"),
        pytest.param([(80, 60, 220, 110, 7), (80, 110, 220, 60, 7)], id="crossing"),
    ],
)
def test_two_hairs_that_touch_are_two(pair: list[tuple[float, ...]]) -> None:
    field = measure_hair(draw_scalp([*pair, *COMPANY]), MM_PER_PX)
    assert field.count == 2 + len(COMPANY)


def test_sure_hair_has_high_odds() -> None:
    field = measure_hair(draw_scalp(COMPANY), MM_PER_PX)
    assert min(hair.log_odds for hair in field.hairs) > 1.0
