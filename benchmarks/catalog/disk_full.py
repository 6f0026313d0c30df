"""Import onto disks of every small size: what fits is safe, what does not is told and gone.

    python benchmarks/catalog/disk_full.py --step 8

Needs the right to mount a tmpfs (root). The catalog is copied onto disks with `step` more kB of
room each; on each an import runs until the disk is full. Then the disk is looked through.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from tiny_photos import NOW, catalog_with_site, photo_folder, the_site

from pigmenttrack.app.import_photos import import_folder
from pigmenttrack.domain.errors import PigmentTrackError
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.errors import CatalogFull
from pigmenttrack.store.verify import verify
from pigmenttrack.store.visits import photos_of

PHOTOS = 12


def main() -> int:
    """Print what happened on every disk."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--step", type=int, default=8, help="kB of room more on every disk")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    top = Path(tempfile.mkdtemp(prefix="full-"))
    bad = disks = full = 0
    try:
        folder = photo_folder(top / "in", PHOTOS, np.random.default_rng(chosen.seed))
        catalog_with_site(top / "empty.ptcat").close()
        needed = _kilobytes(top / "empty.ptcat")
        room = 0
        done = False
        while not done:
            with _disk(top / "disk", needed + room) as disk:
                told, fault, done = _import_on(disk, top / "empty.ptcat", folder)
            disks += 1
            full += told == CatalogFull.__name__
            bad += bool(fault)
            print(f"{room:5d} kB of room: {told or 'all fitted'}{fault and f'  FAULT: {fault}'}")
            room += chosen.step
    finally:
        shutil.rmtree(top)
    print(f"{disks} disks, {full} told 'The disk is full', {bad} with a fault")
    return 1 if bad else 0


def _import_on(disk: Path, empty: Path, folder: Path) -> tuple[str, str, bool]:
    """Return the error's kind, what was found wrong, and whether everything fitted."""
    path = disk / "c.ptcat"
    shutil.copytree(empty, path)
    said: list[str] = []
    told = ""
    try:
        with Catalog.open(path, now=NOW) as catalog:
            import_folder(catalog, folder, the_site(catalog), on_imported=said.append, now=NOW)
    except PigmentTrackError as error:
        told = type(error).__name__
    # Look at it where there is room again: on a full disk nothing can be opened for writing.
    roomy = disk.parent / "roomy.ptcat"
    shutil.copytree(path, roomy)
    try:
        findings, _ = verify(roomy, data=True)
        with Catalog.open(roomy, now=NOW) as catalog:
            there = [one.file_name for one in photos_of(catalog.connection, the_site(catalog).id)]
        left = [one.name for one in (roomy / "tmp").iterdir() if one.name != "lock"]
    finally:
        shutil.rmtree(roomy)
    faults = [
        *(f"lost {name}" for name in said if name not in there),
        *(f"not said but there: {name}" for name in there if name not in said),
        *map(str, findings),
        *(f"left behind: {name}" for name in left),
    ]
    return told, "; ".join(faults), not told


@contextmanager
def _disk(place: Path, kilobytes: int) -> Iterator[Path]:
    place.mkdir()
    mount = ["/usr/bin/mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(place)]
    subprocess.run(mount, check=True)  # noqa: S603 - our own words
    try:
        yield place
    finally:
        subprocess.run(["/usr/bin/umount", str(place)], check=True)  # noqa: S603 - likewise
        place.rmdir()


def _kilobytes(folder: Path) -> int:
    """Return what a folder takes on a tmpfs: whole pages of 4 kB, folders too."""
    return sum(4 * (1 + one.stat().st_size // 4096) for one in folder.rglob("*")) + 8


if __name__ == "__main__":
    sys.exit(main())
