"""From a plane to the stretched skin: key points near the prediction, patches, local contrast."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Matrix, Points
from pigmenttrack.imaging.registration.contrast_shift import LOWEST_CORRELATION, measure_shifts
from pigmenttrack.imaging.registration.features import Features, KeyPoints
from pigmenttrack.imaging.registration.matching import match_near
from pigmenttrack.imaging.registration.observations import Observations, equally_exact, together
from pigmenttrack.imaging.registration.patches import find_patches
from pigmenttrack.imaging.registration.resample import align
from pigmenttrack.imaging.registration.smooth_field import FieldFit, fit_field
from pigmenttrack.imaging.registration.stretched_plane import StretchedPlane

# Shares of the moving photo's diagonal; at 12 MP 160 and 60 px, then 12 and 6, then 15.
GUIDED_RADII = (0.032, 0.012)
GUIDED_SD_SHARES = (0.0024, 0.0012)
AGREEING_SHARE = 0.003  # a guided match this near the field agrees with it
FEWEST = 12  # observations for a fit
SEARCHES_PX = (16, 8)  # around the prediction, in px of the coarse picture
SPACINGS_PX = (48.0, 32.0)  # of the patches
STEPS = ("coarse", "coarse", "fine", "fine")
FEW_ROUNDS = 4  # for observations of which nearly all are right
TRUSTED = 0.25  # an observation that still counts so much agrees with the field


@dataclass(frozen=True, slots=True)
class GuidedFit:
    """Key-point matches near the prediction, and the layer fitted to them."""

    layer: StretchedPlane
    fixed_xy: Points
    moving_xy: Points
    agree: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Refined:
    """A layer, its last fit, where (N, 2) it was observed, and the evidence for it."""

    layer: StretchedPlane
    fit: FieldFit
    agreeing_xy: Points
    evidence: dict[str, float]


def refine_by_keypoints(
    plane: Matrix, fixed: Features, moving: Features, moving_points: KeyPoints
) -> GuidedFit | None:
    """Fit the displacement to key points matched near the prediction, twice; None with too few."""
    layer = StretchedPlane.flat(plane, fixed.size)
    diagonal = float(np.hypot(*moving.size))
    found: GuidedFit | None = None
    for radius, sd in zip(GUIDED_RADII, GUIDED_SD_SHARES, strict=True):
        predicted = layer(fixed.keypoints.xy)
        matches = match_near(fixed.keypoints, moving_points, predicted, radius * diagonal)
        if len(matches) < FEWEST:
            return None
        fixed_xy = fixed.keypoints.xy[matches.fixed]
        moving_xy = moving_points.xy[matches.moving]
        observed = layer.observed_displacement(fixed_xy, moving_xy)
        fit = fit_field(fixed.size, equally_exact(fixed_xy, observed, sd * diagonal))
        layer = replace(layer, displacement=fit.field)
        agree = fit.residual_px < AGREEING_SHARE * diagonal
        found = GuidedFit(layer, fixed_xy, moving_xy, agree)
    return found


def refine_by_patches(guided: GuidedFit, fixed: Features, moving: Features) -> Refined | None:
    """Fit the displacement to patches found near the prediction; None with too few."""
    layer, refined = guided.layer, None
    fixed_xy, moving_xy = guided.fixed_xy[guided.agree], guided.moving_xy[guided.agree]
    sd_px = GUIDED_SD_SHARES[-1] * float(np.hypot(*moving.size))
    keypoints = equally_exact(fixed_xy, layer.observed_displacement(fixed_xy, moving_xy), sd_px)
    for search_px, spacing_px in zip(SEARCHES_PX, SPACINGS_PX, strict=True):
        pair = align(layer, fixed.pictures, moving.pictures, "coarse")
        patches = find_patches(pair, search_px, spacing_px)
        if len(patches.shifts) < FEWEST:
            return None
        observed = _absolute(layer, patches.shifts)
        fit = fit_field(fixed.size, together([observed, keypoints]))
        layer = replace(layer, displacement=fit.field)
        evidence: dict[str, float] = {
            "patches_tried": patches.tried,
            "patches_found": len(observed),
            "patches_agree": int((fit.trust[: len(observed)] > TRUSTED).sum()),
        }
        agreeing = fit.trust[: len(observed)] > TRUSTED
        refined = Refined(layer, fit, observed.xy[agreeing], evidence)
    return refined


def refine_by_contrast(start: Refined, fixed: Features, moving: Features) -> Refined | None:
    """Fit the displacement to Newton steps of the local contrast, coarse then fine.

    The last measurements of both levels count in the end: on hairy skin only the coarse one
    sees enough.
    """
    layer, fit = start.layer, start.fit
    latest: dict[str, Observations] = {}
    for level in STEPS:
        pair = align(layer, fixed.pictures, moving.pictures, level)
        shifts = measure_shifts(pair, LOWEST_CORRELATION[level])
        if len(shifts) < FEWEST:
            return None
        latest[level] = _absolute(layer, shifts)
        observations = together(list(latest.values()))
        fit = fit_field(fixed.size, observations, FEW_ROUNDS)
        layer = replace(layer, displacement=fit.field)
    agree = fit.trust > TRUSTED
    evidence = start.evidence | {
        "windows": len(agree),
        "windows_agree": int(agree.sum()),
        "noise": round(fit.noise, 3),
    }
    return Refined(layer, fit, observations.xy[agree], evidence)


def _absolute(layer: StretchedPlane, shifts: Observations) -> Observations:
    """Turn shifts against a layer into displacements.

    The fixed photo at p looks like the moving one at layer(p + s), so its displacement is
    s + d(p + s).
    """
    displaced = layer.displacement(shifts.xy + shifts.displacement_px)
    return replace(shifts, displacement_px=displaced + shifts.displacement_px)
