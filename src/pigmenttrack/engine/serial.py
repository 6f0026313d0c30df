"""The plain loop: one piece of work after another, in this process."""

from pigmenttrack.engine.work import Fetched, Finished, Noted, Outcome, Work


class SerialEngine:
    """Does the work itself, when asked for results.

    Parameters
    ----------
    on_note, on_fetch : callables
        What a `Line` leads to.
    """

    def __init__(self, work: Work, on_note: Noted, on_fetch: Fetched) -> None:
        self._work = work
        self._on_note = on_note
        self._on_fetch = on_fetch
        self._waiting: list[tuple[str, object]] = []

    @property
    def has_room(self) -> bool:
        """Whether nothing lies ready."""
        return not self._waiting

    @property
    def busy(self) -> bool:
        """Whether something lies ready."""
        return bool(self._waiting)

    def submit(self, key: str, value: object) -> None:
        """Keep the work until results are asked for."""
        self._waiting.append((key, value))

    def wait(self, seconds: float) -> list[Outcome]:  # noqa: ARG002 - here nothing is waited for
        """Do the work that lies ready, and return what came of it."""
        if not self._waiting:
            return []
        key, value = self._waiting.pop(0)
        line = _DirectLine(key, self._on_note, self._on_fetch)
        return [Finished(key, self._work(value, line))]

    def withdraw_waiting(self) -> list[str]:
        """Forget the work that lies ready, and return its keys."""
        keys = [key for key, _ in self._waiting]
        self._waiting.clear()
        return keys


class _DirectLine:
    """A line that is a call."""

    def __init__(self, key: str, on_note: Noted, on_fetch: Fetched) -> None:
        self._key = key
        self._on_note = on_note
        self._on_fetch = on_fetch

    def note(self, said: str) -> None:
        self._on_note(self._key, said)

    def fetch(self, name: str) -> bytes:
        return self._on_fetch(self._key, name)
