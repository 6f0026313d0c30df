"""Sites as rows."""

import sqlite3

from pigmenttrack.domain.edit import PlainRecord
from pigmenttrack.domain.site import BodyView, MapPosition, Modality, Side, Site, SiteKind
from pigmenttrack.store.column_values import optional_float, optional_text
from pigmenttrack.store.rows import Table

SITES = Table(
    "site",
    (
        "id",
        "subject_id",
        "name",
        "kind",
        "body_region",
        "side",
        "modality",
        "map_view",
        "map_x",
        "map_y",
        "is_control",
        "baseline_sha256",
        "region",
        "note",
    ),
    shown="name",
)


def site_record(site: Site) -> PlainRecord:
    """Return a site as plain values."""
    place = site.position
    return {
        "id": site.id,
        "subject_id": site.subject_id,
        "name": site.name,
        "kind": site.kind.value,
        "body_region": site.body_region,
        "side": None if site.side is None else site.side.value,
        "modality": site.modality.value,
        "map_view": None if place is None else place.view.value,
        "map_x": None if place is None else float(place.x),
        "map_y": None if place is None else float(place.y),
        "is_control": int(site.is_control),
        "baseline_sha256": site.baseline_sha256,
        "region": site.region,
        "note": site.note,
    }


def site_from(record: PlainRecord) -> Site:
    """Return the site that a record tells of."""
    side = optional_text(record["side"])
    return Site(
        id=str(record["id"]),
        subject_id=str(record["subject_id"]),
        name=str(record["name"]),
        kind=SiteKind(str(record["kind"])),
        body_region=str(record["body_region"]),
        side=None if side is None else Side(side),
        modality=Modality(str(record["modality"])),
        position=_position_from(record),
        is_control=bool(record["is_control"]),
        baseline_sha256=optional_text(record["baseline_sha256"]),
        region=optional_text(record["region"]),
        note=str(record["note"]),
    )


def _position_from(record: PlainRecord) -> MapPosition | None:
    view = optional_text(record["map_view"])
    x, y = optional_float(record["map_x"]), optional_float(record["map_y"])
    if view is None or x is None or y is None:
        return None
    return MapPosition(view=BodyView(view), x=x, y=y)


def sites_of(connection: sqlite3.Connection, subject_id: str) -> list[Site]:
    """Return the sites of a subject by name."""
    rows = SITES.where(connection, "subject_id = ? ORDER BY name", subject_id)
    return [site_from(row) for row in rows]


def site_by_name(connection: sqlite3.Connection, subject_id: str, name: str) -> Site | None:
    """Return a subject's site by its name, None if there is none."""
    found = SITES.where(connection, "subject_id = ? AND name = ?", subject_id, name)
    return site_from(found[0]) if found else None
