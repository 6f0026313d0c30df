"""Tiles: no seams, no size that does not work, no tile too many."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pigmenttrack.domain.errors import Cancelled
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.inference.tiling import Plane, predict_picture


def _brightness(tile: Rgb) -> Plane:
    return (tile.mean(axis=-1) / 255).astype(np.float32)


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 150), st.integers(1, 150), st.integers(0, 2**32 - 1))
def test_a_model_that_looks_at_single_pixels_gives_the_same_in_tiles(
    height: int, width: int, seed: int
) -> None:
    rgb = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
    np.testing.assert_allclose(predict_picture(rgb, 32, _brightness), _brightness(rgb), atol=1e-5)


def test_what_a_model_gets_wrong_at_the_border_of_a_tile_hardly_shows() -> None:
    def wrong_at_the_border(tile: Rgb) -> Plane:
        answer = _brightness(tile)
        answer[:2] = answer[-2:] = 1.0
        answer[:, :2] = answer[:, -2:] = 1.0
        return answer

    found = predict_picture(np.zeros((200, 200, 3), np.uint8), 64, wrong_at_the_border)
    assert found[32:-32, 32:-32].max() < 0.02


def test_the_work_can_be_stopped_between_tiles() -> None:
    def stop(done: int, total: int) -> None:
        assert total == 9
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        predict_picture(np.zeros((128, 128, 3), np.uint8), 64, _brightness, checkpoint=stop)
