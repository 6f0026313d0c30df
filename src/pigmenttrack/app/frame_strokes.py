"""Strokes drawn on a photo, in the frame of its series."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.registration.result import Registration
from pigmenttrack.imaging.vitiligo.strokes import Stroke, StrokeLabel
from pigmenttrack.imaging.warp import Frame, photo_px_per_frame_px


def strokes_in_frame(
    strokes: Sequence[Stroke], frame: Frame, registration: Registration | None
) -> tuple[Stroke, ...]:
    """Return strokes in pixels of the frame.

    Parameters
    ----------
    strokes : sequence of Stroke
        In upright full-size pixels of the photo.
    registration : Registration or None
        The baseline as fixed, the photo as moving; None for the baseline itself.
    """
    width = 1 / frame.reduction
    if registration is not None:
        width = photo_px_per_frame_px(frame, registration.fixed_to_moving)
    moved = []
    for stroke in strokes:
        path = np.asarray(stroke.path_xy, np.float64)
        on_baseline = path if registration is None else registration.moving_to_fixed(path)
        in_frame = frame.from_baseline(on_baseline)
        moved.append(replace(stroke, path_xy=in_frame, radius_px=stroke.radius_px / width))
    return tuple(moved)


def patch_points(strokes: Sequence[Stroke]) -> tuple[Points, ...]:
    """Return the paths (N, 2) of the strokes on patches."""
    return tuple(one.path_xy for one in strokes if one.label is StrokeLabel.PATCH)
