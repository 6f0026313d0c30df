"""Measure a site of a catalog: the very way a folder takes, on links to the stored photos."""

import contextlib
import csv
import io
import os
import secrets
import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from PIL import Image

from pigmenttrack.app.catalog_content import patch_content, run_content
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.measure_folder import measure_folder
from pigmenttrack.app.measure_series import MeasuredVisit, SeriesResult
from pigmenttrack.app.options import MeasureOptions, SiteKind
from pigmenttrack.app.site_drawing import drawing_of
from pigmenttrack.app.staged_outline import staged_outline
from pigmenttrack.domain.capture import DateSource
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.site import Site
from pigmenttrack.domain.visit_record import PhotoRecord
from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.store.blobs import blob_path
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.errors import plain_words
from pigmenttrack.store.measurements import NewMeasurement, add_run
from pigmenttrack.store.visits import photo_file, photos_of

_FORBIDDEN_IN_NAMES = str.maketrans({"/": "_", "\0": "_"})


@dataclass(frozen=True, slots=True)
class SiteMeasured:
    """What measuring a site gave.

    Attributes
    ----------
    stored : bool
        False where the catalog says the very same already, or the run was stopped.
    """

    result: SeriesResult
    stored: bool


@dataclass(frozen=True, slots=True)
class Stage:
    """Links to the photos of a site, named as they came.

    Attributes
    ----------
    identities : dict of str to str
        Hash of the stored bytes → the photo's identity.
    """

    folder: Path
    baseline: str | None
    identities: dict[str, str]


def measure_site(
    catalog: Catalog,
    site: Site,
    options: MeasureOptions | None = None,
    *,
    control: JobControl | None = None,
    now: datetime | None = None,
) -> SiteMeasured:
    """Measure all photos of a site together and store what comes out.

    Older measurements of the same photos are superseded, never changed.

    Raises
    ------
    BadRequest
        If the site has no photo, or photos of its kind are not measured.
    pigmenttrack.store.errors.CatalogError
        If the catalog refuses.
    """
    if site.kind is not SiteKind.VITILIGO:
        msg = f"Photos of the kind {site.kind.value} are stored, but not measured from a catalog."
        raise BadRequest(msg, advice="Import with --no-measure.")
    now = now or datetime.now(UTC)
    options = replace(options or MeasureOptions(), kind=site.kind)
    with staged(catalog, site) as stage:
        chosen = stage_options(site, stage, options)
        result = measure_folder(stage.folder, chosen, control=control, now=now)
    result = replace(result, series=replace(result.series, name=site.name))
    if result.stopped:
        return SiteMeasured(result, stored=False)
    return SiteMeasured(result, _store(catalog, site, stage, result, chosen, now))


def stage_options(site: Site, stage: Stage, options: MeasureOptions) -> MeasureOptions:
    """Return the options with what the site knows: its baseline, and a scale or coin drawn on it.

    What was asked for explicitly comes first.
    """
    drawing = drawing_of(site)
    scale = None if drawing.scale is None else drawing.scale.mm_per_px
    return replace(
        options,
        baseline=options.baseline or stage.baseline,
        mm_per_px=options.mm_per_px or (None if options.coin else scale),
        coin=options.coin or drawing.coin or None,
    )


def _store(
    catalog: Catalog,
    site: Site,
    stage: Stage,
    result: SeriesResult,
    options: MeasureOptions,
    now: datetime,
) -> bool:
    content = run_content(
        result.series, mm_per_frame_px=result.mm_per_frame_px, options=options.facts()
    )
    with ExitStack() as files:
        measurements = []
        for visit in result.visits:
            mask = files.enter_context(catalog.adding(catalog.folder.masks, mask_png(visit.mask)))
            measurements.append(
                NewMeasurement(
                    sha256=stage.identities[_stored_sha256(visit)],
                    content=patch_content(visit.measurement),
                    provenance=visit.measurement.provenance,
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


def _stored_sha256(visit: MeasuredVisit) -> str:
    photo = visit.measurement.provenance.facts["photo"]
    if not isinstance(photo, dict):
        msg = "the provenance of a measurement names its photo"
        raise TypeError(msg)
    return str(photo["sha256"])


@contextmanager
def staged(catalog: Catalog, site: Site) -> Iterator[Stage]:
    """Lay out a site's photos as the folder from which they could have come.

    Raises
    ------
    BadRequest
        If the site has no photo.
    """
    with catalog.reading() as connection:
        photos = photos_of(connection, site.id)
        files = {photo.sha256: photo_file(connection, photo.sha256) for photo in photos}
    if not photos:
        msg = f"The site {site.name} has no photos."
        raise BadRequest(msg, advice="Add some with 'pigmenttrack import FOLDER'.")
    stored = {sha256: file.stored_sha256 for sha256, file in files.items() if file is not None}
    top = catalog.folder.tmp / f"{secrets.token_hex(8)}.stage"
    folder = top / site.name.translate(_FORBIDDEN_IN_NAMES)
    try:
        with plain_words():
            folder.mkdir(parents=True, mode=0o700)
            names = staged_names(photos)
            for photo in photos:
                _link(
                    blob_path(catalog.folder.photos, stored[photo.sha256]), folder / names[photo.id]
                )
            _write_dates(folder, photos, names)
            baseline = next(
                (names[one.id] for one in photos if one.sha256 == site.baseline_sha256), None
            )
            if site.region is not None and baseline is not None:
                by_hash = {photo.sha256: names[photo.id] for photo in photos}
                outline = staged_outline(site.region, baseline, by_hash)
                if outline is not None:
                    (folder / "roi.json").write_text(outline, encoding="utf-8")
        yield Stage(folder, baseline, {digest: sha256 for sha256, digest in stored.items()})
    finally:
        shutil.rmtree(top, ignore_errors=True)


def staged_names(photos: Sequence[PhotoRecord]) -> dict[str, str]:
    """Return a file name for every photo, by its id: the one it came with, told apart."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for photo in photos:
        wanted = Path(photo.file_name.translate(_FORBIDDEN_IN_NAMES).strip().lstrip(".") or "photo")
        name, number = wanted.name, 2
        while name.lower() in taken:
            name = f"{wanted.stem}-{number}{wanted.suffix}"
            number += 1
        taken.add(name.lower())
        names[photo.id] = name
    return names


def dates_table(photos: Sequence[PhotoRecord], names: dict[str, str]) -> str:
    """Return a visits.csv of the photos that a person dated; empty if there are none."""
    dated = [photo for photo in photos if photo.captured.source is DateSource.VISITS_CSV]
    if not dated:
        return ""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(("photo", "date", "time"))
    for photo in dated:
        moment = photo.captured.taken_at.astimezone(UTC)
        table.writerow((names[photo.id], f"{moment:%Y-%m-%d}", f"{moment:%H:%M:%S}"))
    return text.getvalue()


def _write_dates(folder: Path, photos: Sequence[PhotoRecord], names: dict[str, str]) -> None:
    table = dates_table(photos, names)
    if table:
        (folder / "visits.csv").write_text(table, encoding="utf-8")


def _link(source: Path, target: Path) -> None:
    with contextlib.suppress(OSError):  # a file system without hard links: copied instead
        os.link(source, target)
        return
    shutil.copyfile(source, target)
