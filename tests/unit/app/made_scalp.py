"""Folders of synthetic scalp photos, with what is true of them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np

from pigmenttrack.app.samples_writer import encoded_photo
from pigmenttrack.imaging.synthetic.scalp_field import (
    Follicles,
    ScalpSpec,
    ScalpVisit,
    Turnover,
    plant_follicles,
)
from pigmenttrack.imaging.synthetic.scalp_photo import SyntheticCloseUp, photograph_field

START = datetime(2024, 3, 4, 9, 0, tzinfo=UTC)
MM_PER_PX = 0.010
SIZE = (600, 800)
SPEC = ScalpSpec(per_cm2=150.0, vellus_share=0.0, unit_shares=(0.8, 0.2, 0.0))


def make_field(seed: int, turnover: Turnover | None = None) -> Follicles:
    """Return a field of clear hair."""
    extent = (SIZE[1] * MM_PER_PX, SIZE[0] * MM_PER_PX)
    return plant_follicles(np.random.default_rng(seed), SPEC, extent, turnover or Turnover())


def visit_after(days: float, **choices: object) -> ScalpVisit:
    """Return a visit so many days after the first, one day after clipping unless told."""
    known: dict[str, object] = {"days_since_clipping": 1.0 + days}
    return ScalpVisit(taken_at=START + timedelta(days=days), **(known | choices))  # type: ignore[arg-type] # by name


def photograph(field: Follicles, visit: ScalpVisit, seed: int) -> SyntheticCloseUp:
    """Return the photo of a visit."""
    return photograph_field(
        field, SPEC, visit, size=SIZE, mm_per_px=MM_PER_PX, seeds=(seed, round(seed + 17))
    )


def write_photo(folder: Path, photo: SyntheticCloseUp, name: str = "") -> Path:
    """Write a photo under its date, or a name."""
    folder.mkdir(exist_ok=True)
    path = folder / (name or f"{photo.visit.taken_at:%Y-%m-%d}.jpg")
    path.write_bytes(encoded_photo(photo.rgb, photo.visit.taken_at, quality=90))
    return path
