"""Visits, photos and the files behind them as rows."""

import sqlite3
from dataclasses import dataclass
from datetime import date, datetime

from pigmenttrack.domain.capture import CaptureTime, DateSource
from pigmenttrack.domain.edit import PlainRecord
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag, flag_names
from pigmenttrack.domain.visit_record import PhotoFile, PhotoRecord, VisitRecord
from pigmenttrack.store.rows import Table

VISITS = Table("visit", ("id", "site_id", "visited_on", "note"), shown="visited_on")
PHOTO_FILES = Table(
    "photo_file",
    ("id", "stored_sha256", "n_bytes", "format", "height_px", "width_px", "fingerprint"),
    shown="id",
)
PHOTOS = Table(
    "photo",
    (
        "id",
        "visit_id",
        "sha256",
        "file_name",
        "taken_at",
        "has_offset",
        "date_source",
        "date_flags",
        "flags",
        "imported_at",
    ),
    shown="file_name",
)


def flags_text(flags: QualityFlag) -> str:
    """Return flags by name, which outlive any numbering of theirs."""
    return " ".join(flag_names(flags))


def flags_from(text: str) -> QualityFlag:
    """Return the flags that `flags_text` wrote."""
    flags = NO_DOUBT
    for name in text.split():
        flags |= QualityFlag[name.upper()]
    return flags


def visit_record(visit: VisitRecord) -> PlainRecord:
    """Return a visit as plain values."""
    return {
        "id": visit.id,
        "site_id": visit.site_id,
        "visited_on": visit.visited_on.isoformat(),
        "note": visit.note,
    }


def visit_from(record: PlainRecord) -> VisitRecord:
    """Return the visit that a record tells of."""
    return VisitRecord(
        id=str(record["id"]),
        site_id=str(record["site_id"]),
        visited_on=date.fromisoformat(str(record["visited_on"])),
        note=str(record["note"]),
    )


def photo_file_record(file: PhotoFile) -> PlainRecord:
    """Return a photo's file as plain values."""
    return {
        "id": file.sha256,
        "stored_sha256": file.stored_sha256,
        "n_bytes": file.n_bytes,
        "format": file.format,
        "height_px": file.height_px,
        "width_px": file.width_px,
        "fingerprint": f"{file.fingerprint:x}",
    }


def photo_file_from(record: PlainRecord) -> PhotoFile:
    """Return the file that a record tells of."""
    return PhotoFile(
        sha256=str(record["id"]),
        stored_sha256=str(record["stored_sha256"]),
        n_bytes=int(record["n_bytes"] or 0),
        format=str(record["format"]),
        height_px=int(record["height_px"] or 0),
        width_px=int(record["width_px"] or 0),
        fingerprint=int(str(record["fingerprint"]), 16),
    )


def photo_record(photo: PhotoRecord) -> PlainRecord:
    """Return a photo as plain values."""
    return {
        "id": photo.id,
        "visit_id": photo.visit_id,
        "sha256": photo.sha256,
        "file_name": photo.file_name,
        "taken_at": photo.captured.taken_at.isoformat(),
        "has_offset": int(photo.captured.has_offset),
        "date_source": photo.captured.source.value,
        "date_flags": flags_text(photo.captured.flags),
        "flags": flags_text(photo.flags),
        "imported_at": photo.imported_at.isoformat(),
    }


def photo_from(record: PlainRecord) -> PhotoRecord:
    """Return the photo that a record tells of."""
    return PhotoRecord(
        id=str(record["id"]),
        visit_id=str(record["visit_id"]),
        sha256=str(record["sha256"]),
        file_name=str(record["file_name"]),
        captured=CaptureTime(
            taken_at=datetime.fromisoformat(str(record["taken_at"])),
            source=DateSource(str(record["date_source"])),
            has_offset=bool(record["has_offset"]),
            flags=flags_from(str(record["date_flags"])),
        ),
        imported_at=datetime.fromisoformat(str(record["imported_at"])),
        flags=flags_from(str(record["flags"])),
    )


def visits_of(connection: sqlite3.Connection, site_id: str) -> list[VisitRecord]:
    """Return the visits of a site by day."""
    rows = VISITS.where(connection, "site_id = ? ORDER BY visited_on", site_id)
    return [visit_from(row) for row in rows]


def photos_of(connection: sqlite3.Connection, site_id: str) -> list[PhotoRecord]:
    """Return the photos of a site in the order in which they were taken."""
    rows = PHOTOS.where(
        connection,
        "visit_id IN (SELECT id FROM visit WHERE site_id = ?)",
        site_id,
    )
    photos = [photo_from(row) for row in rows]
    return sorted(photos, key=lambda photo: (photo.captured.taken_at, photo.file_name))


def photo_file(connection: sqlite3.Connection, sha256: str) -> PhotoFile | None:
    """Return what is known of a photo's bytes, None if they never came in."""
    row = PHOTO_FILES.get(connection, sha256)
    return None if row is None else photo_file_from(row)


@dataclass(frozen=True, slots=True)
class KnownPicture:
    """What a photo of a subject shows, and where it is."""

    file_name: str
    site_id: str
    fingerprint: int


def pictures_of_subject(connection: sqlite3.Connection, subject_id: str) -> list[KnownPicture]:
    """Return what every photo of a subject shows."""
    rows = connection.execute(
        "SELECT photo.file_name, visit.site_id, photo_file.fingerprint FROM photo"
        " JOIN photo_file ON photo_file.id = photo.sha256"
        " JOIN visit ON visit.id = photo.visit_id JOIN site ON site.id = visit.site_id"
        " WHERE site.subject_id = ?",
        (subject_id,),
    )
    return [KnownPicture(str(row[0]), str(row[1]), int(str(row[2]), 16)) for row in rows]


def site_has(connection: sqlite3.Connection, site_id: str, sha256: str) -> bool:
    """Tell whether a site has a photo already."""
    row = connection.execute(
        "SELECT 1 FROM photo JOIN visit ON visit.id = photo.visit_id"
        " WHERE visit.site_id = ? AND photo.sha256 = ?",
        (site_id, sha256),
    ).fetchone()
    return row is not None
