"""From a plane to the stretched skin: key points near the prediction, then patches, then finer."""

from dataclasses import dataclass, replace

import numpy as np

from pigmenttrack.imaging.array_types import Matrix, Points
from pigmenttrack.imaging.registration.coordinates import inside
from pigmenttrack.imaging.registration.features import Features, KeyPoints
from pigmenttrack.imaging.registration.matching import Matches, match_near
from pigmenttrack.imaging.registration.patches import PatchRound, PatchShifts, measure_shifts
from pigmenttrack.imaging.registration.smooth_field import FieldFit, fit_field
from pigmenttrack.imaging.registration.stretched_plane import StretchedPlane

# Shares of the moving photo's diagonal: 160 and 60 px at 12 MP.
GUIDED_RADII = (0.032, 0.012)
GUIDED_STIFFNESS = (0.5, 0.1)
GUIDED_INLIER_SHARES = (0.0024, 0.0012)  # 12 and 6 px
AGREEING_SHARE = 0.003  # 15 px: a guided match this near the field agrees with it
FEWEST = 12  # observations for a fit
PATCH_STIFFNESS = 0.02
PATCH_INLIER_PX = 0.6  # of the reduced picture
KEYPOINT_WEIGHT = 0.05  # against patches: key points are ten times coarser, but reach further
ROUNDS = (
    PatchRound(level="coarse", step_px=32, half_px=32, search_px=10),
    PatchRound(level="fine", step_px=52, half_px=32, search_px=8),
)


@dataclass(frozen=True, slots=True)
class Refined:
    """A layer and the evidence for it."""

    layer: StretchedPlane
    fit: FieldFit
    evidence: dict[str, float]
    agreeing_xy: Points


@dataclass(frozen=True, slots=True)
class GuidedFit:
    """Key-point matches near the prediction, and the layer fitted to them."""

    layer: StretchedPlane
    fixed_xy: Points
    moving_xy: Points
    agree: np.ndarray
    tried: int


def refine_by_keypoints(
    plane: Matrix, fixed: Features, moving: Features, moving_points: KeyPoints
) -> GuidedFit | None:
    """Fit the displacement to key points matched near the prediction, twice; None with too few."""
    layer = StretchedPlane.flat(plane, fixed.size)
    diagonal = float(np.hypot(*moving.size))
    found: GuidedFit | None = None
    for radius, stiffness, inlier in zip(
        GUIDED_RADII, GUIDED_STIFFNESS, GUIDED_INLIER_SHARES, strict=True
    ):
        predicted = layer(fixed.keypoints.xy)
        matches = match_near(fixed.keypoints, moving_points, predicted, radius * diagonal)
        if len(matches) < FEWEST:
            return None
        fixed_xy, moving_xy = _positions(fixed.keypoints, moving_points, matches)
        fit = fit_field(
            fixed.size,
            fixed_xy,
            layer.observed_displacement(fixed_xy, moving_xy),
            np.ones(len(matches)),
            stiffness=stiffness,
            inlier_px=inlier * diagonal,
        )
        layer = replace(layer, displacement=fit.field)
        found = GuidedFit(
            layer,
            fixed_xy,
            moving_xy,
            fit.residual_px < AGREEING_SHARE * diagonal,
            int(inside(predicted, moving.size).sum()),
        )
    return found


def refine_by_patches(guided: GuidedFit, fixed: Features, moving: Features) -> Refined | None:
    """Fit the displacement to patches, coarse then fine; None where too few were found."""
    layer, refined = guided.layer, None
    evidence: dict[str, float] = {}
    for number, plan in enumerate(ROUNDS):
        shifts = measure_shifts(layer, fixed, moving, plan)
        if len(shifts.xy) < FEWEST:
            return None
        observed = layer.displacement(shifts.xy + shifts.shift_px) + shifts.shift_px
        fit = _fit(layer, shifts, observed, guided, number)
        layer = replace(layer, displacement=fit.field)
        trust = fit.trust[: len(observed)]
        evidence |= {
            f"{plan.level}_tried": shifts.tried,
            f"{plan.level}_found": len(observed),
            f"{plan.level}_agree": int((trust > 0.25).sum()),
        }
        refined = Refined(layer, fit, evidence, shifts.xy[trust > 0.25])
    return refined


def _fit(
    layer: StretchedPlane, shifts: PatchShifts, observed: Points, guided: GuidedFit, number: int
) -> FieldFit:
    fixed_xy = guided.fixed_xy[guided.agree]
    moving_xy = guided.moving_xy[guided.agree]
    weight = np.full(len(fixed_xy), KEYPOINT_WEIGHT / (1 + 2 * number))
    return fit_field(
        layer.displacement.size,
        np.concatenate([shifts.xy, fixed_xy]),
        np.concatenate([observed, layer.observed_displacement(fixed_xy, moving_xy)]),
        np.concatenate([shifts.weight, weight]),
        stiffness=PATCH_STIFFNESS,
        inlier_px=PATCH_INLIER_PX * shifts.px,
    )


def _positions(fixed: KeyPoints, moving: KeyPoints, matches: Matches) -> tuple[Points, Points]:
    return fixed.xy[matches.fixed], moving.xy[matches.moving]
