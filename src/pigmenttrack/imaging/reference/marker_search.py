"""Find the markers of the reference card, coarsely and cheaply.

Strategy: read markers in a reduced picture, believe only those that agree with each other on where
the card lies, then look again, closer, where the card must be.
"""

from dataclasses import dataclass
from functools import cache
from itertools import combinations

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Matrix, Points, Rgb
from pigmenttrack.imaging.homography import (
    apply_homography,
    area_stretch,
    linear_homography,
)
from pigmenttrack.imaging.reference import card_design as design

# The longer side of the picture in which the markers are looked for, first and second try. A card
# that takes 8 % of a 4000 px wide photo has markers of 22 px in the second.
_SEARCH_SIDES_PX = (1000, 2000)
_CLOSE_SIDE_PX = 1600  # of the closer look at the card alone
CARD_OUTLINE_MM: Points = np.array(
    [
        [0.0, 0.0],
        [design.CARD_WIDTH_MM, 0.0],
        [design.CARD_WIDTH_MM, design.CARD_HEIGHT_MM],
        [0.0, design.CARD_HEIGHT_MM],
    ]
)
_MARKERS_NEEDED = 2  # one alone may be a misreading: two must agree on the card's place
# Coarse corners lie within about a tenth of a marker's side of where the others expect them.
_AGREEMENT = 0.12


@dataclass(frozen=True, slots=True, eq=False)
class SeenMarker:
    """One decoded marker; `corners_xy` (4, 2) from its upper left corner clockwise."""

    marker_id: int
    corners_xy: Points

    @property
    def side_px(self) -> float:
        """Mean length of its sides."""
        return float(
            np.linalg.norm(np.roll(self.corners_xy, -1, axis=0) - self.corners_xy, axis=1).mean()
        )


def find_markers(rgb: Rgb) -> tuple[SeenMarker, ...]:
    """Return the markers of one card, at most one of each number; empty when there is no card.

    Parameters
    ----------
    rgb : uint8 array, shape (H, W, 3)

    Returns
    -------
    tuple of SeenMarker
        Corners in pixels of `rgb`, good to about a pixel of the reduced picture. At least two,
        which agree with each other on where the card lies, or none.
    """
    longest = max(rgb.shape[:2])
    for side in _SEARCH_SIDES_PX:
        seen = _agreeing(_read(*_reduced_grey(rgb, side)))
        if len(seen) == len(design.MARKERS):
            return seen
        if seen:
            return _look_closer(rgb, seen)
        if side >= longest:
            break
    return ()


def marker_mm(marker_id: int) -> Points:
    """Return the outer corners (4, 2) of one of the card's markers, in mm on the card."""
    return _corners_mm()[marker_id]


@cache
def _corners_mm() -> dict[int, Points]:
    return {m.marker_id: np.array(m.corners_mm, np.float64) for m in design.MARKERS}


@cache
def _detector() -> cv2.aruco.ArucoDetector:
    everything = cv2.aruco.getPredefinedDictionary(getattr(cv2.aruco, design.MARKER_DICTIONARY))
    ids = [m.marker_id for m in design.MARKERS]
    # Only our four codes can be read at all, and at most one bit of one may be wrong.
    ours = cv2.aruco.Dictionary(np.ascontiguousarray(everything.bytesList[ids]), 4, 2)
    settings = cv2.aruco.DetectorParameters()
    settings.adaptiveThreshWinSizeMin = 9
    settings.adaptiveThreshWinSizeMax = 25
    settings.adaptiveThreshWinSizeStep = 16
    settings.minMarkerPerimeterRate = 0.02
    settings.errorCorrectionRate = 0.5
    # Bits are read from the middle half of finely resampled cells: blur mixes their rims.
    settings.perspectiveRemovePixelPerCell = 8
    settings.perspectiveRemoveIgnoredMarginPerCell = 0.25
    settings.cornerRefinementMethod = cv2.aruco.CORNER_REFINE_NONE
    return cv2.aruco.ArucoDetector(ours, settings)


