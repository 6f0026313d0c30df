"""The scenes that the optional model learns from; none of this needs what training needs."""

import importlib
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

TRAINING = Path(__file__).parents[3] / "training"
SIDE = 64


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the module that makes shards, the folder of the training on the path."""
    monkeypatch.syspath_prepend(TRAINING)
    return _module("make_scenes")


def _module(name: str) -> ModuleType:
    return importlib.import_module(name)  # noqa: TID251 - training/ is scripts, in no layer


@pytest.mark.usefixtures("load")
def test_a_scene_follows_from_its_seed() -> None:
    random_scene = _module("scene").random_scene
    first, truth = random_scene(31, SIDE)
    again, same_truth = random_scene(31, SIDE)
    np.testing.assert_array_equal(first, again)
    np.testing.assert_array_equal(truth, same_truth)
    other, _ = random_scene(32, SIDE)
    assert (first != other).any()


@pytest.mark.usefixtures("load")
def test_patches_lie_on_visible_skin_and_many_scenes_have_none() -> None:
    random_scene = _module("scene").random_scene
    truths = [random_scene(seed, SIDE)[1] for seed in range(40)]
    assert all((truth[0] <= truth[1]).all() for truth in truths)
    without = sum(not truth[0].any() for truth in truths)
    assert 5 <= without <= 25


def test_a_packed_scene_keeps_its_truth(load: ModuleType) -> None:
    packed = load.packed_scene(5)
    rgb, truth = _module("scene").random_scene(5, load.SIDE_PX)
    np.testing.assert_array_equal(packed[..., :3], rgb)
    np.testing.assert_array_equal(_module("augment").truth_of(packed[..., 3]), truth)


def test_a_scene_seen_anew_keeps_its_truth_under_its_colours(load: ModuleType) -> None:
    # A scene that is black but for a white patch: wherever the patch goes, its truth goes along.
    scene = np.zeros((load.SIDE_PX, load.SIDE_PX, 4), np.uint8)
    scene[80:150, 60:160] = (255, 255, 255, load.PATCH_BIT | load.SKIN_BIT)
    augment = _module("augment")
    for seed in range(8):
        picture, truth = augment.seen_anew(scene, np.random.default_rng(seed), SIDE)
        assert picture.shape == (3, SIDE, SIDE)
        bright = picture.mean(axis=0) > 0
        assert truth[0].any()
        assert (bright != (truth[0] > 0)).mean() < 0.03
        np.testing.assert_array_equal(truth[0], truth[1])


def test_the_least_used_scenes_are_taken_first(load: ModuleType, tmp_path: Path) -> None:
    count = load.SHARD_SCENES
    shard = np.zeros((count, 2, 2, 4), np.uint8)
    shard[:, 0, 0, 0] = np.arange(count)
    for name in ("held-out-0", "held-out-1", "scenes-00000"):
        np.save(tmp_path / f"{name}.npy", shard)
    shards = _module("shards").Shards(tmp_path)
    rng = np.random.default_rng(1)
    halves = [shards.take(count // 2, rng) for _ in range(2)]
    seen = sorted(int(scene[0, 0, 0]) for half in halves for scene in half)
    assert seen == list(range(count))
    # A shard that appears later is worn less, and comes first.
    shard[:, 0, 0, 0] += count
    np.save(tmp_path / "scenes-00001.npy", shard)
    assert all(int(scene[0, 0, 0]) >= count for scene in shards.take(count, rng))


def test_of_two_learners_each_takes_every_other_shard(load: ModuleType, tmp_path: Path) -> None:
    for number, name in enumerate(("held-out-0", "held-out-1", "scenes-00000", "scenes-00001")):
        np.save(tmp_path / f"{name}.npy", np.full((load.SHARD_SCENES, 2, 2, 4), number, np.uint8))
    rng = np.random.default_rng(1)
    for part in range(2):
        shards = _module("shards").Shards(tmp_path, part=part, parts=2)
        assert {int(scene[0, 0, 0]) for scene in shards.take(8, rng)} == {2 + part}


def test_a_shard_is_made_once(load: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "scenes-00000.npy"
    path.write_bytes(b"made before")
    load.make_shard(0, path)
    assert path.read_bytes() == b"made before"
