import numpy as np
import pytest

from pigmenttrack.imaging.hair.ragged import Ragged

SHARES = Ragged.of(np.array([3, 1, 6], np.intp))
VALUES = np.array([1.0, 5.0, 3.0, 7.0, 0.0, 0.0, 2.0, 2.0, 9.0, 9.0])


def test_sums_and_means_stay_within_their_paths() -> None:
    assert SHARES.sums(VALUES).tolist() == [9.0, 7.0, 22.0]
    assert SHARES.means(VALUES) == pytest.approx([3.0, 7.0, 22 / 6])


def test_part_means_are_those_of_equal_parts() -> None:
    six = Ragged.of(np.array([6, 4], np.intp))
    values = np.array([1.0, 1, 2, 2, 3, 3, 5, 5, 8, 8])
    assert six.part_means(values, 2).tolist() == [[4 / 3, 8 / 3], [5.0, 8.0]]


def test_ranks_are_those_of_sorted_values() -> None:
    assert SHARES.ranked(VALUES, 0.0).tolist() == [1.0, 7.0, 0.0]
    assert SHARES.ranked(VALUES, 0.5).tolist() == [3.0, 7.0, 2.0]
    assert SHARES.ranked(VALUES, 1.0).tolist() == [5.0, 7.0, 9.0]


def test_runs_do_not_reach_from_one_path_into_the_next() -> None:
    flags = np.array([0, 1, 1, 1, 1, 1, 0, 1, 1, 1], np.bool_)
    assert SHARES.longest_runs(flags).tolist() == [2, 1, 3]
    assert SHARES.longest_runs(~flags).tolist() == [1, 0, 1]
