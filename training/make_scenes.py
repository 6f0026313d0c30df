"""Make scenes into shards on disk: `python make_scenes.py --count 40000 --out scenes/`.

Runs beside the training, which takes each shard as it appears. Scene number n is the same each
time; a second maker takes every other shard with `--part 1 --parts 2`.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from scene import random_scene

SIDE_PX = 224  # the network sees parts of it, see `augment`
SHARD_SCENES = 64
PATCH_BIT, SKIN_BIT = 1, 2
HELD_OUT_SEED = 900_000_000

Scene = NDArray[np.uint8]  # (side, side, 4): red, green, blue, bits of the truth


def packed_scene(seed: int) -> Scene:
    """Return one scene (SIDE_PX, SIDE_PX, 4), its truth as bits in the last channel."""
    rgb, truth = random_scene(seed, SIDE_PX)
    bits = truth[0] * np.uint8(PATCH_BIT) + truth[1] * np.uint8(SKIN_BIT)
    return np.dstack([rgb, bits])


def make_shard(first_seed: int, path: Path, packed: Callable[[int], Scene] = packed_scene) -> None:
    """Write one shard of SHARD_SCENES packed pictures, uint8, whole or not at all."""
    if path.exists():
        return
    scenes = np.stack([packed(first_seed + n) for n in range(SHARD_SCENES)])
    unfinished = path.with_suffix(".part")
    with unfinished.open("wb") as file:
        np.save(file, scenes)
    unfinished.rename(path)


def main() -> None:
    """Make the held-out shards, then the others."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--count", type=int, default=40_000)
    parser.add_argument("--part", type=int, default=0)
    parser.add_argument("--parts", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    cv2.setNumThreads(1)
    options.out.mkdir(parents=True, exist_ok=True)
    if options.part == 0:
        for number in range(2):
            first = HELD_OUT_SEED + number * SHARD_SCENES
            make_shard(first, options.out / f"held-out-{number}.npy")
    for number in range(options.part, options.count // SHARD_SCENES, options.parts):
        first = options.seed * 10_000_000 + number * SHARD_SCENES
        make_shard(first, options.out / f"scenes-{number:05d}.npy")


if __name__ == "__main__":
    main()
