"""Read the scale from the printed reference card."""

from dataclasses import dataclass

import numpy as np

from pigmenttrack.domain.calibration import Scale, ScaleKind
from pigmenttrack.imaging.array_types import Matrix, Points, Rgb
from pigmenttrack.imaging.homography import apply_homography
from pigmenttrack.imaging.reference import card_design as design
from pigmenttrack.imaging.reference.marker_edges import refine_corners
from pigmenttrack.imaging.reference.marker_search import CARD_OUTLINE_MM, find_markers, marker_mm
from pigmenttrack.imaging.reference.plane_fit import PlaneFit, fit_plane
from pigmenttrack.imaging.reference.tilt import USUAL_FOCAL_MM, tilt_of_plane

# A ruler laid on the 50 mm line is read to the half millimetre: a uniform error of ±0.25 mm has an
# sd of 0.14 mm, 0.3 % of the line. Sheets swell and rollers slip by less.
PRINT_SD = 0.003
# Corners that miss the plane by more than this share of a marker's side, root mean square, are no
# flat card.
_LARGEST_MISS = 0.06
# A marker without which the others fit this much better was moved, or read where there is none.
_STRANGER = 0.2
# What misses the plane is a bent card more often than noise: it goes into the sd whole, twice over
# the card's diagonal, instead of averaging out over sixteen corners.
_BEND_WEIGHT = 2.0
_MARKERS_NEEDED = 2
_OUTWARD = np.array([[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0]])
_MIDDLE_MM = np.array([design.CARD_WIDTH_MM / 2, design.CARD_HEIGHT_MM / 2])


@dataclass(frozen=True, slots=True, eq=False)
class FoundCard:
    """The reference card in a photo.

    Attributes
    ----------
    scale : Scale
        At the card's middle; its plane map is in true millimetres.
    px_from_card : float64 array, shape (3, 3)
        From nominal millimetres on the card, as in `card_design`, to pixels.
    outline_xy : float64 array, shape (4, 2)
        The card's corners in pixels, from its own upper left clockwise.
    finding_sd : float
        Relative sd of the scale from finding the card alone, without the printer's.
    markers : int
        How many of the four markers were used.
    """

    scale: Scale
    px_from_card: Matrix
    outline_xy: Points
    finding_sd: float
    markers: int


def find_card(
    rgb: Rgb, *, print_ratio: float = 1.0, focal_mm: float = USUAL_FOCAL_MM
) -> FoundCard | None:
    """Find the card; None when it is not in view, or less than two of its markers are.

    Parameters
    ----------
    rgb : uint8 array, shape (H, W, 3)
    print_ratio : float
        True length over nominal length of what was printed.
    focal_mm : float
        35-mm-equivalent focal length, for the tilt alone.
    """
    corners: dict[int, Points] = {}
    for marker in find_markers(rgb):
        refined = refine_corners(rgb, marker.corners_xy)
        if refined is not None:
            corners[marker.marker_id] = refined
    fitted = _fit(corners)
    if fitted is None:
        return None
    fit, markers = fitted
    nominal_mm_per_px, sd = fit.scale_at(_MIDDLE_MM)
    outline = apply_homography(fit.px_from_mm, CARD_OUTLINE_MM)
    bend = _BEND_WEIGHT * fit.rms_px / float(np.linalg.norm(outline[2] - outline[0]))
    finding_sd = float(np.hypot(sd / nominal_mm_per_px, bend))
    mm_per_px = nominal_mm_per_px * print_ratio
    mm_from_px = np.diag([print_ratio, print_ratio, 1.0]) @ np.linalg.inv(fit.px_from_mm)
    scale = Scale(
        mm_per_px=mm_per_px,
        sd_mm_per_px=mm_per_px * float(np.hypot(finding_sd, PRINT_SD)),
        kind=ScaleKind.CARD,
        tilt_deg=tilt_of_plane(fit.px_from_mm, rgb.shape[:2], focal_mm),
        plane_mm_from_px=tuple(float(m) for m in (mm_from_px / mm_from_px[2, 2]).ravel()),
        detail=f"card {design.CARD_VERSION}, {markers} of {len(design.MARKERS)} markers",
    )
    return FoundCard(scale, fit.px_from_mm, outline, finding_sd, markers)


def _fit(corners: dict[int, Points]) -> tuple[PlaneFit, int] | None:
    """Return the plane of the markers, and how many of them lie in it."""
    fit = _fit_all(corners)
    while fit is not None and len(corners) > _MARKERS_NEEDED:
        best = None
        for number in corners:
            rest = {other: xy for other, xy in corners.items() if other != number}
            without = _fit_all(rest)
            if without is not None and (best is None or without.rms_px < best[0].rms_px):
                best = without, rest
        if best is None or best[0].rms_px > _STRANGER * fit.rms_px:
            break
        fit, corners = best
    if fit is None or fit.rms_px > _LARGEST_MISS * min(_side(xy) for xy in corners.values()):
        return None
    return fit, len(corners)


def _fit_all(corners: dict[int, Points]) -> PlaneFit | None:
    if len(corners) < _MARKERS_NEEDED:
        return None
    mm = np.concatenate([marker_mm(number) for number in corners])
    px = np.concatenate(list(corners.values()))
    return fit_plane(mm, px, np.tile(_OUTWARD, (len(corners), 1)))


def _side(corners_xy: Points) -> float:
    return float(np.linalg.norm(np.roll(corners_xy, -1, axis=0) - corners_xy, axis=1).mean())
