"""Region files: a polygon as JSON, or a mask as a picture, in the baseline's upright pixels.

    {"photo": "2025-01-10.jpg", "polygon_xy": [[812, 430], [1650, 455], …]}

``photo`` is optional and names the photo on which the outline was drawn; ``polygons_xy`` holds
several outlines. Strokes that correct the answer stand beside it (see `region_strokes`),
landmarks for photos that did not match (`region_landmarks`), and the midline of a part
(`region_midline`); where there are those alone, the program looks for the outline itself. In a
mask picture everything brighter than middle grey is inside; holes in it are filled.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pigmenttrack.domain.errors import BadRequest, UnreadablePhoto
from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.region import outlines_of
from pigmenttrack.imaging.registration.register import Landmarks
from pigmenttrack.imaging.vitiligo.strokes import Stroke
from pigmenttrack.media.load import load_photo
from pigmenttrack.media.region_landmarks import PhotoLandmarks, read_landmarks
from pigmenttrack.media.region_midline import read_midline
from pigmenttrack.media.region_parts import RegionPart, read_parts
from pigmenttrack.media.region_strokes import PhotoStroke, points_of, read_strokes

MAX_REGION_BYTES = 4_000_000
INSIDE_LEVEL = 128  # a JPEG's ringing around a white region is not inside it
MOST_TOLD = 8  # faults named in one message
LEAST_POINTS = 3  # of an outline
_ALONE = ("strokes", "regions", "landmarks", "midline_xy")  # what may stand without an outline
ADVICE = 'Write it like {"photo": "name.jpg", "polygon_xy": [[x, y], [x, y], [x, y]]}.'
STROKE_ADVICE = (
    'Write a stroke like {"label": "skin", "path_xy": [[x, y], [x, y]], "radius_px": 12}, with '
    '"photo": "name.jpg" where it lies on another photo than the baseline.'
)
MIDLINE_ADVICE = 'Write it like "midline_xy": [[x, y], [x, y]].'


@dataclass(frozen=True, slots=True)
class DrawnRegion:
    """Outlines on one photo.

    Attributes
    ----------
    polygons_xy : tuple of arrays (N, 2)
        In upright full-size pixels.
    photo : str
        The photo on which they were drawn; empty when the file does not say.
    size : (height, width) or None
        The picture's size, where the region came as a mask.
    parts : tuple of RegionPart
        Named parts of the body; their outlines come first in `polygons_xy`.
    strokes : tuple of PhotoStroke
        In the order drawn.
    landmarks : tuple of PhotoLandmarks
    midline_xy : array (P, 2) or None
        Of a part, from front to crown.
    """

    polygons_xy: tuple[Points, ...]
    photo: str = ""
    size: tuple[int, int] | None = None
    strokes: tuple[PhotoStroke, ...] = ()
    parts: tuple[RegionPart, ...] = ()
    landmarks: tuple[PhotoLandmarks, ...] = ()
    midline_xy: Points | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is drawn at all."""
        drawn = (self.polygons_xy, self.strokes, self.landmarks)
        return self.midline_xy is None and not any(drawn)

    def strokes_on(self, photo: str, *, is_baseline: bool) -> tuple[Stroke, ...]:
        """Return the strokes on one photo, in its pixels."""
        names = {photo, ""} if is_baseline else {photo}
        return tuple(one.stroke for one in self.strokes if one.photo in names)

    def landmarks_on(self, photo: str) -> Landmarks | None:
        """Return what ties a photo to the baseline; None without three pairs."""
        found = (one.landmarks for one in self.landmarks if one.photo == photo)
        return next(found, None)

    def to_facts(self) -> dict[str, object]:
        """Return the region as a region file holds it, without the photo's name."""
        nameless = self.polygons_xy[len(self.parts) :]
        facts: dict[str, object] = {"polygons_xy": [one.tolist() for one in nameless]}
        if self.parts:
            facts["regions"] = [one.to_facts() for one in self.parts]
        if self.strokes:
            facts["strokes"] = [one.to_facts() for one in self.strokes]
        if self.landmarks:
            facts["landmarks"] = [one.to_facts() for one in self.landmarks]
        if self.midline_xy is not None:
            facts["midline_xy"] = self.midline_xy.tolist()
        return facts


