"""Light that would be taken for pigment: shadow edges, gloss, burnt-out and drowned skin.

Asked once patches are found. Shade is smooth and pigment has edges, so what must be told apart is
an edge of light from an edge of pigment. On skin without a patch there is no edge of pigment: a
step of brightness there is light. Beside a baseline the photo is divided by it first, and what is
left on skin that is skin on both, and patch on patch, is light alone.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Mask, Plane, Rgb
from pigmenttrack.imaging.color import CLIPPED_LEVEL
from pigmenttrack.imaging.quality import small_spots
from pigmenttrack.imaging.vitiligo.pigment import (
    MELANIN_DIRECTION,
    log_light,
    shrink_mask,
    shrink_rgb,
    size_within,
)

# Height of an edge of light over the height of the step between skin and patch: an edge as high as
# that looks like a patch. Chosen on synthetic photos of the development seeds (docs/method/
# quality.md): without a shadow up to 0.5 beside a baseline, up to 0.7 on one photo alone.
SHADOW_SHARE, LYING_SHARE = 0.6, 0.95
ALONE_SHARE, ALONE_LYING_SHARE = 0.85, 1.5
FAINTEST_STEP = 0.09  # of log light: lower ones are noise, whatever the patch
REACH_OF_DIAGONAL = 0.025
LENGTH_OF_DIAGONAL = 0.15  # an edge that crosses the skin, not a crease or a spot
LEVELS = tuple(0.02 * step for step in range(2, 60))
GLARE_SHARE, LYING_GLARE_SHARE = 0.003, 0.012  # of the region: white spots
BURNT_SHARE, LYING_BURNT_SHARE = 0.05, 0.4  # of the skin beside: two channels at their end
DARK_RATIO, LYING_DARK_RATIO = 0.3, 0.1  # of the baseline's light
LYING_DARK_LEVEL = 26  # of the skin's brightest channel, on one photo alone
EDGE_SIDE_PX = 512
SMOOTHING_PX = 1.0
BORDER_PX = 3  # of that size: kept away from the border of a patch
LEAST_SHARE = 0.02  # of the frame: with less skin nothing is said of its light
WORST_CONDITION = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class LitPhoto:
    """One photo in the frame, with what was found on it.

    Attributes
    ----------
    rgb : uint8 (H, W, 3)
    skin, patch : bool (H, W)
        Skin of any kind, and the depigmented part of it.
    region : bool (H, W)
        What is looked at, as far as the photo shows it.
    """

    rgb: Rgb
    skin: Mask
    patch: Mask
    region: Mask


@dataclass(frozen=True, slots=True, kw_only=True)
class LightVerdict:
    """Doubts that the light raises.

    Attributes
    ----------
    flags : QualityFlag
    lies : QualityFlag
        Those of the flags for which an area would be wrong beyond its interval: refuse.
    step : float
        The strongest edge of light, over the height of the patches' own edge.
    """

    flags: QualityFlag
    lies: QualityFlag
    step: float


def judge_light(photo: LitPhoto, baseline: LitPhoto | None) -> LightVerdict:
    """Return what speaks against a photo's light.

    Parameters
    ----------
    baseline : LitPhoto or None
        None where `photo` is the baseline.
    """
    small, small_baseline = _reduced(photo), None if baseline is None else _reduced(baseline)
    step = relative_step(small, small_baseline)
    shadow, lying = (
        (ALONE_SHARE, ALONE_LYING_SHARE) if baseline is None else (SHADOW_SHARE, LYING_SHARE)
    )
    glare, burnt = glare_share(photo), burnt_share(photo)
    darkness = _darkness(small, small_baseline)
    found = (
        (QualityFlag.SHADOWED, step, shadow, lying),
        (QualityFlag.GLARE, glare, GLARE_SHARE, LYING_GLARE_SHARE),
        (QualityFlag.CLIPPED, burnt, BURNT_SHARE, LYING_BURNT_SHARE),
        (QualityFlag.DARK, darkness, 1 / DARK_RATIO, 1 / LYING_DARK_RATIO),
    )
    flags = lies = NO_DOUBT
    for flag, value, doubtful, wrong in found:
        flags |= flag if value > doubtful else NO_DOUBT
        lies |= flag if value > wrong else NO_DOUBT
    return LightVerdict(flags=flags, lies=lies, step=step)


def relative_step(photo: LitPhoto, baseline: LitPhoto | None) -> float:
    """Return the strongest edge of light over the step of light between skin and patch."""
    step = light_step(photo, baseline)
    if step < FAINTEST_STEP:
        return 0.0
    pigment = float(_pigment_step(photo if baseline is None else baseline).mean())
    return step / max(pigment, FAINTEST_STEP)


def _reduced(photo: LitPhoto) -> LitPhoto:
    """Return the photo at half the frame's size at most: edges of light are broad."""
    size = size_within(photo.rgb.shape, EDGE_SIDE_PX)
    return LitPhoto(
        rgb=shrink_rgb(photo.rgb, size),
        skin=shrink_mask(photo.skin, size),
        patch=shrink_mask(photo.patch, size),
        region=shrink_mask(photo.region, size),
    )


