"""Parts of the body that a person marked, carried into the frame of the series."""

from dataclasses import replace

from pigmenttrack.app.visit import Baseline, MarkedPart
from pigmenttrack.imaging.region import mask_from_polygons
from pigmenttrack.media.region import DrawnRegion


def with_marked_parts(baseline: Baseline, region: DrawnRegion | None) -> Baseline:
    """Return the baseline with the named parts of its region file."""
    if region is None or not region.parts:
        return baseline
    frame = baseline.frame
    parts = tuple(
        MarkedPart(
            name=one.name,
            part=one.part,
            mask=mask_from_polygons([frame.from_baseline(one.polygon_xy)], frame.size),
        )
        for one in region.parts
    )
    return replace(baseline, parts=parts)
