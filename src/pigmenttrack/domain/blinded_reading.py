"""A blinded reading: what a person said of pairs of photos without their dates, beside the numbers.

It is kept in the journal as it was read: the photos, the answer, and what the measurement said of
them on that day. What is measured anew later does not change it.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pigmenttrack.domain.estimate import Z95
from pigmenttrack.domain.measurement import AreaUnit

NAME_LIMIT = 80  # characters of a reader's name


class Reading(StrEnum):
    """Which of two photos shows more depigmented skin."""

    LEFT = "left"
    SAME = "same"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPhoto:
    """A photo that was shown without its date.

    Attributes
    ----------
    sha256 : str
        Of its content: by this it is found again in any catalog.
    """

    sha256: str
    file_name: str
    taken_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPair:
    """Two photos, what the reader said and what the measurement said then.

    Attributes
    ----------
    measured : Reading
        SAME where the change lay within the noise of the series.
    net_change, net_low95, net_high95 : float
        Depigmented area of the earlier visit minus that of the later one, with its 95 % interval.
    unit : AreaUnit
    """

    left: SeenPhoto
    right: SeenPhoto
    said: Reading
    measured: Reading
    net_change: float
    net_low95: float
    net_high95: float
    unit: AreaUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class BlindedReading:
    """One sitting of one reader over the photos of one site.

    Attributes
    ----------
    site_id, site : str
        Which site, and what it was called on that day.
    reader : str
        Name or initials; may be empty.
    pairs : tuple of ReadPair
        In the order in which they were read, at least one.
    """

    read_on: date
    site_id: str
    site: str
    reader: str = ""
    pairs: tuple[ReadPair, ...]

    def __post_init__(self) -> None:
        """Refuse a sitting without an answer."""
        if not self.pairs:
            msg = "a blinded reading needs at least one pair that was read"
            raise ValueError(msg)
        if len(self.reader) > NAME_LIMIT:
            msg = f"a reader's name has at most {NAME_LIMIT} characters"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A reader against the measurement.

    Attributes
    ----------
    read, same : int
        Pairs that were read, and those on which both say the same.
    share, low, high : float
        ``same / read`` with its 95 % interval (Wilson), as if pairs were independent; pairs of
        one series share photos, so the true interval is wider.
    opposite : int
        Pairs on which one says left and the other right.
    unseen, seen_in_noise : int
        Pairs on which the measurement tells a difference and the reader none, and the reverse.
    one_answer : int
        Pairs on which a reader who always gives the same answer, the best one, would agree.
    """

    read: int
    same: int
    opposite: int
    unseen: int
    seen_in_noise: int
    one_answer: int
    share: float
    low: float
    high: float


def agreement(pairs: Sequence[ReadPair]) -> Agreement:
    """Return how often a reader and the measurement say the same.

    Raises
    ------
    ValueError
        If nothing was read.

    References
    ----------
    .. [1] Wilson (1927). J. Am. Stat. Assoc. 22(158), 209-212.
    """
    read = len(pairs)
    if read == 0:
        msg = "nothing was read"
        raise ValueError(msg)
    same = sum(pair.measured is pair.said for pair in pairs)
    told = Counter((pair.measured is Reading.SAME, pair.said is Reading.SAME) for pair in pairs)
    share, z2 = same / read, Z95**2
    middle = (share + z2 / (2 * read)) / (1 + z2 / read)
    half = Z95 / (1 + z2 / read) * math.sqrt(share * (1 - share) / read + z2 / (4 * read**2))
    return Agreement(
        read=read,
        same=same,
        opposite=sum({pair.measured, pair.said} == {Reading.LEFT, Reading.RIGHT} for pair in pairs),
        unseen=told[False, True],
        seen_in_noise=told[True, False],
        one_answer=max(Counter(pair.measured for pair in pairs).values()),
        share=share,
        low=max(0.0, middle - half),
        high=min(1.0, middle + half),
    )
