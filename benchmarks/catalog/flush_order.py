"""What would be left after a power cut at the moment when an import is acknowledged.

    python benchmarks/catalog/flush_order.py --photos 20

Runs an import under strace and follows every file with a careful disk in mind: bytes last once the
file was flushed (fsync, fdatasync), names (new, renamed, removed) once their folder was. At every
"imported NAME" all photos, the database and the end of its journal must last. No power is cut; what
is checked is the order in which the program asks for it. To show that the check can fail, the same
calls are followed a second time with every flush left out. Needs strace (Linux).
"""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from tiny_photos import photo

FLUSHES = ("fsync", "fdatasync")
CALLS = (
    "openat,write,pwrite64,ftruncate,fsync,fdatasync,rename,renameat,unlink,unlinkat,mkdir,mkdirat"
)
CALL = re.compile(r"^\d+ +(?P<name>\w+)\((?P<rest>.*)\) = (?P<result>-?\d+)")
OF_DESCRIPTOR = re.compile(r"^\d+<(?P<path>[^>]*)>")
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')


@dataclass
class CarefulDisk:
    """What would not last if the power went now."""

    bytes_of: set[str] = field(default_factory=set)
    names_in: set[str] = field(default_factory=set)

    def take(self, name: str, rest: str) -> None:
        """Follow one call that succeeded."""
        descriptor = OF_DESCRIPTOR.match(rest)
        path = descriptor["path"] if descriptor else ""
        quoted = QUOTED.findall(rest)
        if name in {"write", "pwrite64", "ftruncate"}:
            self.bytes_of.add(path)
        elif name in FLUSHES:
            self.bytes_of.discard(path)
            self.names_in.discard(path)
        elif name.startswith("rename"):
            old, new = quoted[0], quoted[-1]
            if old in self.bytes_of:
                self.bytes_of.discard(old)
                self.bytes_of.add(new)
            self.names_in |= {str(Path(old).parent), str(Path(new).parent)}
        elif name.startswith("unlink"):
            self.bytes_of.discard(quoted[0])
            self.names_in.add(str(Path(quoted[0]).parent))
        elif name.startswith("mkdir") or (name == "openat" and "O_CREAT" in rest):
            self.names_in.add(str(Path(quoted[0]).parent))

    def would_be_lost(self, catalog: str) -> list[str]:
        """Return what of the catalog's photos and database would be lost now."""
        watched = (f"{catalog}/photos/", f"{catalog}/catalog.db")
        lost = [f"bytes of {path}" for path in self.bytes_of if path.startswith(watched)]
        folders = [folder for folder in self.names_in if f"{folder}/".startswith(watched[0])]
        # The journal's end is the commit: with its name still there the change is rolled back.
        folders += [catalog] if catalog in self.names_in else []
        return [*lost, *(f"names in {folder}" for folder in folders)]


def main() -> None:
    """Import under strace, follow the calls, print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    if shutil.which("strace") is None:
        sys.exit("strace is not installed.")
    top = Path(tempfile.mkdtemp(prefix="flush-")).resolve()
    try:
        calls = list(_traced(top, chosen.photos, chosen.seed))
        acknowledged, faults = _follow(calls, str(top / "c.ptcat"))
        unflushed = [call for call in calls if not _is_flush(call)]
        without = _follow(unflushed, str(top / "c.ptcat"))[1]
    finally:
        shutil.rmtree(top)
    print(f"{acknowledged} imports acknowledged, {len(faults)} not yet safe at that moment")
    for fault in faults[:10]:
        print(f"  {fault}")
    print(f"with every flush left out: {len(without)} not safe (must not be 0)")
    sys.exit(1 if faults or not without or acknowledged != chosen.photos else 0)


def _is_flush(line: str) -> bool:
    call = CALL.match(line)
    return call is not None and call["name"] in FLUSHES


def _traced(top: Path, photos: int, seed: int) -> Iterator[str]:
    rng = np.random.default_rng(seed)
    (top / "in").mkdir()
    for number in range(photos):
        name = f"20{10 + number // 300:02d}-{number // 25 % 12 + 1:02d}-{number % 25 + 1:02d}.jpg"
        (top / "in" / name).write_bytes(photo(rng))
    program = (sys.executable, "-m", "pigmenttrack")
    for words in (
        ("catalog", "new", "c"),
        ("subject", "add", "A"),
        ("site", "add", "s", "--subject", "A"),
    ):
        subprocess.run((*program, *words), cwd=top, check=True, capture_output=True)  # noqa: S603 - our own program
    words = ("import", "in", "--subject", "A", "--site", "s", "--no-measure")
    trace = ("strace", "-f", "-y", "-s", "300", "-o", "trace", "-e", f"trace={CALLS}")
    subprocess.run((*trace, *program, *words), cwd=top, check=True, capture_output=True)  # noqa: S603 - likewise
    with (top / "trace").open(encoding="utf-8", errors="replace") as lines:
        yield from lines


def _follow(lines: Iterable[str], catalog: str) -> tuple[int, list[str]]:
    disk, acknowledged, faults = CarefulDisk(), 0, []
    for line in lines:
        call = CALL.match(line)
        if call is None or call["result"].startswith("-"):
            continue
        if call["name"] == "write" and '"imported ' in call["rest"]:
            acknowledged += call["rest"].count("imported ")
            lost = disk.would_be_lost(catalog)
            faults += [f"import {acknowledged}: {what}" for what in lost]
        disk.take(call["name"], call["rest"])
    return acknowledged, faults


if __name__ == "__main__":
    main()
