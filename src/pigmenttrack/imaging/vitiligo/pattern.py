"""How pigment came back: from the border (marginal), in islands (perifollicular), or evenly.

What was regained is divided into three. A border gives way along a stretch: going inwards, half of
each depth is regained before the next is. That is marginal. What was regained deeper than that, or
where the border beside it still stands, are *islands*, pigment that grows out of follicles in discs
that later meet each other and the border: perifollicular. What darkened without an edge, where both
visits still show patch, is diffuse: its loss of depth, as the area of whole pigment that it is.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from pigmenttrack.domain.estimate import Z95, Estimate
from pigmenttrack.domain.pattern import PatternKind, RepigmentationPattern
from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.vitiligo.depth import Depth, off_rim
from pigmenttrack.imaging.vitiligo.labels import components
from pigmenttrack.imaging.vitiligo.result import Segmentation
from pigmenttrack.imaging.vitiligo.window import window_of

BAND_MM = 0.5  # how finely depth below the border is told
STRETCH_MM = 3.0  # along the border, to either side: half of it must have given way
GIVEN_WAY = 0.5  # of a stretch: what is left where a straight piece of border ends
LEAST_DEPTH_MM = 1.0  # an island reaches so deep; what clings to the border is the border's
LEAST_ISLAND_MM2 = 0.2  # a disc of half a millimetre: smaller is grain
# Of the shares: where islands have met the border, who made what is judgement.
JUDGEMENT_SD = 0.06
PREDOMINANT_PCT = 50.0
TREMBLING_PX = 0.25  # sd of a border drawn twice on the same skin
MEAN_EXCESS = 0.3989  # E[max(x, 0)] of a standard normal x: what trembling adds to a gain
TOO_LITTLE = RepigmentationPattern(kind=PatternKind.TOO_LITTLE)
NO_SCALE = RepigmentationPattern(kind=PatternKind.NO_SCALE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedVisits:
    """A visit beside its baseline.

    Attributes
    ----------
    then, now : Segmentation
    depth_then, depth_now : Depth
    gain_mm2 : Estimate
        Regained pigment with its interval (`area.measure_areas`).
    mm_per_px : float
        Of a typical pixel of the frame.
    residual_px : float
        Registration residual, one sd.
    """

    then: Segmentation
    now: Segmentation
    depth_then: Depth
    depth_now: Depth
    gain_mm2: Estimate
    mm_per_px: float
    residual_px: float


def repigmentation_pattern(visits: ComparedVisits) -> RepigmentationPattern:
    """Return the pattern of the gain, with the share of each kind and its interval.

    Nothing is told where the gain is not clear of noise. A pattern is named where its share is more
    than half beyond doubt; else it is mixed. Diffuse repigmentation is counted where it is clear;
    else the shares are those of what has an edge.
    """
    edged, edges_mm = _edged_mm2(visits)
    diffuse, diffuse_sd = _diffuse_mm2(visits)
    clear_diffuse = diffuse > Z95 * diffuse_sd
    if visits.gain_mm2.low <= 0 and not clear_diffuse:
        return TOO_LITTLE
    # An even fall that a tone curve could make as well does not count, nor does its doubt: it is
    # as wide as the patch and would drown every island.
    amounts = (*edged, diffuse if clear_diffuse else 0.0)
    if sum(amounts) <= 0:
        return TOO_LITTLE
    along = max(sum(edges_mm), 1e-9)
    sds = [visits.gain_mm2.sd * edge / along for edge in edges_mm]
    marginal, islands, even = _shares_pct(amounts, (*sds, diffuse_sd if clear_diffuse else 0.0))
    kinds = (PatternKind.MARGINAL, PatternKind.PERIFOLLICULAR, PatternKind.DIFFUSE)
    predominant = [
        kind
        for kind, share in zip(kinds, (marginal, islands, even), strict=True)
        if share.low > PREDOMINANT_PCT
    ]
    return RepigmentationPattern(
        kind=predominant[0] if predominant else PatternKind.MIXED,
        marginal_pct=marginal,
        perifollicular_pct=islands,
        diffuse_pct=even,
    )


def _edged_mm2(visits: ComparedVisits) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return marginal and perifollicular gain in mm², and the length in mm of their edges."""
    seen = visits.then.roi & visits.now.roi
    then = visits.then.mask & seen
    reach_px = _odd_side_px(STRETCH_MM, visits.mm_per_px)
    window = window_of(then, reach_px)
    then, now = then[window], (visits.now.mask & seen)[window]
    gained = then & ~now
    mm2 = visits.mm_per_px**2
    # Islands that the baseline had already are no outer border: what grew around them is theirs.
    whole = _without_holes(then)
    depth_mm = _distance(whole) * np.float32(visits.mm_per_px)
    marginal = _given_way(gained, depth_mm, visits.mm_per_px)
    islands = gained & ~marginal
    shallow = _without_depth(islands, depth_mm)
    marginal |= shallow
    islands &= ~shallow
    islands &= ~_specks(islands, LEAST_ISLAND_MM2 / mm2)
    tremor_px = MEAN_EXCESS * math.hypot(visits.residual_px, TREMBLING_PX)
    rim_px = _edge_px(whole & (now | marginal), whole)
    trembling = min(tremor_px * rim_px * mm2, float(np.count_nonzero(marginal)) * mm2)
    amounts = (
        float(np.count_nonzero(marginal)) * mm2 - trembling,
        float(np.count_nonzero(islands)) * mm2,
    )
    edges = (
        rim_px * visits.mm_per_px,
        _edge_px(islands, np.ones_like(islands)) * visits.mm_per_px,
    )
    return amounts, edges


