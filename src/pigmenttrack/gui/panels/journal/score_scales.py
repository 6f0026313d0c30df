"""The scale of every item of a score, for a form: range, step, words of grades."""

from dataclasses import dataclass

from pigmenttrack.domain.score_grades import Ludwig, NorwoodHamilton, Sinclair, Vida
from pigmenttrack.domain.score_items import item_names
from pigmenttrack.domain.score_result import ScoreKind
from pigmenttrack.domain.score_vasi import LEVELS_PCT


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """What one item may be.

    Attributes
    ----------
    words : str
        The item's name as people read it.
    words_of : tuple of (value, word)
        Where the item is chosen from a list.
    """

    words: str
    low: float = 0.0
    high: float = 3.0
    step: float = 1.0
    decimals: int = 0
    words_of: tuple[tuple[float, str], ...] = ()


_OWN = {
    "extent": Scale(words="extent, % of the body", high=100.0, decimals=1),
    "itch": Scale(words="itch", high=10.0, step=0.5, decimals=1),
    "sleeplessness": Scale(words="sleeplessness", high=10.0, step=0.5, decimals=1),
    "age_years": Scale(words="age, years", high=130.0),
    "hand_pct": Scale(words="a hand, % of the body", low=0.3, high=2.0, step=0.01, decimals=2),
    "involved_pct": Scale(words="involved, % of the region", high=100.0),
    "hands": Scale(words="hand units", high=120.0, step=0.5, decimals=2),
    "level_pct": Scale(
        words="depigmented", words_of=tuple((level, f"{level} %") for level in LEVELS_PCT)
    ),
}
_GRADES = {
    ScoreKind.VIDA: tuple((float(grade), grade.name.lower().replace("_", " ")) for grade in Vida),
    ScoreKind.NORWOOD_HAMILTON: tuple(
        (float(place), grade.value) for place, grade in enumerate(NorwoodHamilton, start=1)
    ),
    ScoreKind.LUDWIG: tuple((float(grade), grade.name) for grade in Ludwig),
    ScoreKind.SINCLAIR: tuple((float(grade), str(grade.value)) for grade in Sinclair),
}
# VASI adds up any number of regions; a form has room for these.
_VASI_REGIONS = ("head and neck", "hands", "arms", "trunk", "legs", "feet")


def scales_of(kind: ScoreKind) -> dict[str, Scale]:
    """Return every item of a score with its scale, in the order of the form."""
    return {name: _scale(kind, name) for name in _names(kind)}


def _names(kind: ScoreKind) -> tuple[str, ...]:
    names = item_names(kind)
    free = [name for name in names if name.startswith("REGION.")]
    if not free:
        return names
    regions = ("face",) if kind is ScoreKind.F_VASI else _VASI_REGIONS
    fixed = tuple(name for name in names if name not in free)
    parts = [name.partition(".")[2] for name in free]
    return (*fixed, *(f"{region}.{part}" for region in regions for part in parts))


def _scale(kind: ScoreKind, name: str) -> Scale:
    if name == "grade":
        return Scale(words="grade", words_of=_GRADES[kind])
    region, _, own = name.rpartition(".")
    if own in _OWN:
        scale = _OWN[own]
    elif kind is ScoreKind.SALT:
        scale = Scale(words=f"{own.replace('_', ' ').removesuffix(' pct')}, % lost", high=100.0)
    elif kind is ScoreKind.EASI:
        scale = Scale(words=own, step=0.5, decimals=1)
    else:
        scale = Scale(words=own)
    if not region:
        return scale
    return Scale(
        words=f"{region}: {scale.words}",
        low=scale.low,
        high=scale.high,
        step=scale.step,
        decimals=scale.decimals,
        words_of=scale.words_of,
    )
