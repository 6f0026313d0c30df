"""What the plain loop and the workers have in common: how work is asked for, and what comes back.

Work is a function of a value and a `Line`, the wire back to whoever asked. It must be importable by
name (a worker is another process, maybe on another machine), and the value must be picklable.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias


class Line(Protocol):
    """The wire from the work to whoever asked for it."""

    def note(self, said: str) -> None:
        """Say where the work stands. Once this returns, the asker has it, whatever comes next."""

    def fetch(self, name: str) -> bytes:
        """Return the bytes that the asker keeps under a name; raise what the asker raised."""


Work: TypeAlias = Callable[[Any, Line], Any]
Noted: TypeAlias = Callable[[str, str], None]  # key of the work, what it said
Fetched: TypeAlias = Callable[[str, str], bytes]  # key of the work, name → bytes


@dataclass(frozen=True, slots=True)
class Finished:
    """Work that came back with its value."""

    key: str
    value: Any


@dataclass(frozen=True, slots=True)
class Lost:
    """Work whose worker died under it."""

    key: str


Outcome: TypeAlias = Finished | Lost


class Engine(Protocol):
    """Takes work, and hands back what became of it, in whatever order."""

    @property
    def has_room(self) -> bool:
        """Whether more work would be started, or at least lie ready."""

    def submit(self, key: str, value: object) -> None:
        """Take work."""

    def wait(self, seconds: float) -> list[Outcome]:
        """Return what has come back; empty if nothing does for so long."""

    def withdraw_waiting(self) -> list[str]:
        """Take back all work that no worker has begun, and return its keys."""

    @property
    def busy(self) -> bool:
        """Whether there is work that has not come back."""
