"""The models of all visits of a series, read at the same places.

The baseline's model says which places are stable skin and which are the heart of the patches; on
every visit these same places say what skin and what depigmented skin look like in that visit's
light, focus and camera. The fraction between the two is then a number that light cannot change.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.vitiligo.contrast import (
    Contrast,
    Residual,
    learned,
    skin_covariance,
    squared_distance,
)
from pigmenttrack.imaging.vitiligo.fields import nested_field
from pigmenttrack.imaging.vitiligo.guidance import Guidance
from pigmenttrack.imaging.vitiligo.model import (
    FOREIGN_DISTANCE,
    PATCH_ABOVE,
    REACHES,
    PhotoModel,
)
from pigmenttrack.imaging.vitiligo.pigment import colour_axes
from pigmenttrack.imaging.vitiligo.region import patch_region, terrain
from pigmenttrack.imaging.vitiligo.steady import steadied
from pigmenttrack.imaging.vitiligo.surroundings import share_of_other

HEART_FRACTION = 0.65  # what counts as the heart of a patch on every visit
LEAST_HEART = 40  # pixels of the model's picture
LEAST_KNOWN = 12  # below this a visit borrows the baseline's contrast
# A small heart is blurred by its rim: so many pixels of the baseline's are mixed in.
BORROWED_PIXELS = 60
LEAST_SEEN = 0.02  # of the skin's weight: a visit that shows less has no skin of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class _Places:
    """What is compared (h, w): stable skin (weights), the heart of the patches, the drawn line."""

    skin: Plane
    heart: Mask
    line: Mask


def shared_models(
    logs: Sequence[NDArray[np.float32]],
    baseline: PhotoModel,
    guidance: Guidance,
    seen: Sequence[Mask],
) -> list[PhotoModel]:
    """Return one model a visit, all read at the same places.

    Two rounds: the baseline's places first; then those that turned out to be the same on all
    visits, so that new patches leave the skin and repigmented parts leave the heart. Last, what
    differs from a faint baseline by less than anyone could tell is taken off (`steadied`).
    """
    region = patch_region(terrain(baseline, guidance))
    places = _Places(skin=baseline.skin, heart=_heart(region), line=guidance.line)
    models = [_of_places(log, places, baseline, own) for log, own in zip(logs, seen, strict=True)]
    places = _stable(models, places, seen)
    models = [_of_places(log, places, baseline, own) for log, own in zip(logs, seen, strict=True)]
    return steadied(models, seen)


def _heart(region: Mask) -> Mask:
    for size in (5, 3):
        heart = _eroded(region, size)
        if int(heart.sum()) >= LEAST_HEART:
            return heart
    return region


def _eroded(mask: Mask, size: int) -> Mask:
    return np.asarray(cv2.erode(mask.astype(np.uint8), np.ones((size, size), np.uint8)) > 0)


def _of_places(
    log: NDArray[np.float32], places: _Places, baseline: PhotoModel, seen: Mask
) -> PhotoModel:
    weights = (places.skin * seen).astype(np.float32)
    if float(weights.sum()) < LEAST_SEEN * float(places.skin.sum()):
        weights = places.skin
    skin = weights
    for _ in range(2):
        reference = nested_field(log, skin, REACHES)
        residual = log - reference
        spread = skin_covariance(residual, skin)
        distance = squared_distance(residual, spread)
        skin = (weights * np.exp(-0.125 * np.maximum(distance - 6.0, 0.0))).astype(np.float32)
    return PhotoModel(
        reference=reference,
        contrast=_contrast(residual, places.heart & seen, spread, baseline.contrast),
        skin=skin,
        other=_other(log, places, seen & (distance > FOREIGN_DISTANCE), baseline),
        residual=residual,
    )


def _other(
    log: NDArray[np.float32], places: _Places, unlike_skin: Mask, baseline: PhotoModel
) -> Plane:
    """Return how surely this visit's pixels (h, w) are no skin.

    Where the baseline showed skin, this visit's own colours say it: a patch may have come there
    since. Elsewhere the baseline's word holds for all: a burnt-out patch has the colour of any
    white background, and what is lost of it on one visit would look like a change.
    """
    own = share_of_other(colour_axes(log), places.line & unlike_skin, places.heart)
    was_skin = baseline.contrast.fraction(baseline.residual) < PATCH_ABOVE
    return np.where(was_skin, own, baseline.other).astype(np.float32)


def _contrast(
    residual: Residual, heart: Mask, spread: NDArray[np.float64], baseline: Contrast
) -> Contrast:
    """Return this visit's contrast; the smaller the heart, the more of the baseline's."""
    n_pixels = int(heart.sum())
    if n_pixels < LEAST_KNOWN:
        return Contrast(step=baseline.step, skin=spread, patch=baseline.patch)
    own = learned(residual, heart, spread)
    trust = n_pixels / (n_pixels + BORROWED_PIXELS)
    return replace(
        own,
        step=trust * own.step + (1 - trust) * baseline.step,
        patch=trust * own.patch + (1 - trust) * baseline.patch,
    )


def _stable(models: Sequence[PhotoModel], places: _Places, seen: Sequence[Mask]) -> _Places:
    fractions = [
        np.where(own, cv2.GaussianBlur(m.contrast.fraction(m.residual), (0, 0), 1.0), np.inf)
        for m, own in zip(models, seen, strict=True)
    ]
    heart = places.heart & (np.min(fractions, axis=0) > HEART_FRACTION)
    inner = _eroded(heart, 3)
    if int(inner.sum()) >= LEAST_HEART:
        heart = inner
    elif int(heart.sum()) < LEAST_HEART:
        heart = places.heart
    kept = [
        np.where(own, m.skin / (places.skin + 1e-6), 1.0)
        for m, own in zip(models, seen, strict=True)
    ]
    skin = places.skin * np.sqrt(np.prod(kept, axis=0))
    return replace(places, skin=skin.astype(np.float32), heart=heart)
