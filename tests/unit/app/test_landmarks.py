"""Landmarks that a person set guide the registration of a photo; wrong ones do no harm."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from measured_site import ARM, NOW, SAMPLES
from pigmenttrack.app.measure_folder import measure_folder
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.process_visit import prepare_baseline, prepare_visit
from pigmenttrack.app.visit import Baseline
from pigmenttrack.domain.capture import CaptureTime, DateSource
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.registration.result import Registration
from pigmenttrack.media.load import load_photo
from pigmenttrack.media.photo import Photo

FOLDER = SAMPLES / "arm_with_card"
PLACES = np.array([[700.0, 500.0], [1300.0, 550.0], [1000.0, 800.0], [800.0, 700.0]])
CAPTURED = CaptureTime(
    taken_at=datetime(2024, 1, 15, tzinfo=UTC), source=DateSource.EXIF, has_offset=True
)


@pytest.fixture(scope="module")
def baseline() -> Baseline:
    outline = json.loads((FOLDER / "roi.json").read_text())
    outlines = (np.array(outline["polygon_xy"]),)
    photo = load_photo(FOLDER / ARM[0])
    return prepare_baseline(photo, CAPTURED, outlines, MeasureOptions(), n_visits=2)


@pytest.fixture(scope="module")
def photo() -> Photo:
    return load_photo(FOLDER / ARM[1])


def _register(baseline: Baseline, photo: Photo, there: Points | None = None) -> Registration:
    marks = None if there is None else (PLACES, there)
    visit, _ = prepare_visit(photo, CAPTURED, baseline, landmarks=marks)
    assert visit.registration is not None
    return visit.registration


def test_landmarks_take_the_place_of_the_search_and_wrong_ones_are_passed_over(
    baseline: Baseline, photo: Photo
) -> None:
    there = _register(baseline, photo).fixed_to_moving(PLACES)
    guided = _register(baseline, photo, there + 6.0)
    assert guided.evidence["landmarks"] == 4
    assert np.abs(guided.fixed_to_moving(PLACES) - there).max() < 2.0
    unguided = _register(baseline, photo, PLACES[::-1])
    assert unguided.ok
    assert "landmarks" not in unguided.evidence


def test_landmarks_on_a_photo_that_is_not_there_are_refused(tmp_path: Path) -> None:
    shutil.copy(FOLDER / ARM[0], tmp_path / ARM[0])
    marks = [{"photo": "nowhere.jpg", "pairs": np.hstack([PLACES, PLACES]).tolist()}]
    (tmp_path / "roi.json").write_text(json.dumps({"landmarks": marks}))
    with pytest.raises(BadRequest, match=r"landmarks on nowhere\.jpg"):
        measure_folder(tmp_path, now=NOW)
