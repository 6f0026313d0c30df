"""A score from its named items, as a form fills them in or as a stored score kept them."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.score_easi import Easi, EasiRegion
from pigmenttrack.domain.score_grades import (
    Ludwig,
    NorwoodHamilton,
    Sinclair,
    Vida,
    grade_result,
)
from pigmenttrack.domain.score_result import ScoreKind, ScoreResult
from pigmenttrack.domain.score_salt import Salt
from pigmenttrack.domain.score_scorad import Scorad
from pigmenttrack.domain.score_vasi import CLASSIC_HAND_PCT, Vasi, VasiSite

Items = Mapping[str, float]
_EASI_REGIONS = ("head", "arms", "trunk", "legs")
_COMPLAINTS = {"itch", "sleeplessness"}
_GRADES: dict[ScoreKind, type[Vida] | type[Ludwig] | type[Sinclair]] = {
    ScoreKind.VIDA: Vida,
    ScoreKind.LUDWIG: Ludwig,
    ScoreKind.SINCLAIR: Sinclair,
}


def item_names(kind: ScoreKind) -> tuple[str, ...]:
    """Return the names of a score's items.

    VASI's sites are free: ``trunk.hands`` and ``trunk.level_pct`` for a region "trunk"; grades have
    the one item ``grade``.
    """
    match kind:
        case ScoreKind.SCORAD | ScoreKind.PO_SCORAD:
            return tuple(field.name for field in fields(Scorad))
        case ScoreKind.OBJECTIVE_SCORAD:
            return tuple(
                name
                for name in item_names(ScoreKind.SCORAD)
                if name not in {"itch", "sleeplessness"}
            )
        case ScoreKind.EASI:
            own = tuple(field.name for field in fields(EasiRegion))
            return ("age_years", *(f"{area}.{name}" for area in _EASI_REGIONS for name in own))
        case ScoreKind.SALT:
            return tuple(field.name for field in fields(Salt))
        case ScoreKind.VASI | ScoreKind.F_VASI:
            return ("hand_pct", "REGION.hands", "REGION.level_pct")
        case _:
            return ("grade",)


def score_from_items(kind: ScoreKind, items: Items, taken_on: date) -> ScoreResult:
    """Return the score of a day from its items by name.

    A result's own `items` give the same result again. An item that is left out is refused, but
    for ``hand_pct`` (classic 1 %).

    Raises
    ------
    BadRequest
        If an item is missing, unknown, or not on its scale.
    """
    try:
        match kind:
            case ScoreKind.SCORAD | ScoreKind.PO_SCORAD | ScoreKind.OBJECTIVE_SCORAD:
                return _scorad(kind, items, taken_on)
            case ScoreKind.EASI:
                return _easi(items).result(taken_on)
            case ScoreKind.SALT:
                _need_names(kind, items)
                return Salt(**items).result(taken_on)
            case ScoreKind.VASI | ScoreKind.F_VASI:
                return _vasi(items, facial=kind is ScoreKind.F_VASI).result(taken_on)
            case _:
                return _grade(kind, items, taken_on)
    except ValueError as error:
        message = f"{kind}: {error}."
        raise BadRequest(message, advice=f"Items: {', '.join(item_names(kind))}.") from error


def _scorad(kind: ScoreKind, items: Items, taken_on: date) -> ScoreResult:
    _need_names(kind, items)
    whole = {name: value for name, value in items.items() if float(value).is_integer()}
    return Scorad(**{**items, **{name: int(value) for name, value in whole.items()}}).result(  # type: ignore[arg-type]
        taken_on, kind
    )


def _easi(items: Items) -> Easi:
    _need_names(ScoreKind.EASI, items)
    own = [field.name for field in fields(EasiRegion)]
    head, arms, trunk, legs = (
        EasiRegion(**{name: items[f"{area}.{name}"] for name in own}) for area in _EASI_REGIONS
    )
    return Easi(age_years=items["age_years"], head=head, arms=arms, trunk=trunk, legs=legs)


def _vasi(items: Items, *, facial: bool) -> Vasi:
    named = [name for name in items if name != "hand_pct"]
    regions = list(dict.fromkeys(name.rpartition(".")[0] for name in named))
    expected = {f"{region}.{part}" for region in regions for part in ("hands", "level_pct")}
    if set(named) != expected or "" in regions:
        msg = "every region needs REGION.hands and REGION.level_pct, and nothing else"
        raise ValueError(msg)
    sites = []
    for region in regions:
        level = items[f"{region}.level_pct"]
        if not float(level).is_integer():
            msg = f"depigmentation of {region} is a whole level, got {level}"
            raise ValueError(msg)
        sites.append(VasiSite(region=region, hands=items[f"{region}.hands"], level_pct=int(level)))
    return Vasi(sites=tuple(sites), hand_pct=items.get("hand_pct", CLASSIC_HAND_PCT), facial=facial)


def _grade(kind: ScoreKind, items: Items, taken_on: date) -> ScoreResult:
    if len(items) != 1:
        msg = "a grade is one item"
        raise ValueError(msg)
    (value,) = items.values()
    if not float(value).is_integer():
        msg = f"a grade is a whole number, got {value}"
        raise ValueError(msg)
    if kind is ScoreKind.NORWOOD_HAMILTON:
        grades = list(NorwoodHamilton)
        if not 1 <= value <= len(grades):
            msg = f"grades count 1 to {len(grades)} in their order, got {value:g}"
            raise ValueError(msg)
        return grade_result(grades[int(value) - 1], taken_on)
    return grade_result(_GRADES[kind](int(value)), taken_on)


def _need_names(kind: ScoreKind, items: Items) -> None:
    names = set(item_names(kind))
    if wrong := sorted(names ^ set(items)):
        msg = f"missing or unknown: {', '.join(wrong)}"
        raise ValueError(msg)
