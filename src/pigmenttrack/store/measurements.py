"""Measurements as rows: only ever added, each linked to the one before by a hash.

A site's measurements form a chain: every link holds the hash of the link before and of its own
record. Whoever changes, drops or inserts one breaks it.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from pigmenttrack.domain.edit import PlainRecord
from pigmenttrack.domain.provenance import Provenance
from pigmenttrack.store.column_values import optional_text
from pigmenttrack.store.ids import new_id
from pigmenttrack.store.rows import Table

RUNS = Table(
    "measurement_run", ("id", "site_id", "number", "measured_at", "content"), shown="measured_at"
)
PROVENANCES = Table("provenance", ("id", "facts"), shown="id")
MEASUREMENTS = Table(
    "measurement",
    (
        "id",
        "site_id",
        "run_id",
        "number",
        "sha256",
        "supersedes",
        "content",
        "provenance_sha256",
        "mask_sha256",
        "chain_sha256",
    ),
    shown="id",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMeasurement:
    """What is to be stored of one photo.

    Attributes
    ----------
    sha256 : str
        The photo.
    content : mapping
        Plain JSON values with ``schema`` and ``schema_version``.
    mask_sha256 : str or None
        The file in masks/.
    """

    sha256: str
    content: Mapping[str, object]
    provenance: Provenance
    mask_sha256: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredMeasurement:
    """A measurement as it lies in the catalog."""

    id: str
    run_id: str
    number: int
    sha256: str
    supersedes: str | None
    content: Mapping[str, object]
    provenance: Provenance
    mask_sha256: str | None
    chain_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredRun:
    """One measuring of a whole site."""

    id: str
    number: int
    measured_at: datetime
    content: Mapping[str, object]


def add_run(
    connection: sqlite3.Connection,
    site_id: str,
    content: Mapping[str, object],
    measurements: Sequence[NewMeasurement],
    *,
    measured_at: datetime,
) -> bool:
    """Store what one measuring gave; it supersedes what was stored for the same photos.

    Returns
    -------
    bool
        False where the newest run says the very same already, and nothing was stored.
    """
    newest = newest_run(connection, site_id)
    if newest is not None and _says_the_same(connection, newest, content, measurements):
        return False
    run: PlainRecord = {
        "id": new_id(),
        "site_id": site_id,
        "number": 1 if newest is None else newest.number + 1,
        "measured_at": measured_at.isoformat(),
        "content": json_text(content),
    }
    RUNS.insert(connection, run)
    for measurement in measurements:
        _append(connection, site_id, str(run["id"]), measurement)
    return True


def newest_run(connection: sqlite3.Connection, site_id: str) -> StoredRun | None:
    """Return the newest run of a site, None before the first."""
    rows = RUNS.where(connection, "site_id = ? ORDER BY number DESC LIMIT 1", site_id)
    if not rows:
        return None
    row = rows[0]
    return StoredRun(
        id=str(row["id"]),
        number=int(row["number"] or 0),
        measured_at=datetime.fromisoformat(str(row["measured_at"])),
        content=json.loads(str(row["content"])),
    )


def measurements_of_run(connection: sqlite3.Connection, run_id: str) -> list[StoredMeasurement]:
    """Return the measurements of a run in the order in which they were stored."""
    rows = MEASUREMENTS.where(connection, "run_id = ? ORDER BY number", run_id)
    return [_measurement_from(connection, row) for row in rows]


def broken_chains(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield what is wrong with the chains of measurements, in words."""
    previous: dict[str, tuple[int, str]] = {}
    for row in MEASUREMENTS.where(connection, "1 ORDER BY site_id, number"):
        site_id, number = str(row["site_id"]), int(row["number"] or 0)
        last, link = previous.get(site_id, (0, ""))
        if number != last + 1:
            yield f"measurement {last + 1} of site {site_id} is missing"
        elif row["chain_sha256"] != _link(link, row):
            yield f"measurement {number} of site {site_id} is not what was stored"
        previous[site_id] = (number, str(row["chain_sha256"]))


def json_text(content: Mapping[str, object]) -> str:
    """Return plain values as one line of JSON with sorted keys."""
    return json.dumps(
        content, sort_keys=True, ensure_ascii=False, allow_nan=False, separators=(",", ":")
    )


def _append(connection: sqlite3.Connection, site_id: str, run_id: str, new: NewMeasurement) -> None:
    newest = MEASUREMENTS.where(connection, "site_id = ? ORDER BY number DESC LIMIT 1", site_id)
    older = MEASUREMENTS.where(
        connection, "site_id = ? AND sha256 = ? ORDER BY number DESC LIMIT 1", site_id, new.sha256
    )
    provenance_id = new.provenance.sha256
    if PROVENANCES.get(connection, provenance_id) is None:
        PROVENANCES.insert(
            connection, {"id": provenance_id, "facts": json_text(new.provenance.facts)}
        )
    row: dict[str, str | int | float | None] = {
        "id": new_id(),
        "site_id": site_id,
        "run_id": run_id,
        "number": int(newest[0]["number"] or 0) + 1 if newest else 1,
        "sha256": new.sha256,
        "supersedes": str(older[0]["id"]) if older else None,
        "content": json_text(new.content),
        "provenance_sha256": provenance_id,
        "mask_sha256": new.mask_sha256,
    }
    row["chain_sha256"] = _link(str(newest[0]["chain_sha256"]) if newest else "", row)
    MEASUREMENTS.insert(connection, row)


def _link(previous: str, row: PlainRecord) -> str:
    content = {name: row[name] for name in MEASUREMENTS.columns if name != "chain_sha256"}
    return hashlib.sha256(f"{previous}\n{json_text(content)}".encode()).hexdigest()


def _says_the_same(
    connection: sqlite3.Connection,
    run: StoredRun,
    content: Mapping[str, object],
    measurements: Sequence[NewMeasurement],
) -> bool:
    stored = measurements_of_run(connection, run.id)
    return json_text(run.content) == json_text(content) and [
        (one.sha256, json_text(one.content), one.provenance.sha256, one.mask_sha256)
        for one in stored
    ] == [
        (one.sha256, json_text(one.content), one.provenance.sha256, one.mask_sha256)
        for one in measurements
    ]


def _measurement_from(connection: sqlite3.Connection, row: PlainRecord) -> StoredMeasurement:
    facts = PROVENANCES.get(connection, str(row["provenance_sha256"]))
    return StoredMeasurement(
        id=str(row["id"]),
        run_id=str(row["run_id"]),
        number=int(row["number"] or 0),
        sha256=str(row["sha256"]),
        supersedes=optional_text(row["supersedes"]),
        content=json.loads(str(row["content"])),
        provenance=Provenance({} if facts is None else json.loads(str(facts["facts"]))),
        mask_sha256=optional_text(row["mask_sha256"]),
        chain_sha256=str(row["chain_sha256"]),
    )
