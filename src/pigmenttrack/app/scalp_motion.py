"""Where a close-up lies on its baseline, told the way every other registration is told.

Hairs are found again by their constellation, which gives a similarity. Kept as a `Registration`
it is read by everything that lays two photos beside each other.
"""

import numpy as np

from pigmenttrack.app.scalp_close_up import FollowUp
from pigmenttrack.app.scalp_photo import ScalpPhoto
from pigmenttrack.imaging.hair.compare import HairChange
from pigmenttrack.imaging.hair.similarity import transform
from pigmenttrack.imaging.registration.result import Registration, SupportMap
from pigmenttrack.imaging.registration.stretched_plane import StretchedPlane
from pigmenttrack.imaging.warp import Frame, frame_around

LONGEST_PX = 1400  # of the frame: as on wider views


def whole_photo_frame(baseline: ScalpPhoto) -> Frame:
    """Return the frame in which close-ups are laid on each other: the whole baseline."""
    return frame_around(None, baseline.size, margin=0.0, longest_px=LONGEST_PX)


def hair_registration(
    photo: ScalpPhoto, baseline: ScalpPhoto, beside: FollowUp
) -> Registration | None:
    """Return the way from the baseline's pixels to a photo's; None where the place is unknown."""
    matrix, change = beside.baseline_to_photo, beside.change
    if matrix is None or change is None:
        return None
    return Registration(
        ok=True,
        reasons=(),
        fixed_size=baseline.size,
        moving_size=photo.size,
        layers=(StretchedPlane.flat(matrix, baseline.size),),
        residual_px=_residual_px(change) * beside.zoom,
        supported=(SupportMap(baseline.size, np.ones((1, 1), np.bool_)),),
        mirrored=False,
        evidence={
            "matched_roots": float(len(change.matched_roots_xy)),
            "common_share": change.common_share,
        },
    )


def _residual_px(change: HairChange) -> float:
    """Return by how far roots lie beside their partners, root mean square a coordinate."""
    if change.first_to_second is None or not len(change.matched_roots_xy):
        return 0.0
    first, second = change.matched_roots_xy[:, :2], change.matched_roots_xy[:, 2:]
    return float(np.sqrt(np.mean((transform(first, change.first_to_second) - second) ** 2)))
