"""What the journal page decides, heard by a view that records."""

from collections.abc import Sequence
from datetime import date

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal import Course, Event, EventKind, RiskFlag
from pigmenttrack.gui.panels.journal.presenter import EntryKind, JournalPresenter
from pigmenttrack.store.journal import JournalEntry, Kept

COURSE = Course(substance="vitamin B12", started_on=date(2024, 2, 1))
EVENT = Event(happened_on=date(2024, 3, 1), kind=EventKind.ILLNESS)
ENTRIES = (
    JournalEntry("a", 1, COURSE),
    JournalEntry("b", 2, EVENT),
    JournalEntry("c", 3, RiskFlag.VEGAN),
)


class _World:
    """The view, and the catalog behind it, both recording."""

    def __init__(self) -> None:
        self.listed: list[int] = []
        self.total = 0
        self.risks: frozenset[RiskFlag] = frozenset()
        self.fault = ""
        self.in_form: tuple[EntryKind, int] | None = None
        self.done: list[tuple[str, object]] = []
        self.emptied = 0
        self.presenter = JournalPresenter(
            self, write=self.write, replace=self.replace, remove=self.remove
        )
        self.presenter.take(ENTRIES)

    def write(self, value: Kept) -> bool:
        self.done.append(("write", value))
        return True

    def replace(self, number: int, value: Kept) -> bool:
        self.done.append((f"replace {number}", value))
        return True

    def remove(self, number: int) -> bool:
        self.done.append(("remove", number))
        return True

    def show_entries(self, entries: Sequence[JournalEntry], total: int) -> None:
        self.listed, self.total = [entry.number for entry in entries], total

    def show_risks(self, flags: frozenset[RiskFlag]) -> None:
        self.risks = flags

    def show_fault(self, words: str) -> None:
        self.fault = words

    def edit(self, kind: EntryKind, entry: JournalEntry) -> None:
        self.in_form = (kind, entry.number)

    def entry_done(self) -> None:
        self.emptied += 1


def test_facts_are_ticked_and_not_listed() -> None:
    world = _World()
    assert (world.listed, world.total) == ([1, 2], 2)
    assert world.risks == {RiskFlag.VEGAN}


def test_one_kind_alone_is_listed_of_all() -> None:
    world = _World()
    world.presenter.show_only(EntryKind.EVENT)
    assert (world.listed, world.total) == ([2], 2)
    world.presenter.show_only(None)
    assert world.listed == [1, 2]


def test_a_good_form_is_written_and_emptied() -> None:
    world = _World()
    world.presenter.submit(lambda: COURSE)
    assert world.done == [("write", COURSE)]
    assert world.emptied == 1


def test_a_form_that_is_not_complete_says_why_and_writes_nothing() -> None:
    def no_course() -> Kept:
        return Course(substance="", started_on=date(2024, 1, 1))

    def no_dose() -> Kept:
        message = "'a lot' is no dose."
        raise BadRequest(message)

    world = _World()
    world.presenter.submit(no_course)
    assert "substance" in world.fault
    world.presenter.submit(no_dose)
    assert world.fault == "'a lot' is no dose."
    assert (world.done, world.emptied) == ([], 0)


def test_an_entry_is_changed_in_its_own_form_and_keeps_its_number() -> None:
    world = _World()
    world.presenter.change(ENTRIES[0])
    assert world.in_form == (EntryKind.COURSE, 1)
    world.presenter.submit(lambda: COURSE)
    assert world.done == [("replace 1", COURSE)]
    world.presenter.submit(lambda: COURSE)
    assert world.done[-1] == ("write", COURSE)


def test_an_entry_that_vanished_meanwhile_is_no_longer_changed() -> None:
    world = _World()
    world.presenter.change(ENTRIES[0])
    world.presenter.take(ENTRIES[1:])
    world.presenter.submit(lambda: COURSE)
    assert world.done == [("write", COURSE)]


def test_several_entries_are_taken_out_the_last_first() -> None:
    world = _World()
    world.presenter.remove(ENTRIES[:2])
    assert world.done == [("remove", 2), ("remove", 1)]


def test_a_fact_is_written_once_and_taken_out_again() -> None:
    world = _World()
    world.presenter.tick(RiskFlag.VEGAN, on=True)
    assert world.done == []
    world.presenter.tick(RiskFlag.METFORMIN, on=True)
    world.presenter.tick(RiskFlag.VEGAN, on=False)
    assert world.done == [("write", RiskFlag.METFORMIN), ("remove", 3)]
