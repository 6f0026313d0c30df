import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pytest
from PIL import ExifTags, Image

from pigmenttrack.app.samples_writer import write_series
from pigmenttrack.imaging.synthetic.grid import SkinGrid
from pigmenttrack.imaging.synthetic.series import SyntheticVisit

GRID = SkinGrid(20.0, 10.0, 0.1)
FIRST = datetime(2024, 3, 5, 14, 30, 15, tzinfo=timezone(timedelta(hours=2)))


def visit(days: int, width_mm: float, px_per_mm: float = 10.0) -> SyntheticVisit:
    """Return a flat photo of a rectangle `width_mm` x 4 mm in a region of 16 x 8 mm."""
    xs, ys = GRID.coordinates_mm()
    lost = ((np.abs(xs) < width_mm / 2) & (np.abs(ys) < 2.0)).astype(np.float32)
    height, width = round(10 * px_per_mm), round(20 * px_per_mm)
    middle = np.array([(width - 1) / 2, (height - 1) / 2])
    return SyntheticVisit(
        rgb=np.full((height, width, 3), 120, np.uint8),
        taken_at=FIRST + timedelta(days=days),
        grid=GRID,
        lost=lost,
        mm_to_photo=np.array([[px_per_mm, 0, middle[0]], [0, px_per_mm, middle[1]], [0, 0, 1.0]]),
        region_mm=np.array([[-8.0, -4.0], [8.0, -4.0], [8.0, 4.0], [-8.0, 4.0]]),
        card_to_photo=None,
    )


def test_truth_of_two_rectangles(tmp_path: Path) -> None:
    truth = write_series(
        tmp_path / "s", [visit(0, 10.0), visit(30, 5.0, 7.0)], fitzpatrick=3, quality=90
    )
    first, second = truth.visits
    assert first.area_cm2 == pytest.approx(0.40)
    assert second.area_cm2 == pytest.approx(0.20)
    assert second.gain_cm2 == pytest.approx(0.20)
    assert second.loss_cm2 == 0.0
    # Percent of 1.28 cm², counted in pixels: the outline's own pixels belong to the region.
    assert first.area_pct == pytest.approx(100 * 0.40 / 1.28, rel=0.03)
    assert second.gain_pct == pytest.approx(first.area_pct / 2, rel=0.03)
    assert not truth.has_card


def test_photos_carry_time_and_offset_and_no_place(tmp_path: Path) -> None:
    write_series(tmp_path, [visit(0, 10.0)], fitzpatrick=3, quality=90)
    with Image.open(tmp_path / "2024-03-05.jpg") as photo:
        exif = photo.getexif()
        details = exif.get_ifd(ExifTags.IFD.Exif)
        assert details[ExifTags.Base.DateTimeOriginal] == "2024:03:05 14:30:15"
        assert details[ExifTags.Base.OffsetTimeOriginal] == "+02:00"
        assert not exif.get_ifd(ExifTags.IFD.GPSInfo)


def test_region_file_names_the_baseline_in_its_pixels(tmp_path: Path) -> None:
    write_series(tmp_path, [visit(0, 10.0), visit(30, 5.0)], fitzpatrick=3, quality=[90, 70])
    region = json.loads((tmp_path / "roi.json").read_text())
    assert region["photo"] == "2024-03-05.jpg"
    np.testing.assert_allclose(region["polygon_xy"][0], [19.5, 9.5])
    stored = json.loads((tmp_path / "truth.json").read_text())
    assert [one["photo"] for one in stored["visits"]] == ["2024-03-05.jpg", "2024-04-04.jpg"]


def test_a_series_needs_a_visit(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="needs a visit"):
        write_series(tmp_path, [], fitzpatrick=3, quality=90)
