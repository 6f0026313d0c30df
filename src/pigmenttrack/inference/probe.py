"""A strange model's first run: in a process of its own, with little memory and little time.

``python -m pigmenttrack.inference.probe`` reads a card as JSON from stdin and the model's path
from its one argument, and writes what it measured as JSON. A model that eats memory, never
returns, or crashes the library takes only that process with it.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.model_card import ModelCard, card_from_table
from pigmenttrack.inference.manifest import read_model_file
from pigmenttrack.inference.session import ModelSession

MEMORY_BYTES = 3_000_000_000  # address space; the library maps one GB before any model
CPU_SECONDS = 60
WALL_SECONDS = 120
_SEED = 20260101  # the probe's pictures are the same for everybody
# What the interpreter and the loader need; nothing else of the person's environment.
_KEPT_VARIABLES = ("PATH", "HOME", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "PYTHONPATH", "VIRTUAL_ENV")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProbeResult:
    """What a model's first run showed."""

    seconds_per_tile: float
    peak_bytes: int


def probe(path: Path, card: ModelCard, *, memory_bytes: int = MEMORY_BYTES) -> ProbeResult:
    """Run a model on three tiles in a limited process.

    Raises
    ------
    BadRequest
        If it does not fit its card, gives no probabilities, does not repeat itself, or needs
        more memory or time than it may have.
    """
    environment = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    command = [sys.executable, "-m", "pigmenttrack.inference.probe", str(path.resolve())]
    asked = json.dumps({"card": card.table(), "memory_bytes": memory_bytes})
    with tempfile.TemporaryDirectory(prefix="pigmenttrack-probe-") as empty:
        try:
            ran = subprocess.run(  # noqa: S603 - this interpreter with this module
                command,
                input=asked,
                capture_output=True,
                text=True,
                check=False,
                cwd=empty,
                env={**environment, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
                timeout=WALL_SECONDS,
            )
        except subprocess.TimeoutExpired as error:
            msg = f"The model {card.name} did not answer within {WALL_SECONDS} s."
            raise BadRequest(msg, advice="It was not added.") from error
    return _read_answer(ran, card)


def _read_answer(ran: subprocess.CompletedProcess[str], card: ModelCard) -> ProbeResult:
    last = ran.stdout.strip().rsplit("\n", 1)[-1]
    if ran.returncode == 0 and last:
        answer = json.loads(last)
        return ProbeResult(
            seconds_per_tile=answer["seconds_per_tile"], peak_bytes=answer["peak_bytes"]
        )
    if ran.returncode == 1 and last.startswith('{"refused"'):
        raise BadRequest(json.loads(last)["refused"], advice="It was not added.")
    how = f"signal {-ran.returncode}" if ran.returncode < 0 else f"status {ran.returncode}"
    msg = (
        f"The model {card.name} broke its process ({how}): too much memory or time, or a bad file."
    )
    raise BadRequest(msg, advice="It was not added.")


def _limit(memory_bytes: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _run(path: Path, card: ModelCard) -> ProbeResult:
    session = ModelSession(read_model_file(path), card)
    side = card.tile_px
    rng = np.random.default_rng(_SEED)
    tiles = [
        np.zeros((side, side, 3), np.uint8),
        np.full((side, side, 3), 255, np.uint8),
        rng.integers(0, 256, (side, side, 3), dtype=np.uint8),
    ]
    start = time.perf_counter()
    answers = [session.predict(tile) for tile in tiles]
    seconds = (time.perf_counter() - start) / len(tiles)
    if not np.array_equal(answers[-1], session.predict(tiles[-1])):
        msg = f"The model {card.name} answers the same picture in two ways."
        raise BadRequest(msg)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return ProbeResult(seconds_per_tile=seconds, peak_bytes=peak)


def main() -> int:
    """Answer one question from stdin."""
    asked = json.loads(sys.stdin.read())
    card = card_from_table(asked["card"])
    _limit(asked["memory_bytes"])
    try:
        result = _run(Path(sys.argv[1]), card)
    except BadRequest as error:
        sys.stdout.write(json.dumps({"refused": error.message}) + "\n")
        return 1
    except MemoryError:
        told = f"The model {card.name} needs more memory than it may have."
        sys.stdout.write(json.dumps({"refused": told}) + "\n")
        return 1
    answer = {"seconds_per_tile": result.seconds_per_tile, "peak_bytes": result.peak_bytes}
    sys.stdout.write(json.dumps(answer) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
