"""Photos taken through the window: what they are compared with, and where they wait for import."""

import os
from datetime import datetime
from pathlib import Path

import numpy as np
from PIL import Image

from pigmenttrack.app.inspect_photo import look_for_reference, no_skin_mask
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.site_photos import photo_path, site_photos
from pigmenttrack.domain.site import Site
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.live_hint import LiveGuide
from pigmenttrack.media.load import load_photo
from pigmenttrack.store.catalog import Catalog

QUALITY = 95
_DATE_TAGS = (306, 36867)  # DateTime, and DateTimeOriginal in the EXIF block
_EXIF_BLOCK, _OFFSET_TAG = 0x8769, 36881


def baseline_rgb(catalog: Catalog, site: Site) -> Rgb | None:
    """Return the photo that new ones should look like: the baseline, else the first; or None.

    Raises
    ------
    pigmenttrack.domain.errors.UnreadablePhoto
        If the stored photo is damaged.
    """
    photos = site_photos(catalog, site)
    chosen = photos.baseline or (photos.photos[0] if photos.photos else None)
    if chosen is None:
        return None
    return load_photo(photo_path(catalog.folder, chosen.file)).rgb


def live_guide(baseline: Rgb | None) -> LiveGuide:
    """Return what tells a hand where to move; card, clothes and background say nothing of it."""
    return LiveGuide(
        baseline, ignore=lambda rgb: no_skin_mask(rgb, look_for_reference(rgb, MeasureOptions()))
    )


def keep_capture(rgb: Rgb, folder: Path, taken_at: datetime) -> Path:
    """Write a captured frame as a JPEG that carries its time; it is there whole or not at all.

    Parameters
    ----------
    rgb : uint8 (H, W, 3)
    taken_at : datetime
        With its offset from UTC.

    Raises
    ------
    OSError
        If the folder cannot be written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    name = f"capture-{taken_at:%Y-%m-%d-%H%M%S}-{taken_at.microsecond // 1000:03d}.jpg"
    picture = Image.fromarray(np.ascontiguousarray(rgb))
    exif = picture.getexif()
    told = f"{taken_at:%Y:%m:%d %H:%M:%S}"
    exif[_DATE_TAGS[0]] = told
    offset = f"{taken_at:%z}"
    exif.get_ifd(_EXIF_BLOCK)[_DATE_TAGS[1]] = told
    exif.get_ifd(_EXIF_BLOCK)[_OFFSET_TAG] = f"{offset[:3]}:{offset[3:5]}"
    half = folder / f".{name}.part"
    with half.open("wb") as file:
        picture.save(file, "JPEG", quality=QUALITY, subsampling=0, exif=exif)
        file.flush()
        os.fsync(file.fileno())
    target = folder / name
    half.replace(target)
    return target
