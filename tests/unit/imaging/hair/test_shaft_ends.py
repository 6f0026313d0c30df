from dataclasses import replace

import numpy as np
import pytest

from pigmenttrack.domain.hair import HairFlag
from pigmenttrack.imaging.hair.shaft_ends import hair_of, is_tip, shaft_ends
from pigmenttrack.imaging.hair.shafts import Hair
from unit.imaging.hair.planted_hairs import MM_PER_PX, hair


def _hair(x_mm: float, log_odds: float) -> Hair:
    straight = hair(np.array([x_mm, 1.0]), np.array([x_mm + 0.5, 1.0]))
    return replace(straight, log_odds=log_odds)


def test_ends_come_in_turn_with_the_surest_hair_first() -> None:
    ends = shaft_ends((_hair(1.0, 0.5), _hair(3.0, 4.0)), MM_PER_PX)
    assert ends.places_mm[:, 0] == pytest.approx([3.0, 3.5, 1.0, 1.5])
    assert np.cos(ends.ways) == pytest.approx([1, -1, 1, -1])
    assert ends.roots_mm[:, 0] == pytest.approx([3.0, 1.0])
    assert ends.surest(1).places_mm[:, 0] == pytest.approx([3.0, 3.5])
    assert is_tip(np.arange(4)).tolist() == [0, 1, 0, 1]
    assert hair_of(np.arange(4)).tolist() == [0, 0, 1, 1]


def test_hairs_that_are_not_counted_are_left_out() -> None:
    loose = replace(_hair(1.0, 1.0), flags=HairFlag.LOOSE)
    assert shaft_ends((loose, _hair(2.0, 1.0)), MM_PER_PX).count == 1
    assert shaft_ends((), MM_PER_PX).count == 0


def test_ends_that_lie_together_are_one_clump_whether_root_or_tip() -> None:
    first, second = _hair(1.0, 5.0), _hair(1.55, 4.0)
    clumps = shaft_ends((first, second), MM_PER_PX).clumps
    assert clumps[1] == clumps[2]
    assert len(set(clumps.tolist())) == 3
