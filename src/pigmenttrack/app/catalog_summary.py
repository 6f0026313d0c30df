"""What a catalog holds, in lines for a table."""

from dataclasses import dataclass

from pigmenttrack.app.catalog_records import find_subject
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.edits import UndoState, undo_state
from pigmenttrack.store.migrate import schema_version
from pigmenttrack.store.snapshots import Snapshot, snapshots_in
from pigmenttrack.store.subjects import all_subjects


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogSummary:
    """A catalog at a glance."""

    name: str
    schema: int
    counts: tuple[tuple[str, int], ...]
    photo_bytes: int
    read_only_because: str
    history: UndoState
    snapshots: tuple[Snapshot, ...]


def summary(catalog: Catalog) -> CatalogSummary:
    """Return what a catalog holds."""
    with catalog.reading() as connection:
        counts = tuple(
            (
                f"{table}s",
                int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]),  # noqa: S608 - our own names
            )
            for table in ("subject", "site", "visit", "photo", "measurement")
        )
        n_bytes = connection.execute("SELECT coalesce(sum(n_bytes), 0) FROM photo_file").fetchone()
        return CatalogSummary(
            name=catalog.folder.path.name,
            schema=schema_version(connection),
            counts=counts,
            photo_bytes=int(n_bytes[0]),
            read_only_because=catalog.read_only_because,
            history=undo_state(connection),
            snapshots=tuple(snapshots_in(catalog.folder)),
        )


def subject_lines(catalog: Catalog) -> list[tuple[str, ...]]:
    """Return alias, birth year, sex, height, weight, number of sites and photos of everybody."""
    with catalog.reading() as connection:
        rows = connection.execute(
            "SELECT site.subject_id, count(DISTINCT site.id), count(photo.id) FROM site"
            " LEFT JOIN visit ON visit.site_id = site.id"
            " LEFT JOIN photo ON photo.visit_id = visit.id GROUP BY site.subject_id"
        )
        numbers = {str(row[0]): (str(row[1]), str(row[2])) for row in rows}
        return [
            (
                subject.alias,
                _shown(subject.birth_year),
                _shown(subject.sex),
                _shown(subject.height_cm),
                _shown(subject.weight_kg),
                *numbers.get(subject.id, ("0", "0")),
            )
            for subject in all_subjects(connection)
        ]


def site_lines(catalog: Catalog, alias: str = "") -> list[tuple[str, ...]]:
    """Return subject, site, kind, side, control, visits, photos and last run of every site.

    Raises
    ------
    pigmenttrack.domain.errors.BadRequest
        If there is no subject of that alias.
    """
    wanted = find_subject(catalog, alias).id if alias else ""
    with catalog.reading() as connection:
        rows = connection.execute(
            "SELECT subject.alias, site.name, site.kind, coalesce(site.side, ''),"
            " CASE site.is_control WHEN 1 THEN 'control' ELSE '' END,"
            " count(DISTINCT visit.id), count(DISTINCT photo.id),"
            " coalesce((SELECT max(substr(measured_at, 1, 10)) FROM measurement_run AS run"
            " WHERE run.site_id = site.id), '')"
            " FROM site JOIN subject ON subject.id = site.subject_id"
            " LEFT JOIN visit ON visit.site_id = site.id"
            " LEFT JOIN photo ON photo.visit_id = visit.id"
            " WHERE ? IN ('', subject.id) GROUP BY site.id ORDER BY subject.alias, site.name",
            (wanted,),
        )
        return [tuple(map(str, row)) for row in rows]


def _shown(value: float | str | None) -> str:
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
