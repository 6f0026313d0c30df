"""VASI as JSON."""

import json

from pigmenttrack.app.vasi import PersonVasi
from pigmenttrack.domain.patch_record import estimate_record, parts_record
from pigmenttrack.domain.vasi_measured import BodySize, MeasuredVasi
from pigmenttrack.report.number_format import iso_time
from pigmenttrack.report.plain_text import without_surrogates
from pigmenttrack.report.vasi_table import coverage_sentence

SCHEMA = "pigmenttrack.vasi"
SCHEMA_VERSION = 1  # raised when a field changes its meaning or goes; a new field leaves it


def vasi_json(found: PersonVasi, size: BodySize) -> str:
    """Return everything a total was made of; the same VASI gives the same text."""
    record = {
        "schema": SCHEMA,
        "schema_version": SCHEMA_VERSION,
        "body_surface_cm2": size.surface_cm2,
        "hand_cm2": size.hand_cm2,
        "hand_is_measured": size.hand_is_measured,
        "coverage": coverage_sentence(found.latest, size),
        "sites": [
            {
                "name": without_surrogates(site.name),
                "baseline": iso_time(site.first),
                "latest": iso_time(site.latest),
            }
            for site in found.sites
        ],
        "baselines": _vasi(found.first),
        "latest": _vasi(found.latest),
        "left_out": [without_surrogates(one) for one in found.left_out],
    }
    return f"{json.dumps(record, indent=2, ensure_ascii=False, allow_nan=False)}\n"


def _vasi(found: MeasuredVasi) -> dict[str, object]:
    return {
        "t_vasi": _totals(found),
        "f_vasi": None if found.face is None else _totals(found.face),
        "seen_pct": found.seen_pct,
        "regions": [
            {
                **parts_record([row.part])[0],
                "name": without_surrogates(row.part.name),
                "hands": estimate_record(row.hands),
                "level_pct": row.level_pct,
                "classic": estimate_record(row.classic),
                "measured": estimate_record(row.measured),
                "continuous": estimate_record(row.continuous),
            }
            for row in found.rows
        ],
    }


def _totals(found: MeasuredVasi) -> dict[str, object]:
    return {
        "classic": estimate_record(found.classic),
        "measured": estimate_record(found.measured),
        "continuous": estimate_record(found.continuous),
    }
