"""Does the map hold, where, and how exactly? The self-check that lets a registration say `ok`."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.registration.coordinates import Size, inside, lattice
from pigmenttrack.imaging.registration.features import Features
from pigmenttrack.imaging.registration.refine import Refined
from pigmenttrack.imaging.registration.resample import zoom_of
from pigmenttrack.imaging.registration.result import SupportMap

CELLS_ON_LONGER_SIDE = 32
FEWEST_NEAR = 4  # agreeing windows in the 3 x 3 cells around one; skin that matches has some 20
# Share of the searched patches that agree with one smooth map, and the fewest of them. Photos of
# different places stay below 0.04, also of the same kind of skin; the hairiest true pair, 0.2.
FEWEST_AGREEING_SHARE = 0.10
FEWEST_AGREEING = 30
SUPPORTED_SD_SHARE = 0.002  # of the longer side: 8 px of 4032, about the width of a hair
# A gap between observations may be this many cells wide, about the width of a large patch in a
# well-framed photo; beyond the outermost observations a smooth field is only a guess.
WIDEST_GAP_CELLS = 9
FEWEST_SUPPORTED_SHARE = 0.65  # of the skin that both photos show
# Every cell counts in four windows and at two levels, which the field's own uncertainty does not
# know. True errors were 1.5 to 3.5 times as large, in all kinds of skin (development seeds).
UNCERTAINTY_FACTOR = 2.8
RESIDUAL_DECIMALS = 4
WHOLE_SHARE = 0.9  # below, the gaps are told
WORST_RESIDUAL_SHARE = 0.002  # of the longer side: 8 px of 4032

DIFFERENT_PLACES = (
    "These look like different places, or the two photos share too little skin: "
    "too few details agree."
)
LOOSE_DETAILS = (
    "A rough match was found, but the details of the skin do not line up with it: "
    "the place may be another one, or the photo too blurred."
)
TOO_PLAIN = (
    "The {which} photo shows too little detail: it may be blurred, too dark, or the skin too even."
)
TOO_SMALL_A_PART = (
    "Only a small part of the skin that both photos show could be matched: "
    "the rest changed too much, curves away, or is out of focus."
)
TOO_UNCERTAIN = "The match is too uncertain to measure with: one sd is {residual:.1f} px."
MIRRORED = "One of the two photos is a mirror image, as front cameras make; this was undone."
PARTLY = "Part of the shared skin could not be matched; nothing should be measured there."


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of the self-check; see `Registration` for the meaning of the fields."""

    ok: bool
    reasons: tuple[str, ...]
    residual_px: float
    supported: SupportMap
    supported_share: float


def check(refined: Refined, fixed: Features, moving: Features) -> Verdict:
    """Judge a refined map by the patches that agree with it and by the field's own uncertainty."""
    layer = refined.layer
    sd_px, seen, shape = _uncertainty(refined, fixed, moving)
    holds = seen & (sd_px < SUPPORTED_SD_SHARE * max(fixed.size))
    holds &= _between_observations(refined.agreeing_xy, fixed.size, shape).ravel()
    share = float(holds.sum()) / max(1, int(seen.sum()))
    residual_px = np.inf
    if share:
        rms_px = zoom_of(layer) * float(np.sqrt(np.mean(sd_px[holds] ** 2)))
        # The last digits of a linear solution depend on the number of threads.
        residual_px = round(rms_px, RESIDUAL_DECIMALS)
    reasons = _objections(refined, share, residual_px, moving)
    supported = SupportMap(fixed.size, holds.reshape(shape))
    ok = not reasons
    if ok and share < WHOLE_SHARE:
        reasons = (PARTLY,)
    return Verdict(ok, reasons, residual_px, supported, share)


def plain_photos(fixed: Features, moving: Features, fewest: int) -> tuple[str, ...]:
    """Name the photos with fewer than `fewest` key points."""
    photos = (("first", fixed), ("second", moving))
    few = [which for which, photo in photos if len(photo.keypoints) < fewest]
    return tuple(TOO_PLAIN.format(which=which) for which in few)


def _objections(
    refined: Refined, supported_share: float, residual_px: float, moving: Features
) -> tuple[str, ...]:
    agree, tried = refined.evidence["patches_agree"], refined.evidence["patches_tried"]
    if agree < max(FEWEST_AGREEING, FEWEST_AGREEING_SHARE * tried):
        return (LOOSE_DETAILS,)
    if supported_share < FEWEST_SUPPORTED_SHARE:
        return (TOO_SMALL_A_PART,)
    if residual_px > WORST_RESIDUAL_SHARE * max(moving.size):
        return (TOO_UNCERTAIN.format(residual=residual_px),)
    return ()


def _between_observations(
    observed_xy: Points, size: Size, shape: tuple[int, int]
) -> NDArray[np.bool_]:
    """Return which cells (rows, columns) lie next to observations or in a gap between them."""
    (height, width), (rows, columns) = size, shape
    count = np.zeros(shape, np.float32)
    row = ((observed_xy[:, 1] + 0.5) / height * rows).astype(int).clip(0, rows - 1)
    column = ((observed_xy[:, 0] + 0.5) / width * columns).astype(int).clip(0, columns - 1)
    np.add.at(count, (row, column), 1)
    near = cv2.boxFilter(count, -1, (3, 3), normalize=False, borderType=cv2.BORDER_CONSTANT)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (WIDEST_GAP_CELLS, WIDEST_GAP_CELLS))
    evidence = (near >= FEWEST_NEAR).astype(np.uint8)
    return np.asarray(cv2.morphologyEx(evidence, cv2.MORPH_CLOSE, disc) > 0)


def _uncertainty(
    refined: Refined, fixed: Features, moving: Features
) -> tuple[NDArray[np.float64], NDArray[np.bool_], tuple[int, int]]:
    """Return each cell's sd of the field in fixed px and whether both show skin; the grid."""
    height, width = fixed.size
    cell_px = max(fixed.size) / CELLS_ON_LONGER_SIDE
    shape = max(1, round(height / cell_px)), max(1, round(width / cell_px))
    centres = lattice(fixed.size, *shape)
    mapped = refined.layer(centres)
    # A card or a background that was to be ignored is nothing that ought to have matched.
    seen = inside(mapped, moving.size) & ~fixed.ignores(centres) & ~moving.ignores(mapped)
    return UNCERTAINTY_FACTOR * refined.fit.sd_px(centres), seen, shape
