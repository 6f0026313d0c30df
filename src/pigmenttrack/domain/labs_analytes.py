"""Laboratory analytes, their two units each, and exact conversion between them."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from pigmenttrack.domain.errors import BadRequest

Number = Decimal | Fraction | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Analyte:
    """One thing that a laboratory measures in blood.

    Attributes
    ----------
    key : str
        What files and commands call it.
    conventional_unit, si_unit : str
        Both units in use; the same where there is but one.
    factor : Decimal
        ``conventional * factor == SI``. Decimal, so that the published digits are meant.
    typical : tuple of two Decimal
        What a person's blood may hold, in the conventional unit, illness included. Wide on
        purpose: it tells one unit from the other and is no reference range.
    """

    key: str
    name: str
    conventional_unit: str
    si_unit: str
    factor: Decimal
    typical: tuple[Decimal, Decimal]

    @property
    def units(self) -> tuple[str, ...]:
        """The units it may be told in, without repetition."""
        return tuple(dict.fromkeys((self.conventional_unit, self.si_unit)))


def _analyte(key: str, name: str, units: str, factor: str, typical: str) -> Analyte:
    conventional, _, si = units.partition(" | ")
    low, high = typical.split("-")
    return Analyte(
        key=key,
        name=name,
        conventional_unit=conventional,
        si_unit=si or conventional,
        factor=Decimal(factor),
        typical=(Decimal(low), Decimal(high)),
    )


# Factors as in the SI conversion tables of the AMA Manual of Style.
ANALYTES: dict[str, Analyte] = {
    analyte.key: analyte
    for analyte in (
        _analyte("b12", "Vitamin B12", "pg/mL | pmol/L", "0.7378", "30-3000"),
        _analyte("holotc", "Holotranscobalamin", "pmol/L", "1", "2-500"),
        _analyte("mma", "Methylmalonic acid", "µg/L | nmol/L", "8.468", "4-45"),
        _analyte("homocysteine", "Homocysteine", "mg/L | µmol/L", "7.397", "0.3-3.5"),
        _analyte("folate", "Folate", "ng/mL | nmol/L", "2.266", "0.5-40"),
        _analyte("vitamin_d", "25-OH vitamin D", "ng/mL | nmol/L", "2.496", "2-150"),
        _analyte("ferritin", "Ferritin", "ng/mL | µg/L", "1", "1-5000"),
        _analyte("zinc", "Zinc", "µg/dL | µmol/L", "0.153", "25-300"),
        _analyte("haemoglobin", "Haemoglobin", "g/dL | g/L", "10", "3-25"),
        _analyte("mcv", "Mean corpuscular volume", "fL", "1", "50-150"),
    )
}


def analyte_named(key: str) -> Analyte:
    """Return the analyte of a key.

    Raises
    ------
    BadRequest
        If there is none; the advice names them all.
    """
    found = ANALYTES.get(key.strip().lower())
    if found is None:
        message = f"No laboratory value is called '{key[:40]}' here."
        raise BadRequest(message, advice=f"Known are: {', '.join(ANALYTES)}.")
    return found


def unit_named(text: str, analyte: Analyte) -> str:
    """Return the unit of an analyte as this program spells it.

    Other spellings of the same unit are read ("ug/l", "mcg/L", Greek or Latin mu); another unit
    is refused, never guessed.

    Raises
    ------
    BadRequest
        If the text is none of the analyte's units.

    Examples
    --------
    >>> unit_named("PG/ML", ANALYTES["b12"])
    'pg/mL'
    """
    wanted = _spelling(text)
    for unit in analyte.units:
        if _spelling(unit) == wanted:
            return unit
    message = f"'{text[:20]}' is no unit of {analyte.name} here."
    raise BadRequest(message, advice=f"Use {' or '.join(analyte.units)}.")


def _spelling(unit: str) -> str:
    plain = unit.strip().replace(" ", "").replace("\u03bc", "u").replace("\u00b5", "u").lower()
    return "u" + plain.removeprefix("mc") if plain.startswith("mcg") else plain


def converted(value: Number, analyte: Analyte, unit: str, to_unit: str) -> Fraction:
    """Return a value in another unit of its analyte, exactly.

    A fraction, because dividing by a decimal factor has no last digit: forth and back gives the
    very same number. Round only for showing, with `rounded`.

    Raises
    ------
    BadRequest
        If one of the units is not the analyte's.

    Examples
    --------
    >>> rounded(converted(Decimal(46), ANALYTES["b12"], "pmol/L", "pg/mL"), 0)
    Decimal('62')
    """
    source, target = unit_named(unit, analyte), unit_named(to_unit, analyte)
    if source == target:
        return Fraction(value)
    factor = Fraction(analyte.factor)
    return Fraction(value) * factor if target == analyte.si_unit else Fraction(value) / factor


def rounded(value: Fraction, places: int) -> Decimal:
    """Return a fraction with so many decimal places, halves to even.

    Exact: no float and no context precision comes between.
    """
    scaled = round(value * 10**places)
    return Decimal(scaled).scaleb(-places) if places else Decimal(scaled)
