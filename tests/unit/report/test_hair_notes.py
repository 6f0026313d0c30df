"""Numbers beside roots stay readable: inside the picture, and none over another."""

from itertools import combinations

import numpy as np

from pigmenttrack.report.hair_notes import placed

SIZE = (2000, 1500)
HEIGHT = 16.0


def test_numbers_of_hairs_that_share_a_root_stand_apart() -> None:
    roots = [np.array([800.0, 600.0])] * 6

    rooms = placed(roots, [20.0] * 6, HEIGHT, SIZE)

    assert not any(one.meets(other) for one, other in combinations(rooms, 2))
    for room in rooms:
        assert abs(room.left - 800.0) < 40
        assert abs(room.top - 600.0) < 4 * HEIGHT


def test_numbers_at_the_corners_are_not_cut() -> None:
    roots = [np.array(corner) for corner in ((0.0, 0.0), (1999.0, 0.0), (1999.0, 1499.0))]

    for room in placed(roots, [30.0] * 3, HEIGHT, SIZE):
        assert room.left >= 0
        assert room.left + room.width <= SIZE[0]
        assert room.top >= 0
        assert room.top + room.height <= SIZE[1]


def test_a_number_alone_stands_above_and_right_of_its_root() -> None:
    (room,) = placed([np.array([800.0, 600.0])], [20.0], HEIGHT, SIZE)

    assert room.left > 800.0
    assert room.top + room.height < 600.0
