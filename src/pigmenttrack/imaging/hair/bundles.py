"""Hairs that touch side by side and are followed as one: a shaft as wide as two is two."""

from dataclasses import replace

import numpy as np

from pigmenttrack.imaging.hair.lines import Line

WIDE_RATIO = 1.45  # a shaft that much wider than the typical one is two ...
WIDE_EXCESS_MM = 0.028  # ... and wider by that, 2.3 deviations of terminal hairs of one head
WIDEST_HAIR_MM = 0.14


def side_by_side(line: Line, typical_px: float, mm_per_px: float) -> list[Line]:
    """Return lines of about the typical width, evenly beside one another, in place of a wide one.

    A line of the width of one hair is returned as it is, one too wide for a hair that cannot be
    shared out is left out.
    """
    width = line.width_px
    if width > WIDE_RATIO * typical_px and width > typical_px + WIDE_EXCESS_MM / mm_per_px:
        count = max(2, round(width / typical_px))
        tangents = np.gradient(line.path_xy, axis=0)
        tangents /= np.maximum(np.hypot(*tangents.T), 1e-9)[:, None]
        normals = np.column_stack([-tangents[:, 1], tangents[:, 0]])
        offsets = ((np.arange(count) + 0.5) / count - 0.5) * width
        return [
            replace(line, path_xy=line.path_xy + offset * normals, width_px=width / count)
            for offset in offsets.tolist()
        ]
    return [line] if width * mm_per_px <= WIDEST_HAIR_MM else []
