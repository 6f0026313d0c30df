"""The loose region that a person would draw around the patches, and where the card finds room."""

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.imaging.reference.card_design import CARD_HEIGHT_MM
from pigmenttrack.imaging.synthetic.around import CardPlace
from pigmenttrack.imaging.synthetic.grid import SkinGrid
from pigmenttrack.imaging.synthetic.patches import signed_distance_mm

COARSE_STEP_MM = 0.6
TRIES = 300
SIDE_PREFERENCE = 40.0
FRAME_ASPECT = np.array([0.75, 1.0])  # a phone's picture is wider than high


def loose_region_mm(
    rng: np.random.Generator, grid: SkinGrid, patches: Mask, skin: Mask
) -> NDArray[np.float64]:
    """Return a polygon (N, 2) in mm, 6 to 12 mm around all patches, staying on the skin.

    Parameters
    ----------
    patches, skin : bool arrays (H, W) on `grid`
        Whatever is depigmented at any visit; bare skin.
    """
    coarse = grid.coarser(COARSE_STEP_MM)
    small = _shrunk(patches, coarse)
    grown = signed_distance_mm(small, coarse) > -rng.uniform(6.0, 12.0)
    side = round(rng.uniform(12.0, 20.0) / COARSE_STEP_MM)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * side + 1, 2 * side + 1))
    # A hand draws one round line: bays are closed, islands joined.
    padded = cv2.copyMakeBorder(grown.astype(np.uint8), side, side, side, side, cv2.BORDER_CONSTANT)
    closed = cv2.morphologyEx(padded, cv2.MORPH_CLOSE, kernel)[side:-side, side:-side]
    inner = signed_distance_mm(_shrunk(skin, coarse), coarse) > 1.5
    drawn = ((closed > 0) & inner) | small
    contours, _ = cv2.findContours(drawn.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    outline = max(contours, key=cv2.contourArea)
    polygon = cv2.approxPolyDP(outline, 0.8 / COARSE_STEP_MM, closed=True)[:, 0].astype(np.float64)
    return (np.column_stack([polygon, np.ones(len(polygon))]) @ coarse.grid_to_mm.T)[:, :2]


def place_card(
    rng: np.random.Generator,
    grid: SkinGrid,
    region_mm: NDArray[np.float64],
    skin: Mask,
    *,
    side_rad: float | None = None,
) -> CardPlace:
    """Return a place for the card beside the region, on skin as far as there is room.

    Of many random places near the region the one with the most skin below it and the shortest
    way to the region is taken, on the side `side_rad` where there is one.
    """
    coarse = grid.coarser(COARSE_STEP_MM)
    on_skin = _shrunk(skin, coarse)
    taken = _filled(coarse, region_mm) > 0
    free_mm = -signed_distance_mm(taken, coarse)
    middle = region_mm.mean(axis=0)
    reach = np.ptp(region_mm, axis=0).max() / 2 + CARD_HEIGHT_MM / 2
    best, best_score = None, -np.inf
    for _ in range(TRIES):
        side, turn = rng.uniform(0.0, 2 * np.pi), rng.normal(0.0, 0.2)
        away = rng.uniform(0.6, 1.35) * reach
        place = CardPlace(middle + away * np.array([np.cos(side), np.sin(side)]), turn)
        corners = place.corners_mm
        limit = np.array([grid.width_mm, grid.height_mm]) / 2 - 2.0
        if (np.abs(corners) > limit).any():
            continue
        under = _filled(coarse, corners) > 0
        gap = float(free_mm[under].min())
        if gap < 1.5:
            continue
        # The picture has to hold both: a compact pair leaves more pixels to the patch.
        both = np.vstack([corners, region_mm])
        spread = float((np.ptp(both, axis=0) * FRAME_ASPECT).max())
        score = (
            60.0 * float(on_skin[under].mean()) - 1.5 * spread - 0.3 * gap + rng.normal(0.0, 6.0)
        )
        if side_rad is not None:
            score += SIDE_PREFERENCE * float(np.cos(side - side_rad))
        if score > best_score:
            best, best_score = place, score
    if best is None:
        msg = "no room for the card beside the region; ask for a larger grid or smaller patches"
        raise ValueError(msg)
    return best


def _shrunk(mask: Mask, coarse: SkinGrid) -> Mask:
    rows, columns = coarse.shape
    small = cv2.resize(mask.astype(np.float32), (columns, rows), interpolation=cv2.INTER_AREA)
    return np.asarray(small > 0)


def _filled(coarse: SkinGrid, polygon_mm: NDArray[np.float64]) -> NDArray[np.uint8]:
    samples = np.column_stack([polygon_mm, np.ones(len(polygon_mm))]) @ coarse.mm_to_grid.T
    filled = np.zeros(coarse.shape, np.uint8)
    cv2.fillPoly(filled, [np.rint(samples[:, :2]).astype(np.int32)], 1)
    return filled
