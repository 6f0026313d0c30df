"""What a batch remembers of a site: whether it is done, of what, and what came out.

A record is written when a site's results begin to be written, and again when they are all there.
What died in between is found as begun, never as done.
"""

import base64
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from pigmenttrack.app.batch_task import Row, SiteOutcome, SiteSummary
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.report.atomic_write import replace_file
from pigmenttrack.report.number_format import iso_time

SCHEMA = "pigmenttrack.batch-site"
SCHEMA_VERSION = 1

Stats = dict[str, tuple[int, int]]  # size and time of change of each file, by name


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRecord:
    """One site as the batch left it.

    Attributes
    ----------
    done : bool
        False while results are being written, and after a death in the midst of it.
    again : bool
        Whether the next run tries it again: a photo was left out because workers died under it,
        which another day may not repeat.
    asked : mapping
        Everything but the photos that the results depend on, as plain values.
    stats, sha256 : dict
        Of the files that were measured, by name.
    files : dict of str to int
        Sizes of the result files, by path below the site's folder.
    rejections : tuple of Row
        Lines of the table of rejected photos.
    """

    done: bool
    again: bool
    pictures: bool
    asked: Mapping[str, object]
    stats: Stats
    sha256: dict[str, str]
    files: dict[str, int]
    rows: tuple[Row, ...]
    rejections: tuple[Row, ...]
    summary: SiteSummary


def record_of(
    outcome: SiteOutcome, *, asked: Mapping[str, object], stats: Stats, pictures: bool, again: bool
) -> SiteRecord:
    """Return the record of a site whose results are all written."""
    return SiteRecord(
        done=True,
        again=again,
        pictures=pictures,
        asked=asked,
        stats=stats,
        sha256=outcome.sha256,
        files={path: len(content) for path, content in sorted(outcome.files.items())},
        rows=outcome.rows,
        rejections=tuple(_row_of(rejection) for rejection in outcome.rejections),
        summary=outcome.summary,
    )


def write_record(record: SiteRecord, path: Path) -> None:
    """Write a record, whole or not at all."""
    facts = {"schema": SCHEMA, "schema_version": SCHEMA_VERSION, **asdict(record)}
    facts["summary"]["thumbnail"] = base64.b64encode(record.summary.thumbnail).decode()
    # Names that are no UTF-8 keep their bytes: JSON can spell half a surrogate.
    replace_file(path, json.dumps(facts, allow_nan=False).encode())


def read_record(path: Path) -> SiteRecord | None:
    """Return a record; None where there is none, or one of another version of this program."""
    try:
        facts = json.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    except ValueError as error:
        msg = f"What the batch remembers of a site is damaged: {path.name}."
        raise BadRequest(
            msg, advice="Remove that file; the site is then measured again."
        ) from error
    if facts.get("schema") != SCHEMA or facts.get("schema_version") != SCHEMA_VERSION:
        return None
    return _record(facts)


def begun(before: SiteRecord, files: Mapping[str, bytes]) -> SiteRecord:
    """Return the record of a site whose results are being written over those of another run."""
    both = {**before.files, **{path: len(content) for path, content in files.items()}}
    return replace(before, done=False, files=both)


def _record(facts: dict[str, Any]) -> SiteRecord:
    shown = facts["summary"]
    texts = ("days", "values", "lows", "highs", "remarks")
    summary = SiteSummary(
        **{
            **shown,
            **{name: tuple(shown[name]) for name in texts},
            "thumbnail": base64.b64decode(shown["thumbnail"]),
        }
    )
    return SiteRecord(
        done=facts["done"],
        again=facts["again"],
        pictures=facts["pictures"],
        asked=facts["asked"],
        stats={name: (size, changed) for name, (size, changed) in facts["stats"].items()},
        sha256=facts["sha256"],
        files=facts["files"],
        rows=tuple(facts["rows"]),
        rejections=tuple(facts["rejections"]),
        summary=summary,
    )


def _row_of(rejection: Rejection) -> Row:
    captured = rejection.captured
    return {
        "photo": rejection.photo,
        "taken_at": "" if captured is None else iso_time(captured),
        "date_source": "" if captured is None else captured.source.value,
        "reason": rejection.reason,
        "advice": rejection.advice,
    }
