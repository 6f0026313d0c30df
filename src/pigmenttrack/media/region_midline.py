"""The midline of a part, drawn by a person, as a region file may hold it beside the outline.

    {"photo": "2025-01-10.jpg", "polygon_xy": […], "midline_xy": [[980, 300], [1010, 1400]]}

From front to crown, in upright full-size pixels of the baseline. It may stand there alone: then
the program looks for the scalp itself.
"""

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.media.region_strokes import points_of

FEWEST_POINTS = 2


def read_midline(content: object) -> tuple[Points | None, tuple[str, ...]]:
    """Return the midline (P, 2) of a region file, and in words what is wrong with it."""
    if content is None:
        return None, ()
    line = points_of(content)
    if line is None or len(line) < FEWEST_POINTS:
        return None, ("midline_xy needs two or more points of two numbers, from front to crown.",)
    return line, ()
