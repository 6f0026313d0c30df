"""A catalog of one measured site with many large photos, for benchmarks of the window.

Photos are painted and the record of measuring is made up: painting takes seconds, measuring
minutes, and the window shows both alike. No number of it says anything about measuring.
"""

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
from pigmenttrack.app.workspace import new_catalog
from pigmenttrack.domain.estimate import normal_estimate
from pigmenttrack.domain.flags import NO_DOUBT
from pigmenttrack.domain.measurement import AreaUnit, PatchMeasurement, PatchSeries
from pigmenttrack.domain.provenance import Provenance
from pigmenttrack.domain.visit_record import PhotoRecord
from pigmenttrack.imaging.registration.result import identity
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.measurements import NewMeasurement, add_run
from pigmenttrack.store.visits import photos_of

FIRST_DAY = datetime(2024, 1, 15, 9, tzinfo=UTC)
REDUCTION = 4.0  # of the frame against the photo, as measuring would choose it
MM_PER_PX = 0.05  # of the photo
SD_CM2 = 0.2


def radius_of(number: int, visits: int, size: tuple[int, int]) -> int:
    """Return how wide the patch is on a visit, in pixels of the photo."""
    return round(min(size) * (0.24 - 0.14 * number / visits))


def make_visits(
    path: Path, scratch: Path, *, visits: int, size: tuple[int, int], seed: int
) -> None:
    """Make Anna's arm: so many visits of photos of a size (height, width), four weeks apart."""
    rng, folder = np.random.default_rng(seed), scratch / "painted"
    folder.mkdir()
    grain = rng.normal(0, 9, (size[0] // 8, size[1] // 8, 1)).astype(np.float32)
    small = np.clip(np.array([176, 128, 100], np.float32) + grain, 0, 255).astype(np.uint8)
    skin = cv2.resize(small, size[::-1], interpolation=cv2.INTER_CUBIC)
    for number in range(visits):
        seen, middle = skin.copy(), (size[1] // 2, size[0] // 2)
        cv2.circle(seen, middle, radius_of(number, visits, size), (226, 190, 162), cv2.FILLED)
        day = FIRST_DAY + timedelta(days=28 * number)
        Image.fromarray(seen).save(folder / f"{day:%Y-%m-%d}.jpg", quality=90)
    with new_catalog(path) as catalog:
        anna = new_subject("Anna")
        add_subject(catalog, anna)
        add_site(catalog, new_site(anna, "arm"))
        import_folder(catalog, folder, find_site(catalog, "Anna", "arm"))
        _store_run(catalog, visits, size)


def _store_run(catalog: Catalog, visits: int, size: tuple[int, int]) -> None:
    site = find_site(catalog, "Anna", "arm")
    with catalog.reading() as connection:
        photos = photos_of(connection, site.id)
    frame = (round(size[0] / REDUCTION), round(size[1] / REDUCTION))
    measured, masks = [], []
    for number, photo in enumerate(photos):
        mask = np.zeros(frame, np.uint8)
        radius = round(radius_of(number, visits, size) / REDUCTION)
        cv2.circle(mask, (frame[1] // 2, frame[0] // 2), radius, 1, cv2.FILLED)
        masks.append(mask.astype(bool))
        measured.append(_measured(photo, photos[0], masks, frame, size))
    series = PatchSeries(
        name=site.name,
        unit=AreaUnit.CM2,
        measurements=tuple(measured),
        rejections=(),
        noise_sd=SD_CM2,
    )
    content = run_content(series, mm_per_frame_px=MM_PER_PX * REDUCTION, options={})
    with ExitStack() as files:
        rows = [
            NewMeasurement(
                sha256=photo.sha256,
                content=patch_content(one),
                provenance=one.provenance,
                mask_sha256=files.enter_context(
                    catalog.adding(catalog.folder.masks, mask_png(mask))
                ),
            )
            for photo, one, mask in zip(photos, measured, masks, strict=True)
        ]
        with catalog.writing() as connection:
            add_run(connection, site.id, content, rows, measured_at=datetime.now(UTC))
    change_site(catalog, site, replace(site, baseline_sha256=photos[0].sha256))


def _measured(
    photo: PhotoRecord,
    first: PhotoRecord,
    masks: list[np.ndarray],
    frame: tuple[int, int],
    size: tuple[int, int],
) -> PatchMeasurement:
    cm2_a_px = (MM_PER_PX * REDUCTION) ** 2 / 100
    before, area = float(masks[0].sum()) * cm2_a_px, float(masks[-1].sum()) * cm2_a_px
    is_baseline = photo.id == first.id
    net = None if is_baseline else normal_estimate(before - area, SD_CM2)
    facts = {
        "photo": {"sha256": photo.sha256, "height_px": size[0], "width_px": size[1]},
        "frame": {
            "left_px": 0,
            "top_px": 0,
            "reduction": REDUCTION,
            "height_px": frame[0],
            "width_px": frame[1],
        },
        "registration": None if is_baseline else identity(size).to_facts(),
        "scale": {
            "kind": "card",
            "mm_per_px": MM_PER_PX,
            "sd_mm_per_px": 0.0005,
            "relative_plane_sd": 0.015,
        },
    }
    return PatchMeasurement(
        photo=photo.file_name,
        captured=photo.captured,
        is_baseline=is_baseline,
        unit=AreaUnit.CM2,
        area=normal_estimate(area, SD_CM2),
        gain=net,
        loss=None if is_baseline else normal_estimate(0.0, SD_CM2, floor=0.0),
        net=net,
        repigmentation_pct=None if net is None else normal_estimate(100 * net.value / before, 1),
        flags=NO_DOUBT,
        provenance=Provenance(facts),
    )
