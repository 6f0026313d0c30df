import json
from pathlib import Path

import numpy as np
import pytest

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.media.region import load_region, region_from

PAIRS = [[0, 0, 10, 10], [100, 0, 110, 12], [0, 100, 9, 111]]


def _load(tmp_path: Path, content: object) -> Path:
    path = tmp_path / "roi.json"
    path.write_text(json.dumps(content))
    return path


def test_landmarks_of_a_photo_are_read_as_points_on_both_photos(tmp_path: Path) -> None:
    region = load_region(_load(tmp_path, {"landmarks": [{"photo": "b.jpg", "pairs": PAIRS}]}))
    found = region.landmarks_on("b.jpg")
    assert found is not None
    assert np.array_equal(found[0], [[0, 0], [100, 0], [0, 100]])
    assert np.array_equal(found[1], [[10, 10], [110, 12], [9, 111]])
    assert region.landmarks_on("c.jpg") is None


def test_fewer_than_three_pairs_are_kept_but_not_used(tmp_path: Path) -> None:
    region = load_region(_load(tmp_path, {"landmarks": [{"photo": "b.jpg", "pairs": PAIRS[:2]}]}))
    assert region.landmarks_on("b.jpg") is None
    assert region.to_facts()["landmarks"] == [{"photo": "b.jpg", "pairs": PAIRS[:2]}]


@pytest.mark.parametrize(
    ("landmarks", "words"),
    [
        (3, "list of photos"),
        ([[]], "photo and pairs"),
        ([{"photo": "", "pairs": PAIRS}], "name of a photo"),
        ([{"photo": "b.jpg", "pairs": []}], "1 to 1000 pairs"),
        ([{"photo": "b.jpg", "pairs": [[1, 2, 3]]}], "on the baseline, then on the photo"),
        ([{"photo": "b.jpg", "pairs": [[1, 2, 3, "x"]]}], "four numbers"),
        ([{"photo": "b.jpg", "pairs": [[1, 2, 3, float("nan")]]}], "four numbers"),
    ],
)
def test_what_is_wrong_with_landmarks_is_told(landmarks: object, words: str) -> None:
    with pytest.raises(BadRequest, match=words):
        region_from({"landmarks": landmarks}, "roi.json")
