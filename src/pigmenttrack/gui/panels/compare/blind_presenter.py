"""One blinded reading from its first pair to its last answer: no Qt."""

from typing import Protocol

import numpy as np

from pigmenttrack.app.blinded_reading import BlindPair, draw_pairs
from pigmenttrack.app.site_photos import SitePhotos
from pigmenttrack.domain.blinded_reading import Reading, ReadPair


class BlindView(Protocol):
    """What the presenter needs of the widget."""

    def show_pair(self, pair: BlindPair, number: int, total: int) -> None:
        """Show two photos without their dates."""

    def end(self, pairs: tuple[ReadPair, ...]) -> None:
        """Take everything that was read, beside what was measured; nothing may have been read."""


class BlindPresenter:
    """Leads through the pairs; every answer brings the next."""

    def __init__(self, view: BlindView) -> None:
        self._view = view
        self._pairs: tuple[BlindPair, ...] = ()
        self._readings: list[Reading] = []
        self._is_over = True

    @property
    def ahead(self) -> tuple[BlindPair, ...]:
        """The pairs still to be read, this one first."""
        return self._pairs[len(self._readings) :]

    @property
    def readings(self) -> tuple[Reading, ...]:
        """What was read so far."""
        return tuple(self._readings)

    @property
    def is_under_way(self) -> bool:
        """Whether a pair waits for its answer."""
        return not self._is_over

    def start(self, photos: SitePhotos, rng: np.random.Generator) -> None:
        """Draw pairs and show the first.

        Raises
        ------
        BadRequest
            If there are not two measured visits.
        """
        self._pairs = draw_pairs(photos, rng)
        self._readings, self._is_over = [], False
        self._show()

    def read(self, reading: Reading) -> None:
        """Take an answer; after the last pair the end comes by itself."""
        if self._is_over:
            return
        self._readings.append(reading)
        if self.ahead:
            self._show()
        else:
            self.end()

    def back(self) -> None:
        """Take the last answer back."""
        if self._readings and not self._is_over:
            self._readings.pop()
            self._show()

    def end(self) -> None:
        """Stop here; what was read so far counts."""
        if self._is_over:
            return
        self._is_over = True
        told = zip(self._pairs, self._readings, strict=False)
        self._view.end(tuple(pair.read_as(said) for pair, said in told))

    def _show(self) -> None:
        self._view.show_pair(self.ahead[0], len(self._readings) + 1, len(self._pairs))
