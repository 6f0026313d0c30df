"""Is a traced line a hair? What a shaft has and a flake, a stain or a crease has not.

A shaft is long for its width, smooth, of one width and one contrast, has two parallel sharp
edges along most of its length, and stands out as much as the other hairs of the picture.
The weights are those of a logistic regression on lines traced in synthetic close-ups.
"""

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.branches import path_length
from pigmenttrack.imaging.hair.profiles import PathProfile

SHORTEST_MM = 0.09
WIDEST_MM = 0.26  # two thick hairs that touch; one hair is no wider than 0.14 mm
LEAST_LENGTH_WIDTHS = 1.4
FEATURES = (
    "log_length_mm",
    "width_off_typical",
    "both_edges",
    "any_edge",
    "even_contrast",
    "log_roughness_um",
    "uneven_width",
    "beyond",
    "log_relative_contrast",
)
WEIGHTS = np.array([0.39, -1.29, 1.52, 0.87, 3.22, -1.13, -0.55, -11.69, 2.71])
INTERCEPT = 2.41
TYPICAL_WIDTH_UM = 60.0
SURE_SCORE = 2.0  # of lines that tell whether hair of this head is light or dark
TONE_PRIOR_POINTS = 10.0  # that many points of either tone are taken for granted


def is_long_enough(path_xy: Points, width_px: float, mm_per_px: float) -> bool:
    """Tell whether a path has the proportions of a hair."""
    length = path_length(path_xy)
    return bool(
        length * mm_per_px >= SHORTEST_MM
        and width_px * mm_per_px <= WIDEST_MM
        and length >= LEAST_LENGTH_WIDTHS * width_px
    )


def typical_contrast(paths: list[Points], profiles: list[PathProfile]) -> float:
    """Return the contrast of well-seen hair: the upper fifth, each weighing its length."""
    if not paths:
        return 1.0
    values = np.array([np.median(profile.contrast) for profile in profiles])
    weights = np.array([profile.both.sum() for profile in profiles], np.float64) + 1e-6
    order = np.argsort(values)
    share = np.cumsum(weights[order]) / weights.sum()
    return float(values[order][np.searchsorted(share, 0.8)])


def hair_features(
    path_xy: Points, width_px: float, profile: PathProfile, typical: float, mm_per_px: float
) -> NDArray[np.float64]:
    """Return the `FEATURES` of one path."""
    contrast = float(np.median(profile.contrast))
    widths = profile.width_px[profile.both]
    uneven = float(np.std(widths)) / width_px if len(widths) > 2 else 0.5
    return np.array(
        [
            np.log(path_length(path_xy) * mm_per_px),
            abs(np.log(max(width_px * mm_per_px * 1000, 5.0) / TYPICAL_WIDTH_UM)),
            profile.both.mean(),
            (profile.left | profile.right).mean(),
            float(np.quantile(profile.contrast, 0.2)) / max(contrast, 1e-6),
            np.log(_roughness_px(path_xy) * mm_per_px * 1000 + 0.5),
            uneven,
            float(np.median(profile.beyond)),
            np.log(np.clip(contrast / typical, 0.02, 1.5)),
        ]
    )


def hair_score(features: NDArray[np.float64]) -> float:
    """Return the log-odds that a path is a hair."""
    return float(features @ WEIGHTS + INTERCEPT)


def with_common_tone(scores: list[float], profiles: list[PathProfile]) -> list[float]:
    """Return the log-odds with what the rest of the picture says of light and of dark lines.

    Where all sure hairs are dark, a light line is rather a flake or a shine, and the other way
    round; on a greying head both are hair.
    """
    light = np.array([float(np.median(profile.lighter)) > 0 for profile in profiles], np.bool_)
    sure = np.array([score > SURE_SCORE for score in scores], np.bool_)
    lengths = np.array([float(profile.both.sum()) for profile in profiles]) * sure
    total = lengths.sum() + 2 * TONE_PRIOR_POINTS
    light_share = (lengths[light].sum() + TONE_PRIOR_POINTS) / total
    shift_light, shift_dark = (
        min(0.0, float(np.log(2 * share))) for share in (light_share, 1 - light_share)
    )
    return [
        score + (shift_light if is_light else shift_dark)
        for score, is_light in zip(scores, light.tolist(), strict=True)
    ]


def _roughness_px(path_xy: Points) -> float:
    """Return the deviation of a path from a parabola."""
    chord = path_xy[-1] - path_xy[0]
    axis = chord / max(float(np.hypot(*chord)), 1e-9)
    along = (path_xy - path_xy[0]) @ axis
    aside = (path_xy - path_xy[0]) @ np.array([-axis[1], axis[0]])
    basis = np.vander(along / max(float(np.ptp(along)), 1e-9), 3)
    fit = np.linalg.lstsq(basis, aside, rcond=None)[0]
    return float(np.sqrt(np.mean(np.square(basis @ fit - aside))))
