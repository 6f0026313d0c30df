"""Items of a score as a person types them: their scales, and short ways to some of them."""

from collections.abc import Mapping, Sequence

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.score_grades import Ludwig, NorwoodHamilton, Sinclair, Vida
from pigmenttrack.domain.score_items import item_names
from pigmenttrack.domain.score_result import ScoreKind
from pigmenttrack.domain.score_scorad import REGION_SHARE_PCT, ScoradRegion, extent_pct
from pigmenttrack.domain.score_vasi import LEVELS_PCT, hands_from_fingertips

_SCALES = {
    "extent": "0 to 100, % of the body; or by region, see below",
    "itch": "0 to 10",
    "sleeplessness": "0 to 10",
    "age_years": "0 to 130",
    "involved_pct": "0 to 100, % of the region",
    "hand_pct": "0.3 to 2, a hand in % of the body; 1 where left out; or --hand-cm2",
    "REGION.hands": "0 to 120 hand units; or REGION.fingertips",
    "REGION.level_pct": f"one of {', '.join(map(str, LEVELS_PCT))}",
}
_SIGNS = {
    ScoreKind.EASI: "0 to 3 in steps of 0.5",
    ScoreKind.SALT: "0 to 100, % of hair lost in this view",
}
_GRADES = {
    ScoreKind.VIDA: "; ".join(
        f"{grade:d} {_words}"
        for grade, _words in ((grade, grade.name.lower().replace("_", " ")) for grade in Vida)
    ),
    ScoreKind.NORWOOD_HAMILTON: "; ".join(
        f"{place} = {grade}" for place, grade in enumerate(NorwoodHamilton, start=1)
    ),
    ScoreKind.LUDWIG: f"{min(Ludwig):d} to {max(Ludwig):d}",
    ScoreKind.SINCLAIR: f"{min(Sinclair):d} to {max(Sinclair):d}",
}


def scales_of(kind: ScoreKind) -> dict[str, str]:
    """Return every item of a score with its scale in words."""
    return {name: _scale(kind, name) for name in item_names(kind)}


def short_ways(kind: ScoreKind) -> tuple[str, ...]:
    """Return how else some items may be told."""
    if kind in {ScoreKind.SCORAD, ScoreKind.OBJECTIVE_SCORAD, ScoreKind.PO_SCORAD}:
        regions = (
            f"extent.{_typed(region)} (0 to {share:g})"
            for region, share in REGION_SHARE_PCT.items()
        )
        return (f"Instead of extent, in % of the whole body: {', '.join(regions)}.",)
    return ()


def read_items(told: Sequence[str]) -> dict[str, float]:
    """Return items told as ``name=value``.

    Raises
    ------
    BadRequest
        If one has no name or number, or stands there twice.
    """
    items: dict[str, float] = {}
    for each in told:
        name, given, text = (part.strip() for part in each.rpartition("="))
        try:
            value = float(text)
        except ValueError:
            name = ""
            value = 0.0
        if not given or not name or name in items:
            message = f"'{each}' is no item, or stands there twice."
            raise BadRequest(message, advice="Write items like itch=4; see them with --items.")
        items[name] = value
    return items


def with_short_ways(items: Mapping[str, float]) -> dict[str, float]:
    """Return the items with regions of the extent and fingertip units brought into the score's own.

    Raises
    ------
    BadRequest
        If a region or its share is none, or one thing is told in two ways.
    """
    regions = {name.partition(".")[2]: value for name, value in items.items() if _is_region(name)}
    plain = {name: value for name, value in items.items() if not _is_region(name)}
    made: dict[str, float] = {}
    try:
        if regions:
            named = {_typed(region): region for region in ScoradRegion}
            if unknown := sorted(set(regions) - set(named)):
                message = f"No region is called {', '.join(unknown)}."
                raise BadRequest(message, advice=f"Regions: {', '.join(named)}.")
            made["extent"] = extent_pct({named[name]: share for name, share in regions.items()})
        for name in [name for name in plain if name.endswith(".fingertips")]:
            made[f"{name.removesuffix('.fingertips')}.hands"] = hands_from_fingertips(
                plain.pop(name)
            )
    except ValueError as error:
        message = f"{error}."
        raise BadRequest(message) from error
    if twice := sorted(set(made) & set(plain)):
        message = f"{', '.join(twice)} is told in two ways."
        raise BadRequest(message, advice="Leave one of them out.")
    return {**made, **plain}


def _scale(kind: ScoreKind, name: str) -> str:
    own = name if name in _SCALES else name.rpartition(".")[2]
    if name == "grade":
        return _GRADES[kind]
    return _SCALES.get(own) or _SIGNS.get(kind, "0, 1, 2 or 3")


def _is_region(name: str) -> bool:
    return name.startswith("extent.")


def _typed(region: ScoradRegion) -> str:
    return region.replace(" ", "_")
