# ruff: noqa: S603 - starts this very program, dask and ps, with words of its own
"""Kill a batch, its workers and its scheduler at random moments; the results must not show it.

    python benchmarks/batch/kill.py --kills 50 --seed 1

Every kill is a SIGKILL. After each the same command is run again until it says that all is done;
then the whole folder of results, what the batch remembers included, is compared byte for byte with
that of an undisturbed run.
"""

import argparse
import filecmp
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MAKER = Path(__file__).with_name("make_photos.py")
PROGRAM = (sys.executable, "-m", "pigmenttrack", "batch")
WHOM = ("batch, 1 job", "batch, 2 jobs", "worker", "scheduler")
MOST_RESUMES = 3
ENDED = (0, 3)  # all is done; all is done, and some photos were rejected


def main() -> int:
    """Run until enough was killed; print the tally."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sites", type=int, default=4)
    parser.add_argument("--photos", type=int, default=3)
    parser.add_argument("--latest-s", type=float, help="latest kill; default: as a run takes")
    chosen = parser.parse_args()
    rng = random.Random(chosen.seed)  # noqa: S311 - moments, no secrets
    with tempfile.TemporaryDirectory(prefix="kill-batch-") as top:
        photos, whole = Path(top) / "photos", Path(top) / "whole"
        make = (sys.executable, str(MAKER), str(photos), "--seed", str(chosen.seed))
        amount = ("--sites", str(chosen.sites), "--photos", str(chosen.photos))
        subprocess.run((*make, *amount), check=True, stdout=subprocess.DEVNULL)
        begun = time.monotonic()
        if undisturbed(photos, whole) not in ENDED:
            sys.exit("the undisturbed batch did not end")
        latest_s = chosen.latest_s or time.monotonic() - begun
        tally = campaign(photos, whole, chosen.kills, latest_s, rng)
    for what, count in sorted(tally.items()):
        print(f"{count:4d}  {what}")
    return 1 if tally["results that differ"] else 0


def command(photos: Path, out: Path, *more: str) -> tuple[str, ...]:
    """Return the command line of a batch."""
    # Charts and pages take longer than measuring so few photos does; they are written the same way.
    quick = ("--kind", "vitiligo", "--no-pictures", "--json-lines")
    return (*PROGRAM, str(photos), "--out", str(out), *quick, *more)


def campaign(
    photos: Path, whole: Path, kills: int, latest_s: float, rng: random.Random
) -> Counter[str]:
    """Kill so often, one kind after another."""
    tally: Counter[str] = Counter()
    while tally["kills"] < kills:
        whom = WHOM[tally["kills"] % len(WHOM)]
        out = whole.with_name("killed")
        struck = kill_one(whom, photos, out, rng.uniform(0.0, latest_s))
        tally["kills"] += 1
        tally[f"killed: {whom}" if struck else f"done before the kill: {whom}"] += 1
        resumes = resume(photos, out)
        same = resumes <= MOST_RESUMES and same_trees(whole, out)
        tally["results that are the same" if same else "results that differ"] += 1
        said = (tally["kills"], whom, "struck" if struck else "late")
        print(*said, "same" if same else "DIFFERENT", flush=True)
        if same:
            shutil.rmtree(out)
        else:
            shutil.move(out, whole.parents[1] / f"killed-{tally['kills']}")
    return tally


def kill_one(whom: str, photos: Path, out: Path, after_s: float) -> bool:
    """Start a batch and kill somebody; tell whether there was somebody to kill."""
    with cluster(needed=whom == "scheduler") as (address, scheduler):
        more = {"batch, 1 job": (), "scheduler": ("--cluster", address)}.get(whom, ("--jobs", "2"))
        batch = subprocess.Popen(
            command(photos, out, *more), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        time.sleep(after_s)
        victims = workers_of(batch.pid) if whom == "worker" else [batch.pid]
        if scheduler is not None:
            victims = [scheduler.pid]
        struck = bool(victims) and batch.poll() is None
        if struck:
            os.kill(victims[-1], signal.SIGKILL)
        said = batch.communicate()[1]
        if b"Traceback" in said:
            print(said.decode()[-2000:])
        return struck


def undisturbed(photos: Path, out: Path) -> int:
    """Run the batch; return its exit status."""
    return subprocess.run(command(photos, out), check=False, capture_output=True).returncode


def resume(photos: Path, out: Path) -> int:
    """Run the batch until all is done; return how often that took."""
    for number in range(1, MOST_RESUMES + 1):
        if undisturbed(photos, out) in ENDED:
            return number
    return MOST_RESUMES + 1


def workers_of(pid: int) -> list[int]:
    """Return the processes that a batch started, but for Python's own watchman."""
    listed = subprocess.run(
        ("/bin/ps", "-o", "pid=,args=", "--ppid", str(pid)),
        check=False,
        capture_output=True,
        text=True,
    ).stdout
    return [int(line.split()[0]) for line in listed.splitlines() if "spawn_main" in line]


@contextmanager
def cluster(*, needed: bool) -> Iterator[tuple[str, subprocess.Popen[bytes] | None]]:
    """Give the address of a scheduler with two workers, and its process."""
    if not needed:
        yield "", None
        return
    dask, quiet = (sys.executable, "-m", "dask"), ("--no-dashboard",)
    scheduler = subprocess.Popen(
        (*dask, "scheduler", "--host", "127.0.0.1", "--port", "0", *quiet), stderr=subprocess.PIPE
    )
    address = ""
    while not address and scheduler.stderr is not None:
        found = re.search(rb"Scheduler at:\s+(tcp://\S+)", scheduler.stderr.readline())
        address = found[1].decode() if found else ""
    worker = (*dask, "worker", address, "--nthreads", "1", "--nworkers", "2", *quiet)
    workers = subprocess.Popen(worker, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        yield address, scheduler
    finally:
        os.killpg(workers.pid, signal.SIGKILL)
        workers.wait()
        scheduler.kill()
        scheduler.wait()


def same_trees(one: Path, other: Path) -> bool:
    """Tell whether two folders hold the same files with the same bytes."""
    names = [
        {path.relative_to(top) for path in top.rglob("*") if path.is_file()} for top in (one, other)
    ]
    if names[0] != names[1]:
        print("files:", sorted(map(str, names[0] ^ names[1])))
        return False
    differ = [n for n in names[0] if not filecmp.cmp(one / n, other / n, shallow=False)]
    if differ:
        print("bytes:", sorted(map(str, differ)))
    return not differ


if __name__ == "__main__":
    sys.exit(main())
