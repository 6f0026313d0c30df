"""Kill an importing program at random moments and see what is left.

    python benchmarks/catalog/kill_imports.py --imports 1000 --seed 1

After every kill the catalog is opened again and looked through: every photo that was said to be
imported must be there, and nothing may be there by half.
"""

import argparse
import os
import select
import shutil
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tiny_photos import NOW, catalog_with_site, photo_folder, the_site

from pigmenttrack.app.import_photos import import_folder
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.verify import verify
from pigmenttrack.store.visits import photos_of

PHOTOS_A_FOLDER = 40
LONGEST_LIFE_S = 1.0


@dataclass
class Tally:
    """What came of it."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    findings: int = 0
    left_in_tmp: int = 0


def main() -> int:
    """Run until enough photos were acknowledged; print the tally."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--imports", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    top = Path(tempfile.mkdtemp(prefix="kill-"))
    try:
        tally = kill_many(top, chosen.imports, np.random.default_rng(chosen.seed))
    finally:
        shutil.rmtree(top)
    print(tally)
    return 1 if tally.lost or tally.findings or tally.left_in_tmp else 0


def kill_many(top: Path, imports: int, rng: np.random.Generator) -> Tally:
    """Kill imports until so many photos were acknowledged."""
    path = top / "killed.ptcat"
    catalog_with_site(path).close()
    tally = Tally()
    said: set[str] = set()
    while tally.acknowledged < imports:
        folder = photo_folder(top / f"folder{tally.kills}", PHOTOS_A_FOLDER, rng)
        said |= set(_kill_one(path, folder, float(rng.uniform(0, LONGEST_LIFE_S))))
        shutil.rmtree(folder)
        tally.kills += 1
        tally.acknowledged = len(said)
        _look(path, said, tally)
    return tally


def _kill_one(path: Path, folder: Path, life_s: float) -> list[str]:
    """Import in a process of its own, kill it, and return the names that it said."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        with os.fdopen(writer, "w") as said, Catalog.open(path, now=NOW) as catalog:
            import_folder(
                catalog,
                folder,
                the_site(catalog),
                on_imported=lambda name: print(name, file=said, flush=True),
                now=NOW,
            )
        os._exit(0)
    os.close(writer)
    words = b""
    deadline = time.monotonic() + life_s
    while (left := deadline - time.monotonic()) > 0 and select.select([reader], [], [], left)[0]:
        heard = os.read(reader, 65536)
        if not heard:
            break
        words += heard
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while heard := os.read(reader, 65536):
        words += heard
    os.close(reader)
    return words.decode().split("\n")[:-1]


def _look(path: Path, said: set[str], tally: Tally) -> None:
    with Catalog.open(path, now=NOW) as catalog:
        there = {photo.file_name for photo in photos_of(catalog.connection, the_site(catalog).id)}
    tally.lost += len(said - there)
    findings, _ = verify(path, data=True)
    tally.findings += len(findings)
    tally.left_in_tmp += len([one for one in (path / "tmp").iterdir() if one.name != "lock"])
    for finding in findings:
        print(f"after kill {tally.kills}: {finding}")


if __name__ == "__main__":
    sys.exit(main())
