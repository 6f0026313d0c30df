"""Close-ups of hair: each measured by itself, then beside the baseline and the visit before."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from pigmenttrack.app.hair_corrections import CountingFrame, corrected_field
from pigmenttrack.app.hair_network import network_named
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.scalp_photo import ScalpPhoto
from pigmenttrack.domain.calibration import Scale
from pigmenttrack.domain.errors import UnfitPhoto
from pigmenttrack.domain.hair import (
    COARSEST_COUNT_MM_PER_PX,
    COARSEST_DIAMETER_MM_PER_PX,
    CUT_OFFS,
    DOUBT_SENTENCES,
)
from pigmenttrack.imaging.array_types import Mask, Matrix, Points, Rgb
from pigmenttrack.imaging.hair.compare import HairChange, compare_hair
from pigmenttrack.imaging.hair.field import HairField
from pigmenttrack.imaging.hair.growth import Growth
from pigmenttrack.imaging.hair.maps import HairNetwork
from pigmenttrack.imaging.hair.measure import measure_hair
from pigmenttrack.imaging.hair.similarity import transform
from pigmenttrack.media.hair_edits import HairWish

# A phototrichogram: two photos of one clipping, so far apart that growth shows and so near that
# hair does not grow out of the picture (Van Neste 2001: 2-3 days; in use: 1-5).
SHORTEST_GROWTH_DAYS, LONGEST_GROWTH_DAYS = 0.75, 5.5
LEAST_DAYS = 1.0 / 24.0  # between two photos that are compared at all
SAME_SCALE_WITHIN = 0.003
SECONDS_PER_DAY = 86_400.0
WANTS_SCALE = (
    "Give --scale, the width of the field with --field-mm, or lay the printed card beside the hair."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """What a photo says beside others.

    Attributes
    ----------
    change : HairChange or None
        Against the baseline; None where there is nothing to compare with.
    zoom : float
        Pixels of this photo a pixel of the picture that was compared.
    growth : Growth or None
        Since the photo `grown_since`, of the same clipping.
    """

    change: HairChange | None = None
    zoom: float = 1.0
    growth: Growth | None = None
    grown_since: str = ""

    @property
    def baseline_to_photo(self) -> Matrix | None:
        """From pixels of the baseline to pixels of this photo; None where the place is unknown."""
        if self.change is None or self.change.first_to_second is None:
            return None
        shift = 0.5 * (self.zoom - 1.0)  # pixels are counted from their middles
        zoomed = np.array([[self.zoom, 0.0, shift], [0.0, self.zoom, shift], [0.0, 0.0, 1.0]])
        return np.asarray(zoomed @ self.change.first_to_second, np.float64)

    def from_baseline(self, points_xy: Points) -> Points | None:
        """Carry points (N, 2) of the baseline into this photo; None where the place is unknown."""
        matrix = self.baseline_to_photo
        return None if matrix is None else transform(points_xy, matrix)


ALONE = FollowUp()


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseUp:
    """One measured close-up.

    Attributes
    ----------
    roi : bool array (H, W) or None
        Where roots count; None: in the whole picture.
    corrections : tuple of HairWish
        By hand; the field holds what came out, the follow-up does not know of them.
    """

    photo: ScalpPhoto
    mm_per_px: float
    roi: Mask | None
    field: HairField
    follow_up: FollowUp = ALONE
    corrections: tuple[HairWish, ...] = ()


def measure_close_up(
    photo: ScalpPhoto,
    options: MeasureOptions,
    drawn: Mask | None = None,
    follow_up: FollowUp = ALONE,
    corrections: Sequence[HairWish] = (),
) -> CloseUp:
    """Trace and measure the hair of one photo.

    Parameters
    ----------
    drawn : bool array (H, W) or None
        The region that the person drew, on this photo.
    corrections : sequence of HairWish
        What the person corrected on this photo.

    Raises
    ------
    UnfitPhoto
        If the photo has no scale, is too coarse for single hairs, or shows so much hair that no
        density can be told.
    """
    scale = known_scale(photo)
    roi = photo.where_counted(drawn)
    field = measure_hair(
        photo.traced_rgb,
        scale.mm_per_px,
        roi,
        cut_offs=CUT_OFFS[options.cut_offs],
        network=network_named(options.hair_model),
    )
    if corrections:
        frame = CountingFrame(size=photo.size, mm_per_px=scale.mm_per_px, roi=roi)
        field = corrected_field(field, corrections, frame)
    for doubt in field.doubts:
        msg, advice = DOUBT_SENTENCES[doubt]
        raise UnfitPhoto(msg, advice=advice)
    return CloseUp(
        photo=photo,
        mm_per_px=scale.mm_per_px,
        roi=roi,
        field=field,
        follow_up=follow_up,
        corrections=tuple(corrections),
    )


def follow_up(
    photo: ScalpPhoto, baseline: ScalpPhoto, before: ScalpPhoto, network: HairNetwork | None
) -> FollowUp:
    """Find the hairs of the baseline again, and tell growth since a photo of the same clipping.

    Parameters
    ----------
    before : ScalpPhoto
        The visit before, which may be the baseline.
    network : callable or None
        Guides the tracing.

    Raises
    ------
    UnfitPhoto
        If a photo has no scale, or is too coarse for single hairs.
    """
    if days_between(baseline, photo) < LEAST_DAYS:
        return ALONE
    change, zoom = _compared(baseline, photo, network)
    if not SHORTEST_GROWTH_DAYS <= days_between(before, photo) <= LONGEST_GROWTH_DAYS:
        return FollowUp(change=change, zoom=zoom)
    since = change if before is baseline else _compared(before, photo, network)[0]
    grown_since = before.name if since.growth is not None else ""
    return FollowUp(change=change, zoom=zoom, growth=since.growth, grown_since=grown_since)


def known_scale(photo: ScalpPhoto) -> Scale:
    """Return the scale of a photo that is to be measured hair by hair.

    Raises
    ------
    UnfitPhoto
        If nobody knows it.
    """
    if photo.scale is None:
        msg = "A close-up without a scale has no density: nothing of known size is in view."
        advice = WANTS_SCALE
        if photo.bar_px is not None:
            msg = f"A bar of {photo.bar_px:.0f} px is drawn into the photo; its length is unknown."
            advice = "Give its length with --bar-mm, such as --bar-mm 1."
        if photo.stroke_px is not None:
            msg = (
                f"Strokes of a graticule lie {photo.stroke_px:.1f} px apart; how far apart they "
                "are on the scalp is unknown."
            )
            advice = "Give that with --graticule-mm, such as --graticule-mm 0.1."
        raise UnfitPhoto(msg, advice=advice)
    return photo.scale


def days_between(one: ScalpPhoto, other: ScalpPhoto) -> float:
    """Return how many days after one photo the other was taken."""
    return (other.captured.taken_at - one.captured.taken_at).total_seconds() / SECONDS_PER_DAY


def has_diameters(mm_per_px: float) -> bool:
    """Tell whether shafts are wide enough in pixels for their edges to be found."""
    return mm_per_px <= COARSEST_DIAMETER_MM_PER_PX


def is_fine_enough(mm_per_px: float) -> bool:
    """Tell whether single hairs can be told apart."""
    return mm_per_px <= COARSEST_COUNT_MM_PER_PX


def _compared(
    earlier: ScalpPhoto, later: ScalpPhoto, network: HairNetwork | None
) -> tuple[HairChange, float]:
    """Compare two photos at the scale of the earlier, and tell by how much the later was zoomed."""
    mm_per_px = known_scale(earlier).mm_per_px
    factor = known_scale(later).mm_per_px / mm_per_px
    rgb = later.traced_rgb
    if abs(factor - 1) > SAME_SCALE_WITHIN:
        rgb = _resized(rgb, factor)
    days = days_between(earlier, later)
    change = compare_hair(earlier.traced_rgb, rgb, mm_per_px, days, network=network)
    return change, later.rgb.shape[1] / rgb.shape[1]


def _resized(rgb: Rgb, factor: float) -> Rgb:
    height, width = rgb.shape[:2]
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    how = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(rgb, size, interpolation=how), np.uint8)
