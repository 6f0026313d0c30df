"""The tables of a whole batch, put together from what is remembered of each site."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import MappingProxyType

from pigmenttrack.app.batch_plan import SitePlan
from pigmenttrack.app.batch_plan_files import shown_paths
from pigmenttrack.app.batch_record import SiteRecord
from pigmenttrack.app.batch_results import BatchResults
from pigmenttrack.app.batch_task import Row
from pigmenttrack.media.names import printable_name
from pigmenttrack.report.batch_csv import write_rows
from pigmenttrack.report.batch_parquet import parquet_is_there, write_parquet

SCHEMA = "pigmenttrack.batch-measurements"
SCHEMA_VERSION = 1  # raised when a column changes its meaning or goes; a new one leaves it
MEASUREMENT_TYPES: MappingProxyType[str, type] = MappingProxyType(
    {
        "subject": str,
        "site": str,
        "site_id": str,
        "kind": str,
        "path": str,
        "taken_at": str,
        "date_source": str,
        "is_baseline": bool,
        "quantity": str,
        "value": float,
        "sd": float,
        "low95": float,
        "high95": float,
        "flags": str,
        "photo_sha256": str,
        "provenance_sha256": str,
        "program_version": str,
        "schema_version": int,
    }
)
REJECTED_COLUMNS = ("subject", "site", "site_id", "path", "taken_at", "reason", "advice")
MEASUREMENTS_CSV, MEASUREMENTS_PARQUET = "measurements.csv", "measurements.parquet"
REJECTED_CSV = "rejected.csv"


def write_tables(results: BatchResults, root: Path, sites: Sequence[SitePlan]) -> list[str]:
    """Write the tables of all sites given, in the order of their keys, and return their names."""
    ordered = sorted(sites, key=lambda site: site.key)
    folder = results.folder
    columns = tuple(MEASUREMENT_TYPES)
    write_rows(folder / MEASUREMENTS_CSV, columns, _measurements(results, root, ordered))
    write_rows(folder / REJECTED_CSV, REJECTED_COLUMNS, _rejections(results, root, ordered))
    if not parquet_is_there():
        (folder / MEASUREMENTS_PARQUET).unlink(missing_ok=True)  # it would tell of another run
        return [MEASUREMENTS_CSV, REJECTED_CSV]
    write_parquet(
        folder / MEASUREMENTS_PARQUET,
        MEASUREMENT_TYPES,
        _measurements(results, root, ordered),
        about={"schema": SCHEMA, "schema_version": str(SCHEMA_VERSION)},
    )
    return [MEASUREMENTS_CSV, MEASUREMENTS_PARQUET, REJECTED_CSV]


def _measurements(results: BatchResults, root: Path, sites: Sequence[SitePlan]) -> Iterator[Row]:
    for site, record, about in _each(results, sites):
        program = record.asked["program"]
        version = program["pigmenttrack"] if isinstance(program, dict) else ""
        for row in record.rows:
            yield {
                **row,
                **about,
                "path": _path(site, root, str(row["photo"])),
                "kind": record.summary.kind,
                "program_version": version,
                "schema_version": SCHEMA_VERSION,
            }


def _rejections(results: BatchResults, root: Path, sites: Sequence[SitePlan]) -> Iterator[Row]:
    for site, record, about in _each(results, sites):
        for row in record.rejections:
            yield {**row, **about, "path": _path(site, root, str(row["photo"]))}


def _each(
    results: BatchResults, sites: Sequence[SitePlan]
) -> Iterator[tuple[SitePlan, SiteRecord, Row]]:
    for site in sites:
        record = results.record(site)
        if record is not None and record.done:
            yield site, record, {"subject": site.subject, "site": site.site, "site_id": site.id}


def _path(site: SitePlan, root: Path, photo: str) -> str:
    """Return where a photo lies below the root."""
    if site.rows is not None:
        return shown_paths(site, root).get(photo, photo)
    parts = site.folder.relative_to(root).parts
    return "/".join([*(printable_name(Path(part)) for part in parts), photo])
