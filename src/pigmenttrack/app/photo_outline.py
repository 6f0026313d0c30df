"""The outline of a measured patch on the photo as it was taken.

A mask lies in the frame in which the series was measured. The provenance holds that frame and the
registration to the bit, so the outline is carried back without registering anything again.
"""

import io

import cv2
import numpy as np
from PIL import Image

from pigmenttrack.app.site_photos import SitePhotos, VisitPhoto
from pigmenttrack.imaging.array_types import Mask, Points
from pigmenttrack.imaging.registration.result import Registration
from pigmenttrack.imaging.warp import Frame
from pigmenttrack.store.blobs import read_blob
from pigmenttrack.store.layout import CatalogFolder

_FINER = 2  # contours are followed on a finer grid: a quarter of a frame pixel at most is lost
_SMOOTHED = 5  # points along a contour over which the staircase of the pixels is evened out


def frame_of(visit: VisitPhoto) -> Frame:
    """Return the frame in which a photo was measured; only asked of measured ones."""
    facts = visit.facts["frame"]
    return Frame(
        left_px=int(facts["left_px"]),
        top_px=int(facts["top_px"]),
        reduction=float(facts["reduction"]),
        size=(int(facts["height_px"]), int(facts["width_px"])),
    )


def registration_of(visit: VisitPhoto) -> Registration | None:
    """Return the map from the baseline to a measured photo; None on the baseline itself."""
    facts = visit.facts["registration"]
    return None if facts is None else Registration.from_facts(facts)


def read_mask(folder: CatalogFolder, visit: VisitPhoto) -> Mask:
    """Return a measured photo's mask, bool (H, W), in the frame.

    Raises
    ------
    pigmenttrack.store.errors.CatalogDamaged
        If the file is missing or no longer what it was.
    """
    if visit.mask_sha256 is None:
        return np.zeros(frame_of(visit).size, np.bool_)
    with Image.open(io.BytesIO(read_blob(folder.masks, visit.mask_sha256))) as picture:
        return np.asarray(picture.convert("1"), np.bool_)


def outline_on_photo(folder: CatalogFolder, visit: VisitPhoto) -> tuple[Points, ...]:
    """Return the border of the depigmented or bald skin on the photo as it was taken.

    Returns
    -------
    tuple of float64 arrays (N, 2)
        Paths in pixels of the upright photo; a closed one ends where it begins. Empty where
        nothing was measured.
    """
    if visit.mask_sha256 is None:
        return ()
    return carried_to_photo(visit, borders_of(read_mask(folder, visit)))


def outlines_on_photo(
    folder: CatalogFolder, visit: VisitPhoto, baseline: VisitPhoto | None
) -> tuple[tuple[Points, ...], tuple[Points, ...]]:
    """Return the visit's own outline and that of the baseline, both on the visit's photo."""
    own = outline_on_photo(folder, visit)
    if not visit.lies_in_frame or baseline is None or visit is baseline:
        return own, ()
    return own, carried_to_photo(visit, borders_of(read_mask(folder, baseline)))


def carried_to_photo(visit: VisitPhoto, paths: tuple[Points, ...]) -> tuple[Points, ...]:
    """Return paths (N, 2) of the frame on the photo as it was taken."""
    frame, registration = frame_of(visit), registration_of(visit)
    on_baseline = [frame.to_baseline(path) for path in paths]
    if registration is None:
        return tuple(on_baseline)
    return tuple(registration.fixed_to_moving(path) for path in on_baseline)


def mm_per_photo_px(photos: SitePhotos, visit: VisitPhoto) -> float | None:
    """Return the scale in the middle of the frame on a photo; None where it is not known."""
    if visit.scalp is not None:
        scale = visit.facts.get("scale")
        return None if scale is None else float(scale["mm_per_px"])
    if photos.mm_per_frame_px is None or visit.measurement is None:
        return None
    height, width = frame_of(visit).size
    middle = np.array([width / 2, height / 2])
    # As far as the frame's own pixels are square on the skin, so is this.
    cross = middle + np.array([[-50.0, 0.0], [50.0, 0.0], [0.0, -50.0], [0.0, 50.0]])
    left, right, up, down = carried_to_photo(visit, (cross,))[0]
    across, along = right - left, down - up
    area_px = abs(float(across[0] * along[1] - across[1] * along[0]))
    if not area_px > 0:
        return None
    return photos.mm_per_frame_px * 100.0 / area_px**0.5


def borders_of(mask: Mask) -> tuple[Points, ...]:
    """Return the borders of a mask, holes too, as paths (N, 2) in its pixels.

    Where the mask runs out of the frame a path is cut: what lies beyond is not known. A closed
    path ends where it begins.
    """
    size = (mask.shape[1] * _FINER, mask.shape[0] * _FINER)
    fine = cv2.resize(mask.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST)
    found, _ = cv2.findContours(fine, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    paths: list[Points] = []
    for contour in found:
        path = (contour[:, 0, :].astype(np.float64) + 0.5) / _FINER - 0.5
        if len(path) >= 2 * _SMOOTHED:
            paths += _cut_at_edge(path, (mask.shape[0], mask.shape[1]))
    return tuple(paths)


def _cut_at_edge(path: Points, size: tuple[int, int]) -> list[Points]:
    """Even a closed path out and cut it where it runs along the frame's edge."""
    last = np.array([size[1] - 1, size[0] - 1])
    at_edge = ((path <= 0) | (path >= last)).any(axis=1)
    if not at_edge.any():
        smooth = _evened(path)
        return [np.concatenate([smooth, smooth[:1]])]
    # Begin at the edge, so that no piece is torn in two where the list begins.
    start = int(np.argmax(at_edge))
    path, at_edge = np.roll(path, -start, axis=0), np.roll(at_edge, -start)
    bounds = np.flatnonzero(np.diff(at_edge.astype(np.int8), prepend=1, append=1))
    pieces = [path[begin:end] for begin, end in zip(bounds[::2], bounds[1::2], strict=True)]
    return [piece for piece in pieces if len(piece) > 1]


def _evened(path: Points) -> Points:
    """Return a closed path averaged along itself."""
    reach = _SMOOTHED // 2
    turned = [np.roll(path, shift, axis=0) for shift in range(-reach, reach + 1)]
    return np.asarray(np.mean(turned, axis=0))
