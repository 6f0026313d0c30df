import numpy as np
import pytest

from pigmenttrack.imaging.hair.meeting import Strangers
from pigmenttrack.imaging.hair.shaft_ends import shaft_ends
from unit.imaging.hair.planted_hairs import (
    MM_PER_PX,
    SIZE_MM,
    hair,
    motion,
    photographed_again,
    plant,
)


def test_the_same_hairs_speak_for_the_motion_and_strangers_against_it() -> None:
    rng = np.random.default_rng(1)
    first, truth = plant(rng, 40), motion(20, (1.0, 0.5))
    ends = shaft_ends(tuple(first), MM_PER_PX)
    area = float(np.prod(SIZE_MM))
    again = Strangers(
        shaft_ends(tuple(photographed_again(rng, first, truth)), MM_PER_PX), area
    ).log_ratio(ends, truth, SIZE_MM)
    others = Strangers(shaft_ends(tuple(plant(rng, 40)), MM_PER_PX), area).log_ratio(
        ends, truth, SIZE_MM
    )
    assert again.met >= again.seen - 2
    assert again.log_ratio > 4.0 * again.seen
    assert others.log_ratio < 0.0


def test_among_strangers_the_ratio_of_a_hair_has_the_mean_one() -> None:
    rng = np.random.default_rng(2)
    means = []
    for _ in range(60):
        first, second = (shaft_ends(tuple(plant(rng, 120)), MM_PER_PX) for _ in range(2))
        _, _, ratios = Strangers(second, float(np.prod(SIZE_MM))).meetings(first, np.eye(3), 0.1)
        means.append(ratios.sum() / 120)
    assert 0.85 < np.mean(means) < 1.1


def test_three_hairs_of_one_unit_are_no_more_evidence_than_one() -> None:
    rng = np.random.default_rng(3)
    (only,) = plant(rng, 1)
    single, crowd = (shaft_ends((only,) * count, MM_PER_PX) for count in (1, 3))
    picture = Strangers(single, float(np.prod(SIZE_MM)))
    one, three = (picture.log_ratio(ends, np.eye(3), SIZE_MM) for ends in (single, crowd))
    assert three.log_ratio == pytest.approx(one.log_ratio)
    assert (three.met, three.seen) == (1, 1)


def test_a_unit_whose_hairs_were_traced_from_their_tips_is_one_place_too() -> None:
    short, grown = (
        [
            hair(np.array([5.0, 4.0]), np.array([5.0 + far, 4.0 + off * far]))
            for off in (-0.5, 0, 0.5)
        ]
        for far in (0.6, 1.4)
    )
    swapped = shaft_ends(tuple(each.turned() for each in short), MM_PER_PX)
    picture = Strangers(shaft_ends(tuple(grown), MM_PER_PX), float(np.prod(SIZE_MM)))
    meeting = picture.log_ratio(swapped, np.eye(3), SIZE_MM)
    assert (meeting.met, meeting.seen) == (1, 1)
