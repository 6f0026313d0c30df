from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.media.region import load_region, region_from


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


def test_strokes_name_their_photo_or_lie_on_the_baseline(tmp_path: Path) -> None:
    path = tmp_path / "roi.json"
    path.write_text(
        '{"polygon_xy": [[1, 2], [30, 2], [30, 20]], "strokes": ['
        '{"label": "patch", "path_xy": [[4, 5]], "radius_px": 3},'
        '{"label": "skin", "path_xy": [[6, 7], [8, 9.5]], "radius_px": 2.5, "photo": "b.jpg"}]}'
    )
    region = load_region(path)
    (click,) = region.strokes_on("a.jpg", is_baseline=True)
    assert (click.label.value, click.path_xy.tolist(), click.radius_px) == ("patch", [[4, 5]], 3)
    (stroke,) = region.strokes_on("b.jpg", is_baseline=False)
    assert (stroke.label.value, stroke.path_xy.tolist()) == ("skin", [[6, 7], [8, 9.5]])
    assert region_from(region.to_facts(), "again").to_facts() == region.to_facts()


def test_strokes_alone_make_a_region_file(tmp_path: Path) -> None:
    path = tmp_path / "roi.json"
    path.write_text('{"strokes": [{"label": "patch", "path_xy": [[4, 5]], "radius_px": 3}]}')
    assert load_region(path).polygons_xy == ()


@pytest.mark.parametrize(
    ("strokes", "fault"),
    [
        ("7", "strokes is a list"),
        ("[7]", "stroke 1: it is no object"),
        ('[{"label": "patch", "path_xy": [[1, 2]]}]', "radius_px is a number"),
        ('[{"label": "patch", "path_xy": [[1, 2]], "radius_px": true}]', "radius_px is a number"),
        ('[{"label": "patch", "path_xy": [[1, 2]], "radius_px": NaN}]', "radius_px is a number"),
        ('[{"label": "Patch", "path_xy": [[1, 2]], "radius_px": 1}]', "label is 'patch'"),
        ('[{"label": ["patch"], "path_xy": [[1, 2]], "radius_px": 1}]', "label is 'patch'"),
        ('[{"label": "skin", "path_xy": [1, 2], "radius_px": 1}]', "path_xy is a list"),
        ('[{"label": "skin", "path_xy": [[1, 1e9]], "radius_px": 1}]', "path_xy is a list"),
        ('[{"label": "skin", "path_xy": [[1, 2]], "radius_px": 1, "photo": 3}]', "a file name"),
        ('[{"label": "skin", "path_xy": [[1, 2]], "radius_px": 1, "x": 3}]', "x is not known"),
    ],
)
def test_what_is_no_stroke_is_told_with_its_number(
    tmp_path: Path, strokes: str, fault: str
) -> None:
    path = tmp_path / "roi.json"
    path.write_text(f'{{"polygon_xy": [[1, 2], [30, 2], [30, 20]], "strokes": {strokes}}}')
    with pytest.raises(BadRequest) as refusal:
        load_region(path)
    assert fault in refusal.value.message
    assert "radius_px" in refusal.value.advice


def test_the_midline_of_a_part_stands_beside_an_outline_or_alone() -> None:
    line = [[980, 300], [1010, 1400]]
    outline = [[1, 2], [30, 2], [30, 20.5]]

    beside = region_from({"polygon_xy": outline, "midline_xy": line}, "roi.json")
    alone = region_from({"midline_xy": line}, "roi.json")

    for region in (beside, alone):
        assert region.midline_xy is not None
        assert region.midline_xy.tolist() == line
        assert region.to_facts()["midline_xy"] == line
    assert (len(beside.polygons_xy), len(alone.polygons_xy)) == (1, 0)
    assert not alone.is_empty


@pytest.mark.parametrize("line", [[[1, 2]], [[1, 2], [3]], "front to crown", [[1, 2], [3, 1e12]]])
def test_a_midline_that_is_no_line_is_refused_in_words(line: object) -> None:
    with pytest.raises(BadRequest, match="midline_xy needs two or more points") as told:
        region_from({"midline_xy": line}, "roi.json")
    assert "midline_xy" in told.value.advice
