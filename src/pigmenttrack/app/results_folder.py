"""Which folder results go to: never over another series', never over a person's own files."""

import hashlib
import json
from pathlib import Path

from pigmenttrack.app.catalog_export_names import safe_name
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.report.atomic_write import replace_file

ROOT = Path("pigmenttrack-results")
MARKER = ".pigmenttrack-results"
SCHEMA = "pigmenttrack.results"
# What measuring writes; a file of such a name in a folder without our marker is somebody's own.
WRITTEN = (
    "measurements.csv", "patches.csv", "measurements.json", "chart.png", "chart.svg", "report.pdf",
)  # fmt: skip
_RECORDS = b'"schema": "pigmenttrack.'


def results_folder(source: str, name: str) -> Path:
    """Return the usual folder for the results of a source.

    Two sources of one name get two folders: NAME, NAME-2, …; a source gets its own again.

    Parameters
    ----------
    source : str
        What is measured, told apart from all others: a resolved path.
    name : str
        For people.
    """
    plain = safe_name(name)
    number = 1
    while True:
        folder = ROOT / (plain if number == 1 else f"{plain}-{number}")
        if not folder.exists() or _source_of(folder) == _digest(source):
            return folder
        # Results of before there were markers belong to whoever comes first.
        if _source_of(folder) is None and not _foreign(folder):
            return folder
        number += 1


def require_own_folder(folder: Path) -> None:
    """Refuse a folder in which writing results would replace a person's own files.

    Raises
    ------
    BadRequest
        With the names of the files.
    """
    if folder.is_dir() and (foreign := _foreign(folder)):
        msg = f"{folder} holds {', '.join(foreign)}, which this program did not write."
        raise BadRequest(msg, advice="Name another folder with --out, or move them away.")


def mark_results(folder: Path, source: str) -> None:
    """Note in a results folder what was measured: as a hash, so that no path leaves the machine.

    Raises
    ------
    OSError
        If the folder cannot be written to.
    """
    facts = {"schema": SCHEMA, "schema_version": 1, "source_sha256": _digest(source)}
    replace_file(folder / MARKER, f"{json.dumps(facts, indent=2)}\n".encode())


def _foreign(folder: Path) -> list[str]:
    """Return files of our names that we did not write; none where our records lie beside them."""
    if _source_of(folder) is not None or _holds_records(folder):
        return []
    return [name for name in WRITTEN if (folder / name).exists()]


def _holds_records(folder: Path) -> bool:
    try:
        with (folder / "measurements.json").open("rb") as file:
            return _RECORDS in file.read(200)
    except OSError:
        return False


def _source_of(folder: Path) -> str | None:
    try:
        facts = json.loads((folder / MARKER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    told = facts.get("source_sha256") if isinstance(facts, dict) else None
    return None if told is None else str(told)


def _digest(source: str) -> str:
    return hashlib.sha256(source.encode(errors="surrogateescape")).hexdigest()
