import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pigmenttrack.app.site_drawing import (
    DrawnScale,
    DrawnStroke,
    SiteDrawing,
    drawing_edit,
    drawing_from,
    drawing_of,
)
from pigmenttrack.app.staged_outline import staged_outline
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.site import Site

places = st.tuples(
    st.integers(-500, 9000).map(lambda n: n / 4), st.integers(-500, 9000).map(lambda n: n / 4)
)
polygons = st.lists(places, min_size=3, max_size=6).map(tuple)
strokes = st.builds(
    DrawnStroke,
    photo=st.sampled_from(["", "aa", "bb"]),
    label=st.sampled_from(["patch", "skin"]),
    path_xy=st.lists(places, min_size=1, max_size=5).map(tuple),
    radius_px=st.integers(1, 200).map(float),
)
pairs = st.lists(st.tuples(places, places), min_size=1, max_size=4).map(tuple)
drawings = st.builds(
    SiteDrawing,
    polygons=st.lists(polygons, max_size=3).map(tuple),
    strokes=st.lists(strokes, max_size=4).map(tuple),
    landmarks=st.dictionaries(st.sampled_from(["aa", "bb"]), pairs, max_size=2).map(
        lambda found: tuple(found.items())
    ),
    scale=st.none()
    | st.builds(
        DrawnScale,
        line_xy=st.just(((0.0, 0.0), (30.0, 40.0))),
        length_mm=st.integers(1, 90).map(float),
    ),
    coin=st.sampled_from(["", "1 euro"]),
)


@given(drawings)
def test_a_drawing_comes_back_from_what_the_site_keeps(drawing: SiteDrawing) -> None:
    assert drawing_from(drawing.to_text()) == drawing


def test_a_site_without_a_drawing_keeps_nothing() -> None:
    assert SiteDrawing().to_text() is None
    assert drawing_from(None) == SiteDrawing()


def test_an_outline_of_a_region_file_is_read() -> None:
    text = json.dumps({"photo": "a.jpg", "polygon_xy": [[0, 0], [9, 0], [9, 9]]})
    assert drawing_from(text).polygons == (((0.0, 0.0), (9.0, 0.0), (9.0, 9.0)),)


@pytest.mark.parametrize(
    "text",
    [
        "not json",
        "[1]",
        '{"polygons_xy": 3}',
        '{"polygons_xy": [[[1]]]}',
        '{"strokes": [{}]}',
        '{"landmarks": [{"photo": "a", "pairs": [[1, 2]]}]}',
        '{"scale": {"line_xy": [[0, 0]], "length_mm": 1}}',
    ],
)
def test_what_is_no_drawing_is_refused_in_words(text: str) -> None:
    with pytest.raises(BadRequest, match="cannot be read"):
        drawing_from(text)


def test_strokes_and_landmarks_of_one_photo_are_replaced_and_others_stay() -> None:
    one = DrawnStroke(photo="aa", label="patch", path_xy=((0.0, 0.0),), radius_px=3.0)
    other = DrawnStroke(photo="bb", label="skin", path_xy=((0.0, 0.0),), radius_px=3.0)
    drawing = SiteDrawing(strokes=(one, other)).with_strokes_on("aa", ())
    assert drawing.strokes == (other,)
    pair = ((0.0, 1.0), (2.0, 3.0))
    marked = drawing.with_pairs_on("aa", (pair,))
    assert marked.pairs_on("aa") == (pair,)
    assert marked.pairs_on("bb") == ()
    assert marked.with_pairs_on("aa", ()) == drawing


def test_two_clicks_and_a_length_make_a_scale() -> None:
    assert DrawnScale(line_xy=((0.0, 0.0), (30.0, 40.0)), length_mm=10.0).mm_per_px == 0.2


def test_in_a_folder_photos_are_known_by_their_names() -> None:
    drawing = SiteDrawing(
        polygons=(((0.0, 0.0), (9.0, 0.0), (9.0, 9.0)),),
        strokes=(
            DrawnStroke(photo="", label="patch", path_xy=((1.0, 1.0),), radius_px=3.0),
            DrawnStroke(photo="aa", label="skin", path_xy=((1.0, 1.0),), radius_px=3.0),
            DrawnStroke(photo="gone", label="skin", path_xy=((1.0, 1.0),), radius_px=3.0),
        ),
        landmarks=(("aa", (((0.0, 1.0), (2.0, 3.0)),)), ("gone", (((0.0, 1.0), (2.0, 3.0)),))),
    )
    text = drawing.to_text()
    assert text is not None
    outline = staged_outline(text, "first.jpg", {"00": "first.jpg", "aa": "later.jpg"})
    assert outline is not None
    staged = json.loads(outline)
    assert staged["photo"] == "first.jpg"
    assert [one.get("photo") for one in staged["strokes"]] == [None, "later.jpg"]
    assert [one["photo"] for one in staged["landmarks"]] == ["later.jpg"]
    assert staged["polygons_xy"] == [[[0.0, 0.0], [9.0, 0.0], [9.0, 9.0]]]


def test_a_scale_alone_makes_no_region_file() -> None:
    drawing = SiteDrawing(
        scale=DrawnScale(line_xy=((0.0, 0.0), (9.0, 0.0)), length_mm=1.0), coin="eur1"
    )
    text = drawing.to_text()
    assert text is not None
    assert staged_outline(text, "first.jpg", {}) is None


def test_what_else_the_site_keeps_is_not_lost() -> None:
    text = json.dumps({"regions": [{"name": "hand"}], "polygon_xy": [[0, 0], [9, 0], [9, 9]]})
    kept = json.loads(drawing_from(text).with_pairs_on("aa", (((0, 1), (2, 3)),)).to_text() or "")
    assert kept["regions"] == [{"name": "hand"}]
    outline = staged_outline(json.dumps(kept), "a.jpg", {})
    assert outline is not None
    assert json.loads(outline)["regions"] == [{"name": "hand"}]


def test_strokes_that_name_no_photo_lie_on_the_baseline() -> None:
    text = json.dumps({"strokes": [{"label": "skin", "path_xy": [[1, 2]], "radius_px": 3}]})
    site = Site(id="1", subject_id="2", name="knee", region=text, baseline_sha256="00")
    assert [one.photo for one in drawing_of(site).strokes] == ["00"]


def test_drawing_on_a_site_is_one_edit_that_can_be_taken_back() -> None:
    site = Site(id="1", subject_id="2", name="knee")
    drawing = SiteDrawing(polygons=(((0.0, 0.0), (9.0, 0.0), (9.0, 9.0)),))
    (change,) = drawing_edit(site, drawing, "00", "Draw the region").changes
    assert change.before is not None
    assert change.after is not None
    assert change.before["region"] is None
    assert drawing_from(str(change.after["region"])) == drawing
    assert change.after["baseline_sha256"] == "00"


def test_a_baseline_that_was_chosen_stays() -> None:
    site = Site(id="1", subject_id="2", name="knee", baseline_sha256="11")
    (change,) = drawing_edit(site, SiteDrawing(), "00", "x").changes
    assert change.after is not None
    assert change.after["baseline_sha256"] == "11"
