"""What Import decides, with a view that records."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from pigmenttrack.app.catalog_places import Place
from pigmenttrack.app.import_proposal import Proposal, ProposedPhoto
from pigmenttrack.domain.capture import CaptureTime, DateSource
from pigmenttrack.domain.site import Site, SiteKind
from pigmenttrack.domain.subject import Subject
from pigmenttrack.gui.panels.import_photos.presenter import (
    ImportPresenter,
    PhotoSet,
    Readiness,
)

ANNA = Subject(id="s", alias="Anna")
KNEE = Place(ANNA, Site(id="k", subject_id="s", name="knee"))
CROWN = Place(ANNA, Site(id="c", subject_id="s", name="crown", kind=SiteKind.SCALP))


class RecordingView:
    def __init__(self) -> None:
        self.sets: Sequence[PhotoSet] = ()
        self.lines: list[tuple[int, int]] = []
        self.readiness: Readiness | None = None

    def show_sets(self, sets: Sequence[PhotoSet]) -> None:
        self.sets = sets

    def show_line(self, number: int, line: int) -> None:
        self.lines.append((number, line))

    def show_readiness(self, readiness: Readiness) -> None:
        self.readiness = readiness


def photo(name: str, day: int | None, known_in: tuple[str, ...] = ()) -> ProposedPhoto:
    taken_at = None if day is None else datetime(2025, 1, day, 12, tzinfo=UTC)
    captured = None if taken_at is None else CaptureTime(taken_at=taken_at, source=DateSource.EXIF)
    return ProposedPhoto(path=Path(name), name=name, captured=captured, known_in=known_in)


def shown(
    *photos: ProposedPhoto, place: Place | None = KNEE
) -> tuple[ImportPresenter, RecordingView]:
    view = RecordingView()
    presenter = ImportPresenter(view)
    proposal = Proposal(
        folder=Path("in"),
        place=place,
        alias="" if place is None else place.subject.alias,
        site_name="" if place is None else place.site.name,
        photos=photos,
    )
    presenter.show([proposal], [KNEE, CROWN])
    return presenter, view


def test_replicates_of_one_day_are_one_visit() -> None:
    _, view = shown(photo("a", 3), photo("b", 3), photo("c", 9))

    assert view.readiness == Readiness(photos=3, visits=2, there=0, without_day=0, without_site=0)


def test_what_the_site_has_is_left_out_and_comes_back_for_another_site() -> None:
    presenter, view = shown(photo("a", 3, known_in=("k",)), photo("b", 4))
    assert view.readiness is not None
    assert (view.readiness.photos, view.readiness.there) == (1, 1)

    presenter.set_site(0, "Anna", "crown")

    assert (view.readiness.photos, view.readiness.there) == (2, 0)
    assert view.sets[0].kind is SiteKind.SCALP
    assert view.lines == [(0, 0), (0, 1)]


def test_a_photo_without_a_day_holds_the_button_until_it_is_told() -> None:
    presenter, view = shown(photo("a", None))
    assert view.readiness is not None
    assert not view.readiness.may_begin

    presenter.set_day(0, 0, date(2025, 3, 1))

    assert view.readiness.may_begin
    (order,) = presenter.orders()
    assert order.photos[0].captured.taken_at.date() == date(2025, 3, 1)


def test_a_photo_without_a_day_may_be_left_out_instead() -> None:
    presenter, view = shown(photo("a", None), photo("b", 3))

    presenter.choose(0, 0, chosen=False)

    assert view.readiness is not None
    assert view.readiness.may_begin
    assert [one.name for one in presenter.orders()[0].photos] == ["b"]


def test_without_subject_or_site_nothing_begins() -> None:
    presenter, view = shown(photo("a", 3), place=None)
    assert view.readiness is not None
    assert view.readiness.without_site == 1

    presenter.set_site(0, "  Ben ", "left hand ")

    assert view.readiness.may_begin
    (order,) = presenter.orders()
    assert (order.alias, order.site_name) == ("Ben", "left hand")
    assert presenter.place_of(0) is None


def test_a_photo_that_cannot_be_read_is_not_imported() -> None:
    presenter, view = shown(photo("a", 3), photo("b", 4))

    presenter.refuse(0, 1, "The file is damaged.")

    assert [one.name for one in presenter.orders()[0].photos] == ["a"]
    assert view.lines == [(0, 1)]


def test_nothing_left_means_no_order() -> None:
    presenter, view = shown(photo("a", 3, known_in=("k",)))

    assert presenter.orders() == ()
    assert view.readiness is not None
    assert not view.readiness.may_begin
