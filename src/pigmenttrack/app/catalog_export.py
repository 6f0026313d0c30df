"""Everything in a catalog as plain folders that a person can read without this program.

export/
  README.txt        what this is
  catalog.json      every record
  SHA256SUMS        hash of every file, for `sha256sum -c`
  ALIAS/SITE/
    photos/2025-03-01_IMG_0012.jpg …   with visits.csv, roi.json, hair_edits.json
    masks/2025-03-01_IMG_0012.png …    white = measured as depigmented
    measurements.csv, measurements.json
"""

import hashlib
import io
import json
import secrets
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image

from pigmenttrack import __version__
from pigmenttrack.app.catalog_export_form import (
    INDEX,
    JSON_COLUMNS,
    README,
    SCHEMA,
    SCHEMA_VERSION,
)
from pigmenttrack.app.catalog_export_names import distinct_names
from pigmenttrack.app.catalog_journal import table_text
from pigmenttrack.app.catalog_table_kind import TableKind
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.site_history import measured_series
from pigmenttrack.app.site_stage import dates_table
from pigmenttrack.app.staged_outline import staged_hair_edits, staged_outline
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal import Journal
from pigmenttrack.domain.journal_facts import journal_facts
from pigmenttrack.domain.site import Site
from pigmenttrack.domain.subject import Subject
from pigmenttrack.domain.visit_record import PhotoRecord
from pigmenttrack.media.folder_files import EDITS_FILE
from pigmenttrack.media.load import load_photo
from pigmenttrack.report.series_tables import write_tables
from pigmenttrack.store.blobs import blob_path, read_blob
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.content import all_records
from pigmenttrack.store.errors import damaged, plain_words
from pigmenttrack.store.journal import journal_of
from pigmenttrack.store.measurements import measurements_of_run, newest_run
from pigmenttrack.store.positions.remove import without_position
from pigmenttrack.store.positions.unremovable import PositionUnremovable
from pigmenttrack.store.sites import sites_of
from pigmenttrack.store.subjects import all_subjects
from pigmenttrack.store.visits import photo_file, photos_of


@dataclass(slots=True)
class ExportReport:
    """What was written.

    Attributes
    ----------
    changed : int
        Photos whose copy lacks hidden facts of the original.
    saved_anew : list of str
        Photos built so that nobody can be sure what they hold: their pixels were saved as PNG.
    """

    photos: int = 0
    changed: int = 0
    saved_anew: list[str] = field(default_factory=list)


