"""Workers that die, that say where they stand, that ask for bytes; a scheduler that is gone."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

pytest.importorskip("distributed")

from pigmenttrack.domain.errors import BadRequest, UnreadablePhoto
from pigmenttrack.engine.cluster import DaskEngine, WorkersGone
from pigmenttrack.engine.connect import ask_workers, existing_cluster, local_workers
from pigmenttrack.engine.work import Finished, Line, Lost, Outcome, Work

PATIENCE_S = 60.0


@dataclass
class Asker:
    """Collects notes and hands out bytes."""

    notes: list[tuple[str, str]] = field(default_factory=list)

    def engine(self, client: Any, work: Work) -> DaskEngine:  # noqa: ANN401 - of dask
        return DaskEngine(client, work, lambda *note: self.notes.append(note), self.fetch)

    def fetch(self, key: str, name: str) -> bytes:
        if name == "missing":
            msg = "The file is empty."
            raise UnreadablePhoto(msg, advice="Copy it again.")
        return f"{key}:{name}".encode() * 100_000


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    with local_workers(1) as connected:
        yield connected


def collect(engine: DaskEngine, count: int) -> list[Outcome]:
    outcomes: list[Outcome] = []
    deadline = time.monotonic() + PATIENCE_S
    while len(outcomes) < count and time.monotonic() < deadline:
        outcomes += engine.wait(1.0)
    return outcomes


def test_work_comes_back_after_its_notes_and_with_the_bytes_it_asked_for(
    client: Any,  # noqa: ANN401 - of dask
) -> None:
    def work(value: str, line: Line) -> int:
        line.note("first")
        return len(line.fetch(value))

    asker = Asker()
    engine = asker.engine(client, work)
    engine.submit("k", "photo")
    assert collect(engine, 1) == [Finished("k", 700_000)]
    assert asker.notes == [("k", "first")]
    assert not engine.busy


def test_what_cannot_be_sent_is_raised_where_it_was_asked_for(
    client: Any,  # noqa: ANN401 - of dask
) -> None:
    def work(value: str, line: Line) -> tuple[str, str]:
        try:
            line.fetch(value)
        except Exception as error:  # noqa: BLE001 - what it is, is the question
            return type(error).__name__, str(error)
        return "", ""

    engine = Asker().engine(client, work)
    engine.submit("k", "missing")
    assert collect(engine, 1) == [Finished("k", ("UnreadablePhoto", "The file is empty."))]


def test_the_last_note_of_a_worker_that_kills_itself_is_known(
    client: Any,  # noqa: ANN401 - of dask
) -> None:
    def work(value: str, line: Line) -> str:
        line.note(value)
        if value == "deadly.jpg":
            os.kill(os.getpid(), signal.SIGKILL)
        return value

    asker = Asker()
    engine = asker.engine(client, work)
    engine.submit("bad", "deadly.jpg")
    engine.submit("good", "fine.jpg")
    outcomes = collect(engine, 2)
    assert Lost("bad") in outcomes
    assert asker.notes[0] == ("bad", "deadly.jpg")
    # Work that lay ready at the dead worker is lost with it, and has a right to another one.
    if Lost("good") in outcomes:
        engine.submit("good", "fine.jpg")
        outcomes = collect(engine, 1)
    assert Finished("good", "fine.jpg") in outcomes


def test_work_that_no_worker_has_begun_can_be_taken_back(
    client: Any,  # noqa: ANN401 - of dask
) -> None:
    def work(value: str, line: Line) -> int:
        line.note("begun")
        return len(line.fetch(value))

    asker = Asker()
    engine = asker.engine(client, work)
    for number in range(3):
        engine.submit(f"k{number}", "photo")
    while not asker.notes:  # the first waits for its bytes, the others for the first
        engine.wait(0.05)
    withdrawn = engine.withdraw_waiting()
    assert "k0" not in withdrawn
    outcomes = collect(engine, 3 - len(withdrawn))
    assert {one.key for one in outcomes} == {"k0", "k1", "k2"} - set(withdrawn)
    assert not engine.busy


def test_work_whose_asker_is_gone_gives_its_worker_free(
    client: Any,  # noqa: ANN401 - of dask
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fetching(value: str, line: Line) -> int:
        line.note("begun")
        return len(line.fetch(value))

    def quick(value: str, _line: Line) -> str:
        return value

    monkeypatch.setattr(DaskEngine, "_send", lambda *_: None)  # it never gets its bytes
    asker = Asker()
    with existing_cluster(client.scheduler.address) as other:
        engine = asker.engine(other, fetching)
        engine.submit("k", "photo")
        while not asker.notes:
            engine.wait(0.05)
    engine = Asker().engine(client, quick)
    engine.submit("next", "done")
    assert collect(engine, 1) == [Finished("next", "done")]


def test_ctrl_c_passes_the_workers_by(client: Any) -> None:  # noqa: ANN401 - of dask
    masks = client.run(lambda: signal.pthread_sigmask(signal.SIG_BLOCK, []))
    assert all(signal.SIGINT in mask for mask in masks.values())


def test_every_worker_answers_a_question(client: Any) -> None:  # noqa: ANN401 - of dask
    answers = ask_workers(client, lambda: os.environ["OPENBLAS_NUM_THREADS"])
    assert list(answers.values()) == ["1"]


def test_workers_listen_on_the_loopback_device_alone(client: Any) -> None:  # noqa: ANN401 - of dask
    assert client.scheduler.address.startswith("tcp://127.0.0.1:")
    assert all(address.startswith("tcp://127.0.0.1:") for address in client.nthreads())


def test_a_scheduler_that_is_not_there_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pigmenttrack.engine.connect.PATIENCE", "500ms")
    with (
        pytest.raises(BadRequest, match="No dask scheduler answers"),
        existing_cluster("tcp://127.0.0.1:9"),
    ):
        pass


@pytest.fixture
def scheduler() -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """Start a scheduler and a worker as a clinic would; give its address and its process."""
    dask = (sys.executable, "-m", "dask", "scheduler", "--host", "127.0.0.1", "--port", "0")
    started = subprocess.Popen(  # noqa: S603 - our own programs
        (*dask, "--no-dashboard"), stderr=subprocess.PIPE, text=True
    )
    assert started.stderr is not None
    address = ""
    while not address:
        found = re.search(r"Scheduler at:\s+(tcp://\S+)", started.stderr.readline())
        address = found[1] if found else ""
    drained = threading.Thread(target=started.stderr.read, daemon=True)
    drained.start()
    worker = subprocess.Popen(  # noqa: S603 - likewise
        (sys.executable, "-m", "dask", "worker", address, "--nthreads", "1", "--no-dashboard"),
        stderr=subprocess.DEVNULL,
    )
    yield address, started
    for process in (worker, started):
        process.kill()
        process.wait()
    drained.join()
    started.stderr.close()


def test_a_scheduler_that_dies_ends_the_wait_with_a_sentence(
    scheduler: tuple[str, "subprocess.Popen[str]"], monkeypatch: pytest.MonkeyPatch
) -> None:
    def work(value: str, line: Line) -> int:
        line.note("begun")
        return len(line.fetch(value))

    monkeypatch.setattr("pigmenttrack.engine.connect.PATIENCE", "5s")
    address, process = scheduler
    with existing_cluster(address) as connected:
        asker = Asker()
        engine = asker.engine(connected, work)
        engine.submit("k", "photo")
        while not asker.notes:
            engine.wait(0.05)
        process.kill()
        with pytest.raises(WorkersGone, match="stopped answering"):
            collect(engine, 1)
