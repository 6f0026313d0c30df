"""Make close-ups into shards on disk: `python hair/make_close_ups.py --count 20000 --out DIR`.

Runs beside the training, which takes each shard as it appears. Close-up number n is the same each
time; a second maker takes every other shard with `--part 1 --parts 2`.
"""

import argparse
from pathlib import Path

import cv2
import numpy as np
from close_up import random_close_up
from make_scenes import SHARD_SCENES, make_shard
from numpy.typing import NDArray

SIDE_PX = 320  # the network sees parts of it
WAYS_ZERO = 127.0
HELD_OUT_SEED = 910_000_000

Packed = NDArray[np.uint8]  # (side, side, 9): red, green, blue, then the truths


def packed(seed: int) -> Packed:
    """Return one close-up (SIDE_PX, SIDE_PX, 9), its truth in 8 bits."""
    close_up = random_close_up(seed, SIDE_PX)
    shares = np.rint(close_up.truth[:4] * 255)
    ways = np.rint(close_up.truth[4:] * WAYS_ZERO + WAYS_ZERO)
    return np.dstack(
        [close_up.rgb, np.concatenate([shares, ways]).astype(np.uint8).transpose(1, 2, 0)]
    )


def main() -> None:
    """Make a held-out shard, then the others."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--part", type=int, default=0)
    parser.add_argument("--parts", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    cv2.setNumThreads(1)
    options.out.mkdir(parents=True, exist_ok=True)
    if options.part == 0:
        for number in range(2):
            make_shard(
                HELD_OUT_SEED + number * SHARD_SCENES,
                options.out / f"held-out-{number}.npy",
                packed,
            )
    for number in range(options.part, options.count // SHARD_SCENES, options.parts):
        first = options.seed * 10_000_000 + number * SHARD_SCENES
        make_shard(first, options.out / f"scenes-{number:05d}.npy", packed)


if __name__ == "__main__":
    main()
