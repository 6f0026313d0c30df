# ruff: noqa: S603, S607 - starts this very program, dask and ip, with words of its own
"""Measure with two workers that share nothing with the batch but a network; compare bytes.

    sudo python benchmarks/batch/namespaces.py --sites 4 --photos 3 --seed 1

Each worker lives in a network namespace of its own, joined to the batch by a virtual cable, and
sees an empty folder where the photos are: what it measures must have been sent. The results are
compared, byte for byte, with those of one job. Needs root.
"""

import argparse
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from kill import MAKER, command, same_trees

BRIDGE, HOST, NETWORK = "ptbatch", "10.77.0.1", "10.77.0"


def main() -> int:
    """Measure twice, compare, and say what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sites", type=int, default=4)
    parser.add_argument("--photos", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with ExitStack() as stack:
        top = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="two-networks-")))
        photos = top / "photos"
        make = (sys.executable, str(MAKER), str(photos), "--seed", str(chosen.seed))
        amount = ("--sites", str(chosen.sites), "--photos", str(chosen.photos))
        subprocess.run((*make, *amount), check=True, stdout=subprocess.DEVNULL)
        subprocess.run(command(photos, top / "one"), check=True, capture_output=True)
        stack.enter_context(bridge())
        address = stack.enter_context(scheduler())
        for number in (2, 3):
            stack.enter_context(worker(number, address, hidden=photos))
        run = subprocess.run(
            command(photos, top / "two", "--cluster", address, "--upload"),
            check=False,
            capture_output=True,
            text=True,
        )
        print(run.stdout.splitlines()[-1] if run.stdout else run.stderr)
        same = run.returncode == 0 and same_trees(top / "one", top / "two")
    print("the same bytes as one job" if same else "DIFFERENT")
    return 0 if same else 1


def ip(words: str) -> None:
    """Run one ip command."""
    subprocess.run(("ip", *words.split()), check=True)


@contextmanager
def bridge() -> Iterator[None]:
    """Lay a virtual bridge that the cables of the workers end in."""
    ip(f"link add {BRIDGE} type bridge")
    try:
        ip(f"address add {HOST}/24 dev {BRIDGE}")
        ip(f"link set {BRIDGE} up")
        yield
    finally:
        ip(f"link delete {BRIDGE}")


@contextmanager
def scheduler() -> Iterator[str]:
    """Start a scheduler on the bridge and give its address."""
    words = ("scheduler", "--host", HOST, "--port", "0", "--no-dashboard")
    process = subprocess.Popen((sys.executable, "-m", "dask", *words), stderr=subprocess.PIPE)
    try:
        address = ""
        while not address and process.stderr is not None:
            found = re.search(rb"Scheduler at:\s+(tcp://\S+)", process.stderr.readline())
            address = found[1].decode() if found else ""
        yield address
    finally:
        process.kill()
        process.wait()


@contextmanager
def worker(number: int, address: str, *, hidden: Path) -> Iterator[None]:
    """Start a worker in a namespace of its own, where a folder looks empty."""
    space, cable = f"{BRIDGE}{number}", f"pt{number}"
    ip(f"netns add {space}")
    try:
        ip(f"link add {cable} type veth peer name eth0 netns {space}")
        ip(f"link set {cable} master {BRIDGE} up")
        ip(f"-n {space} address add {NETWORK}.{number}/24 dev eth0")
        ip(f"-n {space} link set eth0 up")
        ip(f"-n {space} link set lo up")
        dask = f"{sys.executable} -m dask worker {address} --nthreads 1 --no-dashboard"
        shell = f"mount -t tmpfs none '{hidden}' && exec {dask} --host {NETWORK}.{number}"
        process = subprocess.Popen(
            ("ip", "netns", "exec", space, "unshare", "-m", "sh", "-c", shell),
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            yield
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    finally:
        ip(f"netns delete {space}")


if __name__ == "__main__":
    sys.exit(main())
