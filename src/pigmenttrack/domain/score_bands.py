"""Named sets of bands: the words that different authors put on the same total.

A word is never shown without the name of its set. Sets are values: copy and edit them.
"""

from dataclasses import dataclass

from pigmenttrack.domain.score_result import SCORE_RANGES, ScoreKind, ScoreResult


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One word and where it begins.

    Attributes
    ----------
    above : float
        Where the band begins; it reaches to the beginning of the next.
    itself : bool
        Whether the value `above` belongs to this band.
    """

    word: str
    above: float
    itself: bool = True

    def begins_by(self, total: float) -> bool:
        """Tell whether a total lies in this band or a higher one."""
        return total > self.above or (self.itself and total == self.above)


@dataclass(frozen=True, slots=True, kw_only=True)
class BandSet:
    """Bands of one score, ascending, the first from its lowest total."""

    name: str
    kind: ScoreKind
    bands: tuple[Band, ...]
    source: str

    def __post_init__(self) -> None:
        """Refuse a set that leaves a total without a word."""
        starts = [(band.above, not band.itself) for band in self.bands]
        if not starts or starts != sorted(set(starts)):
            msg = f"bands must ascend, got {starts}"
            raise ValueError(msg)
        if starts[0] != (SCORE_RANGES[self.kind][0], False):
            msg = f"the first band must begin at {SCORE_RANGES[self.kind][0]:g}"
            raise ValueError(msg)

    def word(self, total: float) -> str:
        """Return the word for a total within the score's range.

        Raises
        ------
        ValueError
            If the total lies outside the range.
        """
        low, high = SCORE_RANGES[self.kind]
        if not low <= total <= high:
            msg = f"{self.kind} lies between {low:g} and {high:g}, got {total}"
            raise ValueError(msg)
        return [band.word for band in self.bands if band.begins_by(total)][-1]


def _set(name: str, kind: ScoreKind, source: str, *bands: tuple[str, float, bool]) -> BandSet:
    made = tuple(Band(word=word, above=above, itself=itself) for word, above, itself in bands)
    return BandSet(name=name, kind=kind, bands=made, source=source)


BAND_SETS: tuple[BandSet, ...] = (
    _set(
        "SCORAD, three bands",
        ScoreKind.SCORAD,
        "<25 / 25-50 / >50",
        ("mild", 0, True),
        ("moderate", 25, True),
        ("severe", 50, False),
    ),
    _set(
        "SCORAD, four bands",
        ScoreKind.SCORAD,
        "0-9.9 / 10-28.9 / 29-48.9 / 49-103",
        ("clear or almost clear", 0, True),
        ("mild", 10, True),
        ("moderate", 29, True),
        ("severe", 49, True),
    ),
    _set(
        "EASI, six bands",
        ScoreKind.EASI,
        "Leshem et al. (2015), Br. J. Dermatol. 172(5), 1353-1357: 0 / 0.1-1 / 1.1-7 / 7.1-21 / "
        "21.1-50 / 50.1-72 [?]",
        ("clear", 0, True),
        ("almost clear", 0, False),
        ("mild", 1, False),
        ("moderate", 7, False),
        ("severe", 21, False),
        ("very severe", 50, False),
    ),
    _set(
        "SALT, S0 to S5",
        ScoreKind.SALT,
        "0 / 1-24 / 25-49 / 50-74 / 75-99 / 100",
        ("S0", 0, True),
        ("S1", 0, False),
        ("S2", 25, True),
        ("S3", 50, True),
        ("S4", 75, True),
        ("S5", 100, True),
    ),
)


def bands_of(result: ScoreResult) -> dict[str, str]:
    """Return the word of every set made for a score, by the set's name."""
    return {
        bands.name: bands.word(result.total) for bands in BAND_SETS if bands.kind is result.kind
    }


# Falls in per cent that trials and guidelines name; a label of size, no verdict on reality.
NAMED_FALLS_PCT: dict[ScoreKind, tuple[tuple[float, str], ...]] = {
    ScoreKind.SCORAD: ((35.0, "clinically relevant change (BJD 2021)"),),
    ScoreKind.EASI: ((50.0, "clinically relevant change (BJD 2021), EASI-50"),),
    ScoreKind.VASI: (
        (25.0, "T-VASI25"),
        (50.0, "T-VASI50"),
        (75.0, "T-VASI75"),
        (90.0, "T-VASI90"),
    ),
    ScoreKind.F_VASI: (
        (25.0, "F-VASI25"),
        (50.0, "F-VASI50"),
        (75.0, "F-VASI75"),
        (90.0, "F-VASI90"),
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreChange:
    """From one total to a later one of the same score.

    Attributes
    ----------
    points : float
        Later minus earlier.
    percent : float or None
        Of the earlier; None where that is zero.
    named_falls : tuple of str
        The named falls that were reached.
    """

    points: float
    percent: float | None
    named_falls: tuple[str, ...]


def score_change(before: ScoreResult, after: ScoreResult) -> ScoreChange:
    """Return the change between two totals of one score.

    Raises
    ------
    ValueError
        If they are different scores.
    """
    if before.kind is not after.kind:
        msg = f"cannot compare {before.kind} with {after.kind}"
        raise ValueError(msg)
    points = after.total - before.total
    percent = 100 * points / before.total if before.total > 0 else None
    reached = tuple(
        name
        for fall, name in NAMED_FALLS_PCT.get(before.kind, ())
        if percent is not None and -percent >= fall
    )
    return ScoreChange(points=points, percent=percent, named_falls=reached)
