"""Flip single bytes of a catalog and see whether `verify --data` finds each.

    python benchmarks/catalog/flip_bytes.py --flips 200 --seed 1

Half of the flips hit the database, half the photos and masks, each at a random byte and bit; the
byte is put back afterwards.
"""

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from tiny_photos import NOW, catalog_with_site, photo_folder, the_site

from pigmenttrack.app.import_photos import import_folder
from pigmenttrack.store.verify import verify


def main() -> int:
    """Print how many flips were found, and those that were not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--flips", type=int, default=200)
    parser.add_argument("--photos", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    rng = np.random.default_rng(chosen.seed)
    top = Path(tempfile.mkdtemp(prefix="flip-"))
    try:
        path = top / "flipped.ptcat"
        with catalog_with_site(path) as catalog:
            import_folder(
                catalog, photo_folder(top / "in", chosen.photos, rng), the_site(catalog), now=NOW
            )
        started = time.monotonic()
        found, named = flip_many(path, chosen.flips, rng)
        took = time.monotonic() - started
    finally:
        shutil.rmtree(top)
    print(f"{found} of {chosen.flips} flips found, {named} with a record, table or file named")
    print(f"{1000 * took / chosen.flips:.0f} ms for one look")
    return 0 if found == chosen.flips else 1


def flip_many(path: Path, flips: int, rng: np.random.Generator) -> tuple[int, int]:
    """Return how many flips were found, and how many of them by the name of what they hit."""
    found = named = 0
    files = sorted(one for one in (path / "photos").rglob("*") if one.is_file())
    for number in range(flips):
        target = path / "catalog.db" if number % 2 == 0 else files[int(rng.integers(len(files)))]
        at, bit = int(rng.integers(target.stat().st_size)), int(rng.integers(8))
        _flip(target, at, bit)
        findings = [one for one in verify(path, data=True)[0] if one.is_damage]
        _flip(target, at, bit)
        found += bool(findings)
        named += any(_names_it(one.what) for one in findings)
        if not findings:
            print(f"not found: byte {at}, bit {bit} of {target.relative_to(path)}")
    return found, named


def _names_it(what: str) -> bool:
    return what != "catalog.db"


def _flip(path: Path, at: int, bit: int) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ 1 << bit]))


if __name__ == "__main__":
    sys.exit(main())
