"""Named parts of the body in a region file.

    {"regions": [{"name": "left hand", "body": "hands", "polygon_xy": [[812, 430], …]}, …]}

``body`` is optional: without it the name says which part of the body it is.
"""

from dataclasses import dataclass
from typing import Any

from pigmenttrack.domain.body_part import BodyPart, body_part_named
from pigmenttrack.imaging.array_types import Points
from pigmenttrack.media.region_strokes import points_of

LEAST_POINTS = 3
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, eq=False)
class RegionPart:
    """One outline (N, 2) in upright full-size pixels, and what it is called."""

    name: str
    part: BodyPart
    polygon_xy: Points

    def to_facts(self) -> dict[str, object]:
        """Return the part as a region file holds it."""
        return {
            "name": self.name,
            "body": self.part.value,
            "polygon_xy": self.polygon_xy.tolist(),
        }


def read_parts(content: object) -> tuple[tuple[RegionPart, ...], list[str]]:
    """Return the named parts of a region file's ``regions``, and in words what is wrong."""
    if not isinstance(content, list):
        return (), ["regions is a list of named outlines."]
    parts, wrong = [], []
    for number, one in enumerate(content, start=1):
        part = _part(one) if isinstance(one, dict) else "is no named outline."
        if isinstance(part, str):
            wrong.append(f"region {number} {part}")
        else:
            parts.append(part)
    names = [part.name for part in parts]
    if len(set(names)) < len(names):
        wrong.append("two regions have the same name.")
    return tuple(parts), wrong


def _part(one: dict[str, Any]) -> RegionPart | str:
    """Return a part, or what is wrong with it."""
    name, body = one.get("name", ""), one.get("body", "")
    if not (isinstance(name, str) and name.strip() and len(name) <= LONGEST_NAME):
        return "needs a name."
    if not (isinstance(body, str) and name.isprintable()):
        return "has a name or a body that is no text."
    part = body_part_named(body) if body else body_part_named(name)
    if body and part is BodyPart.UNNAMED:
        known = ", ".join(part.value for part in BodyPart if part is not BodyPart.UNNAMED)
        return f"names no part of the body; known are {known}."
    points = points_of(one.get("polygon_xy"))
    if points is None or len(points) < LEAST_POINTS:
        return "needs an outline of three or more points of two numbers, in pixels."
    return RegionPart(name=name.strip(), part=part, polygon_xy=points)
