"""Write a synthetic series as a phone would leave it: dated JPEGs, and beside them the truth."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

import cv2
import numpy as np
from PIL import ExifTags, Image

from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.synthetic.series import SyntheticVisit
from pigmenttrack.media.folder_files import REGION_FILE

TRUTH_FILE = "truth.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitTruth:
    """What is exactly known of one photo.

    Attributes
    ----------
    area_cm2, gain_cm2, loss_cm2 : float
        Depigmented area in the skin's plane; regained and newly lost pigment since the baseline.
    area_pct, gain_pct, loss_pct : float
        The same in percent of the region, counted in the baseline's pixels.
    """

    photo: str
    taken_at: datetime
    area_cm2: float
    gain_cm2: float
    loss_cm2: float
    area_pct: float
    gain_pct: float
    loss_pct: float

    def facts(self) -> dict[str, object]:
        """Return plain JSON values."""
        numbers = {
            name: round(getattr(self, name), 4)
            for name in ("area_cm2", "gain_cm2", "loss_cm2", "area_pct", "gain_pct", "loss_pct")
        }
        return {"photo": self.photo, "taken_at": self.taken_at.isoformat(), **numbers}


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesTruth:
    """What is exactly known of a series.

    Attributes
    ----------
    region_cm2 : float
        Area of the region in the skin's plane.
    """

    name: str
    fitzpatrick: int
    has_card: bool
    region_cm2: float
    visits: tuple[VisitTruth, ...]


def write_series(
    folder: Path, visits: Iterable[SyntheticVisit], *, fitzpatrick: int, quality: int | list[int]
) -> SeriesTruth:
    """Write photos, ``roi.json`` and ``truth.json`` into a new folder, and return the truth.

    Parameters
    ----------
    visits : iterable of SyntheticVisit
        The first is the baseline. Each is let go once it is written.
    quality : int or list of int
        Of the JPEGs, one for all or one for each.
    """
    folder.mkdir(parents=True, exist_ok=True)
    truths: list[VisitTruth] = []
    baseline: SyntheticVisit | None = None
    region = np.zeros((0, 0), bool)
    for number, visit in enumerate(visits):
        if baseline is None:
            baseline, region = visit, _filled(visit)
        name = f"{visit.taken_at:%Y-%m-%d}.jpg"
        chosen = quality if isinstance(quality, int) else quality[number]
        (folder / name).write_bytes(encoded_photo(visit.rgb, visit.taken_at, quality=chosen))
        truths.append(_truth_of(name, visit, baseline, region))
    if baseline is None:
        msg = "a series needs a visit"
        raise ValueError(msg)
    outline = [[round(x, 1), round(y, 1)] for x, y in baseline.region_xy().tolist()]
    _write_json(folder / REGION_FILE, {"photo": truths[0].photo, "polygon_xy": outline})
    truth = SeriesTruth(
        name=folder.name,
        fitzpatrick=fitzpatrick,
        has_card=baseline.has_card,
        region_cm2=float(cv2.contourArea(baseline.region_mm.astype(np.float32))) / 100.0,
        visits=tuple(truths),
    )
    _write_truth(folder / TRUTH_FILE, truth)
    return truth


def encoded_photo(rgb: Rgb, taken_at: datetime, *, quality: int) -> bytes:
    """Return a JPEG with the time of taking and its offset from UTC, and no place."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "PigmentTrack"
    exif[ExifTags.Base.Model] = "synthetic skin"
    stamp = f"{taken_at:%Y:%m:%d %H:%M:%S}"
    offset = taken_at.strftime("%z")
    details = exif.get_ifd(ExifTags.IFD.Exif)
    details[ExifTags.Base.DateTimeOriginal] = stamp
    details[ExifTags.Base.OffsetTimeOriginal] = f"{offset[:3]}:{offset[3:5]}"
    buffer = BytesIO()
    Image.fromarray(rgb).save(buffer, "JPEG", quality=quality, optimize=True, exif=exif)
    return buffer.getvalue()


def _truth_of(
    name: str, visit: SyntheticVisit, baseline: SyntheticVisit, region: Mask
) -> VisitTruth:
    before, now = baseline.mask_in(baseline) & region, visit.mask_in(baseline) & region
    per_pixel = 100.0 / np.count_nonzero(region)
    return VisitTruth(
        photo=name,
        taken_at=visit.taken_at,
        area_cm2=visit.area_cm2,
        gain_cm2=visit.gain_cm2(baseline),
        loss_cm2=visit.loss_cm2(baseline),
        area_pct=float(np.count_nonzero(now)) * per_pixel,
        gain_pct=float(np.count_nonzero(before & ~now)) * per_pixel,
        loss_pct=float(np.count_nonzero(now & ~before)) * per_pixel,
    )


def _filled(baseline: SyntheticVisit) -> Mask:
    region = np.zeros(baseline.rgb.shape[:2], np.uint8)
    cv2.fillPoly(region, [np.rint(baseline.region_xy()).astype(np.int32)], 1)
    return region > 0


def _write_truth(path: Path, truth: SeriesTruth) -> None:
    facts = {
        "name": truth.name,
        "made_by": "pigmenttrack, imaging/synthetic",
        "fitzpatrick": truth.fitzpatrick,
        "has_card": truth.has_card,
        "region_cm2": round(truth.region_cm2, 4),
        "visits": [visit.facts() for visit in truth.visits],
    }
    _write_json(path, facts)


def _write_json(path: Path, content: dict[str, object]) -> None:
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