def export_catalog(
    catalog: Catalog, folder: Path, *, control: JobControl | None = None
) -> ExportReport:
    """Write everything into a new folder: whole, or not at all.

    Raises
    ------
    BadRequest
        If the folder is there already and not empty.
    pigmenttrack.store.errors.CatalogError
        If the disk is full, or a stored file is damaged.
    Cancelled
        If somebody stopped it.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        msg = f"{folder.name} is there already."
        raise BadRequest(msg, advice="Name a new folder.")
    with plain_words():
        folder.absolute().parent.mkdir(parents=True, exist_ok=True)
        unfinished = folder.absolute().with_name(f".{secrets.token_hex(8)}.part")
        try:
            unfinished.mkdir(mode=0o700)
            with catalog.reading():
                report = _Export(catalog, unfinished, control or JobControl()).write()
            if folder.exists():
                folder.rmdir()
            unfinished.rename(folder)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
    return report


class _Export:
    """An export under way."""

    def __init__(self, catalog: Catalog, folder: Path, control: JobControl) -> None:
        self._catalog = catalog
        self._folder = folder
        self._control = control
        self._report = ExportReport()
        self._places: dict[str, dict[str, str]] = {}  # photo → path and hash of its copy
        self._masks: dict[str, str] = {}
        self._sums: dict[str, str] = {}
        row = catalog.connection.execute("SELECT count(*) FROM photo").fetchone()
        self._total = int(row[0])
        self._done = 0

    def write(self) -> ExportReport:
        """Write all files."""
        subjects = all_subjects(self._catalog.connection)
        taken = ["README.txt", INDEX, "SHA256SUMS"]
        names = distinct_names([*taken, *(subject.alias for subject in subjects)])[len(taken) :]
        for subject, name in zip(subjects, names, strict=True):
            sites = sites_of(self._catalog.connection, subject.id)
            own = ["journal.json", *(f"{kind}.csv" for kind in TableKind)]
            places = distinct_names([*own, *(site.name for site in sites)])[len(own) :]
            for site, place in zip(sites, places, strict=True):
                self._write_site(site, self._folder / name / place)
            self._write_journal(subject, self._folder / name)
        self._write_index()
        self._put(self._folder / "README.txt", README.format(version=__version__).encode("utf-8"))
        lines = [f"{digest}  {path}\n" for path, digest in sorted(self._sums.items())]
        (self._folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")
        return self._report

    def _write_site(self, site: Site, folder: Path) -> None:
        photos = photos_of(self._catalog.connection, site.id)
        dated = distinct_names(
            f"{photo.captured.taken_at:%Y-%m-%d}_{photo.file_name}" for photo in photos
        )
        names = {photo.id: name for photo, name in zip(photos, dated, strict=True)}
        for photo in photos:
            self._control.checkpoint(self._done, self._total)
            self._write_photo(photo, folder / "photos" / names[photo.id])
            self._done += 1
        table = dates_table(photos, names)
        if table:
            self._put(folder / "photos" / "visits.csv", table.encode())
        baseline = next((names[p.id] for p in photos if p.sha256 == site.baseline_sha256), "")
        if site.region is not None:
            by_hash = {photo.sha256: names[photo.id] for photo in photos}
            outline = staged_outline(site.region, baseline, by_hash)
            if outline is not None:
                self._put(folder / "photos" / "roi.json", _json_bytes(json.loads(outline)))
            edits = staged_hair_edits(site.region, by_hash)
            if edits is not None:
                self._put(folder / "photos" / EDITS_FILE, _json_bytes(json.loads(edits)))
        self._write_measurements(site, folder, photos, names)

    def _write_journal(self, subject: Subject, folder: Path) -> None:
        journal = journal_of(self._catalog.connection, subject.id)
        if journal == Journal():
            return
        self._put(folder / "journal.json", _json_bytes(journal_facts(journal)))
        for kind in TableKind:
            self._put(folder / f"{kind}.csv", table_text(journal, kind).encode())

    def _write_photo(self, photo: PhotoRecord, path: Path) -> None:
        self._report.photos += 1
        self._write_file(photo.sha256, photo.file_name, path)

    def _write_file(self, sha256: str, name: str, path: Path) -> None:
        file = photo_file(self._catalog.connection, sha256)
        if file is None:
            msg = f"The catalog has lost the record of {name}."
            raise damaged(msg)
        data = read_blob(self._catalog.folder.photos, file.stored_sha256)
        try:
            copy = without_position(data)
        except PositionUnremovable:
            stored = blob_path(self._catalog.folder.photos, file.stored_sha256)
            copy, path = _png(stored), path.with_name(f"{path.name}.png")
            self._report.saved_anew.append(name)
        self._put(path, copy)
        self._places[sha256] = {
            "path": path.relative_to(self._folder).as_posix(),
            "sha256": hashlib.sha256(copy).hexdigest(),
        }
        self._report.changed += copy != data

    def _write_measurements(
        self, site: Site, folder: Path, photos: Sequence[PhotoRecord], names: dict[str, str]
    ) -> None:
        series = measured_series(self._catalog, site)
        run = newest_run(self._catalog.connection, site.id)
        if series is None or run is None:
            return
        folder.mkdir(parents=True, exist_ok=True)
        write_tables(series, folder)
        for path in (folder / "measurements.csv", folder / "measurements.json"):
            self._sum(path, path.read_bytes())
        by_photo = {photo.sha256: names[photo.id] for photo in photos}
        stored = measurements_of_run(self._catalog.connection, run.id)
        shown = [one for one in stored if one.mask_sha256 is not None]
        stems = [Path(by_photo.get(one.sha256, one.sha256)).stem for one in shown]
        for one, name in zip(shown, distinct_names(f"{stem}.png" for stem in stems), strict=True):
            self._write_mask(str(one.mask_sha256), folder / "masks" / name)

    def _write_mask(self, sha256: str, path: Path) -> None:
        self._put(path, read_blob(self._catalog.folder.masks, sha256))
        self._masks[sha256] = path.relative_to(self._folder).as_posix()

    def _write_index(self) -> None:
        records = all_records(self._catalog.connection)
        older = {
            str(record["mask_sha256"])
            for record in records["measurement"]
            if record["mask_sha256"] is not None
        }
        for sha256 in sorted(older - set(self._masks)):
            self._write_mask(sha256, self._folder / "older_masks" / f"{sha256}.png")
        for record in records["photo_file"]:
            sha256 = str(record["id"])
            if sha256 not in self._places:  # measured once, in no site now
                path = self._folder / "older_photos" / f"{sha256}.{record['format']}".lower()
                self._write_file(sha256, path.name, path)
        readable = {
            table: [
                {
                    name: json.loads(str(value)) if name in JSON_COLUMNS else value
                    for name, value in record.items()
                }
                for record in rows
            ]
            for table, rows in records.items()
        }
        index = {
            "schema": SCHEMA,
            "schema_version": SCHEMA_VERSION,
            "written_by": f"PigmentTrack {__version__}",
            "written_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "photo_files": self._places,
            "mask_files": self._masks,
            "records": readable,
        }
        self._put(self._folder / INDEX, _json_bytes(index))

    def _put(self, path: Path, content: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        self._sum(path, content)

    def _sum(self, path: Path, content: bytes) -> None:
        digest = hashlib.sha256(content).hexdigest()
        self._sums[path.relative_to(self._folder).as_posix()] = digest


def _png(path: Path) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(load_photo(path).rgb).save(buffer, "PNG")
    return buffer.getvalue()


def _json_bytes(content: object) -> bytes:
    return (json.dumps(content, indent=1, ensure_ascii=False, allow_nan=False) + "\n").encode()
