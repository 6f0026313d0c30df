"""Light that would be taken for pigment: shadow edges, gloss, burnt-out and drowned skin.

Asked once patches are found. Shade is smooth and pigment has edges, so what must be told apart is
an edge of light from an edge of pigment. On skin without a patch there is no edge of pigment: a
step of brightness there is light. Beside a baseline the photo is divided by it first, and what is
left on skin that is skin on both, and patch on patch, is light alone.
"""

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Mask, Plane, Rgb
from pigmenttrack.imaging.color import (
    CLIPPED_LEVEL,
    brightest_channel,
    darkest_channel,
    mean_channel,
)
from pigmenttrack.imaging.light_edge import strongest_step
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
GLARE_SHARE, LYING_GLARE_SHARE = 0.003, 0.012  # of the region: white spots
BURNT_SHARE, LYING_BURNT_SHARE = 0.05, 0.4  # of the skin beside: two channels at their end
DARK_RATIO, LYING_DARK_RATIO = 0.3, 0.1  # of the baseline's light
LYING_DARK_LEVEL = 26  # of the skin's brightest channel, on one photo alone
EDGE_SIDE_PX = 512
SMOOTHING_PX = 1.0
BORDER_PX = 3  # of that size: kept away from the border of a patch
WORST_CONDITION = 12.0


@dataclass(frozen=True, kw_only=True)
class LitPhoto:
    """One photo in the frame, with what was found on it.

    What is read from it is kept: a baseline is asked about once for every visit.

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

    @cached_property
    def reduced(self) -> "LitPhoto":
        """The photo at half the frame's size at most: edges of light are broad."""
        size = size_within(self.rgb.shape, EDGE_SIDE_PX)
        return LitPhoto(
            rgb=shrink_rgb(self.rgb, size),
            skin=shrink_mask(self.skin, size),
            patch=shrink_mask(self.patch, size),
            region=shrink_mask(self.region, size),
        )

    @cached_property
    def log(self) -> NDArray[np.float32]:
        """Smoothed logarithm of its light (H, W, 3)."""
        return np.asarray(cv2.GaussianBlur(log_light(self.rgb), (0, 0), SMOOTHING_PX), np.float32)

    @cached_property
    def bare(self) -> Mask:
        """Skin (H, W) well away from any patch."""
        side = 2 * BORDER_PX + 1
        near = cv2.dilate(self.patch.astype(np.uint8), np.ones((side, side), np.uint8)) > 0
        return np.asarray(self.skin & self.region & ~near)

    @cached_property
    def pigment_step(self) -> NDArray[np.float64]:
        """Difference (3,) of log light between the patches and the skin beside them."""
        side = 2 * BORDER_PX + 1
        inside = (self.patch & self.region).astype(np.uint8)
        heart = cv2.erode(inside, np.ones((side, side), np.uint8)) > 0
        if not (self.bare.any() and heart.any()):
            return MELANIN_DIRECTION
        step = np.median(self.log[heart], axis=0) - np.median(self.log[self.bare], axis=0)
        return np.asarray(step, np.float64)


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
    small, small_baseline = photo.reduced, None if baseline is None else baseline.reduced
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
    pigment = float((photo if baseline is None else baseline).pigment_step.mean())
    return step / max(pigment, FAINTEST_STEP)


def light_step(photo: LitPhoto, baseline: LitPhoto | None) -> float:
    """Return the strongest edge of light that crosses the skin; 0 where too little is seen.

    Beside a baseline the photo is divided by it, and what pigment that came or went explains is
    taken off: pigment changes the three channels in the proportions of the baseline's own patches,
    light changes all alike. Alone, an edge is looked for on bare skin.
    """
    if baseline is None:
        return strongest_step(mean_channel(photo.log), photo.bare)
    changed = photo.log - baseline.log
    seen = (photo.skin | baseline.patch) & photo.region & baseline.region
    return strongest_step(_light_of(changed, baseline.pigment_step), seen)


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
    white = (darkest_channel(photo.rgb) >= CLIPPED_LEVEL) & photo.region
    return int(np.count_nonzero(small_spots(white, count))) / count


def burnt_share(photo: LitPhoto) -> float:
    """Return the share of the bare skin of which hardly any colour is left to read."""
    count = int(np.count_nonzero(photo.bare))
    if not count:
        return 0.0
    red, green, blue = (photo.rgb[..., channel] >= CLIPPED_LEVEL for channel in range(3))
    burnt = (red & green) | (green & blue) | (blue & red)
    return int(np.count_nonzero(burnt & photo.bare)) / count


def _darkness(photo: LitPhoto, baseline: LitPhoto | None) -> float:
    """Return how many times less light than the baseline's the skin has; infinite if drowned."""
    if not photo.bare.any():
        return 0.0
    if float(np.median(brightest_channel(photo.rgb)[photo.bare])) < LYING_DARK_LEVEL:
        return float("inf")
    if baseline is None:
        return 0.0
    both = photo.bare & baseline.bare
    if not both.any():
        return 0.0
    lost = mean_channel(baseline.log[both]) - mean_channel(photo.log[both])
    return float(np.exp(np.median(lost)))