def light_step(photo: LitPhoto, baseline: LitPhoto | None) -> float:
    """Return the strongest edge of light that crosses the skin; 0 where too little is seen.

    Beside a baseline the photo is divided by it, and what pigment that came or went explains is
    taken off: pigment changes the three channels in the proportions of the baseline's own patches,
    light changes all alike. Alone, an edge is looked for on bare skin.
    """
    if baseline is None:
        return _strongest_step(_log_light(photo.rgb).mean(axis=-1), _bare_skin(photo))
    changed = _log_light(photo.rgb) - _log_light(baseline.rgb)
    seen = (photo.skin | baseline.patch) & photo.region & baseline.region
    return _strongest_step(_light_of(changed, _pigment_step(baseline)), seen)


def _pigment_step(photo: LitPhoto) -> NDArray[np.float64]:
    """Return the difference (3,) of log light between the patches and the skin beside them."""
    bare, heart = _bare_skin(photo), _heart(photo)
    if not (bare.any() and heart.any()):
        return MELANIN_DIRECTION
    log = _log_light(photo.rgb)
    step = np.median(log[heart], axis=0) - np.median(log[bare], axis=0)
    return np.asarray(step, np.float64)


def _light_of(changed: NDArray[np.float32], pigment: NDArray[np.float64]) -> Plane:
    """Return the part (H, W) of a change (H, W, 3) that is the same in all channels.

    The other part goes along `pigment`; both are found by least squares.
    """
    parts = np.stack([np.ones(3), pigment], axis=1)
    if np.linalg.cond(parts) > WORST_CONDITION:  # a step without colour: light and pigment alike
        parts[:, 1] = MELANIN_DIRECTION
    weights = np.linalg.pinv(parts)[0]
    return np.asarray(changed @ weights.astype(np.float32), np.float32)


def glare_share(photo: LitPhoto) -> float:
    """Return the share of the region that white spots hide."""
    count = int(np.count_nonzero(photo.region))
    if not count:
        return 0.0
    white = (photo.rgb.min(axis=-1) >= CLIPPED_LEVEL) & photo.region
    return int(np.count_nonzero(small_spots(white, count))) / count


def burnt_share(photo: LitPhoto) -> float:
    """Return the share of the bare skin of which hardly any colour is left to read."""
    bare = _bare_skin(photo)
    count = int(np.count_nonzero(bare))
    if not count:
        return 0.0
    burnt = (photo.rgb >= CLIPPED_LEVEL).sum(axis=-1) >= 2
    return int(np.count_nonzero(burnt & bare)) / count


