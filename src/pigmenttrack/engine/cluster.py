"""Work on dask workers: those of this machine, or of a cluster that is there already.

What must hold whatever dies: a note that the work has sent is known here before the work goes on,
so that the photo that killed a worker can be named; work whose worker died comes back as lost; a
scheduler that is gone is told in one sentence. Everything heard goes through one queue and is
handed on by `wait`, on the thread that calls it and in the order in which it came.
"""

from __future__ import annotations

import pickle
import secrets
from queue import Empty, SimpleQueue
from threading import Lock
from typing import Any, TypeAlias

from pigmenttrack.domain.errors import PigmentTrackError
from pigmenttrack.engine.work import Fetched, Finished, Lost, Noted, Outcome, Work

LOOK_EVERY_S = 2  # while bytes are awaited, at whether anybody still wants the work
WORK_AHEAD = 1  # pieces of work that lie ready for each worker, so that none stands idle

# dask ships no types that a strict check could use.
Client: TypeAlias = Any
Future: TypeAlias = Any
_Message: TypeAlias = dict[str, str]
_one_at_a_time = Lock()  # in a worker: decoders and charts use what belongs to the whole process


class WorkersGone(PigmentTrackError):
    """Scheduler or workers cannot be had any more."""

    def __init__(
        self, message: str = "The scheduler stopped answering.", *, advice: str = ""
    ) -> None:
        super().__init__(
            message,
            advice=advice or "What is finished is kept; the same command goes on from there.",
        )


class DaskEngine:
    """Hands work to the workers that a dask client knows.

    Parameters
    ----------
    client : distributed.Client
        Connected; not closed here.
    on_note, on_fetch : callables
        What a `Line` leads to; called by `wait`.
    """

    def __init__(self, client: Client, work: Work, on_note: Noted, on_fetch: Fetched) -> None:
        self._client = client
        self._work = work
        self._on_note = on_note
        self._on_fetch = on_fetch
        self._topic = f"pigmenttrack-{secrets.token_hex(8)}"
        self._futures: dict[str, Future] = {}
        self._begun: set[str] = set()
        self._heard: SimpleQueue[_Message | tuple[str, Future]] = SimpleQueue()
        self._submitted = 0
        client.subscribe_topic(self._topic, lambda event: self._heard.put(event[1]))

    @property
    def has_room(self) -> bool:
        """Whether a worker would have nothing ready once it finishes what it does."""
        workers = max(1, len(self._client.scheduler_info(n_workers=-1)["workers"]))
        return len(self._futures) < workers * (1 + WORK_AHEAD)

    @property
    def busy(self) -> bool:
        """Whether work has not come back yet."""
        return bool(self._futures)

    def submit(self, key: str, value: object) -> None:
        """Hand work to the scheduler."""
        self._submitted += 1
        future = self._client.submit(
            run_on_worker,
            self._work,
            value,
            self._topic,
            key,
            key=f"{self._topic}-{key}-{self._submitted}",
            pure=False,
            retries=0,
            priority=-self._submitted,  # in the order in which it was submitted
        )
        self._begun.discard(key)
        self._futures[key] = future
        future.add_done_callback(lambda done: self._heard.put((key, done)))

    def wait(self, seconds: float) -> list[Outcome]:
        """Hand on what was heard, and return what came back; empty if nothing does for so long.

        Raises
        ------
        WorkersGone
            If the connection to the scheduler broke.
        Exception
            Whatever the work itself raised.
        """
        outcomes: list[Outcome] = []
        try:
            heard = self._heard.get(timeout=seconds)
            while True:
                if isinstance(heard, dict):
                    self._answer(heard)
                else:
                    outcomes += self._outcome(*heard)
                heard = self._heard.get_nowait()
        except Empty:
            return outcomes

    def withdraw_waiting(self) -> list[str]:
        """Take back all work that no worker has begun, and return its keys."""
        waiting = [key for key in self._futures if key not in self._begun]
        for key in waiting:
            self._futures.pop(key).cancel()
        return waiting

    def _answer(self, message: _Message) -> None:
        key = message["key"]
        if "begun" in message:
            self._begun.add(key)
        elif "note" in message:
            self._on_note(key, message["note"])
        else:
            self._send(message["reply"], key, message["fetch"])

    def _send(self, reply: str, key: str, name: str) -> None:
        try:
            answer = {"content": self._on_fetch(key, name)}
        except PigmentTrackError as error:
            answer = {"error": pickle.dumps(error)}
        _queue(reply, self._client).put(answer)

    def _outcome(self, key: str, done: Future) -> list[Outcome]:
        from distributed import KilledWorker

        if key not in self._futures or self._futures[key] is not done:
            return []  # withdrawn meanwhile
        del self._futures[key]
        match done.status:
            case "finished":
                return [Finished(key, done.result())]
            case "error":
                error = done.exception()
                if isinstance(error, KilledWorker):
                    return [Lost(key)]
                raise error
        raise WorkersGone


def run_on_worker(work: Work, value: object, topic: str, key: str) -> Any:  # noqa: ANN401 - whatever the work returns
    """Do the work in a worker, one piece at a time whatever its number of threads."""
    with _one_at_a_time:
        line = _WorkerLine(topic, key)
        line.say(begun="yes")
        return work(value, line)


class _WorkerLine:
    """A line by way of the scheduler."""

    def __init__(self, topic: str, key: str) -> None:
        from distributed import get_worker

        self._worker = get_worker()
        self._task = self._worker.get_current_task()
        self._topic = topic
        self._key = key

    def say(self, **message: str) -> None:
        """Send a message; return once the scheduler has it."""
        from distributed.utils import sync

        sent = {"key": self._key, **message}
        sync(self._worker.loop, self._worker.scheduler.log_event, topic=self._topic, msg=sent)

    def note(self, said: str) -> None:
        self.say(note=said)

    def fetch(self, name: str) -> bytes:
        reply_to = f"{self._topic}-{secrets.token_hex(8)}"
        reply = _queue(reply_to)
        self.say(fetch=name, reply=reply_to)
        answer = self._awaited(reply)
        reply.close()
        if "error" in answer:
            error: PigmentTrackError = pickle.loads(answer["error"])  # noqa: S301 - a cluster runs its client's pickles anyway
            raise error
        return answer["content"]

    def _awaited(self, reply: Client) -> dict[str, bytes]:
        """Wait for an answer, however slow the line, while somebody is there to give it."""
        while True:
            try:
                answer: dict[str, bytes] = reply.get(timeout=LOOK_EVERY_S)
            except TimeoutError:
                task = self._worker.state.tasks.get(self._task)
                if task is None or task.state == "cancelled":
                    msg = "Whoever asked for this work is gone."
                    raise WorkersGone(msg) from None
            else:
                return answer


def _queue(name: str, client: Client = None) -> Any:  # noqa: ANN401 - of dask, which has no types
    from distributed import Queue

    make: Any = Queue
    return make(name, client=client)
