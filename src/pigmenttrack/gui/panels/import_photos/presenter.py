"""What Import decides: which photos go where, what is still asked, when it may begin. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from pigmenttrack.app.catalog_places import Place
from pigmenttrack.app.import_batch import ChosenPhoto, ImportOrder, stated_day
from pigmenttrack.app.import_proposal import Proposal, ProposedPhoto
from pigmenttrack.app.photo_look import PhotoLook
from pigmenttrack.domain.site import SiteKind


@dataclass(slots=True)
class PhotoLine:
    """One photo as the page shows it.

    Attributes
    ----------
    chosen : bool
        Whether it is to be taken; a photo that the site has is not.
    is_there : bool
        Whether the site chosen now has this very file.
    day : date or None
        The day that the person told, where the file tells none.
    look : PhotoLook or None
        None until it was looked at.
    refused : str
        Why it cannot be taken; empty where it can.
    """

    photo: ProposedPhoto
    chosen: bool = True
    is_there: bool = False
    day: date | None = None
    look: PhotoLook | None = None
    refused: str = ""

    @property
    def visited_on(self) -> date | None:
        """The day of its visit; None while nobody knows."""
        captured = self.photo.captured
        return self.day if captured is None else captured.taken_at.date()

    @property
    def is_taken(self) -> bool:
        """Whether it is among those to be imported."""
        return self.chosen and not self.is_there and not self.refused


@dataclass(slots=True)
class PhotoSet:
    """Photos that go to one site."""

    folder: Path
    alias: str
    site_name: str
    lines: list[PhotoLine]
    region: Path | None
    remarks: tuple[str, ...]
    kind: SiteKind = SiteKind.VITILIGO
    is_new: bool = True


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether the import may begin.

    Attributes
    ----------
    photos, visits, there : int
        To be taken, on how many days, and left out because the site has them.
    without_day, without_site : int
        Photos whose day, and sets whose subject or site, is still asked.
    """

    photos: int
    visits: int
    there: int
    without_day: int
    without_site: int

    @property
    def may_begin(self) -> bool:
        """Whether nothing is missing."""
        return bool(self.photos) and not self.without_day and not self.without_site


class ImportView(Protocol):
    """What the presenter needs of the page."""

    def show_sets(self, sets: Sequence[PhotoSet]) -> None:
        """Show all sets anew."""

    def show_line(self, number: int, line: int) -> None:
        """Show one photo's new state."""

    def show_readiness(self, readiness: Readiness) -> None:
        """Show what would be imported, and what is missing."""


class ImportPresenter:
    """Holds the sets while the person decides."""

    def __init__(self, view: ImportView) -> None:
        self._view = view
        self._places: tuple[Place, ...] = ()
        self.sets: list[PhotoSet] = []

    def show(self, proposals: Sequence[Proposal], places: Sequence[Place]) -> None:
        """Begin with what the program proposes."""
        self._places = tuple(places)
        self.sets = [
            PhotoSet(
                folder=one.folder,
                alias=one.alias,
                site_name=one.site_name,
                lines=[PhotoLine(photo, refused=photo.refused) for photo in one.photos],
                region=one.region,
                remarks=one.remarks,
            )
            for one in proposals
        ]
        for one in self.sets:
            self._look_up(one)
        self._view.show_sets(self.sets)
        self._view.show_readiness(self.readiness())

    def clear(self) -> None:
        """Begin anew."""
        self.show((), self._places)

    def place_of(self, number: int) -> Place | None:
        """Return the site that a set goes to, None where it is a new one."""
        return self._found(self.sets[number])

    def set_site(self, number: int, alias: str, site_name: str) -> None:
        """Send a set elsewhere; photos that are there already are left out."""
        one = self.sets[number]
        one.alias, one.site_name = alias.strip(), site_name.strip()
        self._look_up(one)
        for line in range(len(one.lines)):
            self._view.show_line(number, line)
        self._view.show_readiness(self.readiness())

    def set_kind(self, number: int, kind: SiteKind) -> None:
        """Say what a new site is."""
        self.sets[number].kind = kind

    def set_day(self, number: int, line: int, day: date) -> None:
        """Note the day that the person tells."""
        self.sets[number].lines[line].day = day
        self._view.show_readiness(self.readiness())

    def choose(self, number: int, line: int, *, chosen: bool) -> None:
        """Take a photo, or leave it out."""
        self.sets[number].lines[line].chosen = chosen
        self._view.show_readiness(self.readiness())

    def take_look(self, number: int, line: int, look: PhotoLook) -> None:
        """Note what was seen on a photo."""
        self.sets[number].lines[line].look = look
        self._view.show_line(number, line)

    def refuse(self, number: int, line: int, why: str) -> None:
        """Note that a photo cannot be read."""
        self.sets[number].lines[line].refused = why
        self._view.show_line(number, line)
        self._view.show_readiness(self.readiness())

    def readiness(self) -> Readiness:
        """Return what would be imported now."""
        taken = [(one, line) for one in self.sets for line in one.lines if line.is_taken]
        days = {
            (one.alias, one.site_name, line.visited_on)
            for one, line in taken
            if line.visited_on is not None
        }
        return Readiness(
            photos=len(taken),
            visits=len(days),
            there=sum(line.is_there for one in self.sets for line in one.lines),
            without_day=sum(line.visited_on is None for _, line in taken),
            without_site=sum(
                not (one.alias and one.site_name) and any(line.is_taken for line in one.lines)
                for one in self.sets
            ),
        )

    def orders(self) -> tuple[ImportOrder, ...]:
        """Return what to import."""
        return tuple(
            ImportOrder(
                alias=one.alias,
                site_name=one.site_name,
                photos=photos,
                kind=one.kind,
                region=one.region,
            )
            for one in self.sets
            if (photos := tuple(_chosen(one.lines)))
        )

    def _look_up(self, one: PhotoSet) -> None:
        place = self._found(one)
        one.is_new = place is None
        if place is not None:
            one.kind = place.site.kind
        for line in one.lines:
            line.is_there = place is not None and place.site.id in line.photo.known_in

    def _found(self, one: PhotoSet) -> Place | None:
        for place in self._places:
            if (place.subject.alias, place.site.name) == (one.alias, one.site_name):
                return place
        return None


def _chosen(lines: Sequence[PhotoLine]) -> list[ChosenPhoto]:
    chosen = []
    for line in lines:
        captured = line.photo.captured or (None if line.day is None else stated_day(line.day))
        if line.is_taken and captured is not None:
            chosen.append(
                ChosenPhoto(path=line.photo.path, name=line.photo.name, captured=captured)
            )
    return chosen
