"""The scenes on disk, each used a few times, the least used first."""

import time
from pathlib import Path

import numpy as np
from make_scenes import SHARD_SCENES, Scene

MOST_USES = 8  # then the training waits for new scenes
WAIT_S = 2.0


class Shards:
    """All scenes made so far; of several processes each takes every other shard."""

    def __init__(
        self, folder: Path, *, part: int = 0, parts: int = 1, most_uses: int = MOST_USES
    ) -> None:
        self._folder, self._part, self._parts = folder, part, parts
        self._most_uses = most_uses
        self._open: dict[Path, Scene] = {}
        self._order: list[Scene] = []
        self._uses = np.zeros(0, np.int32)
        self._waits_for(2, "held-out-*.npy")
        self.held_out = [
            scene for path in sorted(folder.glob("held-out-*.npy")) for scene in np.load(path)
        ]

    @property
    def count(self) -> int:
        """How many scenes there are by now."""
        return len(self._uses)

    def take(self, count: int, rng: np.random.Generator) -> list[Scene]:
        """Return the least used scenes, chosen at random among equals; wait where all are worn."""
        self._look()
        while self.count < count or int(np.sort(self._uses)[count - 1]) >= self._most_uses:
            time.sleep(WAIT_S)
            self._look()
        chosen = np.argsort(self._uses + rng.random(self.count), kind="stable")[:count]
        self._uses[chosen] += 1
        return [self._order[n // SHARD_SCENES][n % SHARD_SCENES] for n in chosen]

    def _look(self) -> None:
        """Open the shards that are new."""
        for path in sorted(self._folder.glob("scenes-*.npy")):
            mine = int(path.stem.rsplit("-", 1)[1]) % self._parts == self._part
            if mine and path not in self._open:
                self._open[path] = np.load(path, mmap_mode="r")
                self._order.append(self._open[path])
                self._uses = np.append(self._uses, np.zeros(SHARD_SCENES, np.int32))

    def _waits_for(self, count: int, pattern: str) -> None:
        while len(list(self._folder.glob(pattern))) < count:
            time.sleep(WAIT_S)
