import numpy as np

from pigmenttrack.imaging.hair.constellation import Constellation
from pigmenttrack.imaging.hair.relocation import overlay_of, refusal
from pigmenttrack.imaging.hair.similarity import transform
from unit.imaging.hair.planted_hairs import (
    MM_PER_PX,
    SIZE_MM,
    SIZE_PX,
    motion,
    photographed_again,
    plant,
)


def test_a_field_whose_lean_was_taken_the_wrong_way_round_is_found_as_well() -> None:
    rng = np.random.default_rng(7)
    before, truth = plant(rng, 40), motion(8, (0.4, -0.3))
    # Days later the tips have moved on, and roots were taken for tips.
    after = [each.turned() for each in photographed_again(rng, before, truth, grown_mm=0.7)]
    overlay = overlay_of(tuple(before), tuple(after), MM_PER_PX, (SIZE_PX, SIZE_PX))
    assert overlay is not None
    assert overlay.is_certain
    middle = SIZE_MM[None] / 2
    assert np.abs(transform(middle, overlay.a_to_b) - transform(middle, truth)).max() < 0.02


def test_photos_of_two_sizes_are_laid_on_each_other() -> None:
    rng = np.random.default_rng(8)
    before = plant(rng, 40)
    whole = photographed_again(rng, before, motion(0, (0, 0)))
    half = tuple(each for each in whole if each.root_xy[0] < SIZE_PX[1] / 2)
    overlay = overlay_of(tuple(before), half, MM_PER_PX, (SIZE_PX, (SIZE_PX[0], SIZE_PX[1] // 2)))
    assert overlay is not None
    assert overlay.is_certain
    assert overlay.seen == len(half)


def test_the_refusal_says_how_few_hairs_meet() -> None:
    assert "Too few hairs" in refusal(None)
    assert "3 of 11 groups" in refusal(Constellation(np.eye(3), -2.0, 3, 11))