def load_region(path: Path) -> DrawnRegion:
    """Read a region file.

    Raises
    ------
    BadRequest
        If the file is missing, is neither polygon nor mask, or holds no area.
    """
    if not path.is_file():
        msg = f"There is no region file {path.name}."
        raise BadRequest(msg, advice="Give --roi the outline's file, or auto.")
    region = _from_json(path) if path.suffix.lower() == ".json" else _from_picture(path)
    if region.is_empty:
        msg = f"The region file {path.name} holds no area."
        raise BadRequest(msg, advice=ADVICE)
    return region


def _from_picture(path: Path) -> DrawnRegion:
    try:
        mask = load_photo(path).rgb.max(axis=-1) >= INSIDE_LEVEL
    except UnreadablePhoto as error:
        msg = f"The region file {path.name} is no picture: {error.message}"
        raise BadRequest(msg, advice=ADVICE) from error
    return DrawnRegion(outlines_of(mask), size=(mask.shape[0], mask.shape[1]))


def _from_json(path: Path) -> DrawnRegion:
    if path.stat().st_size > MAX_REGION_BYTES:
        msg = f"The region file {path.name} is too large for an outline."
        raise BadRequest(msg, advice=ADVICE)
    try:
        content: Any = json.loads(path.read_bytes())
    # Deep nesting ends in a RecursionError, odd bytes in a UnicodeDecodeError (a ValueError).
    except (ValueError, RecursionError) as error:
        msg = f"The region file {path.name} is no JSON."
        raise BadRequest(msg, advice=ADVICE) from error
    return region_from(content, path.name)


def region_from(content: object, name: str) -> DrawnRegion:
    """Return the region of a region file's content.

    Parameters
    ----------
    name : str
        What the file is called in messages.

    Raises
    ------
    BadRequest
        With everything that is wrong, in words.
    """
    if not isinstance(content, dict):
        msg = f"The region file {name} has no polygon_xy."
        raise BadRequest(msg, advice=ADVICE)
    photo = content.get("photo", "")
    wrong = [] if isinstance(photo, str) else ["photo is a file name."]
    parts, misnamed = read_parts(content.get("regions", []))
    polygons, faults = _polygons(content)
    polygons = (*(part.polygon_xy for part in parts), *polygons)
    wrong += faults + misnamed
    strokes, unread = read_strokes(content.get("strokes", []))
    landmarks, unmatched = read_landmarks(content.get("landmarks", []))
    midline, crooked = read_midline(content.get("midline_xy"))
    wrong += (*unread, *unmatched, *crooked)
    if wrong:
        shown = [*wrong[:MOST_TOLD], *(["and more."] if len(wrong) > MOST_TOLD else [])]
        msg = f"The region file {name} cannot be used: {' '.join(shown)}"
        beside = STROKE_ADVICE if unread else MIDLINE_ADVICE if crooked else ADVICE
        raise BadRequest(msg, advice=ADVICE if faults + misnamed else beside)
    return DrawnRegion(
        polygons,
        photo=photo,
        strokes=strokes,
        parts=parts,
        landmarks=landmarks,
        midline_xy=midline,
    )


def _polygons(content: dict[str, Any]) -> tuple[tuple[Points, ...], list[str]]:
    """Return the outlines, and in words what is wrong with them."""
    if "polygons_xy" in content:
        lists = content["polygons_xy"]
    elif "polygon_xy" in content:
        lists = [content["polygon_xy"]]
    else:
        told = any(content.get(key) for key in _ALONE)
        return (), [] if told else ["there is no polygon_xy."]
    if not isinstance(lists, list):
        return (), ["polygons_xy is a list of outlines."]
    polygons = [points_of(one) for one in lists]
    good = tuple(one for one in polygons if one is not None and len(one) >= LEAST_POINTS)
    if len(good) < len(polygons):
        return good, ["an outline needs three or more points of two numbers, in pixels."]
    return good, []
