"""Register two photos of the same site: the way from features to a vouched-for map."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from pigmenttrack.imaging.array_types import Matrix, Points, Rgb
from pigmenttrack.imaging.registration.check import (
    DIFFERENT_PLACES,
    LOOSE_DETAILS,
    MIRRORED,
    check,
    plain_photos,
)
from pigmenttrack.imaging.registration.features import Features, KeyPoints, describe
from pigmenttrack.imaging.registration.matching import match_all, mirrored
from pigmenttrack.imaging.registration.plane import fit_landmarks, fit_plane, is_plausible
from pigmenttrack.imaging.registration.refine import (
    GuidedFit,
    refine_by_contrast,
    refine_by_keypoints,
    refine_by_patches,
)
from pigmenttrack.imaging.registration.result import Registration, refused

Landmarks: TypeAlias = tuple[Points, Points]
FEWEST_KEYPOINTS = 50
FEWEST_LANDMARKS = 3
FEWEST_INLIERS = 7  # four of them fix the plane; photos of different places reach five


@dataclass(frozen=True, slots=True)
class _Start:
    """A plane to refine, with the moving key points in the sense (mirrored or not) it needs."""

    plane: Matrix
    moving_points: KeyPoints
    evidence: dict[str, float]


def register(
    fixed_rgb: Rgb, moving_rgb: Rgb, *, landmarks: Landmarks | None = None
) -> Registration:
    """Bring the moving photo onto the fixed one. Never raises for a pair that does not match.

    Parameters
    ----------
    fixed_rgb, moving_rgb : uint8 arrays (H, W, 3)
        May differ in size, aspect ratio and crop.
    landmarks : pair of float arrays (k, 2), k >= 3, optional
        The same points in the fixed and in the moving photo, clicked by a person to about 1 % of
        the photo's width. They replace the search for the first guess.

    Returns
    -------
    Registration
        `ok` only where the self-check vouches for the map; otherwise `reasons` say why not.

    Raises
    ------
    ValueError
        If the landmarks are no two arrays of the same shape (k, 2) with k >= 3.
    """
    return register_features(describe(fixed_rgb), describe(moving_rgb), landmarks=landmarks)


def register_features(
    fixed: Features, moving: Features, *, landmarks: Landmarks | None = None
) -> Registration:
    """Do what `register` does with features that `describe` computed once for each photo."""
    start = (
        _from_landmarks(fixed, moving, landmarks) if landmarks else _from_keypoints(fixed, moving)
    )
    if start is None:
        why = plain_photos(fixed, moving, FEWEST_KEYPOINTS) or (DIFFERENT_PLACES,)
        return refused(fixed.size, moving.size, *why)
    guided = refine_by_keypoints(start.plane, fixed, moving, start.moving_points)
    if guided is None:
        return refused(fixed.size, moving.size, DIFFERENT_PLACES, **start.evidence)
    return _refined(start, guided, fixed, moving)


def _refined(start: _Start, guided: GuidedFit, fixed: Features, moving: Features) -> Registration:
    evidence = start.evidence | {
        "guided": len(guided.agree),
        "guided_agree": int(guided.agree.sum()),
    }
    patched = refine_by_patches(guided, fixed, moving)
    refined = None if patched is None else refine_by_contrast(patched, fixed, moving)
    if refined is None:
        return refused(fixed.size, moving.size, LOOSE_DETAILS, **evidence)
    verdict = check(refined, fixed, moving)
    note = (MIRRORED,) if start.moving_points.mirrored else ()
    return Registration(
        ok=verdict.ok,
        reasons=verdict.reasons + note,
        fixed_size=fixed.size,
        moving_size=moving.size,
        layers=(refined.layer,),
        residual_px=verdict.residual_px,
        supported=(verdict.supported,),
        mirrored=start.moving_points.mirrored,
        evidence=evidence | refined.evidence | {"supported_share": verdict.supported_share},
    )


def _from_keypoints(fixed: Features, moving: Features) -> _Start | None:
    """Try the photo as it is, then its mirror image."""
    for is_mirrored in (False, True):
        points = mirrored(moving.keypoints) if is_mirrored else moving.keypoints
        matches = match_all(fixed.keypoints, points)
        fit = fit_plane(fixed.keypoints, points, matches, fixed.size, moving.size)
        if fit is not None and len(fit.inliers) >= FEWEST_INLIERS:
            evidence: dict[str, float] = {"matches": len(matches), "inliers": len(fit.inliers)}
            return _Start(fit.fixed_to_moving, points, evidence)
    return None


def _from_landmarks(fixed: Features, moving: Features, landmarks: Landmarks) -> _Start | None:
    fixed_xy, moving_xy = (np.asarray(points, np.float64) for points in landmarks)
    if fixed_xy.shape != moving_xy.shape or fixed_xy.ndim != 2 or fixed_xy.shape[1] != 2:
        msg = f"expected landmarks of one shape (k, 2), got {fixed_xy.shape} and {moving_xy.shape}"
        raise ValueError(msg)
    if len(fixed_xy) < FEWEST_LANDMARKS:
        msg = f"expected at least {FEWEST_LANDMARKS} pairs of landmarks, got {len(fixed_xy)}"
        raise ValueError(msg)
    plane = fit_landmarks(fixed_xy, moving_xy)
    if plane is None or not is_plausible(plane, fixed.size, moving.size):
        return None
    is_mirrored = bool(np.linalg.det(plane[:2, :2]) < 0)
    points = mirrored(moving.keypoints) if is_mirrored else moving.keypoints
    return _Start(plane, points, {"landmarks": len(fixed_xy)})
