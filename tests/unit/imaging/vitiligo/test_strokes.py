import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.vitiligo.segment import segment_photo, segment_series
from pigmenttrack.imaging.vitiligo.strokes import Stroke, StrokeLabel, dots, marks_of
from unit.imaging.vitiligo.painted_skin import Light, disc, lasso_around, photograph

SIZE = (240, 320)
PATCH = disc(SIZE, (120.0, 120.0), 40.0)
SCAR = disc(SIZE, (205.0, 120.0), 10.0)
LASSO = lasso_around(PATCH | SCAR, 24.0)


def stroke(label: StrokeLabel, *path: tuple[float, float], radius_px: float = 2.5) -> Stroke:
    return Stroke(label=label, path_xy=np.array(path), radius_px=radius_px)


def skin(*path: tuple[float, float]) -> Stroke:
    return stroke(StrokeLabel.SKIN, *path)


def patch(*path: tuple[float, float]) -> Stroke:
    return stroke(StrokeLabel.PATCH, *path)


@pytest.fixture(scope="module")
def photo() -> Rgb:
    return photograph(PATCH | SCAR, Light(slope=0.3), np.random.default_rng(2))


@pytest.fixture(scope="module")
def alone(photo: Rgb) -> Mask:
    return segment_photo(photo, LASSO).mask


@settings(max_examples=12, deadline=None)
@given(angle=st.floats(0, 6.28), far=st.floats(0, 25))
def test_a_stroke_that_agrees_changes_nothing(
    photo: Rgb, alone: Mask, angle: float, far: float
) -> None:
    x, y = 120 + far * np.cos(angle), 120 + far * np.sin(angle)
    strokes = (patch((x, y), (x + 6, y)), skin((160.0, 178.0), (170.0, 178.0)))
    assert np.array_equal(segment_photo(photo, LASSO, strokes).mask, alone)


def test_one_stroke_takes_a_whole_false_patch(photo: Rgb, alone: Mask) -> None:
    assert alone[SCAR].mean() > 0.9
    found = segment_photo(photo, LASSO, (skin((202.0, 120.0), (208.0, 120.0)),)).mask
    assert not found[SCAR].any()
    assert np.array_equal(found[PATCH], alone[PATCH])


def test_a_small_stroke_inside_a_large_patch_bites_a_small_piece(photo: Rgb, alone: Mask) -> None:
    found = segment_photo(photo, LASSO, (skin((118.0, 120.0), (122.0, 120.0)),)).mask
    assert 0 < (alone & ~found).sum() < 0.06 * PATCH.sum()


def test_a_stroke_on_a_faint_patch_that_was_missed_brings_it_in() -> None:
    rng = np.random.default_rng(4)
    faint = disc(SIZE, (205.0, 120.0), 16.0)
    pale = photograph(PATCH | faint, Light(), rng).astype(float)
    normal = photograph(PATCH, Light(), np.random.default_rng(4)).astype(float)
    mixed = np.where(faint[..., None], 0.35 * pale + 0.65 * normal, normal).astype(np.uint8)
    region = lasso_around(PATCH | faint, 24.0)
    assert segment_photo(mixed, region).mask[faint].mean() < 0.3
    found = segment_photo(mixed, region, (patch((196.0, 120.0), (214.0, 120.0)),)).mask
    assert found[faint].mean() > 0.7
    assert found[~faint & ~PATCH].mean() < 0.02


def test_a_patch_stroke_beyond_the_line_counts_on_every_visit() -> None:
    rng = np.random.default_rng(6)
    rgbs = [photograph(PATCH | SCAR, Light(), rng) for _ in range(2)]
    region = lasso_around(PATCH, 20.0)
    found = segment_series(rgbs, region, strokes=[(), (patch((205.0, 120.0)),)])
    assert found.visits[1].mask[120, 205]
    assert all(visit.roi[120, 205] for visit in found.visits)


def test_strokes_for_another_number_of_photos_are_refused(photo: Rgb) -> None:
    with pytest.raises(ValueError, match="sets of strokes"):
        segment_series([photo, photo], LASSO, strokes=[()])


def test_a_later_stroke_covers_an_earlier_one() -> None:
    marks = marks_of((patch((5.0, 5.0)), skin((5.0, 5.0))), (20, 20), (20, 20))
    assert marks.elsewhere[5, 5]
    assert not marks.on_patch.any()


def test_strokes_are_painted_to_scale_and_off_the_picture_not_at_all() -> None:
    line = stroke(StrokeLabel.PATCH, (10.0, 20.0), (50.0, 20.0), radius_px=4.0)
    marks = marks_of((line, patch((-1e9, 3.0))), (80, 100), (40, 50))
    ys, xs = np.nonzero(marks.on_patch)
    assert (xs.min(), xs.max(), ys.min(), ys.max()) == pytest.approx((3, 27, 8, 12), abs=1)


def test_points_are_clicks_of_a_thin_pen() -> None:
    (one, two) = dots(np.array([[1.0, 2.0], [3.0, 4.0]]), StrokeLabel.SKIN, (500, 1000))
    assert (one.radius_px, two.path_xy.tolist()) == (4.0, [[3.0, 4.0]])
    assert dots(None, StrokeLabel.SKIN, (5, 5)) == ()
