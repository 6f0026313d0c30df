"""The part of a picture that holds something."""

import numpy as np

from pigmenttrack.imaging.vitiligo.window import window_of


def test_a_window_holds_the_mask_and_its_margin() -> None:
    mask = np.zeros((20, 30), bool)
    mask[5:8, 10] = True
    assert window_of(mask, 2) == (slice(3, 10), slice(8, 13))
    assert np.count_nonzero(mask[window_of(mask, 0)]) == 3


def test_a_window_ends_where_the_picture_ends() -> None:
    mask = np.zeros((20, 30), bool)
    mask[0, 29] = True
    assert mask[window_of(mask, 3)].shape == (4, 4)


def test_without_a_mask_everything_is_looked_at() -> None:
    nothing = np.zeros((20, 30), bool)
    assert nothing[window_of(nothing, 1)].shape == (20, 30)
