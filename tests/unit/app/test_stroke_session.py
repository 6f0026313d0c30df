from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from pigmenttrack.app.frame_strokes import strokes_in_frame
from pigmenttrack.app.measure_series import SeriesResult, empty_result, measure_series
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.stroke_session import StrokeSession
from pigmenttrack.app.visit import Baseline, Visit
from pigmenttrack.domain.capture import CaptureTime, DateSource
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.flags import NO_DOUBT
from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.registration.features import describe
from pigmenttrack.imaging.registration.result import identity
from pigmenttrack.imaging.vitiligo.strokes import Stroke, StrokeLabel
from pigmenttrack.imaging.warp import Frame
from unit.app.made_visits import START
from unit.imaging.vitiligo.painted_skin import Light, disc, lasso_around, photograph

SIZE = (240, 320)
PATCH = disc(SIZE, (130.0, 120.0), 40.0)
SCAR = disc(SIZE, (205.0, 120.0), 9.0)  # pale, but no patch
LASSO = lasso_around(PATCH | SCAR, 22.0)
FRAME = Frame(left_px=0, top_px=0, reduction=1.0, size=SIZE)


def seen(name: str, days: int, rgb: Rgb) -> Visit:
    return Visit(
        name=name,
        sha256=f"sha of {name}",
        captured=CaptureTime(taken_at=START + timedelta(days=days), source=DateSource.EXIF),
        size=SIZE,
        fingerprint=days,
        rgb=rgb,
        visible=np.ones(SIZE, np.bool_),
        matched=np.ones(SIZE, np.bool_),
        registration=identity(SIZE) if days else None,
        residual_frame_px=0.5 if days else 0.0,
        reference=None,
        flags=NO_DOUBT,
    )


def measured(*strokes: tuple[Stroke, ...]) -> SeriesResult:
    """Return three visits of a patch and a scar, measured with strokes on each."""
    rng = np.random.default_rng(3)
    lights = (Light(), Light(exposure=0.85), Light(balance=(1.05, 1.0, 0.92)))
    visits = [
        seen(f"{number}.jpg", 30 * number, photograph(PATCH | SCAR, light, rng))
        for number, light in enumerate(lights)
    ]
    drawn = [
        replace(one, strokes=own) for one, own in zip(visits, strokes or ((), (), ()), strict=True)
    ]
    baseline = Baseline(
        visit=drawn[0],
        features=describe(drawn[0].rgb),
        frame=FRAME,
        region=LASSO,
        stated_scale=None,
        options=MeasureOptions(),
    )
    return measure_series("arm", baseline, drawn)


@pytest.fixture(scope="module")
def plain() -> SeriesResult:
    return measured()


def across(centre_xy: tuple[float, float], label: StrokeLabel = StrokeLabel.SKIN) -> Stroke:
    x, y = centre_xy
    return Stroke(label=label, path_xy=np.array([[x - 5, y], [x + 5, y]]), radius_px=3.0)


ON_SCAR = (across((205.0, 120.0)),)


def masks(result: SeriesResult) -> list[Mask]:
    return [visit.mask for visit in result.visits]


def test_without_a_stroke_a_session_shows_what_was_measured(plain: SeriesResult) -> None:
    session = StrokeSession.open(plain)
    for number, mask in enumerate(masks(plain)):
        assert np.array_equal(session.shown(number).mask, mask)


def test_a_stroke_on_a_false_patch_removes_it_and_nothing_else(plain: SeriesResult) -> None:
    before = masks(plain)[1]
    assert before[SCAR].mean() > 0.8
    after = StrokeSession.open(plain).answer(1, ON_SCAR).mask
    assert not after[SCAR].any()
    beyond = ~lasso_around(SCAR, 30.0)
    assert np.array_equal(after[beyond], before[beyond])


def test_a_stroke_on_a_later_visit_leaves_the_others_as_they_were(plain: SeriesResult) -> None:
    session = StrokeSession.open(plain)
    session.answer(1, ON_SCAR)
    for number in (0, 2):
        assert np.array_equal(session.shown(number).mask, masks(plain)[number])


def test_a_stroke_on_the_baseline_is_heard_where_the_skin_still_looks_so(
    plain: SeriesResult,
) -> None:
    session = StrokeSession.open(plain)
    session.answer(0, ON_SCAR)
    for number in range(3):
        assert not session.shown(number).mask[SCAR].any()


def test_an_answer_is_what_measuring_with_the_same_strokes_gives(plain: SeriesResult) -> None:
    lost = (across((130.0, 140.0)),)
    session = StrokeSession.open(plain)
    session.answer(0, ON_SCAR)
    session.answer(2, lost)
    again = measured(ON_SCAR, (), lost)
    for number, mask in enumerate(masks(again)):
        assert np.array_equal(session.shown(number).mask, mask)


def test_a_session_opens_with_the_strokes_of_its_result(plain: SeriesResult) -> None:
    session = StrokeSession.open(measured((), ON_SCAR, ()))
    assert not session.shown(1).mask[SCAR].any()
    session.answer(1, ())
    assert np.array_equal(session.shown(1).mask, masks(plain)[1])


def test_outlines_come_in_pixels_of_the_photo(plain: SeriesResult) -> None:
    answer = StrokeSession.open(plain).shown(1)
    for on_photo, in_frame in zip(answer.outlines_xy, answer.frame_outlines_xy, strict=True):
        assert np.abs(on_photo - in_frame).max() < 1e-6


def test_nothing_measured_is_nothing_to_draw_on() -> None:
    with pytest.raises(BadRequest, match="nothing to draw on"):
        StrokeSession.open(empty_result("arm", (), remarks=(), stopped=False))


def test_strokes_on_the_photo_shrink_with_the_frame() -> None:
    frame = Frame(left_px=100, top_px=50, reduction=0.5, size=(100, 100))
    stroke = Stroke(label=StrokeLabel.PATCH, path_xy=np.array([[110.0, 70.0]]), radius_px=8.0)
    (moved,) = strokes_in_frame((stroke,), frame, None)
    assert moved.radius_px == 4.0
    assert np.allclose(frame.to_baseline(moved.path_xy), stroke.path_xy)
    (through,) = strokes_in_frame((stroke,), frame, identity((300, 300)))
    assert through.radius_px == pytest.approx(4.0)
    assert np.allclose(through.path_xy, moved.path_xy)
