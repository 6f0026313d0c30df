import numpy as np
import pytest

from pigmenttrack.imaging.region import mask_from_polygons, outlines_of


def test_outline_and_mask_go_there_and_back() -> None:
    mask = mask_from_polygons(
        [np.array([[10.0, 5.0], [40.0, 5.0], [40.0, 25.0], [10.0, 25.0]])], (40, 60)
    )
    assert mask.sum() == 31 * 21
    assert np.array_equal(mask_from_polygons(outlines_of(mask), (40, 60)), mask)


def test_a_line_is_no_outline() -> None:
    with pytest.raises(ValueError, match="three points"):
        mask_from_polygons([np.zeros((2, 2))], (10, 10))


def test_an_outline_may_leave_the_picture() -> None:
    mask = mask_from_polygons(
        [np.array([[-50.0, -50.0], [500.0, -50.0], [500.0, 500.0], [-50.0, 500.0]])], (10, 20)
    )
    assert mask.all()
