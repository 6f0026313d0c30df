"""A catalog whose photos and measurements are made up: for windows that show what is stored.

Small photos of a shrinking patch, all taken from the same place, with the record of a run as
measuring would leave it. Making it takes a fraction of a second; measuring takes many.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from pigmenttrack.app.catalog_content import patch_content, run_content
from pigmenttrack.app.catalog_records import (
    add_site,
    add_subject,
    change_site,
    find_site,
    new_site,
    new_subject,
)
from pigmenttrack.app.import_photos import import_folder
from pigmenttrack.app.site_store import mask_png
from pigmenttrack.domain.estimate import normal_estimate
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.domain.measurement import (
    AreaUnit,
    PatchMeasurement,
    PatchSeries,
    Rejection,
)
from pigmenttrack.domain.provenance import Provenance
from pigmenttrack.domain.visit_record import PhotoRecord
from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.registration.result import identity
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.measurements import NewMeasurement, add_run
from pigmenttrack.store.visits import photos_of

NOW = datetime(2025, 6, 1, 12, tzinfo=UTC)
FIRST_DAY = datetime(2024, 1, 15, 9, tzinfo=UTC)
SIZE = (300, 400)
RADII_PX = (70, 60, 45)  # of the patch on each day
MM_PER_PX = 0.2
AREA_SD_CM2 = 0.1


def made_photo(radius_px: int) -> Rgb:
    """Return skin with a pale disc in its middle."""
    rng = np.random.default_rng(100)
    texture = cv2.GaussianBlur(rng.normal(0, 12, SIZE).astype(np.float32), (0, 0), 2)
    skin = np.full((*SIZE, 3), (176, 128, 100), np.float32) + texture[..., None]
    skin[made_mask(radius_px)] += 60
    return skin.clip(0, 255).astype(np.uint8)


def made_mask(radius_px: int) -> Mask:
    """Return the disc."""
    rows, columns = np.mgrid[: SIZE[0], : SIZE[1]]
    disc: Mask = np.hypot(rows - SIZE[0] / 2, columns - SIZE[1] / 2) < radius_px
    return disc


def make_site(path: Path, *, radii_px: Sequence[int] = RADII_PX, refused: bool = True) -> Path:
    """Make a catalog with Anna's arm, its photos a month apart, measured.

    Parameters
    ----------
    refused : bool
        Whether a last photo is there that no registration took.
    """
    folder = path.parent / f"{path.stem}-photos"
    folder.mkdir()
    shown = [*radii_px, 20] if refused else list(radii_px)
    for number, radius_px in enumerate(shown):
        day = FIRST_DAY + timedelta(days=30 * number)
        name = f"{day:%Y-%m-%d}.png"
        Image.fromarray(made_photo(radius_px)).save(folder / name)
    with Catalog.create(path, now=NOW) as catalog:
        anna = new_subject("Anna")
        add_subject(catalog, anna)
        add_site(catalog, new_site(anna, "arm"))
        add_site(catalog, new_site(anna, "empty"))
        import_folder(catalog, folder, find_site(catalog, "Anna", "arm"), now=NOW)
        store_run(catalog, radii_px)
    return path


def store_run(catalog: Catalog, radii_px: Sequence[int] = RADII_PX) -> None:
    """Store what measuring Anna's arm would give; photos beyond the radii are refused."""
    site = find_site(catalog, "Anna", "arm")
    with catalog.reading() as connection:
        photos = photos_of(connection, site.id)
    pairs = list(zip(photos, radii_px, strict=False))
    measured = [_measured(photo, radius_px, photos[0], pairs[0][1]) for photo, radius_px in pairs]
    series = PatchSeries(
        name=site.name,
        unit=AreaUnit.CM2,
        measurements=tuple(measured),
        rejections=tuple(_rejection(photo) for photo in photos[len(pairs) :]),
        noise_sd=AREA_SD_CM2,
    )
    content = run_content(series, mm_per_frame_px=MM_PER_PX, options={})
    with ExitStack() as files:
        rows = [
            NewMeasurement(
                sha256=photo.sha256,
                content=patch_content(measurement),
                provenance=measurement.provenance,
                mask_sha256=files.enter_context(
                    catalog.adding(catalog.folder.masks, mask_png(made_mask(radius_px)))
                ),
            )
            for (photo, radius_px), measurement in zip(pairs, measured, strict=True)
        ]
        with catalog.writing() as connection:
            add_run(connection, site.id, content, rows, measured_at=NOW)
    if site.baseline_sha256 is None:
        change_site(catalog, site, replace(site, baseline_sha256=photos[0].sha256), now=NOW)


def area_cm2(radius_px: int) -> float:
    """Return the area of the disc."""
    return float(made_mask(radius_px).sum()) * MM_PER_PX**2 / 100


def _measured(
    photo: PhotoRecord, radius_px: int, first: PhotoRecord, first_px: int
) -> PatchMeasurement:
    is_baseline = photo.id == first.id
    area = area_cm2(radius_px)
    gain = area_cm2(first_px) - area
    return PatchMeasurement(
        photo=photo.file_name,
        captured=photo.captured,
        is_baseline=is_baseline,
        unit=AreaUnit.CM2,
        area=normal_estimate(area, AREA_SD_CM2),
        gain=None if is_baseline else normal_estimate(gain, AREA_SD_CM2),
        loss=None if is_baseline else normal_estimate(0.0, AREA_SD_CM2, floor=0.0),
        net=None if is_baseline else normal_estimate(gain, AREA_SD_CM2),
        repigmentation_pct=None if is_baseline else normal_estimate(100 * gain / (area + gain), 1),
        flags=NO_DOUBT if is_baseline else QualityFlag.GLARE,
        provenance=Provenance(_facts(photo, first)),
    )


def _facts(photo: PhotoRecord, first: PhotoRecord) -> dict[str, object]:
    height, width = SIZE
    return {
        "photo": {"sha256": photo.sha256, "height_px": height, "width_px": width},
        "frame": {
            "left_px": 0,
            "top_px": 0,
            "reduction": 1.0,
            "height_px": height,
            "width_px": width,
        },
        "registration": None if photo.id == first.id else identity(SIZE).to_facts(),
        "scale": {
            "kind": "card",
            "mm_per_px": MM_PER_PX,
            "sd_mm_per_px": 0.001,
            "relative_plane_sd": 0.015,
        },
    }


def _rejection(photo: PhotoRecord) -> Rejection:
    return Rejection(
        photo=photo.file_name,
        reason="The photo could not be brought onto the baseline.",
        advice="Take it from the same place.",
        captured=photo.captured,
    )
