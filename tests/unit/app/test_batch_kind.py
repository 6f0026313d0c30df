"""Skin or scalp: as asked, else by the majority of what a few photos look like."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from PIL import Image

from e2e.conftest import SAMPLES
from pigmenttrack.app.batch_kind import chosen_kind, shows_scalp
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.options import SiteKind
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.line_count import LineCount, count_lines
from pigmenttrack.imaging.synthetic.scalp_field import (
    ScalpSpec,
    ScalpVisit,
    Turnover,
    plant_follicles,
)
from pigmenttrack.imaging.synthetic.scalp_photo import photograph_field

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def close_up() -> Rgb:
    rng, spec = np.random.default_rng(100), ScalpSpec()
    visit = ScalpVisit(taken_at=NOW)
    follicles = plant_follicles(rng, spec, (8.0, 6.0), Turnover())
    photo = photograph_field(follicles, spec, visit, size=(600, 800), mm_per_px=0.01, seeds=(1, 2))
    return photo.rgb


def test_a_field_of_hair_is_scalp_and_a_limb_with_patches_is_not(tmp_path: Path) -> None:
    skin, scalp = tmp_path / "skin", tmp_path / "scalp"
    skin.mkdir()
    scalp.mkdir()
    shutil.copy(SAMPLES / "dark_knee" / "2024-01-15.jpg", skin)
    shutil.copy(SAMPLES / "arm_with_card" / "2024-01-15.jpg", skin / "2024-02-15.jpg")
    Image.fromarray(close_up()).save(scalp / "2024-01-15.png")
    (scalp / "2024-01-16.jpg").write_bytes((scalp / "2024-01-15.png").read_bytes()[:5000])
    heard: list[str] = []
    control = JobControl(on_photo=heard.append)

    kind, why = chosen_kind(None, skin, now=NOW, control=control)
    assert kind is SiteKind.VITILIGO
    assert "2 photos" in why
    # A photo that cannot be read has no vote.
    kind, why = chosen_kind(None, scalp, now=NOW, control=control)
    assert kind is SiteKind.SCALP
    assert "Judged to show scalp by 1 photos" in why
    assert set(heard) == {"2024-01-15.jpg", "2024-02-15.jpg", "2024-01-15.png"}


def test_what_was_asked_for_is_not_looked_at(tmp_path: Path) -> None:
    kind, why = chosen_kind(SiteKind.SCALP, tmp_path, now=NOW, control=JobControl())
    assert (kind, why) == (SiteKind.SCALP, "Measured as scalp, as asked.")


def test_texture_that_is_pale_as_often_as_dark_is_no_hair() -> None:
    assert not shows_scalp(LineCount(dark=60, pale=58))
    assert shows_scalp(LineCount(dark=60, pale=12))
    assert shows_scalp(LineCount(dark=140, pale=140))
    assert not shows_scalp(LineCount(dark=12, pale=0))


def test_a_plain_picture_has_no_line() -> None:
    assert count_lines(np.full((200, 300, 3), 150, np.uint8)) == LineCount(0, 0)
