"""Words for scalp hair: what is said of one hair, and the named sets that sort thick from thin."""

from dataclasses import dataclass
from enum import Enum, Flag, auto

# Coarser than that, a shaft is too few pixels wide for its edges to be told apart ...
COARSEST_DIAMETER_MM_PER_PX = 0.015
# ... and coarser than that, neighbouring hairs melt into one.
COARSEST_COUNT_MM_PER_PX = 0.030


class HairFlag(Flag):
    """What is special about one traced hair; flags combine with ``|``."""

    ROOT_OUTSIDE = auto()
    """The hair grows in from beyond the frame: seen, but not counted."""
    TIP_OUTSIDE = auto()
    """The frame cuts the hair: it is longer than measured."""
    LOOSE = auto()
    """A clipping that lies on the scalp: not counted."""
    ROOT_UNSURE = auto()
    """Nothing tells the root end from the tip."""


PLAIN_HAIR = HairFlag(0)


class HairDoubt(Enum):
    """Why hairs traced on a close-up tell no density."""

    TOO_MUCH = "too_much"
    """So much hair lies on the field that most of it crosses other hair again and again."""
    TOO_LONG = "too_long"
    """Most hairs are longer than the field shows: which are rooted in it is not seen."""


DOUBT_SENTENCES = {
    HairDoubt.TOO_MUCH: (
        "Too much hair lies over other hair to be counted: no density is told from this photo.",
        "Clip the field to about 1 mm, or take a smaller one with shorter hair.",
    ),
    HairDoubt.TOO_LONG: (
        "Most hairs run out of the picture: no density is told from this photo.",
        "Clip the field to about 1 mm, or take a wider one.",
    ),
}


@dataclass(frozen=True, slots=True)
class CutOffs:
    """A named rule that sorts hairs by their diameter.

    Attributes
    ----------
    name : str
        Saved with each result: shares by different rules are not comparable.
    vellus_um : float
        A hair is vellus at or below this diameter.
    terminal_um : float
        A hair is terminal above this diameter; between the two it is intermediate.
    """

    name: str
    vellus_um: float
    terminal_um: float


# Rakowska et al. (2009), Int J Trichology 1(2): vellus up to 30 um.
RAKOWSKA = CutOffs("rakowska-30", 30.0, 30.0)
# Hoffmann (2001), Eur J Dermatol 11(4), 362: TrichoScan counts hairs above 40 um as terminal.
TRICHOSCAN = CutOffs("trichoscan-40", 40.0, 40.0)
# In common use in clinics: vellus below 30 um, terminal above 60 um.
CLINIC = CutOffs("clinic-30-60", 30.0, 60.0)
CUT_OFFS = {rule.name: rule for rule in (RAKOWSKA, TRICHOSCAN, CLINIC)}


class HairFate(Enum):
    """What became of one hair between two visits."""

    STAYED = "stayed"
    THICKENED = "thickened"
    THINNED = "thinned"
    SHED = "shed"
    NEW = "new"
