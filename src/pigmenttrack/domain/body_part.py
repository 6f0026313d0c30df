"""Parts of the body that a person marked on the photo, and what was measured in each."""

import re
from dataclasses import dataclass
from enum import StrEnum

from pigmenttrack.domain.estimate import Estimate


class BodyPart(StrEnum):
    """Where on the body, as VASI counts it."""

    FACE = "face"
    HEAD_NECK = "head and neck"
    HANDS = "hands"
    ARMS = "arms"
    TRUNK = "trunk"
    LEGS = "legs"
    FEET = "feet"
    UNNAMED = "not named"


_WORDS: dict[BodyPart, tuple[str, ...]] = {
    BodyPart.FACE: ("face", "facial", "forehead", "cheek", "chin", "lip", "lips", "eyelid",
                    "eyelids", "nose", "temple", "mouth", "perioral", "periorbital"),
    BodyPart.HEAD_NECK: ("head", "neck", "scalp", "ear", "ears", "nape"),
    BodyPart.HANDS: ("hand", "hands", "finger", "fingers", "thumb", "palm", "wrist", "knuckles"),
    BodyPart.ARMS: ("arm", "arms", "forearm", "elbow", "shoulder", "upper arm", "axilla", "armpit"),
    BodyPart.TRUNK: ("trunk", "chest", "back", "belly", "abdomen", "flank", "groin", "breast",
                     "buttock", "buttocks", "hip", "genitals"),
    BodyPart.LEGS: ("leg", "legs", "thigh", "knee", "knees", "shin", "calf", "lower leg"),
    BodyPart.FEET: ("foot", "feet", "toe", "toes", "ankle", "heel", "sole"),
}  # fmt: skip


def body_part_named(text: str) -> BodyPart:
    """Return the part of the body that a person's words name; `UNNAMED` where they name none.

    The word nearest to the end counts: a "back of the left hand" is a hand.

    Examples
    --------
    >>> body_part_named("back of the left hand").value, body_part_named("P3").value
    ('hands', 'not named')
    """
    for part in BodyPart:
        if text.strip().casefold() == part.value:
            return part
    named = {word: part for part, words in _WORDS.items() for word in words}
    for word in reversed(re.findall(r"[^\W_]+", text.casefold())):
        if word in named:
            return named[word]
    return BodyPart.UNNAMED


@dataclass(frozen=True, slots=True, kw_only=True)
class PartMeasurement:
    """Depigmented skin in one marked part of the body on one photo, in cm².

    Attributes
    ----------
    name : str
        As the person called it; empty for the whole region.
    part : BodyPart
    seen_cm2 : float
        Skin of the marked region that the photo shows.
    involved_cm2 : Estimate
        Skin that is depigmented now or was on the baseline: what a clinician's hand would cover.
    depigmented_pct : Estimate
        Mean depigmentation of the involved skin.
    lost_cm2 : Estimate
        Σ area · depigmentation: full pixels count whole, half-depigmented ones half.
    """

    name: str
    part: BodyPart
    seen_cm2: float
    involved_cm2: Estimate
    depigmented_pct: Estimate
    lost_cm2: Estimate
