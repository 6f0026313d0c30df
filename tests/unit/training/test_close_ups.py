"""The close-ups that the hair network learns from; none of this needs what training needs."""

import importlib
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

TRAINING = Path(__file__).parents[3] / "training"
SIDE = 160
COVER, CORE, ROOT, TIP = range(4)


@pytest.fixture
def close_ups(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the module that makes close-ups, the folders of the training on the path."""
    monkeypatch.syspath_prepend(TRAINING)
    monkeypatch.syspath_prepend(TRAINING / "hair")
    return _module("close_up")


def _module(name: str) -> ModuleType:
    return importlib.import_module(name)  # noqa: TID251 - training/ is scripts, in no layer


def test_a_close_up_follows_from_its_seed(close_ups: ModuleType) -> None:
    first, again, other = (close_ups.random_close_up(seed, SIDE) for seed in (31, 31, 32))
    np.testing.assert_array_equal(first.rgb, again.rgb)
    np.testing.assert_array_equal(first.truth, again.truth)
    assert (first.rgb != other.rgb).any()


def test_roots_and_tips_are_marked_where_hairs_begin_and_end(close_ups: ModuleType) -> None:
    for seed in range(12):
        close_up = close_ups.random_close_up(seed, SIDE)
        for shaft in close_up.head.shafts:
            for end, channel in ((0, TIP if shaft.loose else ROOT), (-1, TIP)):
                x, y = np.rint(shaft.path_mm[end] * close_up.px_per_mm).astype(int)
                if 0 <= x < SIDE and 0 <= y < SIDE:
                    assert close_up.truth[channel, y, x] > 0.8


def test_middle_lines_lie_on_what_shafts_cover(close_ups: ModuleType) -> None:
    truths = [close_ups.random_close_up(seed, SIDE).truth for seed in range(20)]
    lines = sum(int((truth[CORE] > 0.7).sum()) for truth in truths)
    bare = sum(int(((truth[CORE] > 0.7) & (truth[COVER] < 0.2)).sum()) for truth in truths)
    assert lines > 1000
    assert bare < 0.03 * lines


def test_a_close_up_is_packed_with_its_truth(close_ups: ModuleType) -> None:
    maker = _module("make_close_ups")
    packed = maker.packed(5)
    close_up = close_ups.random_close_up(5, maker.SIDE_PX)
    np.testing.assert_array_equal(packed[..., :3], close_up.rgb)
    np.testing.assert_allclose(packed[..., 3] / 255, close_up.truth[COVER], atol=0.5 / 255)


@pytest.mark.usefixtures("close_ups")
def test_heads_for_the_judge_tell_hair_rooted_outside_apart() -> None:
    heads = _module("known_heads")
    rgb, mm_per_px, rooted, entering = heads.known_head(9)
    assert rgb.shape == (heads.SIDE_PX, heads.SIDE_PX, 3)
    assert 0.006 < mm_per_px < 0.015
    assert len(rooted) > 50
    assert entering
    for path in [*rooted, *entering]:
        assert ((path > -0.5) & (path < heads.SIDE_PX - 0.5)).all()
