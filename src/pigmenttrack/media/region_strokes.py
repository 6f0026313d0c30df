"""Strokes in a region file: what is patch and what is not, on the baseline or on any other photo.

    "strokes": [
      {"label": "skin", "path_xy": [[850, 460], [870, 466]], "radius_px": 12},
      {"label": "patch", "path_xy": [[1210, 700]], "radius_px": 12, "photo": "2025-03-02.jpg"}
    ]

``photo`` is optional: without it a stroke lies on the baseline. A path of one point is a click.
"""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.vitiligo.strokes import Stroke, StrokeLabel

KEYS = {"photo", "label", "path_xy", "radius_px"}
MOST_STROKES = 10_000
MOST_PIXELS = 1e6  # no photo is as wide


@dataclass(frozen=True, slots=True, eq=False)
class PhotoStroke:
    """A stroke in upright full-size pixels of a photo; `photo` is empty for the baseline."""

    photo: str
    stroke: Stroke

    def to_facts(self) -> dict[str, object]:
        """Return the stroke as it stands in a region file."""
        named: dict[str, object] = {"photo": self.photo} if self.photo else {}
        return named | {
            "label": self.stroke.label.value,
            "path_xy": np.asarray(self.stroke.path_xy, float).tolist(),
            "radius_px": float(self.stroke.radius_px),
        }


def read_strokes(content: object) -> tuple[tuple[PhotoStroke, ...], tuple[str, ...]]:
    """Return the strokes of a region file's ``strokes``, and in words what is wrong with them."""
    if not isinstance(content, list):
        return (), ("strokes is a list of strokes.",)
    if len(content) > MOST_STROKES:
        return (), (f"there are {len(content)} strokes, more than {MOST_STROKES}.",)
    strokes: list[PhotoStroke] = []
    wrong: list[str] = []
    for number, entry in enumerate(content, start=1):
        faults = _faults(entry)
        wrong += [f"stroke {number}: {fault}" for fault in faults]
        if not faults:
            strokes.append(_stroke(entry))
    return tuple(strokes), tuple(wrong)


def _stroke(entry: dict[str, Any]) -> PhotoStroke:
    stroke = Stroke(
        label=StrokeLabel(entry["label"]),
        path_xy=np.array(entry["path_xy"], np.float64),
        radius_px=float(entry["radius_px"]),
    )
    return PhotoStroke(entry.get("photo", ""), stroke)


def _faults(entry: object) -> list[str]:
    if not isinstance(entry, dict):
        return ["it is no object with label, path_xy and radius_px."]
    faults = [f"{key} is not known." for key in sorted(set(entry) - KEYS, key=str)]
    if entry.get("label") not in [label.value for label in StrokeLabel]:
        faults.append("label is 'patch' or 'skin'.")
    if not isinstance(entry.get("photo", ""), str):
        faults.append("photo is a file name.")
    if points_of(entry.get("path_xy")) is None:
        faults.append("path_xy is a list of one or more points [x, y] in pixels.")
    radius: Any = entry.get("radius_px")
    if not _is_number(radius) or not 0 < radius < MOST_PIXELS:
        faults.append("radius_px is a number of pixels above 0.")
    return faults


def points_of(path: object) -> Points | None:
    """Return a list of points [x, y] as float64 (N, 2), N >= 1; None where it is none."""
    if not isinstance(path, list) or not path:
        return None
    for point in path:
        if not isinstance(point, list) or len(point) != 2:
            return None
        if not all(_is_number(value) and abs(value) < MOST_PIXELS for value in point):
            return None
    return np.array(path, np.float64)


def _is_number(value: Any) -> bool:  # noqa: ANN401 - whatever JSON holds
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return math.isfinite(value)