def _darkness(photo: LitPhoto, baseline: LitPhoto | None) -> float:
    """Return how many times less light than the baseline's the skin has; infinite if drowned."""
    bare = _bare_skin(photo)
    if not bare.any():
        return 0.0
    if float(np.median(photo.rgb.max(axis=-1)[bare])) < LYING_DARK_LEVEL:
        return float("inf")
    if baseline is None:
        return 0.0
    both = bare & _bare_skin(baseline)
    if not both.any():
        return 0.0
    lost = _log_light(baseline.rgb)[both].mean(axis=-1) - _log_light(photo.rgb)[both].mean(axis=-1)
    return float(np.exp(np.median(lost)))


def _log_light(rgb: Rgb) -> NDArray[np.float32]:
    return np.asarray(cv2.GaussianBlur(log_light(rgb), (0, 0), SMOOTHING_PX), np.float32)


def _bare_skin(photo: LitPhoto) -> Mask:
    side = 2 * BORDER_PX + 1
    near = cv2.dilate(photo.patch.astype(np.uint8), np.ones((side, side), np.uint8)) > 0
    return np.asarray(photo.skin & photo.region & ~near)


def _heart(photo: LitPhoto) -> Mask:
    side = 2 * BORDER_PX + 1
    return np.asarray(
        cv2.erode((photo.patch & photo.region).astype(np.uint8), np.ones((side, side), np.uint8))
        > 0
    )


def _strongest_step(light: Plane, seen: Mask) -> float:
    """Return the height of the highest edge that is long enough to be a shadow's.

    An edge is a step between plateaus: the means on its two sides differ as much at a short as at
    a long distance. Shade that falls off evenly differs twice as much at twice the distance, and
    cancels. Spots and grain have edges too, but short ones.
    """
    if np.count_nonzero(seen) < LEAST_SHARE * seen.size:
        return 0.0
    diagonal = float(np.hypot(*seen.shape))
    reach = max(3, round(REACH_OF_DIAGONAL * diagonal))
    side = 2 * (reach // 3) + 1
    weight = cv2.blur(seen.astype(np.float32), (side, side))
    total = cv2.blur(np.where(seen, light, 0).astype(np.float32), (side, side))
    mean = np.asarray(total / np.maximum(weight, 1e-3), np.float32)
    known = (weight > 0.5).astype(np.float32)
    slant = round(reach * 0.7)
    strongest = np.zeros(seen.shape, np.float32)
    for across, down in ((reach, 0), (0, reach), (slant, slant), (slant, -slant)):
        near = _difference(mean, known, across, down)
        far = _difference(mean, known, 2 * across, 2 * down)
        # The even slope taken off; never more than the step itself, as at the flank of a spot.
        edge = np.minimum(np.abs(2 * near - far), np.abs(near))
        strongest = np.maximum(strongest, edge)
    return _longest_level(strongest, LENGTH_OF_DIAGONAL * diagonal)


def _longest_level(edges: Plane, length_px: float) -> float:
    """Return the highest level at which the edges still hang together over this length."""
    highest = 0.0
    for level in LEVELS:
        _, _, boxes, _ = cv2.connectedComponentsWithStats((edges >= level).astype(np.uint8))
        spans = np.hypot(boxes[1:, cv2.CC_STAT_WIDTH], boxes[1:, cv2.CC_STAT_HEIGHT])
        if not len(spans) or float(spans.max()) < length_px:
            break
        highest = level
    return highest


def _difference(mean: Plane, known: Plane, across: int, down: int) -> Plane:
    """Return the difference between opposite sides, 0 where one of them is not seen."""
    one, other = _moved(mean, across, down), _moved(mean, -across, -down)
    told = (_moved(known, across, down) > 0) & (_moved(known, -across, -down) > 0)
    return np.where(told, one - other, np.float32(0)).astype(np.float32)


def _moved(plane: Plane, across: int, down: int) -> Plane:
    shift = np.array([[1, 0, across], [0, 1, down]], np.float32)
    size = (plane.shape[1], plane.shape[0])
    return np.asarray(cv2.warpAffine(plane, shift, size, flags=cv2.INTER_NEAREST), np.float32)
