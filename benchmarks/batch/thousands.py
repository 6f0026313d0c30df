# ruff: noqa: S603 - starts this very program with words of its own
"""Measure one large tree and tell whether its last photo costs what its first did.

    python benchmarks/batch/make_photos.py PHOTOS --sites 40 --photos 50
    python benchmarks/batch/thousands.py PHOTOS --out RESULTS --jobs 2

Told are: the dry run, processor time a photo in the order in which sites came back, the largest
resident memory of each job and of the leader, the leader's processor time, and a second run that
finds everything done. Stopped with Ctrl-C, it tells of what was done by then.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from kill import PROGRAM, workers_of

PARTS = 20  # in which the photos are told, in the order in which they came back
LOOK_EVERY_S = 5.0
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(slots=True)
class Seen:
    """What was seen of a batch's processes: megabytes at most by process, leader's processor."""

    peaks_mb: defaultdict[int, float] = field(default_factory=lambda: defaultdict(float))
    leader_cpu_s: float = 0.0


def main() -> int:
    """Run the batch thrice: dry, in earnest, and once more; print what each cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("photos", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--jobs", type=int, default=2)
    chosen = parser.parse_args()
    command = (*PROGRAM, str(chosen.photos), "--kind", "vitiligo", "--out", str(chosen.out))
    tell("dry run", timed((*command, "--dry-run")))
    events = chosen.out.with_name(f"{chosen.out.name}.jsonl")
    status, seen = watched((*command, "--jobs", str(chosen.jobs), "--json-lines"), events)
    print(f"the batch ended with status {status}")
    tell_sites(events)
    leader, *workers = seen.peaks_mb.values()
    print(f"leader: {leader:.0f} MB at most, {seen.leader_cpu_s:.1f} s of processor")
    print(f"jobs, MB at most: {' '.join(f'{peak:.0f}' for peak in workers)}")
    if status:
        return 1
    tell("a second run", timed(command))
    return 0


def timed(command: tuple[str, ...]) -> tuple[float, float, float]:
    """Run a command; return wall and processor seconds, and megabytes at most."""
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        message = f"{command} ended with status {process.returncode}"
        raise RuntimeError(message)
    return time.monotonic() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000


def tell(what: str, cost: tuple[float, float, float]) -> None:
    """Print what a run cost."""
    wall_s, cpu_s, peak_mb = cost
    print(f"{what}: wall {wall_s:.1f} s, processor {cpu_s:.1f} s, {peak_mb:.0f} MB", flush=True)


def watched(command: tuple[str, ...], events: Path) -> tuple[int, Seen]:
    """Run a batch, look at its processes now and then, and keep what it tells in a file."""
    seen = Seen()
    with events.open("w") as told:
        process = subprocess.Popen(command, stdout=told)
        while True:
            try:
                status = process.wait(LOOK_EVERY_S)
            except subprocess.TimeoutExpired:
                look(process.pid, seen)
            except KeyboardInterrupt:
                continue  # the batch got it, too, and ends when it is ready to
            else:
                return status, seen


def look(leader: int, seen: Seen) -> None:
    """Note the memory of a leader and of its jobs, and the leader's processor time."""
    try:
        for pid in (leader, *workers_of(leader)):
            seen.peaks_mb[pid] = max(seen.peaks_mb[pid], peak_mb(pid))
        ticks = Path(f"/proc/{leader}/stat").read_text().rpartition(")")[2].split()[11:13]
        seen.leader_cpu_s = sum(map(int, ticks)) / TICKS
    except (FileNotFoundError, ProcessLookupError):
        return  # it ended while we looked


def peak_mb(pid: int) -> float:
    """Return the largest resident memory that a process has had."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1000
    return 0.0  # it is dying


def tell_sites(events: Path) -> None:
    """Print the processor time of a photo, in the order in which sites came back."""
    told = [json.loads(line) for line in events.read_text().splitlines()]
    sites = [one for one in told if one["event"] == "site"]
    at_once = max(1, len(sites) // PARTS)
    done = 0
    for first in range(0, len(sites), at_once):
        some = sites[first : first + at_once]
        photos = sum(one["measured"] + len(one["rejected"]) for one in some)
        cpu_s = sum(one["cpu_seconds"] for one in some)
        print(f"photos {done + 1:5d} to {done + photos:5d}: {cpu_s / photos:.2f} s of processor")
        done += photos


if __name__ == "__main__":
    sys.exit(main())
