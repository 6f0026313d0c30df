"""A catalog with a scalp site whose photos and measurements are made up: nothing is traced.

Small close-ups of drawn hairs, all taken from the same place, with the record of a run as
measuring would leave it.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from pigmenttrack.app.catalog_records import (
    add_site,
    add_subject,
    find_site,
    new_site,
    new_subject,
)
from pigmenttrack.app.catalog_scalp import SCALE_OF_SITE
from pigmenttrack.app.catalog_scalp_content import scalp_content, scalp_run_content
from pigmenttrack.app.import_photos import import_folder
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.site_drawing import SiteDrawing
from pigmenttrack.app.site_stage import Stage
from pigmenttrack.app.site_store import ToStore, store_run
from pigmenttrack.domain.estimate import normal_estimate
from pigmenttrack.domain.provenance import Provenance
from pigmenttrack.domain.scalp import (
    ScalpCount,
    ScalpMeasurement,
    ScalpQuantity,
    ScalpSeries,
    ScalpView,
)
from pigmenttrack.domain.site import SiteKind
from pigmenttrack.domain.visit_record import PhotoRecord
from pigmenttrack.imaging.array_types import Points, Rgb
from pigmenttrack.imaging.registration.result import identity
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.visits import photos_of

NOW = datetime(2025, 6, 1, 12, tzinfo=UTC)
FIRST_DAY = datetime(2024, 1, 15, 9, tzinfo=UTC)
SIZE = (300, 400)
MM_PER_PX = 0.01
FIELD_MM = SIZE[1] * MM_PER_PX
DENSITIES = (150.0, 152.0, 180.0)
CHANGES_PCT = (0.0, 1.0, 20.0)
# Roots and tips, far enough from each other that each is a follicular unit of its own.
HAIRS: tuple[Points, ...] = tuple(
    np.array([[x, y], [x + 25.0, y + 15.0], [x + 55.0, y + 20.0]])
    for y in (40.0, 120.0, 200.0)
    for x in (30.0, 130.0, 230.0)
)


def made_close_up(hairs: Sequence[Points] = HAIRS) -> Rgb:
    """Return skin with dark hairs, 60 µm thick."""
    rng = np.random.default_rng(100)
    texture = cv2.GaussianBlur(rng.normal(0, 12, SIZE).astype(np.float32), (0, 0), 2)
    skin = np.full((*SIZE, 3), (206, 168, 146), np.float32) + texture[..., None]
    picture = skin.clip(0, 255).astype(np.uint8)
    for path in hairs:
        drawn = np.rint(path * 16).astype(np.int32)
        cv2.polylines(
            picture, [drawn], isClosed=False, color=(40, 28, 22), thickness=6,
            lineType=cv2.LINE_AA, shift=4,
        )  # fmt: skip
    return picture


def make_scalp_site(path: Path, *, scale_of_site: bool = True) -> Path:
    """Make a catalog with Ben's crown: close-ups a month apart, measured.

    Parameters
    ----------
    scale_of_site : bool
        Whether the run says that its scale was told on the site.
    """
    folder = path.parent / f"{path.stem}-photos"
    folder.mkdir()
    for number in range(len(DENSITIES)):
        day = FIRST_DAY + timedelta(days=30 * number)
        shown = made_close_up(HAIRS[: 7 + number])  # no two files are alike
        Image.fromarray(shown).save(folder / f"{day:%Y-%m-%d}.png")
    with Catalog.create(path, now=NOW) as catalog:
        ben = new_subject("Ben")
        add_subject(catalog, ben)
        drawing = SiteDrawing(field_mm=FIELD_MM)
        add_site(catalog, new_site(ben, "crown", kind=SiteKind.SCALP, region=drawing.to_text()))
        import_folder(catalog, folder, find_site(catalog, "Ben", "crown"), now=NOW)
        store_close_ups(catalog, folder, scale_of_site=scale_of_site)
    return path


def store_close_ups(catalog: Catalog, folder: Path, *, scale_of_site: bool) -> None:
    """Store what measuring Ben's crown would give."""
    site = find_site(catalog, "Ben", "crown")
    with catalog.reading() as connection:
        photos = photos_of(connection, site.id)
    series = close_up_series(photos)
    options = MeasureOptions(kind=SiteKind.SCALP, field_mm=FIELD_MM)
    stage = Stage(folder, photos[0].file_name, {one.sha256: one.sha256 for one in photos})
    rows = [
        ToStore(content=scalp_content(one), provenance=one.provenance, mask=None)
        for one in series.measurements
    ]
    content = scalp_run_content(series, options={**options.facts(), SCALE_OF_SITE: scale_of_site})
    store_run(catalog, site, stage, content, rows, NOW)


def close_up_series(photos: Sequence[PhotoRecord]) -> ScalpSeries:
    """Return the series of the stored photos."""
    return ScalpSeries(
        name="crown",
        view=ScalpView.CLOSE_UP,
        view_reason="Measured as close-ups.",
        main_quantity=ScalpQuantity.DENSITY,
        measurements=tuple(_measured(photos, number) for number in range(len(DENSITIES))),
        cut_offs="rakowska-30",
        noise_sd=20.0,
    )


def _measured(photos: Sequence[PhotoRecord], number: int) -> ScalpMeasurement:
    photo, is_baseline = photos[number], number == 0
    values = {
        ScalpQuantity.DENSITY: normal_estimate(DENSITIES[number], 25.0),
        ScalpQuantity.DIAMETER: normal_estimate(60.0 + number, 3.0),
        ScalpQuantity.VELLUS: normal_estimate(10.0, 3.0),
    }
    counts = {ScalpCount.HAIRS: 7 + number}
    if not is_baseline:
        values[ScalpQuantity.COUNT_CHANGE] = normal_estimate(CHANGES_PCT[number], 8.0)
        values[ScalpQuantity.COMMON_SHARE] = normal_estimate(90.0, 1.0)
        counts |= {ScalpCount.BEFORE: 7, ScalpCount.AFTER: 7 + number, ScalpCount.NEW: number}
    return ScalpMeasurement(
        photo=photo.file_name,
        captured=photo.captured,
        is_baseline=is_baseline,
        main_quantity=ScalpQuantity.DENSITY,
        values=values,
        counts=counts,
        provenance=Provenance(_facts(photo, is_baseline=is_baseline)),
        compared_with="" if is_baseline else photos[0].file_name,
    )


def _facts(photo: PhotoRecord, *, is_baseline: bool) -> dict[str, object]:
    height, width = SIZE
    return {
        "parameters": MeasureOptions(kind=SiteKind.SCALP, field_mm=FIELD_MM).facts(),
        "view": ScalpView.CLOSE_UP.value,
        "photo": {"sha256": photo.sha256, "height_px": height, "width_px": width},
        "frame": {
            "left_px": 0,
            "top_px": 0,
            "reduction": 1.0,
            "height_px": height,
            "width_px": width,
        },
        "registration": None if is_baseline else identity(SIZE).to_facts(),
        "scale": {"kind": "field", "mm_per_px": MM_PER_PX, "sd_mm_per_px": 0.0003},
        "corrections": [],
    }
