"""Where patches may be when nobody drew a line around them.

Strategy: pale regions at many levels, judged by how they lie (`lie.patch_likeness`); the best of
them are ringed as a person would ring them; what is learned within the rings shows further places
that look alike; nothing at all where patch and skin cannot be told apart with certainty. It would
rather miss a faint patch than show one that is not there: a person can always draw the line.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.vitiligo.contrast import (
    Contrast,
    Residual,
    skin_covariance,
    squared_distance,
)
from pigmenttrack.imaging.vitiligo.fields import nested_field, polynomial_field
from pigmenttrack.imaging.vitiligo.guidance import Guidance, guidance_for
from pigmenttrack.imaging.vitiligo.lie import Scenery, patch_likeness
from pigmenttrack.imaging.vitiligo.model import FIT_MISFIT, SKIN_BELOW, PhotoModel, learn
from pigmenttrack.imaging.vitiligo.pigment import MELANIN_DIRECTION, enlarge, skin_colour
from pigmenttrack.imaging.vitiligo.skin import first_skin
from pigmenttrack.imaging.vitiligo.strokes import Marks

# Judged on synthetic photos, for no false alarm first.
WIDE_REACHES = (0.25, 0.12)  # of the diagonal: a patch must not pull its own reference along
N_LEVELS = 14
FAINTEST, FAINTEST_PEAK = 0.7, 1.0  # deviations of skin
LEAST_SHARE, MOST_SHARE = 0.0008, 0.5  # of the picture
ACCEPTED, ACCEPTED_ALIKE = 0.4, 0.25  # likeness, at first and beside a known contrast
DOMINATED = 0.35  # of the palest region's paleness: fainter ones are skin's own variation
DIRECTION_DOUBT = 0.7  # of the amount: how far a camera may turn the direction of melanin
RING = 0.05  # of the diagonal
MOST_RINGED = 0.98  # of the picture: some skin must be left to compare with
N_GROWTHS = 2
MOST_DOUBT = 0.3  # of the fraction: skin varies more than that, so nothing is certain
SIMILAR_FRACTION, FRACTION_SD = 0.4, 0.25
DOUBTFUL_MISFIT = 9.0


def found_region(
    log: NDArray[np.float32],
    strokes: Guidance,
    full_size: tuple[int, int],
    *,
    shown: Mask | None = None,
) -> Mask | None:
    """Return what `ring_around_patches` finds, at the photo's size (H, W).

    A model shows where the patches are only where the program sees some by itself: alone, it would
    find them on skin that has none (docs/method/models.md).
    """
    ring = ring_around_patches(log, strokes)
    if ring is not None and shown is not None:
        ring = ring_around_patches(log, strokes, shown=shown)
    if ring is None:
        return None
    return enlarge(ring.astype(np.float32), full_size) > 0.5


def ring_around_patches(
    log: NDArray[np.float32], strokes: Guidance, *, shown: Mask | None = None
) -> Mask | None:
    """Return a ring (h, w) around what looks like patches, or None where nothing does.

    Parameters
    ----------
    log : float32 (h, w, 3)
        Log light of the model's picture.
    strokes : Guidance
        Of the whole picture; strokes on patches are believed, strokes elsewhere are left out.
    shown : bool (h, w), optional
        Places that an optional model shows, see `prior`: looked at instead of what lies like a
        patch. Strokes on patches make it silent.
    """
    patches = strokes.on_patch.copy()
    if patches.any():
        shown = None
    elif shown is not None:
        patches = shown & ~strokes.elsewhere
    else:
        patches = _first_regions(_first_scenery(log, strokes))
    for growth in range(N_GROWTHS + 1):
        # Without any skin beside them nobody can say that these are patches.
        if not patches.any() or patches.mean() > MOST_RINGED:
            return None
        ring = _ring(patches)
        model = learn(log, _within(ring, strokes), shown=shown)
        if model is None or (model.contrast.skin_sd > MOST_DOUBT and not strokes.on_patch.any()):
            return ring if strokes.on_patch.any() else None
        if growth < N_GROWTHS:
            patches |= _alike_regions(log, model, strokes)
    return ring


def _ring(patches: Mask) -> Mask:
    away = cv2.distanceTransform((~patches).astype(np.uint8), cv2.DIST_L2, 5)
    diagonal = float(np.hypot(*patches.shape))
    rings = (np.asarray(away < reach * diagonal) for reach in (RING, RING / 2, RING / 4))
    return next((ring for ring in rings if ring.mean() <= MOST_RINGED), patches)


def _within(ring: Mask, strokes: Guidance) -> Guidance:
    return guidance_for(ring, Marks(on_patch=strokes.on_patch, elsewhere=strokes.elsewhere))


def _first_scenery(log: NDArray[np.float32], strokes: Guidance) -> Scenery:
    """Return the scenery by the first guess of what depigmented skin looks like."""
    likely = skin_colour(log)
    skin = first_skin(log, strokes)
    reference = polynomial_field(log, skin)
    for round_number in range(2):
        residual = log - reference
        spread = skin_covariance(residual, skin)
        guess = Contrast(step=MELANIN_DIRECTION, skin=spread, patch=spread)
        fraction = guess.fraction(residual)
        near_skin = _near_skin(residual, spread) * (fraction < 3 * guess.skin_sd)
        skin = (near_skin * (likely + 0.1)).astype(np.float32)
        if round_number == 0:
            reference = nested_field(log, skin, WIDE_REACHES)
    return Scenery(
        pale=(fraction / guess.skin_sd).astype(np.float32),
        skin=skin,
        likely=likely,
        alike=_along_melanin(residual, fraction, spread),
    )


def _near_skin(residual: Residual, spread: NDArray[np.float64]) -> Plane:
    distance = squared_distance(residual, spread)
    return np.exp(-0.125 * np.maximum(distance - 6.0, 0.0)).astype(np.float32)


def _along_melanin(residual: Residual, fraction: Plane, spread: NDArray[np.float64]) -> Plane:
    """Return how far a residual is a loss of melanin: red skin and gloss are none."""
    amount = np.maximum(fraction, 0)
    off_axis = residual - amount[..., None] * MELANIN_DIRECTION.astype(np.float32)
    # The further along, the further a turned direction leads aside.
    aside = 1.0 + (DIRECTION_DOUBT * amount) ** 2 / float(np.trace(spread))
    misfit = squared_distance(off_axis, spread) / aside / FIT_MISFIT
    paler = (residual[..., 1] > 0) & (residual[..., 2] > 0)
    return (paler / (1.0 + misfit * misfit)).astype(np.float32)


def _first_regions(scenery: Scenery) -> Mask:
    found = np.zeros(scenery.pale.shape, bool)
    pale = cv2.GaussianBlur(scenery.pale, (0, 0), 1.0).astype(np.float32)
    smooth = Scenery(pale=pale, skin=scenery.skin, likely=scenery.likely, alike=scenery.alike)
    top = float(np.quantile(pale, 0.995))
    if top < FAINTEST_PEAK:
        return found
    judged = [
        (patch_likeness(region, smooth), float(np.median(scenery.pale[region])), region)
        for level in np.geomspace(FAINTEST, max(FAINTEST_PEAK, 0.8 * top), N_LEVELS)
        for region in _regions(np.asarray(pale > level))
    ]
    good = [entry for entry in judged if entry[0] > ACCEPTED]
    palest = max((entry[1] for entry in good), default=0.0)
    for _, paleness, region in sorted(good, key=lambda entry: -entry[0]):
        if paleness > DOMINATED * palest and not (found & region).any():
            found |= region
    return found


def _regions(mask: Mask) -> list[Mask]:
    """Return the 4-connected parts of a mask that are neither specks nor half of the picture."""
    n_labels, labels, stats, _ = cv2.connectedComponentsWithStats(
        mask.astype(np.uint8), connectivity=4
    )
    shares = stats[:, cv2.CC_STAT_AREA] / mask.size
    chosen = [n for n in range(1, n_labels) if LEAST_SHARE < shares[n] < MOST_SHARE]
    return [np.asarray(labels == n) for n in chosen]


def _alike_regions(log: NDArray[np.float32], model: PhotoModel, strokes: Guidance) -> Mask:
    """Return the regions of the whole picture that look like what was learned of a part."""
    likely, skin, contrast = skin_colour(log), model.skin, model.contrast
    for _ in range(2):
        residual = log - nested_field(log, skin, WIDE_REACHES)
        fraction = contrast.fraction(residual)
        near_skin = _near_skin(residual, skin_covariance(residual, skin))
        skin = (near_skin * (fraction < SKIN_BELOW) * (likely + 0.1)).astype(np.float32)
    misfit = contrast.misfit(residual, fraction) / DOUBTFUL_MISFIT
    scenery = Scenery(
        pale=(fraction / np.float32(FRACTION_SD)).astype(np.float32),
        skin=skin,
        likely=likely,
        alike=(1.0 / (1.0 + misfit * misfit)).astype(np.float32),
    )
    found = np.zeros(likely.shape, bool)
    for region in _regions((fraction > SIMILAR_FRACTION) & (scenery.alike > 0.3)):
        touched = bool((region & strokes.on_patch).any())
        left_out = bool((region & strokes.elsewhere).any())
        if touched or (not left_out and patch_likeness(region, scenery) > ACCEPTED_ALIKE):
            found |= region
    return found
