"""Landmarks in a region file: the same details on the baseline and on a photo that did not match.

    "landmarks": [{"photo": "2025-03-02.jpg", "pairs": [[410, 388, 512, 402], …]}]

Each pair holds x and y on the baseline, then x and y on the photo, in upright full-size pixels.
Three pairs or more guide the registration of that photo; fewer are kept, not used.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.registration.register import FEWEST_LANDMARKS, Landmarks
from pigmenttrack.media.region_strokes import points_of

MOST_PAIRS = 1000
KEYS = {"photo", "pairs"}


@dataclass(frozen=True, slots=True, eq=False)
class PhotoLandmarks:
    """Pairs (k, 4) that tie one photo to the baseline: x, y there, then x, y here."""

    photo: str
    pairs: Points

    @property
    def landmarks(self) -> Landmarks | None:
        """The pairs as registration takes them; None where there are too few."""
        if len(self.pairs) < FEWEST_LANDMARKS:
            return None
        return self.pairs[:, :2], self.pairs[:, 2:]

    def to_facts(self) -> dict[str, object]:
        """Return the landmarks as they stand in a region file."""
        return {"photo": self.photo, "pairs": self.pairs.tolist()}


def read_landmarks(content: object) -> tuple[tuple[PhotoLandmarks, ...], tuple[str, ...]]:
    """Return the landmarks of a region file, and in words what is wrong with them."""
    if not isinstance(content, list):
        return (), ("landmarks is a list of photos with their pairs.",)
    found: list[PhotoLandmarks] = []
    wrong: list[str] = []
    for number, entry in enumerate(content, start=1):
        fault = _fault(entry)
        if fault:
            wrong.append(f"landmarks {number}: {fault}")
        else:
            found.append(PhotoLandmarks(entry["photo"], np.array(entry["pairs"], np.float64)))
    return tuple(found), tuple(wrong)


def _fault(entry: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    if not isinstance(entry, dict) or set(entry) != KEYS:
        return "it is no object with photo and pairs."
    if not isinstance(entry["photo"], str) or not entry["photo"]:
        return "photo is the name of a photo."
    pairs = entry["pairs"]
    if not isinstance(pairs, list) or not 0 < len(pairs) <= MOST_PAIRS:
        return f"pairs is a list of 1 to {MOST_PAIRS} pairs."
    for pair in pairs:
        if not isinstance(pair, list) or len(pair) != 4:
            return "a pair is [x, y, x, y] in pixels: on the baseline, then on the photo."
        if points_of([pair[:2], pair[2:]]) is None:
            return "a pair is four numbers in pixels."
    return ""
