import numpy as np

from pigmenttrack.imaging.hair.evidence import collect_evidence
from pigmenttrack.imaging.hair.frames import Frames
from pigmenttrack.imaging.hair.measure import trace_hairs
from pigmenttrack.imaging.hair.pairing import Strand
from pigmenttrack.imaging.hair.presence import OwnPlaces, Seeker, Sought
from pigmenttrack.imaging.hair.shafts import Hair
from unit.imaging.hair.drawn_scalp import draw_scalp

MM_PER_PX = 0.010
STAYS = (60.0, 60.0, 150.0, 80.0, 7.0)
GOES = (200.0, 60.0, 290.0, 90.0, 7.0)
SIZE = np.array([400.0, 300.0])
FRAMES = Frames(np.eye(3), MM_PER_PX, SIZE, SIZE)


def _hair(x0: float, y0: float, x1: float, y1: float, log_odds: float = 3.0) -> Hair:
    path = np.column_stack([np.linspace(x0, x1, 20), np.linspace(y0, y1, 20)])
    length = float(np.hypot(x1 - x0, y1 - y0)) * MM_PER_PX
    return Hair(
        path_xy=path,
        diameter_um=70.0,
        length_mm=length,
        unit=0,
        contrast=50.0,
        log_odds=log_odds,
    )


def _seeker(*hairs: Hair) -> Seeker:
    before = collect_evidence(draw_scalp([STAYS, GOES]), MM_PER_PX)
    after = collect_evidence(draw_scalp([STAYS]), MM_PER_PX)
    strands = [Strand(hair, hair.path_xy * MM_PER_PX) for hair in hairs]
    return Seeker(strands, before, after, FRAMES)


def test_a_hair_that_only_the_tracer_lost_is_present() -> None:
    stays = _hair(*STAYS[:4])
    assert _seeker(stays).seek(stays) is Sought.PRESENT


def test_a_hair_whose_place_is_bare_is_absent() -> None:
    goes = _hair(*GOES[:4])
    assert _seeker(goes).seek(goes) is Sought.ABSENT


def test_what_was_hardly_a_hair_is_not_called_absent() -> None:
    doubtful = _hair(*GOES[:4], log_odds=1.5)
    assert _seeker(doubtful).seek(doubtful) is Sought.UNSURE


def test_a_hair_under_another_says_nothing() -> None:
    below, above = _hair(*GOES[:4]), _hair(*GOES[:4])
    assert _seeker(below, above).seek(below) is Sought.HIDDEN


def test_a_hair_too_long_to_have_come_since_was_there() -> None:
    goes = _hair(*GOES[:4])
    assert _seeker(goes).seek_younger(goes, days=0.5) is Sought.PRESENT
    assert _seeker(goes).seek_younger(goes, days=3.0) is Sought.ABSENT


def test_the_outer_half_of_a_hair_is_a_fragment_and_not_shed() -> None:
    x0, y0, x1, y1, _ = GOES
    outer = _hair((x0 + x1) / 2, (y0 + y1) / 2, x1, y1)
    assert _seeker(outer).seek(outer) is Sought.FRAGMENT
    assert _seeker(outer).seek_younger(outer, days=3.0) is Sought.FRAGMENT


def test_own_places_are_those_of_no_other_hair() -> None:
    rgb = draw_scalp([(80, 60, 220, 110, 7), (80, 110, 220, 60, 7)])
    evidence = collect_evidence(rgb, MM_PER_PX)
    first, second = trace_hairs(evidence, MM_PER_PX)
    places = OwnPlaces((first, second), evidence, MM_PER_PX).of(first)
    assert len(places) > 20
    crossing = np.array([150.0, 85.0])
    assert np.hypot(*(places - crossing).T).min() > 4.0