def _without_holes(mask: Mask) -> Mask:
    """Return the mask with all that it encloses."""
    count, beside = cv2.connectedComponents((~mask).astype(np.uint8), connectivity=4)
    labels = np.asarray(beside)
    enclosed = np.ones(count, np.bool_)
    for edge in (labels[0], labels[-1], labels[:, 0], labels[:, -1]):
        enclosed[edge[edge > 0]] = False
    return np.asarray(enclosed[labels])


def _diffuse_mm2(visits: ComparedVisits) -> tuple[float, float]:
    """Return what darkened evenly, as mm² of whole pigment, and its sd."""
    then, now = visits.depth_then, visits.depth_now
    if then.relative is None or now.relative is None:
        return 0.0, 0.0
    both = visits.then.mask & visits.now.mask
    inside = off_rim(both, then.readable & now.readable)
    if not inside.any():
        return 0.0, 0.0
    fall = float(np.median((then.relative - now.relative)[inside]))
    mm2 = float(np.count_nonzero(both)) * visits.mm_per_px**2
    return max(0.0, fall) * mm2, math.hypot(then.relative_sd, now.relative_sd) * mm2


def _shares_pct(amounts: Sequence[float], sds: Sequence[float]) -> list[Estimate]:
    """Return each amount in percent of their sum, with the interval of a ratio."""
    total = math.fsum(amounts)
    shares = []
    for number, amount in enumerate(amounts):
        share = amount / total
        # d(share)/d(amount of j) = (1 if j is this one - share) / total
        sd = math.hypot(
            JUDGEMENT_SD,
            *(
                (float(other == number) - share) / total * other_sd
                for other, other_sd in enumerate(sds)
            ),
        )
        shares.append(
            Estimate(
                value=100 * share,
                sd=100 * sd,
                low=max(0.0, 100 * (share - Z95 * sd)),
                high=min(100.0, 100 * (share + Z95 * sd)),
            )
        )
    return shares


def _given_way(gained: Mask, depth_mm: Plane, mm_per_px: float) -> Mask:
    """Return what the border gave up: depth by depth, as long as half of a stretch is regained."""
    marginal = np.zeros_like(gained)
    side, step = _odd_side_px(STRETCH_MM, mm_per_px), _odd_side_px(BAND_MM, mm_per_px)
    outer = depth_mm <= 0
    for number in range(math.ceil(float(depth_mm.max()) / BAND_MM)):
        band = (depth_mm > number * BAND_MM) & (depth_mm <= (number + 1) * BAND_MM)
        regained = gained & band
        whole = cv2.blur(band.astype(np.float32), (side, side))
        share = cv2.blur(regained.astype(np.float32), (side, side)) / np.maximum(whole, 1e-9)
        beside = cv2.dilate(outer.astype(np.uint8), np.ones((step, step), np.uint8)) > 0
        given = regained & (share >= GIVEN_WAY) & beside
        if not given.any():
            break
        marginal |= given
        outer = given
    return marginal


def _odd_side_px(reach_mm: float, mm_per_px: float) -> int:
    """Return the side of a window that reaches so far to either side of its middle."""
    return 2 * max(1, round(reach_mm / mm_per_px)) + 1


def _without_depth(islands: Mask, depth_mm: Plane) -> Mask:
    """Return the pieces that never reach as deep as an island does."""
    labels = components(islands)
    deepest = np.zeros(int(labels.max()) + 1, np.float32)
    np.maximum.at(deepest, labels[islands], depth_mm[islands])
    shallow = deepest < LEAST_DEPTH_MM
    shallow[0] = False
    return np.asarray(shallow[labels])


def _distance(mask: Mask) -> Plane:
    distance = cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    return np.asarray(distance, np.float32)


def _specks(mask: Mask, least_px: float) -> Mask:
    labels = components(mask)
    sizes = np.bincount(labels.ravel())
    small = sizes < least_px
    small[0] = False
    return np.asarray(small[labels])


def _edge_px(mask: Mask, within: Mask) -> float:
    """Return about how long the mask's edge is, in pixels."""
    inner = cv2.erode((mask & within).astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    return float(np.count_nonzero(mask & within & ~inner))
