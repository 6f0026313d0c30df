"""Region files: a polygon as JSON, or a mask as a picture, in the baseline's upright pixels.

    {"photo": "2025-01-10.jpg", "polygon_xy": [[812, 430], [1650, 455], …]}

``photo`` is optional and names the photo on which the outline was drawn; ``polygons_xy`` holds
several outlines. In a mask picture everything brighter than
middle grey is inside; holes in it are filled.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from pigmenttrack.domain.errors import BadRequest, UnreadablePhoto
from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.region import outlines_of
from pigmenttrack.media.load import load_photo

MAX_REGION_BYTES = 4_000_000
INSIDE_LEVEL = 128  # a JPEG's ringing around a white region is not inside it
ADVICE = 'Write it like {"photo": "name.jpg", "polygon_xy": [[x, y], [x, y], [x, y]]}.'


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
    """

    polygons_xy: tuple[Points, ...]
    photo: str = ""
    size: tuple[int, int] | None = None


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
    if not region.polygons_xy:
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
    try:
        lists = content["polygons_xy"] if "polygons_xy" in content else [content["polygon_xy"]]
        polygons = tuple(np.array(one, np.float64) for one in lists)
        photo = content.get("photo", "")
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        msg = f"The region file {path.name} has no polygon_xy."
        raise BadRequest(msg, advice=ADVICE) from error
    for polygon in polygons:
        if polygon.ndim != 2 or polygon.shape[1] != 2 or len(polygon) < 3:
            msg = f"The outline in {path.name} needs three or more points of two numbers."
            raise BadRequest(msg, advice=ADVICE)
        if not (np.isfinite(polygon).all() and np.abs(polygon).max() < 1e6):
            msg = f"The outline in {path.name} has numbers that are no pixels."
            raise BadRequest(msg, advice=ADVICE)
    return DrawnRegion(polygons, photo=str(photo))
