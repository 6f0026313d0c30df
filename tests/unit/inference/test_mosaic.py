"""A mosaic of tiles: every pixel once, and from where a tile sees it best."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.inference.mosaic import Planes, predict_planes

SIDE, MARGIN = 32, 6


def _colours(tile: Rgb) -> Planes:
    return tile.transpose(2, 0, 1).astype(np.float32)


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 150), st.integers(1, 150), st.integers(0, 2**32 - 1))
def test_a_model_that_looks_at_single_pixels_gives_the_same_in_tiles(
    height: int, width: int, seed: int
) -> None:
    rgb = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
    found = predict_planes(rgb, SIDE, MARGIN, _colours)
    np.testing.assert_array_equal(found, _colours(rgb))


def test_the_rim_of_a_tile_is_used_at_the_border_of_the_picture_alone() -> None:
    def rim(tile: Rgb) -> Planes:
        answer = np.ones((1, *tile.shape[:2]), np.float32)
        answer[:, MARGIN:-MARGIN, MARGIN:-MARGIN] = 0.0
        return answer

    found = predict_planes(np.zeros((100, 130, 3), np.uint8), SIDE, MARGIN, rim)[0]
    assert found[MARGIN:-MARGIN, MARGIN:-MARGIN].max() == 0.0
    assert found[:MARGIN].min() == 1.0
