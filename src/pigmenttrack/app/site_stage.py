"""Lay a catalog's site out as the folder from which it could have come, to be measured there."""

import contextlib
import csv
import io
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path

from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.site_drawing import drawing_of
from pigmenttrack.app.staged_outline import staged_hair_edits, staged_outline
from pigmenttrack.domain.capture import DateSource
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.site import Site
from pigmenttrack.domain.visit_record import PhotoRecord
from pigmenttrack.media.folder_files import EDITS_FILE, REGION_FILE
from pigmenttrack.store.blobs import blob_path
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.errors import plain_words
from pigmenttrack.store.visits import photo_file, photos_of

_FORBIDDEN_IN_NAMES = str.maketrans({"/": "_", "\0": "_"})


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


def stage_options(site: Site, stage: Stage, options: MeasureOptions) -> MeasureOptions:
    """Return the options with what the site knows: its baseline, and the scale given on it.

    What was asked for explicitly comes first, then a line drawn on the baseline.
    """
    drawing = drawing_of(site)
    drawn = None if drawing.scale is None else drawing.scale.mm_per_px
    in_view = options.coin or options.bar_mm or options.graticule_mm
    asked = options.mm_per_px or options.field_mm or in_view
    mm_per_px = options.mm_per_px or (None if asked else drawn)
    return replace(
        options,
        baseline=options.baseline or stage.baseline,
        mm_per_px=mm_per_px,
        field_mm=options.field_mm or (None if asked or mm_per_px else drawing.field_mm),
        coin=options.coin or drawing.coin or None,
    )


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
            if site.region is not None:
                by_hash = {photo.sha256: names[photo.id] for photo in photos}
                _write_drawn(folder, site.region, baseline, by_hash)
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


def _write_drawn(folder: Path, drawn: str, baseline: str | None, names: Mapping[str, str]) -> None:
    """Lay what was drawn on a site beside its photos, in the files of a folder."""
    outline = None if baseline is None else staged_outline(drawn, baseline, names)
    for name, text in (
        (REGION_FILE, outline),
        (EDITS_FILE, staged_hair_edits(drawn, names)),
    ):
        if text is not None:
            (folder / name).write_text(text, encoding="utf-8")


def _link(source: Path, target: Path) -> None:
    with contextlib.suppress(OSError):  # a file system without hard links: copied instead
        os.link(source, target)
        return
    shutil.copyfile(source, target)
