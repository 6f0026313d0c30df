"""What the journal page decides: which entries are listed, what a form's entry becomes. No Qt."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Protocol

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal import Course, Event, Exposure, RiskFlag, Symptom
from pigmenttrack.domain.labs import LabResult
from pigmenttrack.domain.score_result import ScoreResult
from pigmenttrack.store.journal import JournalEntry, Kept


class EntryKind(StrEnum):
    """What may be written down, in the order of the forms."""

    COURSE = "course"
    LAB = "lab"
    SCORE = "score"
    SYMPTOM = "symptom"
    LIGHT = "light"
    EVENT = "event"


_TYPES: dict[EntryKind, type[Kept]] = {
    EntryKind.COURSE: Course,
    EntryKind.LAB: LabResult,
    EntryKind.SCORE: ScoreResult,
    EntryKind.SYMPTOM: Symptom,
    EntryKind.LIGHT: Exposure,
    EntryKind.EVENT: Event,
}


class JournalView(Protocol):
    """What the presenter tells the page to show."""

    def show_entries(self, entries: Sequence[JournalEntry], total: int) -> None:
        """List these, of so many."""

    def show_risks(self, flags: frozenset[RiskFlag]) -> None:
        """Tick these."""

    def show_fault(self, words: str) -> None:
        """Say beside the form what is missing; empty: nothing is."""

    def edit(self, kind: EntryKind, entry: JournalEntry) -> None:
        """Put an entry into its form."""

    def entry_done(self) -> None:
        """Empty the form for the next entry."""


class JournalPresenter:
    """Keeps the entries, the filter, and which entry is being changed."""

    def __init__(
        self,
        view: JournalView,
        *,
        write: Callable[[Kept], bool],
        replace: Callable[[int, Kept], bool],
        remove: Callable[[int], bool],
    ) -> None:
        self._view = view
        self._write, self._replace, self._remove = write, replace, remove
        self._entries: tuple[JournalEntry, ...] = ()
        self._filter: EntryKind | None = None
        self._editing: int | None = None

    @property
    def editing(self) -> int | None:
        """Number of the entry that is being changed."""
        return self._editing

    def take(self, entries: Sequence[JournalEntry]) -> None:
        """Show what the catalog holds now."""
        self._entries = tuple(entries)
        if self._editing not in {entry.number for entry in entries}:
            self._editing = None
        self._list()

    def show_only(self, kind: EntryKind | None) -> None:
        """List one kind alone, or all."""
        self._filter = kind
        self._list()

    def submit(self, make: Callable[[], Kept]) -> None:
        """Write down what a form makes, or say what is wrong with it."""
        try:
            value = make()
        except (BadRequest, ValueError) as error:
            told = (
                f"{error.message} {error.advice}" if isinstance(error, BadRequest) else str(error)
            )
            self._view.show_fault(told.strip())
            return
        self._view.show_fault("")
        done = self._write(value) if self._editing is None else self._replace(self._editing, value)
        if done:
            self._editing = None
            self._view.entry_done()

    def change(self, entry: JournalEntry) -> None:
        """Put an entry into its form; facts without a form are ticked, not changed."""
        kind = kind_of(entry.value)
        if kind is not None:
            self._editing = entry.number
            self._view.edit(kind, entry)

    def forget_change(self) -> None:
        """Leave the entry as it is."""
        self._editing = None
        self._view.show_fault("")
        self._view.entry_done()

    def remove(self, entries: Sequence[JournalEntry]) -> None:
        """Take entries out, the last first, so that each can be undone."""
        for entry in sorted(entries, key=lambda each: each.number, reverse=True):
            if not self._remove(entry.number):
                return

    def tick(self, flag: RiskFlag, *, on: bool) -> None:
        """Write a fact down, or take it out."""
        known = [entry for entry in self._entries if entry.value == flag]
        if on and not known:
            self._write(flag)
        elif not on:
            self.remove(known)

    def _list(self) -> None:
        dated = [entry for entry in self._entries if not isinstance(entry.value, RiskFlag)]
        wanted = None if self._filter is None else _TYPES[self._filter]
        shown = [entry for entry in dated if wanted is None or isinstance(entry.value, wanted)]
        self._view.show_entries(shown, len(dated))
        self._view.show_risks(
            frozenset(entry.value for entry in self._entries if isinstance(entry.value, RiskFlag))
        )


def kind_of(value: Kept) -> EntryKind | None:
    """Return which form an entry belongs to; None where it has none."""
    return next((kind for kind, made in _TYPES.items() if isinstance(value, made)), None)
