"""The person photographed, known by an alias only."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

NAME_LIMIT = 80
NOTE_LIMIT = 2000
FIRST_BIRTH_YEAR = 1880
TALLEST_CM = 280.0  # the tallest person on record stood 272 cm
HEAVIEST_KG = 700.0  # the heaviest on record weighed 635 kg


class Sex(StrEnum):
    """As far as reference ranges of laboratories ask for it."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One person.

    Attributes
    ----------
    id : str
        Made by the program, never shown.
    alias : str
        A name that means something to the owner of the catalog and to nobody else.
    height_cm, weight_kg : float or None
    """

    id: str
    alias: str
    birth_year: int | None = None
    sex: Sex | None = None
    height_cm: float | None = None
    weight_kg: float | None = None
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse what is no person."""
        require_name(self.alias, "An alias")
        require_note(self.note)
        if self.birth_year is not None and not FIRST_BIRTH_YEAR <= self.birth_year <= 2200:
            msg = f"A birth year is a number such as 1980, not {self.birth_year}."
            raise ValueError(msg)
        _require_between(self.height_cm, TALLEST_CM, "A height in cm")
        _require_between(self.weight_kg, HEAVIEST_KG, "A weight in kg")


def require_name(text: str, what: str) -> None:
    """Refuse names that cannot be shown on one line, or that differ from what they look like.

    Raises
    ------
    ValueError
        With a sentence for the person.
    """
    if not text or text != text.strip() or len(text) > NAME_LIMIT or not text.isprintable():
        msg = f"{what} has 1 to {NAME_LIMIT} visible characters on one line, not {text!r}."
        raise ValueError(msg)
    if unicodedata.normalize("NFC", text) != text:
        msg = f"{what} must be written in composed letters (Unicode NFC)."
        raise ValueError(msg)


def require_note(text: str) -> None:
    """Refuse notes that are too long or hold what is no text.

    Raises
    ------
    ValueError
        With a sentence for the person.
    """
    visible = text.replace("\n", "").replace("\t", "")
    if len(text) > NOTE_LIMIT or not (visible.isprintable() or not visible):
        msg = f"A note has at most {NOTE_LIMIT} visible characters."
        raise ValueError(msg)


def _require_between(value: float | None, most: float, what: str) -> None:
    if value is not None and not 0 < value <= most:
        msg = f"{what} lies above 0 and up to {most:g}, not {value}."
        raise ValueError(msg)
