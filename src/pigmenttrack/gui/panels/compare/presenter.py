"""Which two visits are compared, and how: no Qt, so that it is tested as it is."""

from enum import Enum, auto
from typing import Protocol

from pigmenttrack.app.compare_visits import Change, change_between
from pigmenttrack.app.site_photos import SitePhotos, VisitPhoto

LEAST_VISITS = 2


class Mode(Enum):
    """How two visits are laid before the eye."""

    SIDE = auto()
    SWIPE = auto()
    BLINK = auto()
    ONION = auto()
    CHANGE = auto()


class CompareView(Protocol):
    """What the presenter needs of the page."""

    def show_visits(self, visits: tuple[VisitPhoto, ...]) -> None:
        """Offer these to be compared."""

    def show_pair(self, earlier: int, later: int, change: Change | None) -> None:
        """Show two of them, and what the measurement says of them."""

    def show_mode(self, mode: Mode, share: float) -> None:
        """Lay them before the eye in this way."""

    def show_too_few(self, photos: SitePhotos) -> None:
        """Say that there are not two measured visits, and what to do about it."""


class ComparePresenter:
    """Decides what is compared.

    Parameters
    ----------
    view : CompareView
    """

    def __init__(self, view: CompareView) -> None:
        self._view = view
        self._photos = SitePhotos(photos=(), series=None)
        self._visits: tuple[VisitPhoto, ...] = ()
        self._earlier, self._later = 0, 0
        self._mode = Mode.SIDE
        self._shares = {Mode.SWIPE: 0.5, Mode.ONION: 0.5}

    @property
    def photos(self) -> SitePhotos:
        """All photos of the site."""
        return self._photos

    @property
    def visits(self) -> tuple[VisitPhoto, ...]:
        """The measured ones: those that lie in one frame."""
        return self._visits

    @property
    def pair(self) -> tuple[VisitPhoto, VisitPhoto] | None:
        """The two that are compared, None where there are not two."""
        if len(self._visits) < LEAST_VISITS:
            return None
        return self._visits[self._earlier], self._visits[self._later]

    @property
    def mode(self) -> Mode:
        """How they are laid before the eye."""
        return self._mode

    @property
    def share(self) -> float:
        """Where the line stands, or how much of the later one is seen, in [0, 1]."""
        return self._shares.get(self._mode, 0.5)

    def forget(self) -> None:
        """Let the site go: another one is coming."""
        self._photos = SitePhotos(photos=(), series=None)
        self._visits = ()

    def show_site(self, photos: SitePhotos) -> None:
        """Compare the baseline with the latest visit; two that were chosen stay chosen."""
        chosen = self.pair
        self._photos = photos
        self._visits = tuple(one for one in photos.photos if one.lies_in_frame)
        if len(self._visits) < LEAST_VISITS:
            self._view.show_too_few(photos)
            return
        ids = [one.photo.id for one in self._visits]
        kept = () if chosen is None else tuple(one.photo.id for one in chosen)
        if kept and set(kept) <= set(ids):
            self._earlier, self._later = ids.index(kept[0]), ids.index(kept[1])
        else:
            self._earlier = next((n for n, one in enumerate(self._visits) if one.is_baseline), 0)
            last = len(ids) - 1
            self._later = last if last != self._earlier else last - 1
        self._view.show_visits(self._visits)
        self._show_pair()
        self.take(self._mode)

    def choose_earlier(self, index: int) -> None:
        """Compare another visit with the later one."""
        if 0 <= index < len(self._visits) and index != self._earlier:
            # Two of the same say nothing: the other one steps into the place that became free.
            self._later = self._earlier if index == self._later else self._later
            self._earlier = index
            self._show_pair()

    def choose_later(self, index: int) -> None:
        """Compare another visit with the earlier one."""
        if 0 <= index < len(self._visits) and index != self._later:
            self._earlier = self._later if index == self._earlier else self._earlier
            self._later = index
            self._show_pair()

    def choose_part(self, photo_id: str) -> None:
        """Compare the photo of an id with the earlier one."""
        ids = [one.photo.id for one in self._visits]
        if photo_id in ids:
            self.choose_later(ids.index(photo_id))

    def step(self, by: int) -> None:
        """Go on to the next visit as the later one, passing over the earlier one."""
        index = self._later + by
        if index == self._earlier:
            index += by
        if 0 <= index < len(self._visits):
            self.choose_later(index)

    def swap(self) -> None:
        """Let both change places."""
        if self.pair is not None:
            self._earlier, self._later = self._later, self._earlier
            self._show_pair()

    def take(self, mode: Mode) -> None:
        """Lay both before the eye in another way."""
        self._mode = mode
        self._view.show_mode(mode, self.share)

    def set_share(self, share: float) -> None:
        """Move the line, or let more or less of the later one be seen."""
        if self._mode in self._shares:
            self._shares[self._mode] = min(max(share, 0.0), 1.0)
            self._view.show_mode(self._mode, self.share)

    def _show_pair(self) -> None:
        pair = self.pair
        if pair is not None:
            change = change_between(self._photos, *pair)
            self._view.show_pair(self._earlier, self._later, change)
