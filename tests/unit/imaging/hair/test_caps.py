import cv2
import numpy as np
import pytest

from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.imaging.hair.caps import places_reached, shaft_ends

MM_PER_PX = 0.010
WIDTH = 8


def _bars(*bars: tuple[int, int, int, int]) -> Mask:
    """Return a mask (160, 260) of bars (x0, y0, x1, y1) with blunt ends."""
    mask = np.zeros((160, 260), np.uint8)
    for x0, y0, x1, y1 in bars:
        along = np.array([x1 - x0, y1 - y0]) / np.hypot(x1 - x0, y1 - y0)
        aside = np.array([-along[1], along[0]]) * WIDTH / 2
        start, stop = np.array([x0, y0]), np.array([x1, y1])
        corners = np.rint([start + aside, stop + aside, stop - aside, start - aside])
        cv2.fillPoly(mask, [corners.astype(np.int32)], 1)
    return mask.astype(np.bool_)


def test_a_shaft_has_two_ends_that_face_each_other() -> None:
    ends = shaft_ends(_bars((40, 60, 160, 60)), MM_PER_PX, WIDTH)
    assert len(ends.heads.points) == 2
    left = int(ends.heads.points[:, 0].argmin())
    assert ends.heads.points[left] == pytest.approx([42, 60], abs=3)
    assert np.cos(ends.heads.headings[left]) == pytest.approx(1.0, abs=0.02)
    assert np.cos(ends.heads.headings[1 - left]) == pytest.approx(-1.0, abs=0.02)
    assert ends.heads.widths == pytest.approx(WIDTH + 1, abs=1.5)
    assert not ends.is_corner.any()


def test_two_hairs_side_by_side_show_the_step_between_their_ends() -> None:
    ends = shaft_ends(_bars((40, 60, 160, 60), (70, 67, 200, 67)), MM_PER_PX, WIDTH)
    for tip in ((40, 60), (70, 69), (160, 58), (200, 67)):
        assert np.hypot(*(ends.heads.points - tip).T).min() < WIDTH + 2


def test_crossing_shafts_have_four_ends() -> None:
    ends = shaft_ends(_bars((40, 40, 200, 120), (40, 120, 200, 40)), MM_PER_PX, WIDTH)
    full = ends.heads.points[~ends.is_corner]
    for tip in ((40, 40), (200, 120), (40, 120), (200, 40)):
        assert np.hypot(*(full - tip).T).min() < WIDTH


def test_a_narrow_end_is_also_tried_with_the_typical_width() -> None:
    ends = shaft_ends(_bars((40, 60, 160, 60)), MM_PER_PX, 2.0 * WIDTH)
    assert sorted(ends.heads.widths.round()) == pytest.approx([8, 8, 16, 16], abs=2)
    assert len(set(ends.place.tolist())) == 2


def test_a_line_that_stops_at_an_end_reaches_it_from_within_only() -> None:
    ends = shaft_ends(_bars((40, 60, 160, 60)), MM_PER_PX, WIDTH)
    points = np.array([[159.0, 60.0], [159.0, 60.0], [100.0, 60.0]])
    ways = np.array([[1.0, 0.0], [-1.0, 0.0], [1.0, 0.0]])
    reached = places_reached(points, ways, ends, WIDTH)
    assert reached[0] >= 0
    assert reached[1:].tolist() == [-1, -1]


def test_bare_scalp_has_no_ends() -> None:
    ends = shaft_ends(_bars(), MM_PER_PX, WIDTH)
    assert len(ends.heads.points) == 0
    assert places_reached(np.zeros((1, 2)), np.array([[1.0, 0.0]]), ends, WIDTH).tolist() == [-1]
