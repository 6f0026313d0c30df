import numpy as np

from pigmenttrack.imaging.hair.motions import likely_motions
from pigmenttrack.imaging.hair.shaft_ends import shaft_ends
from pigmenttrack.imaging.hair.similarity import transform, turn_of
from unit.imaging.hair.planted_hairs import MM_PER_PX, SIZE_MM, motion, photographed_again, plant


def test_the_true_motion_is_among_the_first() -> None:
    rng = np.random.default_rng(1)
    first, truth = plant(rng, 40), motion(170, (0.9, -0.4))
    second = photographed_again(rng, first, truth)
    ends = [shaft_ends(tuple(hairs), MM_PER_PX) for hairs in (first, second)]
    found = likely_motions(ends[0], ends[1], (SIZE_MM, SIZE_MM), 5)
    middle = SIZE_MM[None] / 2
    gaps = [np.abs(transform(middle, each) - transform(middle, truth)).max() for each in found]
    best = found[int(np.argmin(gaps))]
    assert min(gaps) < 0.1
    assert abs(turn_of(best) - np.radians(170)) < 0.03


def test_no_more_motions_are_told_than_asked_for_and_none_twice() -> None:
    rng = np.random.default_rng(2)
    ends = [shaft_ends(tuple(plant(rng, 30)), MM_PER_PX) for _ in range(2)]
    found = likely_motions(ends[0], ends[1], (SIZE_MM, SIZE_MM), 20)
    assert len(found) == 20
    for number, one in enumerate(found):
        for other in found[:number]:
            same = abs(turn_of(one) - turn_of(other)) < 0.01
            middle = SIZE_MM[None] / 2
            apart = np.abs(transform(middle, one) - transform(middle, other)).max()
            assert not same or apart > 0.05


def test_hairs_too_few_to_agree_have_no_motion() -> None:
    rng = np.random.default_rng(3)
    ends = [shaft_ends(tuple(plant(rng, 1)), MM_PER_PX) for _ in range(2)]
    assert likely_motions(ends[0], ends[1], (SIZE_MM, SIZE_MM), 5) == []
