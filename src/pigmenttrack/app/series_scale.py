"""One scale for a series: whose card it is, and how far it can be believed.

All areas of a series are told in the baseline's frame, so one scale serves all of them: that of
the baseline photo, or, where nothing of known size is in view there, that of the visit that knows
it best, carried over by the registration.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from pigmenttrack.app.visit import Baseline, Visit
from pigmenttrack.domain.calibration import Scale
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Plane, Points
from pigmenttrack.imaging.plane import plane_mm
from pigmenttrack.imaging.warp import Frame, pixel_areas_mm2

# The card lies on the skin, or nearly: half a centimetre nearer to a camera 30 cm away makes it
# 1.7 % larger, and a plane tilted 5° against the skin shrinks an area by 0.4 %.
PLANE_MISMATCH_AREA_SD = 0.015
# Without a plane nobody knows the tilt. Hand-held phones look at skin within about 15°, which
# shrinks an area by up to 3.4 %.
UNKNOWN_TILT_AREA_SD = 0.02
UNCERTAIN_ABOVE = 0.05  # relative sd of an area from the scale alone
DISAGREEING_SDS = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesScale:
    """Square millimetres of every pixel of the frame, and their shared relative sd.

    Attributes
    ----------
    scale : Scale
        As found on the photo whose file has the hash `photo_sha256`.
    area_mm2 : float32 array (H, W)
    relative_sd : float
        Of the scale: it counts twice in an area, is shared by all areas and cancels in percentages.
    relative_plane_sd : float
        Of all areas together, from what tilt and distance leave over.
    """

    scale: Scale
    photo_sha256: str
    area_mm2: Plane
    relative_sd: float
    relative_plane_sd: float
    flags: QualityFlag = NO_DOUBT


def scale_of_series(baseline: Baseline, visits: Sequence[Visit]) -> SeriesScale | None:
    """Return the scale for all areas; None where no photo knows one."""
    if baseline.stated_scale is not None:
        return _on_visit(baseline.frame, baseline.visit, baseline.stated_scale)
    known = [visit for visit in (baseline.visit, *visits) if visit.reference is not None]
    if not known:
        return None
    best = known[0] if known[0] is baseline.visit else min(known, key=_relative_sd)
    return _on_visit(baseline.frame, best, _seen_scale(best))


def _seen_scale(visit: Visit) -> Scale:
    """Return the scale in view; only asked of visits that have one."""
    if visit.reference is None:
        msg = f"{visit.name} shows nothing of known size"
        raise ValueError(msg)
    return visit.reference.scale


def _relative_sd(visit: Visit) -> float:
    scale = _seen_scale(visit)
    return scale.sd_mm_per_px / scale.mm_per_px


def _on_visit(frame: Frame, visit: Visit, scale: Scale) -> SeriesScale:
    def to_plane(points_xy: Points) -> Points:
        if visit.registration is not None:
            points_xy = visit.registration.fixed_to_moving(points_xy)
        return plane_mm(scale, points_xy)

    plane_sd = (
        PLANE_MISMATCH_AREA_SD if scale.plane_mm_from_px is not None else UNKNOWN_TILT_AREA_SD
    )
    relative_sd = scale.sd_mm_per_px / scale.mm_per_px
    uncertain = math.hypot(2 * relative_sd, plane_sd) > UNCERTAIN_ABOVE
    return SeriesScale(
        scale=scale,
        photo_sha256=visit.sha256,
        area_mm2=pixel_areas_mm2(frame, to_plane),
        relative_sd=relative_sd,
        relative_plane_sd=plane_sd,
        flags=QualityFlag.SCALE_UNCERTAIN if uncertain else NO_DOUBT,
    )
