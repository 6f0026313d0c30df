"""Where the region, drawn on the baseline, lies on another photo."""

import numpy as np

from pigmenttrack.app.photo_outline import registration_of
from pigmenttrack.app.site_drawing import Polygon
from pigmenttrack.app.site_photos import VisitPhoto
from pigmenttrack.imaging.array_types import Points


def region_on(
    visit: VisitPhoto, polygons: tuple[Polygon, ...], *, is_baseline: bool
) -> tuple[Points, ...]:
    """Return the region's outlines (N, 2) on a photo; none where nobody knows where they lie.

    Parameters
    ----------
    polygons : outlines on the baseline
    is_baseline : bool
        Whether this is the photo they were drawn on.
    """
    outlines = tuple(np.array(polygon) for polygon in polygons)
    if is_baseline:
        return outlines
    registration = registration_of(visit) if visit.lies_in_frame else None
    if registration is None:
        return ()
    return tuple(registration.fixed_to_moving(outline) for outline in outlines)
