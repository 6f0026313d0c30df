"""The midline of a part, drawn by a person, as a region file may hold it beside the outline.

    {"photo": "2025-01-10.jpg", "polygon_xy": […], "midline_xy": [[980, 300], [1010, 1400]]}

From front to crown, in upright full-size pixels of the baseline.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.imaging.array_types import Points
from pigmenttrack.media.region import MAX_REGION_BYTES

LARGEST_PX = 1e6


def load_midline(path: Path) -> Points | None:
    """Return the midline (P, 2) of a region file; None where it holds none.

    Raises
    ------
    BadRequest
        If there is one that is no line.
    """
    if path.suffix.lower() != ".json" or path.stat().st_size > MAX_REGION_BYTES:
        return None
    try:
        content: Any = json.loads(path.read_bytes())
        told = content.get("midline_xy")
        line = None if told is None else np.array(told, np.float64)
    except (ValueError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        msg = f"The midline in {path.name} cannot be read."
        raise BadRequest(msg, advice='Write it like "midline_xy": [[x, y], [x, y]].') from error
    if line is None:
        return None
    if line.ndim != 2 or line.shape[1] != 2 or len(line) < 2 or not _are_pixels(line):
        msg = f"The midline in {path.name} needs two or more points of two numbers."
        raise BadRequest(msg, advice="Give pixels of the upright baseline, from front to crown.")
    return line


def _are_pixels(line: Points) -> bool:
    return bool(np.isfinite(line).all() and np.abs(line).max() < LARGEST_PX)
