"""Which parts of the picture are patch: a decision about places, not yet about borders."""

from dataclasses import dataclass, replace

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.vitiligo.cut import minimal_cut
from pigmenttrack.imaging.vitiligo.guidance import Guidance
from pigmenttrack.imaging.vitiligo.model import PATCH_ABOVE, PhotoModel
from pigmenttrack.imaging.vitiligo.pigment import burnt_out

# Costs in nats, judged on synthetic photos (seeds from 100).
STEEPNESS = 8.0  # per unit of fraction
MOST_CERTAIN = 4.0  # no pixel speaks louder than this for patch or skin
MISFIT_FROM, MISFIT_COST = 9.0, 4.0  # squared distance that costs nothing yet; cost at its double
OTHER_COST = 6.0
BORDER_COST = 2.0  # per pixel of border where the picture shows no edge
EDGE_SLOPE = 0.08  # fraction per pixel that counts as an edge
FAINT_SD = 0.19  # of the fraction, on skin: from here on places waver with the level, too
EDGE_FLOOR = 0.1  # of the border's cost, left on the strongest edge


@dataclass(frozen=True, slots=True, kw_only=True)
class Terrain:
    """What decides where patches are, each (h, w): see `minimal_cut`."""

    cost: Plane
    border: Plane
    fixed: Plane


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where patches are, bool (h, w), and where they are with the level one sd off either way.

    `sure`: the contrast is such that the level moves borders but no places; all three are one.
    """

    middle: Mask
    tight: Mask
    wide: Mask
    sure: bool = True

    def corrected(self, middle: Mask) -> "Places":
        """Return the places after strokes: what they changed is changed in all three."""
        changed = middle != self.middle
        return Places(
            middle=middle,
            tight=np.where(changed, middle, self.tight),
            wide=np.where(changed, middle, self.wide),
            sure=self.sure,
        )


def patch_places(ground: Terrain, doubt: float, skin_sd: float) -> Places:
    """Return the places of patches; with a faint contrast as doubtful as the level of the border.

    Parameters
    ----------
    doubt : float
        Standard deviation of the level, in fractions.
    skin_sd : float
        Of the fraction on skin without any patch.
    """
    middle = patch_region(ground)
    if skin_sd < FAINT_SD:
        return Places(middle=middle, tight=middle, wide=middle)
    shift = np.float32(STEEPNESS * doubt)
    tight, wide = (
        patch_region(replace(ground, cost=ground.cost + sign * shift)) for sign in (1, -1)
    )
    return Places(middle=middle, tight=tight & middle, wide=wide | middle, sure=False)


def terrain(model: PhotoModel, guidance: Guidance) -> Terrain:
    """Return what one photo says of places."""
    fraction = model.contrast.fraction(model.residual)
    cost = patch_cost(model, fraction)
    fixed = np.where(guidance.inside, np.nan, 0.0).astype(np.float32)
    fixed[guidance.elsewhere] = 0.0
    fixed[guidance.on_patch] = 1.0
    return Terrain(cost=cost, border=BORDER_COST * edge_weight(fraction), fixed=fixed)


def patch_region(ground: Terrain) -> Mask:
    """Return the parts (h, w) that belong to patches, as smooth as the edges allow."""
    label = minimal_cut(ground.cost, ground.border, ground.fixed)
    return np.asarray(label > 0.5)


def patch_cost(model: PhotoModel, fraction: Plane) -> Plane:
    """Return what calling a pixel patch costs (negative: what it earns)."""
    pale = np.clip(STEEPNESS * (fraction - PATCH_ABOVE), -MOST_CERTAIN, MOST_CERTAIN)
    colour_left = 1.0 - burnt_out(model.residual + model.reference)
    misfit = model.contrast.misfit(model.residual, fraction) * colour_left
    unlike = MISFIT_COST * np.clip((misfit - MISFIT_FROM) / MISFIT_FROM, 0, 2)
    return (-pale + unlike + OTHER_COST * model.other).astype(np.float32)


def edge_weight(fraction: Plane) -> Plane:
    """Return what a border costs at each pixel, in (0, 1]: little where the picture has an edge."""
    across = cv2.Sobel(fraction, cv2.CV_32F, 1, 0) / 8
    down = cv2.Sobel(fraction, cv2.CV_32F, 0, 1) / 8
    slope = (across * across + down * down) / (2 * EDGE_SLOPE**2)
    return (EDGE_FLOOR + (1 - EDGE_FLOOR) * np.exp(-slope)).astype(np.float32)


def widened(region: Mask, size: tuple[int, int]) -> Mask:
    """Return the region at a larger size, one small pixel wider: borders are drawn inside it."""
    wide = cv2.dilate(region.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(np.float32)
    return np.asarray(cv2.resize(wide, size[::-1], interpolation=cv2.INTER_LINEAR) > 0.5)


def without_specks(mask: Mask, least_share: float) -> Mask:
    """Return the mask without 4-connected parts below a share of the picture."""
    n_labels, labels, stats, _ = cv2.connectedComponentsWithStats(
        mask.astype(np.uint8), connectivity=4
    )
    keep = stats[:n_labels, cv2.CC_STAT_AREA] >= least_share * mask.size
    keep[0] = False
    return np.asarray(keep[labels])
