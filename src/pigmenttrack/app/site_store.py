"""Store what measuring a site gave: numbers with their provenance, and masks as files."""

import io
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from PIL import Image

from pigmenttrack.app.site_stage import Stage
from pigmenttrack.domain.provenance import Provenance
from pigmenttrack.domain.site import Site
from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.measurements import NewMeasurement, add_run


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ToStore:
    """What is kept of one photo.

    Attributes
    ----------
    content : mapping
        The measurement as plain values.
    mask : bool array (H, W) or None
        What was measured, in the frame; None where single hairs were.
    """

    content: Mapping[str, object]
    provenance: Provenance
    mask: Mask | None


def store_run(
    catalog: Catalog,
    site: Site,
    stage: Stage,
    content: Mapping[str, object],
    photos: Sequence[ToStore],
    now: datetime,
) -> bool:
    """Store a run, whole or not at all; False where the newest one says the very same already.

    Raises
    ------
    pigmenttrack.store.errors.CatalogError
        If the catalog refuses.
    """
    with ExitStack() as files:
        measurements = []
        for one in photos:
            mask = None
            if one.mask is not None:
                png = mask_png(one.mask)
                mask = files.enter_context(catalog.adding(catalog.folder.masks, png))
            measurements.append(
                NewMeasurement(
                    sha256=stage.identities[_stored_sha256(one.provenance)],
                    content=one.content,
                    provenance=one.provenance,
                    mask_sha256=mask,
                )
            )
        with catalog.writing() as connection:
            return add_run(connection, site.id, content, measurements, measured_at=now)


def mask_png(mask: Mask) -> bytes:
    """Return a mask as a PNG of one bit a pixel, white = measured."""
    buffer = io.BytesIO()
    Image.fromarray(mask.astype(np.uint8) * 255).convert("1").save(buffer, "PNG")
    return buffer.getvalue()


def _stored_sha256(provenance: Provenance) -> str:
    """Return the hash of the bytes that a measurement was made from."""
    photo = provenance.facts["photo"]
    if not isinstance(photo, dict):
        msg = "the provenance of a measurement names its photo"
        raise TypeError(msg)
    return str(photo["sha256"])
