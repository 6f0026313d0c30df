"""SALT from four photos of the head: the bald share of each view, weighted.

A view's loss is the share of its region on which hair covers less than half of the scalp. Hair
that is thin everywhere but covers more than that counts as no loss here.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pigmenttrack.domain.errors import BadRequest, RegionNotFound, UnfitPhoto
from pigmenttrack.domain.estimate import Estimate, normal_estimate
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.score_salt import VIEW_WEIGHT_PCT, Salt
from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.quality import assess_photo, require_measurable
from pigmenttrack.imaging.region import mask_from_polygons
from pigmenttrack.imaging.scalp.bald import segment_bald
from pigmenttrack.imaging.scalp.cover import measure_cover
from pigmenttrack.imaging.scalp.region import find_scalp
from pigmenttrack.imaging.warp import frame_around, warp_to_frame
from pigmenttrack.media.folder import PHOTO_SUFFIXES
from pigmenttrack.media.load import load_photo
from pigmenttrack.media.region import load_region

LONGEST_PX = 1000
# Of a region that the program found: where scalp ends and face or neck begins, a person decides.
GUESSED_REGION_SD_PCT = 5.0
LEVELS_SD = 0.5  # half the distance between the shares at two levels of cover, one sd each way


@dataclass(frozen=True, slots=True, kw_only=True)
class SaltView:
    """One of the four views.

    Attributes
    ----------
    loss_pct : Estimate
        Share of the region that is bald.
    rgb, roi, bald : arrays (H, W, 3) and (H, W)
        Reduced, for drawing.
    """

    name: str
    photo: str
    loss_pct: Estimate
    flags: QualityFlag
    rgb: Rgb
    roi: Mask
    bald: Mask


@dataclass(frozen=True, slots=True, kw_only=True)
class SaltResult:
    """The score with its interval, and the views that it is made of."""

    total: Estimate
    views: tuple[SaltView, ...]


def salt_of_folder(folder: Path) -> SaltResult:
    """Return SALT from photos called vertex, posterior, left and right.

    A region file of the same name (vertex.json) outlines the scalp; else the program looks for it.

    Raises
    ------
    BadRequest
        If a view is missing or there twice.
    PhotoRejected
        If a photo cannot be used.
    """
    views = tuple(_view(name, _photo_of(folder, name)) for name in VIEW_WEIGHT_PCT)
    values = {view.name: view.loss_pct for view in views}
    total = Salt(**{name: value.value for name, value in values.items()}).total
    parts = [VIEW_WEIGHT_PCT[name] / 100 * value.sd for name, value in values.items()]
    return SaltResult(total=_percent(total, float(np.sqrt(np.sum(np.square(parts))))), views=views)


def _photo_of(folder: Path, name: str) -> Path:
    if not folder.is_dir():
        msg = f"There is no folder {folder.name}."
        raise BadRequest(msg)
    found = [
        path
        for path in sorted(folder.iterdir())
        if path.stem.lower() == name and path.suffix.lower() in PHOTO_SUFFIXES
    ]
    if len(found) != 1:
        there = "no photo" if not found else "more than one photo"
        msg = f"There is {there} called {name} in {folder.name}."
        names = ", ".join(VIEW_WEIGHT_PCT)
        raise BadRequest(msg, advice=f"SALT needs four views, called {names}.")
    return found[0]


def _view(name: str, path: Path) -> SaltView:
    photo = load_photo(path)
    require_measurable(photo.rgb)
    frame = frame_around(None, photo.size, margin=0.0, longest_px=LONGEST_PX)
    rgb, inside = warp_to_frame(photo.rgb, frame, lambda points: points)
    drawn = path.with_suffix(".json")
    flags = photo.flags | assess_photo(photo.rgb)
    if drawn.is_file():
        outlines = [frame.from_baseline(one) for one in load_region(drawn).polygons_xy]
        roi = mask_from_polygons(outlines, frame.size) & inside
    else:
        roi = find_scalp(rgb) & inside
        flags |= QualityFlag.SCALP_GUESSED
    try:
        cover = measure_cover(rgb, roi)
    except RegionNotFound as error:
        msg = f"{photo.name}: {error.message}"
        raise UnfitPhoto(msg, advice=error.advice) from error
    bald = segment_bald(cover.share, roi, None)
    pixels = float(roi.sum())
    low, middle, high = (
        100.0 * float(plane.sum()) / pixels for plane in (bald.low, bald.fraction, bald.high)
    )
    region_sd = GUESSED_REGION_SD_PCT if QualityFlag.SCALP_GUESSED in flags else 0.0
    sd = float(np.hypot(LEVELS_SD * (high - low), region_sd))
    return SaltView(
        name=name,
        photo=photo.name,
        loss_pct=_percent(middle, float(np.hypot(sd, cover.pct.sd))),
        flags=flags | cover.flags,
        rgb=rgb,
        roi=roi,
        bald=bald.mask,
    )


def _percent(value: float, sd: float) -> Estimate:
    estimate = normal_estimate(value, sd, floor=0.0)
    return Estimate(
        value=estimate.value, sd=sd, low=estimate.low, high=max(value, min(100.0, estimate.high))
    )
