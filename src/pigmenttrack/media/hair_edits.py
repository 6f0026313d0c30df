"""Corrections of traced hair by hand, in a file beside the photos.

    {"2024-01-15.jpg": [
        {"delete": 12},
        {"add": [[310, 402], [355, 480]], "diameter_um": 60},
        {"split": 7, "at": [512, 300]},
        {"join": [3, 18]}
    ]}

A hair is named by its number on the overlay, or by a point [x, y] on it, in pixels of the upright
photo. Numbers are those before any correction.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeAlias

from pigmenttrack.domain.errors import BadRequest

MAX_EDITS_BYTES = 1_000_000
LARGEST_PX = 1e6
ADVICE = 'Write one like {"delete": 12}, {"add": [[x, y], [x, y]]}, {"split": 7, "at": [x, y]}.'

PointXy: TypeAlias = tuple[float, float]
HairName: TypeAlias = int | PointXy


class HairAction(StrEnum):
    """What a person may do to traced hair."""

    ADD = "add"
    DELETE = "delete"
    SPLIT = "split"
    JOIN = "join"


@dataclass(frozen=True, slots=True, kw_only=True)
class HairWish:
    """One correction as it was written.

    Attributes
    ----------
    hairs : tuple of HairName
        One for delete and split, two for join, none for add.
    path_xy : tuple of points
        Of a hair that is added, from root to tip.
    at_xy : point or None
        Where a hair is split.
    """

    action: HairAction
    hairs: tuple[HairName, ...] = ()
    path_xy: tuple[PointXy, ...] = ()
    at_xy: PointXy | None = None
    diameter_um: float | None = None

    def facts(self) -> dict[str, object]:
        """Return plain values, for the provenance."""
        return {
            "action": self.action.value,
            "hairs": [one if isinstance(one, int) else list(one) for one in self.hairs],
            "path_xy": [list(one) for one in self.path_xy],
            "at_xy": None if self.at_xy is None else list(self.at_xy),
            "diameter_um": self.diameter_um,
        }

    def content(self) -> dict[str, object]:
        """Return the correction as a file has it."""
        named = [one if isinstance(one, int) else list(one) for one in self.hairs]
        if self.action is HairAction.ADD:
            path = [list(one) for one in self.path_xy]
            width = {} if self.diameter_um is None else {"diameter_um": self.diameter_um}
            return {self.action.value: path, **width}
        if self.action is HairAction.JOIN:
            return {self.action.value: named}
        at = {} if self.at_xy is None else {"at": list(self.at_xy)}
        return {self.action.value: named[0], **at}


def hair_edits_text(edits: Mapping[str, Sequence[HairWish]]) -> str:
    """Return the file that `load_hair_edits` reads."""
    return json.dumps({photo: [one.content() for one in own] for photo, own in edits.items()})


def load_hair_edits(path: Path) -> dict[str, tuple[HairWish, ...]]:
    """Return the corrections of every photo, in the order written.

    Raises
    ------
    BadRequest
        If the file is missing or says something else.
    """
    if not path.is_file():
        msg = f"There is no file of corrections {path.name}."
        raise BadRequest(msg)
    if path.stat().st_size > MAX_EDITS_BYTES:
        msg = f"The file of corrections {path.name} is too large."
        raise BadRequest(msg, advice=ADVICE)
    try:
        content: Any = json.loads(path.read_bytes())
        return {
            str(photo): tuple(wish_from(one) for one in wishes) for photo, wishes in content.items()
        }
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        msg = f"A correction in {path.name} cannot be read."
        raise BadRequest(msg, advice=ADVICE) from error


def wish_from(content: Mapping[str, Any]) -> HairWish:
    """Return the correction that a file, or a site, has.

    Raises
    ------
    ValueError, TypeError, KeyError
        If it is none.
    """
    (action,) = (one for one in HairAction if one.value in content)
    told = content[action.value]
    if action is HairAction.ADD:
        path = tuple(_point(one) for one in told)
        diameter = content.get("diameter_um")
        return HairWish(
            action=action,
            path_xy=path,
            diameter_um=None if diameter is None else _number(diameter),
        )
    if action is HairAction.SPLIT:
        return HairWish(action=action, hairs=(_name(told),), at_xy=_point(content["at"]))
    if action is HairAction.JOIN:
        one, other = told
        return HairWish(action=action, hairs=(_name(one), _name(other)))
    return HairWish(action=action, hairs=(_name(told),))


def _name(told: object) -> HairName:
    return told if isinstance(told, int) and not isinstance(told, bool) else _point(told)


def _point(told: Any) -> PointXy:  # noqa: ANN401 - what a file says may be anything
    x, y = told
    return _number(x), _number(y)


def _number(told: Any) -> float:  # noqa: ANN401 - likewise
    number = float(told)
    if not math.isfinite(number) or abs(number) > LARGEST_PX:
        msg = f"no number of pixels: {told}"
        raise ValueError(msg)
    return number
