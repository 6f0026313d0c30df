"""What is doubtful about a series, each doubt once, with how many photos it concerns."""

import string
from collections import defaultdict
from dataclasses import dataclass

from pigmenttrack.domain.flags import FLAG_SENTENCES, QualityFlag
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.domain.series import Measurement, Series
from pigmenttrack.report.photo_order import doubts_of
from pigmenttrack.report.plain_text import one_line, shortened

# One letter for every flag there can be, in the order of the list.
_LETTERS = string.ascii_lowercase + string.ascii_uppercase
LONGEST_NAME = 28


@dataclass(frozen=True, slots=True)
class Doubt:
    """One kind of doubt.

    Attributes
    ----------
    letter : str
        By which a table's row refers to it.
    sentence : str
        What it is, how many photos it concerns, and how to do better.
    """

    flag: QualityFlag
    letter: str
    sentence: str


def series_doubts(series: Series) -> tuple[Doubt, ...]:
    """Return the doubts of a series, the most frequent first."""
    total = len(series.measurements)
    counts = {flag: sum(flag in doubts_of(m) for m in series.measurements) for flag in QualityFlag}
    seen = sorted((flag for flag in counts if counts[flag]), key=lambda flag: -counts[flag])
    return tuple(
        Doubt(flag, letter, _sentence(flag, counts[flag], total))
        for flag, letter in zip(seen, _LETTERS, strict=False)
    )


def doubt_letters(measurement: Measurement, doubts: tuple[Doubt, ...]) -> str:
    """Return the letters of the doubts about one measurement."""
    own = doubts_of(measurement)
    return " ".join(doubt.letter for doubt in doubts if doubt.flag in own)


def rejection_sentences(series: Series) -> tuple[str, ...]:
    """Return why photos gave no number, each reason once, with the photos' names."""
    groups: defaultdict[tuple[str, str], list[Rejection]] = defaultdict(list)
    for rejection in series.rejections:
        groups[rejection.reason, rejection.advice].append(rejection)
    return tuple(
        one_line(f"No number from {_names(photos)}: {reason} {advice}")
        for (reason, advice), photos in groups.items()
    )


def _sentence(flag: QualityFlag, count: int, total: int) -> str:
    what, advice = FLAG_SENTENCES[flag]
    photos = "photo" if total == 1 else "photos"
    return f"{what} ({count} of {total} {photos}) {advice}".strip()


def _names(photos: list[Rejection]) -> str:
    first = shortened(one_line(photos[0].photo), LONGEST_NAME)
    more = len(photos) - 1
    return first if not more else f"{first} and {more} more"
