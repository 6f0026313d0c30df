"""Let a person judge pairs of photos without knowing their dates, and compare with the numbers.

A reader who knows which photo is the later one sees what they hope for or fear. Here pairs come in
random order and on random sides; what the reader says is set against what the measurement says.
"""

import csv
import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

import numpy as np

from pigmenttrack.app.compare_visits import Change, change_between
from pigmenttrack.app.site_photos import SitePhotos, VisitPhoto
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.estimate import Z95

MOST_PAIRS = 20  # a reader tires; of the pairs of a long series some are drawn
_COLUMNS = (
    "left_photo",
    "left_date",
    "right_photo",
    "right_date",
    "reader_says_more",
    "measured_more",
    "net_change",
    "net_low95",
    "net_high95",
    "unit",
)


class Reading(StrEnum):
    """Which of two photos shows more depigmented skin."""

    LEFT = "left"
    SAME = "same"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class BlindPair:
    """Two photos without dates, and what the measurement says of them.

    Attributes
    ----------
    measured : Reading
        SAME where the change is within the noise of the series.
    """

    left: VisitPhoto
    right: VisitPhoto
    change: Change
    measured: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A reader against the measurement.

    Attributes
    ----------
    read, same : int
        Pairs that were read, and those on which both say the same.
    share, low, high : float
        ``same / read`` with its 95 % interval (Wilson).
    opposite : int
        Pairs on which one says left and the other right.
    """

    read: int
    same: int
    opposite: int
    share: float
    low: float
    high: float


def draw_pairs(photos: SitePhotos, rng: np.random.Generator) -> tuple[BlindPair, ...]:
    """Return pairs of measured visits in random order, each on random sides.

    Raises
    ------
    BadRequest
        If fewer than two visits were measured.
    """
    measured = [one for one in photos.photos if one.measurement is not None]
    found = [
        (first, second, change)
        for first, second in combinations(measured, 2)
        if (change := _change(photos, first, second)) is not None
    ]
    if not found:
        msg = "A blinded reading needs at least two measured visits."
        raise BadRequest(msg, advice="Add photos and measure the site first.")
    chosen = rng.permutation(len(found))[:MOST_PAIRS]
    return tuple(_on_sides(*found[index], swapped=bool(rng.random() < 0.5)) for index in chosen)


def _change(photos: SitePhotos, first: VisitPhoto, second: VisitPhoto) -> Change | None:
    # The baseline need not be the earliest photo; its stored numbers are the better ones.
    if second.is_baseline:
        first, second = second, first
    return change_between(photos, first, second)


def _on_sides(first: VisitPhoto, second: VisitPhoto, change: Change, *, swapped: bool) -> BlindPair:
    more_is_earlier = change.net.value > 0
    earlier_is_first = change.earlier is first.measurement
    first_has_more = more_is_earlier == earlier_is_first
    measured = Reading.SAME
    if change.is_beyond_noise:
        measured = Reading.LEFT if first_has_more != swapped else Reading.RIGHT
    left, right = (second, first) if swapped else (first, second)
    return BlindPair(left=left, right=right, change=change, measured=measured)


def agreement(pairs: Sequence[BlindPair], readings: Sequence[Reading]) -> Agreement:
    """Return how often a reader and the measurement say the same.

    Parameters
    ----------
    readings : one for each of the first pairs; a reading may end early

    Raises
    ------
    ValueError
        If nothing was read.

    References
    ----------
    .. [1] Wilson (1927). J. Am. Stat. Assoc. 22(158), 209-212.
    """
    read = len(readings)
    if read == 0:
        msg = "nothing was read"
        raise ValueError(msg)
    told = list(zip(pairs, readings, strict=False))
    same = sum(pair.measured is said for pair, said in told)
    opposite = sum({pair.measured, said} == {Reading.LEFT, Reading.RIGHT} for pair, said in told)
    share, z2 = same / read, Z95**2
    middle = (share + z2 / (2 * read)) / (1 + z2 / read)
    half = Z95 / (1 + z2 / read) * math.sqrt(share * (1 - share) / read + z2 / (4 * read**2))
    return Agreement(
        read=read,
        same=same,
        opposite=opposite,
        share=share,
        low=max(0.0, middle - half),
        high=min(1.0, middle + half),
    )


def readings_csv(pairs: Sequence[BlindPair], readings: Sequence[Reading]) -> str:
    """Return what was read beside what was measured, a row a pair in the order of reading."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(_COLUMNS)
    for pair, said in zip(pairs, readings, strict=False):
        net = pair.change.net
        table.writerow(
            (
                *(_named(pair.left), *_named(pair.right), said.value, pair.measured.value),
                *(f"{value:.6g}" for value in (net.value, net.low, net.high)),
                pair.change.later.unit.value,
            )
        )
    return text.getvalue()


def _named(visit: VisitPhoto) -> tuple[str, str]:
    return visit.photo.file_name, visit.photo.captured.taken_at.date().isoformat()
