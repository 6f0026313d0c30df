# ruff: noqa: S603 - starts this very program with words of its own
"""What a batch costs: the pure calls, one job and N jobs, in turn, several rounds in one run.

    python benchmarks/batch/make_photos.py PHOTOS --sites 8 --photos 4
    python benchmarks/batch/throughput.py PHOTOS --jobs 1 2 --rounds 2

Told are wall time, processor time of all processes together, resident memory of the largest. On a
machine that others use, too, the wall tells of them; the processor time tells less of them.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from kill import PROGRAM

PURE = """
import sys
from pathlib import Path
import cv2
from pigmenttrack.app.measure_folder import measure_folder
from pigmenttrack.app.write_results import write_results
cv2.setNumThreads(1)
folders = sorted(path.parent for path in Path(sys.argv[1]).rglob("roi.json"))
for number, folder in enumerate(folders):
    write_results(measure_folder(folder), Path(sys.argv[2]) / str(number))
"""
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one run."""

    wall_s: float
    cpu_s: float
    peak_mb: float


def main() -> None:
    """Run all ways in turn, and print what each cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("photos", type=Path)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--rounds", type=int, default=2)
    chosen = parser.parse_args()
    count = sum(1 for _ in chosen.photos.rglob("*.jpg"))
    costs: defaultdict[str, list[Cost]] = defaultdict(list)
    for _ in range(chosen.rounds):
        costs["pure calls"].append(cost_of((sys.executable, "-c", PURE, str(chosen.photos))))
        for jobs in chosen.jobs:
            words = (*PROGRAM, str(chosen.photos), "--kind", "vitiligo", "--jobs", str(jobs))
            costs[f"{jobs} job(s)"].append(cost_of((*words, "--out")))
    print(f"{count} photos, median of {chosen.rounds} rounds, load {os.getloadavg()[0]:.0f}")
    pure = median(one.cpu_s for one in costs["pure calls"])
    for way, some in costs.items():
        wall, cpu = (median(getattr(one, what) for one in some) for what in ("wall_s", "cpu_s"))
        print(
            f"{way:12} wall {wall:7.1f} s  processor {cpu:7.1f} s "
            f"({cpu / count:.2f} s a photo, {cpu / pure:.3f} of the pure calls)  "
            f"peak {max(one.peak_mb for one in some):.0f} MB"
        )


def cost_of(command: tuple[str, ...]) -> Cost:
    """Run a command with a new folder as its last word, and return what it cost."""
    out = tempfile.mkdtemp(prefix="throughput-")
    begun = time.monotonic()
    process = subprocess.Popen(
        (*command, out),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **ONE_THREAD},
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall_s = time.monotonic() - begun
    shutil.rmtree(out)
    if process.returncode:
        message = f"{command} ended with status {process.returncode}"
        raise RuntimeError(message)
    return Cost(wall_s, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000)


if __name__ == "__main__":
    main()
