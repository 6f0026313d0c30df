"""What the compare page decides, with a view that records."""

from dataclasses import replace

import numpy as np
import pytest

from made_site import NOW, make_site
from pigmenttrack.app.blinded_reading import BlindPair
from pigmenttrack.app.catalog_records import find_site
from pigmenttrack.app.compare_visits import Change
from pigmenttrack.app.site_photos import SitePhotos, VisitPhoto, site_photos
from pigmenttrack.domain.blinded_reading import Reading, ReadPair
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.gui.panels.compare.blind_presenter import BlindPresenter
from pigmenttrack.gui.panels.compare.presenter import ComparePresenter, Mode
from pigmenttrack.store.catalog import Catalog


class RecordingView:
    """Keeps what it was told."""

    def __init__(self) -> None:
        self.offered: list[int] = []
        self.pairs: list[tuple[int, int]] = []
        self.changes: list[Change | None] = []
        self.modes: list[tuple[Mode, float]] = []
        self.too_few = 0

    def show_visits(self, visits: tuple[VisitPhoto, ...]) -> None:
        self.offered.append(len(visits))

    def show_pair(self, earlier: int, later: int, change: Change | None) -> None:
        self.pairs.append((earlier, later))
        self.changes.append(change)

    def show_mode(self, mode: Mode, share: float) -> None:
        self.modes.append((mode, share))

    def show_too_few(self, photos: SitePhotos) -> None:
        self.too_few += 1
        assert len(photos.photos) < 9


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> SitePhotos:
    path = make_site(tmp_path_factory.mktemp("compare") / "a.ptcat", radii_px=(70, 60, 45, 44))
    with Catalog.open(path, now=NOW) as catalog:
        return site_photos(catalog, find_site(catalog, "Anna", "arm"))


@pytest.fixture
def view() -> RecordingView:
    return RecordingView()


@pytest.fixture
def presenter(view: RecordingView, photos: SitePhotos) -> ComparePresenter:
    made = ComparePresenter(view)
    made.show_site(photos)
    return made


def test_the_baseline_and_the_latest_measured_visit_are_compared_first(
    presenter: ComparePresenter, view: RecordingView, photos: SitePhotos
) -> None:
    assert view.offered == [4]  # the refused one is not offered
    assert view.pairs == [(0, 3)]
    assert presenter.pair == (photos.photos[0], photos.photos[3])
    assert view.modes == [(Mode.SIDE, 0.5)]


def test_two_that_were_chosen_stay_chosen_when_the_site_changes(
    presenter: ComparePresenter, view: RecordingView, photos: SitePhotos
) -> None:
    presenter.choose_earlier(1)
    presenter.choose_later(2)
    presenter.show_site(replace(photos, mm_per_frame_px=0.3))
    assert view.pairs[-1] == (1, 2)


def test_another_site_begins_anew(
    presenter: ComparePresenter, view: RecordingView, photos: SitePhotos
) -> None:
    presenter.choose_later(1)
    presenter.forget()
    assert presenter.pair is None
    presenter.show_site(photos)
    assert view.pairs[-1] == (0, 3)


def test_a_visit_is_never_compared_with_itself(
    presenter: ComparePresenter, view: RecordingView
) -> None:
    presenter.choose_earlier(3)
    assert view.pairs[-1] == (3, 0)
    presenter.choose_later(3)
    assert view.pairs[-1] == (0, 3)


def test_steps_pass_over_the_earlier_visit_and_stop_at_the_ends(
    presenter: ComparePresenter, view: RecordingView
) -> None:
    presenter.choose_earlier(2)
    presenter.step(-1)
    assert view.pairs[-1] == (2, 1)
    presenter.step(1)
    assert view.pairs[-1] == (2, 3)
    presenter.step(1)
    assert view.pairs[-1] == (2, 3)


def test_a_photo_is_compared_by_its_id(
    presenter: ComparePresenter, view: RecordingView, photos: SitePhotos
) -> None:
    presenter.choose_part(photos.photos[1].photo.id)
    assert view.pairs[-1] == (0, 1)
    presenter.choose_part("nobody")
    assert view.pairs[-1] == (0, 1)


