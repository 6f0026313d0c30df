"""Read an exported catalog back: all of it or nothing."""

import json
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pigmenttrack.app.catalog_export_form import INDEX, JSON_COLUMNS, SCHEMA, SCHEMA_VERSION
from pigmenttrack.domain.edit import PlainRecord
from pigmenttrack.domain.errors import BadRequest, UnreadablePhoto
from pigmenttrack.media.photo_bytes import read_photo_bytes
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.content import CONTENT, add_records
from pigmenttrack.store.journal import entry_from
from pigmenttrack.store.measurements import json_text
from pigmenttrack.store.sites import site_from
from pigmenttrack.store.subjects import subject_from
from pigmenttrack.store.visits import photo_file_from, photo_from, visit_from

MAX_INDEX_BYTES = 1_000_000_000
_ADVICE = "Export the catalog again, or repair the folder from a backup."
_MEANING = {
    "subject": subject_from,
    "site": site_from,
    "visit": visit_from,
    "photo": photo_from,
    "photo_file": photo_file_from,
    "journal_entry": entry_from,
}


@dataclass(frozen=True, slots=True)
class ExportRead:
    """What was added, by table."""

    counts: tuple[tuple[str, int], ...]


def import_export(catalog: Catalog, folder: Path) -> ExportRead:
    """Read an export into a catalog; what is there already and equal stays.

    Raises
    ------
    BadRequest
        If the folder is no export, lacks a file or holds a changed one.
    pigmenttrack.store.errors.CatalogError
        If the catalog holds something else under the same name, or the disk is full.
    """
    index = _index(folder)
    try:
        records = {
            table.name: [_record(row) for row in index["records"].get(table.name, [])]
            for table in CONTENT
        }
        photos, masks = dict(index["photo_files"]), dict(index["mask_files"])
        records["photo_file"] = [row for row in records["photo_file"] if row["id"] in photos]
        _require_meaning(records)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        msg = f"{INDEX} does not hold what an export holds ({error})."
        raise BadRequest(msg, advice=_ADVICE) from error
    with ExitStack() as files:
        rows: list[PlainRecord] = []
        for row in records["photo_file"]:
            data = _file(folder, photos[row["id"]]["path"])
            stored = files.enter_context(catalog.adding(catalog.folder.photos, data))
            _require_hash(stored, photos[row["id"]]["sha256"], photos[row["id"]]["path"])
            rows.append({**row, "stored_sha256": stored, "n_bytes": len(data)})
        records["photo_file"] = rows
        for sha256, path in masks.items():
            data = _file(folder, path)
            stored = files.enter_context(catalog.adding(catalog.folder.masks, data))
            _require_hash(stored, sha256, path)
        with catalog.writing() as connection:
            added = add_records(connection, records)
    return ExportRead(tuple(added.items()))


def _index(folder: Path) -> Mapping[str, Any]:
    try:
        data = read_photo_bytes(folder / INDEX, at_most=MAX_INDEX_BYTES)
        index = json.loads(data, parse_constant=_no_number)
    # Deep nesting ends in a RecursionError, odd bytes and huge numbers in a ValueError.
    except (UnreadablePhoto, ValueError, RecursionError) as error:
        msg = f"{INDEX} cannot be read as JSON."
        raise BadRequest(msg, advice=_ADVICE) from error
    if not isinstance(index, dict) or index.get("schema") != SCHEMA:
        msg = f"{INDEX} is not of a PigmentTrack export."
        raise BadRequest(msg, advice=_ADVICE)
    if index.get("schema_version") != SCHEMA_VERSION:
        msg = f"The export is of version {index.get('schema_version')}, not {SCHEMA_VERSION}."
        raise BadRequest(msg, advice="Install the newest PigmentTrack.")
    return index


def _record(row: Mapping[str, Any]) -> PlainRecord:
    return {
        name: json_text(value) if name in JSON_COLUMNS else value for name, value in row.items()
    }


def _require_meaning(records: Mapping[str, list[PlainRecord]]) -> None:
    """Refuse values that no subject, site, visit or photo can have, before any is stored."""
    for table, meaning in _MEANING.items():
        for row in records[table]:
            meaning(row)


def _file(folder: Path, name: str) -> bytes:
    top = folder.resolve()
    path = (top / name).resolve()
    if not path.is_relative_to(top):
        msg = f"The export names a file outside of it: {name}."
        raise BadRequest(msg, advice=_ADVICE)
    try:
        return read_photo_bytes(path)
    except UnreadablePhoto as error:
        msg = f"The export lacks {name}: {error.message}"
        raise BadRequest(msg, advice=_ADVICE) from error


def _require_hash(found: str, expected: str, name: str) -> None:
    if found != expected:
        msg = f"{name} is not what was exported."
        raise BadRequest(msg, advice=_ADVICE)


def _no_number(text: str) -> float:
    msg = f"{text} is no number"
    raise ValueError(msg)
