from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.media.region import load_region


def test_a_polygon_names_its_photo(tmp_path: Path) -> None:
    path = tmp_path / "roi.json"
    path.write_text('{"photo": "a.jpg", "polygon_xy": [[1, 2], [30, 2], [30, 20.5]]}')
    region = load_region(path)
    assert region.photo == "a.jpg"
    assert region.size is None
    assert region.polygons_xy[0].tolist() == [[1, 2], [30, 2], [30, 20.5]]


def test_a_mask_picture_gives_the_outlines_of_what_is_bright(tmp_path: Path) -> None:
    mask = np.full((80, 100), 9, np.uint8)
    mask[20:40, 30:60] = 255
    Image.fromarray(mask).save(tmp_path / "roi.png")
    region = load_region(tmp_path / "roi.png")
    assert region.size == (80, 100)
    (outline,) = region.polygons_xy
    assert outline.min(axis=0).tolist() == [30, 20]
    assert outline.max(axis=0).tolist() == [59, 39]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "not json",
        "[" * 100_000,
        "[]",
        "{}",
        '{"polygon_xy": [[1, 2], [3, 4]]}',
        '{"polygon_xy": [[1, 2], [3, 4], [5, NaN]]}',
        '{"polygon_xy": [[1, 2], [3, 4], [5, 1e300]]}',
        '{"polygon_xy": [[1, 2], [3, 4], ["x", "y"]]}',
        '{"polygons_xy": []}',
    ],
)
def test_what_is_no_outline_is_refused_with_a_word_how_to_write_it(
    tmp_path: Path, content: str
) -> None:
    path = tmp_path / "roi.json"
    path.write_text(content)
    with pytest.raises(BadRequest) as refusal:
        load_region(path)
    assert "polygon_xy" in refusal.value.advice


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match=r"nowhere\.json"):
        load_region(tmp_path / "nowhere.json")