def test_both_change_places(presenter: ComparePresenter, view: RecordingView) -> None:
    presenter.swap()
    assert view.pairs[-1] == (3, 0)


def test_every_pair_comes_with_what_the_measurement_says_of_it(
    presenter: ComparePresenter, view: RecordingView
) -> None:
    first = view.changes[-1]
    assert first is not None
    assert first.gain is not None
    presenter.choose_earlier(2)
    small = view.changes[-1]
    assert small is not None
    assert small.gain is None
    assert not small.is_beyond_noise


def test_the_line_and_the_onion_keep_their_own_shares(
    presenter: ComparePresenter, view: RecordingView
) -> None:
    presenter.set_share(0.9)  # side by side has none
    assert view.modes[-1] == (Mode.SIDE, 0.5)
    presenter.take(Mode.SWIPE)
    presenter.set_share(0.2)
    presenter.take(Mode.ONION)
    presenter.set_share(1.7)
    assert view.modes[-1] == (Mode.ONION, 1.0)
    presenter.take(Mode.SWIPE)
    assert view.modes[-1] == (Mode.SWIPE, 0.2)


@pytest.mark.parametrize("count", [0, 1])
def test_fewer_than_two_measured_visits_are_told(
    view: RecordingView, photos: SitePhotos, count: int
) -> None:
    made = ComparePresenter(view)
    made.show_site(replace(photos, photos=photos.photos[:count]))
    made.swap()
    made.choose_later(0)
    assert view.too_few == 1
    assert not view.pairs


class BlindRecordingView:
    """Keeps what it was told."""

    def __init__(self) -> None:
        self.shown: list[tuple[BlindPair, int, int]] = []
        self.ended: list[tuple[ReadPair, ...]] = []

    def show_pair(self, pair: BlindPair, number: int, total: int) -> None:
        self.shown.append((pair, number, total))

    def end(self, pairs: tuple[ReadPair, ...]) -> None:
        self.ended.append(pairs)


@pytest.fixture
def blind_view() -> BlindRecordingView:
    return BlindRecordingView()


@pytest.fixture
def blind(blind_view: BlindRecordingView, photos: SitePhotos) -> BlindPresenter:
    made = BlindPresenter(blind_view)
    made.start(photos, np.random.default_rng(100))
    return made


def test_pairs_come_one_after_another_until_the_last(
    blind: BlindPresenter, blind_view: BlindRecordingView
) -> None:
    total = blind_view.shown[0][2]
    for number in range(1, total + 1):
        pair, shown_number, _ = blind_view.shown[-1]
        assert shown_number == number
        blind.read(pair.measured)
    (pairs,) = blind_view.ended
    assert len(pairs) == total
    assert all(pair.said is pair.measured for pair in pairs)
    assert not blind.is_under_way
    blind.read(Reading.LEFT)
    assert len(blind.readings) == total


def test_an_answer_can_be_taken_back(blind: BlindPresenter, blind_view: BlindRecordingView) -> None:
    first = blind_view.shown[0][0]
    blind.back()
    blind.read(Reading.LEFT)
    blind.back()
    assert blind.readings == ()
    assert blind_view.shown[-1][:2] == (first, 1)


def test_nothing_is_told_before_the_end_and_what_was_read_by_then_counts(
    blind: BlindPresenter, blind_view: BlindRecordingView
) -> None:
    blind.read(Reading.LEFT)
    assert blind_view.ended == []
    assert blind.is_under_way
    blind.end()
    ((pair,),) = blind_view.ended
    assert pair.said is Reading.LEFT


def test_a_reading_that_ends_before_the_first_answer_gives_nothing_and_only_once(
    blind: BlindPresenter, blind_view: BlindRecordingView
) -> None:
    blind.end()
    blind.end()
    assert blind_view.ended == [()]


def test_a_reading_needs_two_measured_visits(
    blind_view: BlindRecordingView, photos: SitePhotos
) -> None:
    with pytest.raises(BadRequest):
        BlindPresenter(blind_view).start(
            replace(photos, photos=photos.photos[:1]), np.random.default_rng(100)
        )