def _reduced_grey(rgb: Rgb, side_px: int) -> tuple[NDArray[np.uint8], float]:
    scale = min(1.0, side_px / max(rgb.shape[:2]))
    small = (
        cv2.resize(rgb, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        if scale < 1.0
        else rgb
    )
    return cv2.cvtColor(small, cv2.COLOR_RGB2GRAY).astype(np.uint8, copy=False), scale


def _read(grey: NDArray[np.uint8], scale: float) -> list[SeenMarker]:
    corners, numbers, _ = _detector().detectMarkers(grey)
    if numbers is None:
        return []
    return [
        SeenMarker(
            design.MARKERS[int(number)].marker_id,
            (quad.reshape(4, 2).astype(np.float64) + 0.5) / scale - 0.5,
        )
        for quad, number in zip(corners, np.ravel(numbers), strict=True)
    ]


def _agreeing(seen: list[SeenMarker]) -> tuple[SeenMarker, ...]:
    """Return the largest set of markers that one card can show, or nothing."""
    best: list[SeenMarker] = []
    # The nearer card first: of two equally whole ones it is the better reference.
    by_size = sorted(seen, key=lambda marker: -marker.side_px)
    for pair in combinations(by_size, 2):
        if pair[0].marker_id == pair[1].marker_id:
            continue
        px_from_mm = _plausible_map(pair)
        if px_from_mm is None:
            continue
        group: dict[int, SeenMarker] = {}
        for marker in by_size:
            expected = apply_homography(px_from_mm, marker_mm(marker.marker_id))
            miss_px = np.abs(expected - marker.corners_xy).max()
            # Two markers foresee their neighbours less well than themselves.
            slack = _AGREEMENT if marker in pair else 3 * _AGREEMENT
            if miss_px < slack * marker.side_px:
                group.setdefault(marker.marker_id, marker)
        if len(group) > len(best):
            best = list(group.values())
    return tuple(best) if len(best) >= _MARKERS_NEEDED else ()


def _plausible_map(markers: tuple[SeenMarker, ...]) -> Matrix | None:
    """Return the card-to-photo map of some markers, or None when no camera sees a card so."""
    mm = np.concatenate([marker_mm(marker.marker_id) for marker in markers])
    px = np.concatenate([marker.corners_xy for marker in markers])
    px_from_mm = linear_homography(mm, px)
    if px_from_mm is None:
        return None
    side = min(marker.side_px for marker in markers)
    if np.abs(apply_homography(px_from_mm, mm) - px).max() > _AGREEMENT * side:
        return None
    stretch = area_stretch(px_from_mm, CARD_OUTLINE_MM)
    # Never mirrored, never through the horizon, and the near end not four times the far end.
    if stretch.min() <= 0 or stretch.max() > 4.0**2 * stretch.min():
        return None
    return px_from_mm


def _look_closer(rgb: Rgb, seen: tuple[SeenMarker, ...]) -> tuple[SeenMarker, ...]:
    """Search again, at full resolution where that is not huge, around where the card must be."""
    px_from_mm = _plausible_map(seen)
    if px_from_mm is None:
        return seen
    outline = apply_homography(px_from_mm, CARD_OUTLINE_MM)
    margin = 0.1 * np.ptp(outline, axis=0).max()
    size = np.array([rgb.shape[1], rgb.shape[0]])
    left, top = np.clip(outline.min(axis=0) - margin, 0, size - 1).astype(int)
    right, bottom = np.clip(outline.max(axis=0) + margin, 1, size).astype(int)
    grey, scale = _reduced_grey(rgb[top:bottom, left:right], _CLOSE_SIDE_PX)
    again = [
        SeenMarker(marker.marker_id, marker.corners_xy + np.array([left, top]))
        for marker in _read(grey, scale)
    ]
    closer = _agreeing(again)
    return closer if len(closer) > len(seen) else seen
