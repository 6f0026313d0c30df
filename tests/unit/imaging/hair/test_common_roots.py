import numpy as np
import pytest

from pigmenttrack.imaging.hair.common_roots import root_in_both, roots_of_pair
from pigmenttrack.imaging.hair.evidence import Evidence, collect_evidence
from pigmenttrack.imaging.hair.frames import Frames
from pigmenttrack.imaging.hair.pairing import Strand
from pigmenttrack.imaging.hair.shafts import Hair
from unit.imaging.hair.drawn_scalp import draw_scalp

MM_PER_PX = 0.010
SHAFT = (60.0, 60.0, 200.0, 90.0, 7.0)
SHIFT = np.array([10.0, 5.0])
MOVED = (70.0, 65.0, 210.0, 95.0, 7.0)


@pytest.fixture(scope="module")
def evidences() -> tuple[Evidence, Evidence]:
    first, second = (collect_evidence(draw_scalp([shaft]), MM_PER_PX) for shaft in (SHAFT, MOVED))
    return first, second


def _frames() -> Frames:
    a_to_b = np.eye(3)
    a_to_b[:2, 2] = SHIFT * MM_PER_PX
    size = np.array([400.0, 300.0])
    return Frames(a_to_b, MM_PER_PX, size, size)


def _strand(shaft: tuple[float, ...], first: float, shift: np.ndarray) -> Strand:
    start, end = np.array(shaft[:2]), np.array(shaft[2:4])
    path = start + np.linspace(first, 1.0, 20)[:, None] * (end - start)
    hair = Hair(path_xy=path, diameter_um=70.0, length_mm=1.0, unit=0, contrast=50.0)
    return Strand(hair, (path - shift) * MM_PER_PX)


@pytest.mark.parametrize("begins", [(0.0, 0.4), (0.4, 0.0)])
def test_a_trace_that_begins_late_takes_its_root_from_the_other(
    evidences: tuple[Evidence, Evidence], begins: tuple[float, float]
) -> None:
    pair = _strand(SHAFT, begins[0], np.zeros(2)), _strand(MOVED, begins[1], SHIFT)
    roots = roots_of_pair(pair, evidences, _frames())
    assert roots == pytest.approx([*SHAFT[:2], *MOVED[:2]], abs=0.5)


def test_roots_that_agree_stay_where_they_were_traced(
    evidences: tuple[Evidence, Evidence],
) -> None:
    pair = _strand(SHAFT, 0.0, np.zeros(2)), _strand(MOVED, 0.03, SHIFT)
    roots = roots_of_pair(pair, evidences, _frames())
    assert roots.tolist() == [*pair[0].hair.root_xy, *pair[1].hair.root_xy]


def test_traces_that_both_begin_late_are_left_as_they_are(
    evidences: tuple[Evidence, Evidence],
) -> None:
    pair = _strand(SHAFT, 0.3, np.zeros(2)), _strand(MOVED, 0.5, SHIFT)
    roots = roots_of_pair(pair, evidences, _frames())
    assert roots.tolist() == [*pair[0].hair.root_xy, *pair[1].hair.root_xy]


def test_the_root_of_a_single_trace_is_predicted_in_the_other_photo() -> None:
    assert root_in_both(_strand(SHAFT, 0.0, np.zeros(2)), _frames()) == pytest.approx(
        [*SHAFT[:2], *MOVED[:2]]
    )
