import numpy as np
import pytest

from pigmenttrack.imaging.hair.evidence import Evidence, collect_evidence
from pigmenttrack.imaging.hair.rooted import is_rooted, on_hair
from unit.imaging.hair.drawn_scalp import draw_scalp

MM_PER_PX = 0.010
SHAFT = (60.0, 60.0, 200.0, 90.0, 7.0)
CROSSING = (120.0, 160.0, 240.0, 160.0, 7.0)
ACROSS = (150.0, 180.0, 240.0, 250.0, 7.0)


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return collect_evidence(draw_scalp([SHAFT, CROSSING, ACROSS]), MM_PER_PX)


def _path(shaft: tuple[float, ...], first: float = 0.0) -> np.ndarray:
    start, end = np.array(shaft[:2]), np.array(shaft[2:4])
    return start + np.linspace(first, 1.0, 20)[:, None] * (end - start)


def test_a_hair_traced_from_its_root_is_rooted(evidence: Evidence) -> None:
    assert is_rooted(_path(SHAFT), evidence, MM_PER_PX)


def test_a_hair_that_begins_beside_another_is_rooted(evidence: Evidence) -> None:
    assert is_rooted(_path(ACROSS), evidence, MM_PER_PX)


def test_the_outer_half_of_a_hair_is_not_rooted(evidence: Evidence) -> None:
    assert not is_rooted(_path(SHAFT, 0.4), evidence, MM_PER_PX)


def test_places_on_a_shaft_are_told_from_scalp(evidence: Evidence) -> None:
    places = np.array([[130.0, 75.0], [130.0, 110.0]])
    assert on_hair(places, evidence).tolist() == [True, False]
