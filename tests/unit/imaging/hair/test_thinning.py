import numpy as np

from pigmenttrack.imaging.hair.thinning import junctions_of, thin


def test_a_bar_becomes_its_centre_line() -> None:
    mask = np.zeros((11, 31), np.bool_)
    mask[3:8, 3:28] = True
    lines = thin(mask)
    assert set(np.nonzero(lines)[0].tolist()) == {5}
    assert 19 <= lines.sum() <= 25


def test_an_empty_mask_stays_empty() -> None:
    assert not thin(np.zeros((5, 7), np.bool_)).any()


def test_a_cross_has_its_junction_in_the_middle() -> None:
    mask = np.zeros((21, 21), np.bool_)
    mask[10, 2:19] = mask[2:19, 10] = True
    rows, columns = np.nonzero(junctions_of(thin(mask)))
    assert len(rows)
    assert np.abs(rows - 10).max() <= 1
    assert np.abs(columns - 10).max() <= 1


def test_a_staircase_is_no_junction() -> None:
    mask = np.eye(15, dtype=np.bool_) | np.eye(15, k=1, dtype=np.bool_)
    assert not junctions_of(thin(mask)).any()
