"""Named sets of thresholds: whose line a value is compared with is always said.

A set is a value that a person copies and edits (`dataclasses.replace`); none is the truth. The
words are the sources' own and no diagnosis.
"""

from dataclasses import dataclass
from decimal import Decimal

from pigmenttrack.domain.labs import Comparator, LabResult
from pigmenttrack.domain.labs_analytes import analyte_named, converted, unit_named


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualRange:
    """A reference range that laboratories print, to recognise a unit by."""

    analyte: str
    unit: str
    low: Decimal
    high: Decimal


USUAL_RANGES: tuple[UsualRange, ...] = (
    UsualRange(analyte="b12", unit="pmol/L", low=Decimal(133), high=Decimal(675)),
    UsualRange(analyte="mma", unit="nmol/L", low=Decimal(73), high=Decimal(271)),
    UsualRange(analyte="homocysteine", unit="µmol/L", low=Decimal("5.1"), high=Decimal("13.9")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThresholdSet:
    """Ascending cuts of one analyte and the words between them.

    Attributes
    ----------
    name : str
        Shown with every word taken from the set.
    cuts : tuple of Decimal
        In `unit`, ascending. A value equal to a cut lies above it, unless `cut_belongs_below`.
    words : tuple of str
        One more than cuts.
    cut_belongs_below : tuple of bool
        For each cut, whether the value equal to it belongs to the word below.
    source : str
        Where the set comes from; "[?]" in it marks one not checked against the original.
    """

    name: str
    analyte: str
    unit: str
    cuts: tuple[Decimal, ...]
    words: tuple[str, ...]
    cut_belongs_below: tuple[bool, ...]
    source: str

    def __post_init__(self) -> None:
        """Refuse a set that leaves a value without a word, or with two."""
        unit_named(self.unit, analyte_named(self.analyte))
        if list(self.cuts) != sorted(set(self.cuts)):
            msg = f"cuts must ascend, got {self.cuts}"
            raise ValueError(msg)
        if len(self.words) != len(self.cuts) + 1 or len(self.cut_belongs_below) != len(self.cuts):
            msg = f"{len(self.cuts)} cuts need {len(self.cuts) + 1} words, got {self.words}"
            raise ValueError(msg)

    def word(self, result: LabResult) -> str:
        """Return the word for a result, converted to the set's unit; "" for a bound.

        Raises
        ------
        ValueError
            If the result is of another analyte.
        """
        if result.analyte != self.analyte:
            msg = f"{self.name} is about {self.analyte}, not {result.analyte}"
            raise ValueError(msg)
        if result.comparator is not Comparator.EQUAL:
            return ""
        value = converted(result.value, result.of, result.unit, self.unit)
        passed = sum(
            value > cut or (value == cut and not below)
            for cut, below in zip(self.cuts, self.cut_belongs_below, strict=True)
        )
        return self.words[passed]


def _set(name: str, place: str, cuts: str, words: str, source: str) -> ThresholdSet:
    """Read a set from its shorthand: ``<=`` before a cut puts the equal value below it."""
    analyte, unit = place.split(" in ")
    marks = cuts.split()
    return ThresholdSet(
        name=name,
        analyte=analyte,
        unit=unit,
        cuts=tuple(Decimal(mark.removeprefix("<=")) for mark in marks),
        words=tuple(words.split(" / ")),
        cut_belongs_below=tuple(mark.startswith("<=") for mark in marks),
        source=source,
    )


THRESHOLD_SETS: tuple[ThresholdSet, ...] = (
    _set(
        "B12 in common use",
        "b12 in pg/mL",
        "200 <=300",
        "low / borderline / not low",
        "textbook cut-offs 200 and 300 pg/mL",
    ),
    _set(
        "B12, NICE",
        "b12 in pmol/L",
        "133 <=258",
        "low / indeterminate / not low",
        "NICE NG239, 133 and 258 pmol/L [?]",
    ),
    _set(
        "Holotranscobalamin, NICE",
        "holotc in pmol/L",
        "25 <=70",
        "low / indeterminate / not low",
        "NICE NG239, 25 and 70 pmol/L [?]",
    ),
    _set(
        "MMA range",
        "mma in nmol/L",
        "73 <=271",
        "below range / in range / above range",
        "laboratory range 73-271 nmol/L",
    ),
    _set(
        "Homocysteine, above 15",
        "homocysteine in µmol/L",
        "<=15",
        "not high / high",
        "common cut-off 15 µmol/L",
    ),
    _set(
        "Vitamin D, 20 and 30",
        "vitamin_d in ng/mL",
        "20 30",
        "low / insufficient / sufficient",
        "Endocrine Society 2011, 20 and 30 ng/mL",
    ),
    _set(
        "Ferritin range",
        "ferritin in µg/L",
        "30 <=300",
        "below range / in range / above range",
        "range 30-300 µg/L",
    ),
    _set(
        "MCV range",
        "mcv in fL",
        "80 <=100",
        "below range / in range / above range",
        "range 80-100 fL",
    ),
)
