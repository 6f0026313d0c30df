"""The sample series of the scalp: a field of hair over nine months, and a part that narrows."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np

from pigmenttrack.app.samples_writer import TRUTH_FILE, encoded_photo
from pigmenttrack.imaging.synthetic.scalp_field import (
    ScalpSpec,
    ScalpVisit,
    Turnover,
    plant_follicles,
)
from pigmenttrack.imaging.synthetic.scalp_photo import SyntheticCloseUp, photograph_field
from pigmenttrack.imaging.synthetic.scalp_view import HeadSpec, SyntheticHead, photograph_head
from pigmenttrack.media.folder_files import REGION_FILE

CLOSE_UPS, PARTING = "scalp_close_up", "scalp_parting"
QUALITY = 80
SIZE, MM_PER_PX = (640, 860), 0.010
START = datetime(2024, 1, 15, 9, 12, tzinfo=timezone(timedelta(hours=1)))
FIELD = ScalpSpec(per_cm2=150.0, diameter_um=58.0, vellus_share=0.15)
TURNOVER = Turnover(shed=(0.03, 0.02, 0.02), new=(0.08, 0.07, 0.06))
# Day, clipping, days since it, aim in mm and radians, factor on the diameters.
VISITS = (
    (0, 0, 1.0, (0.0, 0.0), 0.0, 1.0),
    (3, 0, 4.0, (0.25, -0.15), 0.03, 1.0),
    (91, 1, 1.5, (-0.3, 0.2), -0.05, 1.03),
    (182, 2, 1.5, (0.4, 0.25), 0.06, 1.06),
    (274, 3, 1.5, (-0.2, -0.35), -0.04, 1.10),
)
HEADS = ((0, (6.5, 9.0), 70.0), (120, (5.0, 7.2), 84.0), (270, (3.6, 5.2), 98.0))
FIELD_SEED, HEAD_SEED = 11, 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalpTruth:
    """What is exactly known of a series, as plain JSON values a visit."""

    name: str
    visits: tuple[dict[str, object], ...]


def make_scalp_samples(out: Path) -> tuple[ScalpTruth, ...]:
    """Write both series with their truth into `out`."""
    return (_write_close_ups(out / CLOSE_UPS), _write_parting(out / PARTING))


def _write_close_ups(folder: Path) -> ScalpTruth:
    folder.mkdir(parents=True, exist_ok=True)
    extent = (SIZE[1] * MM_PER_PX, SIZE[0] * MM_PER_PX)
    follicles = plant_follicles(np.random.default_rng(FIELD_SEED), FIELD, extent, TURNOVER)
    photos = []
    for number, (day, cycle, since, aim, turn, thicker) in enumerate(VISITS):
        visit = ScalpVisit(
            taken_at=START + timedelta(days=day),
            cycle=cycle,
            days_since_clipping=since,
            shift_mm=aim,
            turn_rad=turn,
            thicker=thicker,
        )
        photo = photograph_field(
            follicles,
            FIELD,
            visit,
            size=SIZE,
            mm_per_px=MM_PER_PX,
            seeds=(FIELD_SEED, 100 * FIELD_SEED + number),
        )
        (folder / _name(visit.taken_at)).write_bytes(
            encoded_photo(photo.rgb, visit.taken_at, quality=QUALITY)
        )
        photos.append(photo)
    visits = tuple(close_up_truth(photo, photos) for photo in photos)
    facts = {"view": "close-up", "mm_per_px": MM_PER_PX, "field_mm": SIZE[1] * MM_PER_PX}
    _write_truth(folder, facts, visits)
    return ScalpTruth(name=folder.name, visits=visits)


def close_up_truth(
    photo: SyntheticCloseUp, photos: Sequence[SyntheticCloseUp]
) -> dict[str, object]:
    """Return what is true of a photo, alone and beside the first and the one before."""
    first = photos[0]
    place = next(number for number, one in enumerate(photos) if one is photo)
    diameters = photo.diameters_um[photo.rooted]
    truth: dict[str, object] = {
        "photo": _name(photo.visit.taken_at),
        "taken_at": photo.visit.taken_at.isoformat(),
        "hairs": photo.count,
        "density_per_cm2": round(photo.count / photo.area_cm2, 3),
        "diameter_um": round(float(diameters.mean()), 3),
        "vellus_pct": round(100.0 * float((diameters <= 30.0).mean()), 3),
    }
    if place:
        before, after = common_counts(first, photo)
        truth["common_hairs_before"], truth["common_hairs_after"] = before, after
        truth["count_change_pct"] = round(100.0 * (after - before) / max(before, 1), 3)
        previous = photos[place - 1]
        if previous.visit.cycle == photo.visit.cycle:
            days = (photo.visit.taken_at - previous.visit.taken_at).total_seconds() / 86_400
            both = previous.rooted & photo.rooted
            grown = (photo.lengths_mm - previous.lengths_mm)[both] / days
            truth["growth_mm_per_day"] = round(float(grown.mean()), 4)
    return truth


def common_counts(first: SyntheticCloseUp, later: SyntheticCloseUp) -> tuple[int, int]:
    """Return how many hairs of each visit are rooted where both photos look."""
    common = first.in_view & later.in_view
    return int((common & first.present).sum()), int((common & later.present).sum())


def _write_parting(folder: Path) -> ScalpTruth:
    folder.mkdir(parents=True, exist_ok=True)
    heads = []
    for number, (day, width, density) in enumerate(HEADS):
        spec = HeadSpec(
            part_mm=width,
            strands_per_cm2=density,
            shift_px=((0.0, 0.0), (9.0, -6.0), (-7.0, 8.0))[number],
            turn_rad=(0.0, 0.015, -0.02)[number],
        )
        taken_at = START + timedelta(days=day)
        head = photograph_head(spec, seeds=(HEAD_SEED, 100 * HEAD_SEED + number))
        (folder / _name(taken_at)).write_bytes(encoded_photo(head.rgb, taken_at, quality=QUALITY))
        heads.append((taken_at, head))
    rows, columns = heads[0][1].rgb.shape[:2]
    edge = 40
    outline = [[edge, edge], [columns - edge, edge], [columns - edge, rows - edge]]
    outline.append([edge, rows - edge])
    _write_json(folder / REGION_FILE, {"photo": _name(heads[0][0]), "polygon_xy": outline})
    visits = tuple(_head_truth(taken_at, head, edge) for taken_at, head in heads)
    _write_truth(folder, {"view": "global", "mm_per_px": heads[0][1].mm_per_px}, visits)
    return ScalpTruth(name=folder.name, visits=visits)


def _head_truth(taken_at: datetime, head: SyntheticHead, edge: int) -> dict[str, object]:
    if head.part_mm is None:
        msg = "the sample head has a part"
        raise ValueError(msg)
    inside = head.cover[edge:-edge, edge:-edge]
    return {
        "photo": _name(taken_at),
        "taken_at": taken_at.isoformat(),
        "coverage_pct": round(100.0 * float(inside.mean()), 3),
        "part_width_mm": round(float(head.part_mm.mean()), 3),
        "part_front_mm": round(float(head.part_mm[:4].mean()), 3),
        "part_crown_mm": round(float(head.part_mm[-4:].mean()), 3),
    }


def _name(taken_at: datetime) -> str:
    return f"{taken_at:%Y-%m-%d}.jpg"


def _write_truth(
    folder: Path, facts: dict[str, object], visits: Sequence[dict[str, object]]
) -> None:
    known = {"name": folder.name, "made_by": "pigmenttrack, imaging/synthetic", **facts}
    _write_json(folder / TRUTH_FILE, {**known, "visits": list(visits)})


def _write_json(path: Path, content: dict[str, object]) -> None:
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
