"""Whole synthetic heads for `fit_judge.py --heads training/hair/known_heads.py:known_head`."""

import numpy as np
from close_up import random_close_up
from head import Points

SIDE_PX = 800
FIRST_SEED = 700_000_000  # far from the seeds that the network learned from


def known_head(seed: int) -> tuple[np.ndarray, float, list[Points], list[Points]]:
    """Return a photo, its mm a pixel, and paths (P, 2), px: rooted in it, and entering."""
    close_up = random_close_up(FIRST_SEED + seed, SIDE_PX)
    rooted, entering = [], []
    for shaft in close_up.head.shafts:
        path = shaft.path_mm * close_up.px_per_mm
        inside = ((path > -0.5) & (path < SIDE_PX - 0.5)).all(axis=1)
        if shaft.loose or not inside.any():
            continue
        first = int(inside.argmax())
        outside = np.flatnonzero(~inside[first:])
        seen = path[first : first + int(outside[0])] if len(outside) else path[first:]
        if len(seen) > 1:
            (rooted if inside[0] else entering).append(seen)
    return close_up.rgb, 1.0 / close_up.px_per_mm, rooted, entering
