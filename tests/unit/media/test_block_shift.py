import numpy as np
import pytest

from pigmenttrack.media.block_shift import has_shifted_blocks
from unit.media.photo_files import skin


def shifted(row: int, column: int, levels: int) -> np.ndarray:
    """Skin of 30 x 40 blocks of 8, lighter by some levels from one block on."""
    rgb = skin(240, 320).astype(int)
    rgb[8 * row : 8 * row + 8, 8 * column :] += levels
    rgb[8 * row + 8 :] += levels
    return np.clip(rgb, 0, 255).astype(np.uint8)


@pytest.mark.parametrize("levels", [-20, -6, 6, 20])
@pytest.mark.parametrize("column", [10, 20, 30])
def test_a_shift_from_one_block_on_is_seen(column: int, levels: int) -> None:
    assert has_shifted_blocks(shifted(20, column, levels), 8, 8)


def test_a_whole_picture_has_none() -> None:
    assert not has_shifted_blocks(skin(240, 320), 8, 8)


def test_a_straight_edge_in_the_scene_is_none() -> None:
    assert not has_shifted_blocks(shifted(20, 0, 30), 8, 8)


def test_a_picture_of_few_blocks_cannot_tell() -> None:
    assert not has_shifted_blocks(shifted(20, 20, 20)[:, :100], 8, 8)
