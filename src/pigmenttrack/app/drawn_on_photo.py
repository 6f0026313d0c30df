"""What a region file says of one photo: its outlines and its strokes, checked against the photo."""

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.vitiligo.strokes import Stroke
from pigmenttrack.media.photo import Photo
from pigmenttrack.media.region import DrawnRegion


def require_known_photos(region: DrawnRegion | None, names: set[str]) -> None:
    """Refuse strokes and landmarks on photos that are not here: they would go unheard."""
    if region is None:
        return
    drawn = {one.photo for one in region.strokes} | {one.photo for one in region.landmarks}
    unknown = sorted(drawn - names - {""})
    if unknown:
        msg = f"There are strokes or landmarks on {', '.join(unknown)}, but no photo of that name."
        raise BadRequest(msg, advice="Name the photos of the folder, or leave these out.")


def strokes_on(
    region: DrawnRegion | None, photo: Photo, *, is_baseline: bool = False
) -> tuple[Stroke, ...]:
    """Return the strokes on a photo.

    Raises
    ------
    BadRequest
        If one lies beside the photo.
    """
    strokes = () if region is None else region.strokes_on(photo.name, is_baseline=is_baseline)
    height, width = photo.rgb.shape[:2]
    for number, stroke in enumerate(strokes, start=1):
        path = stroke.path_xy
        if ((path < 0) | (path >= [width, height])).any(axis=1).all():
            msg = f"Stroke {number} on {photo.name} lies outside the photo."
            raise BadRequest(msg, advice="Give its points in pixels of the upright photo.")
    return strokes


def outlines_on(region: DrawnRegion | None, size: tuple[int, int]) -> tuple[Points, ...]:
    """Return the outlines on the baseline; empty: none was drawn.

    Raises
    ------
    BadRequest
        If they do not belong to a photo of this size (height, width).
    """
    if region is None or not region.polygons_xy:
        return ()
    if region.size is not None and region.size != size:
        msg = (
            f"The region's mask has {region.size[1]} x {region.size[0]} pixels, "
            f"the baseline {size[1]} x {size[0]}."
        )
        raise BadRequest(msg, advice="Draw the mask on the upright baseline at its full size.")
    outside = all(
        (polygon < 0).any(axis=1).all() or (polygon >= [size[1], size[0]]).any(axis=1).all()
        for polygon in region.polygons_xy
    )
    if outside:
        msg = "The region lies outside the baseline photo."
        raise BadRequest(msg, advice="Give its points in pixels of the upright baseline photo.")
    return region.polygons_xy
