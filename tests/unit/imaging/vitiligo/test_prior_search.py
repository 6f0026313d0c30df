"""Nothing drawn and a model asked: it shows places where there are any, the colours decide."""

import numpy as np
import pytest

from pigmenttrack.imaging.array_types import Mask, Plane, Rgb
from pigmenttrack.imaging.vitiligo.segment import segment_photo, segment_series
from pigmenttrack.imaging.vitiligo.strokes import Stroke, StrokeLabel
from unit.imaging.vitiligo.painted_skin import PIGMENTED, Light, disc, photograph

SIZE = (240, 320)
FULL = disc(SIZE, (0, 0), 1000)
BAND = FULL & (np.arange(SIZE[1]) > 190)[None, :]  # cut off by the frame: no patch by its lie


def _photo(patch: Mask) -> Rgb:
    return photograph(patch, Light(), np.random.default_rng(7), PIGMENTED)


def _said(where: Mask, sure: float = 0.95) -> Plane:
    return np.where(where, sure, 0.03).astype(np.float32)


def _dice(found: Mask, truth: Mask) -> float:
    return 2 * float((found & truth).sum()) / float(found.sum() + truth.sum())


LONE = disc(SIZE, (90, 120), 30)  # a patch that the program finds by itself


@pytest.fixture(scope="module")
def two() -> Rgb:
    return _photo(LONE | BAND)


def test_what_a_model_shows_is_looked_at_instead_of_the_programs_own_guess(two: Rgb) -> None:
    assert _dice(segment_photo(two, prior=_said(LONE | BAND)).mask, LONE | BAND) > 0.9


def test_a_series_starts_from_what_the_model_shows_on_the_baseline(two: Rgb) -> None:
    (visit,) = segment_series([two], None, priors=[_said(LONE | BAND)]).visits
    assert _dice(visit.mask, LONE | BAND) > 0.9


def test_borders_are_the_pictures_not_the_models(two: Rgb) -> None:
    shifted = _said((np.roll(BAND, 12, axis=1) & BAND) | LONE)
    assert _dice(segment_photo(two, prior=shifted).mask, LONE | BAND) > 0.9


def test_a_model_alone_finds_nothing_where_the_program_sees_no_patch() -> None:
    framed = _photo(BAND)
    assert not segment_photo(framed).mask.any()
    assert not segment_photo(framed, prior=_said(BAND)).mask.any()


def test_even_skin_gives_nothing_whatever_a_model_shows() -> None:
    even = _photo(~FULL)
    assert not segment_photo(even, prior=_said(disc(SIZE, (160, 120), 50))).mask.any()


def test_a_model_that_shows_the_whole_picture_gives_no_answer() -> None:
    patch = disc(SIZE, (160, 120), 40)
    assert not segment_photo(_photo(patch), prior=_said(FULL)).mask.any()


def test_patches_all_over_the_picture_leave_skin_to_compare_with() -> None:
    spots = [disc(SIZE, (x, y), 9) for x in range(20, 320, 40) for y in range(20, 240, 40)]
    spread = np.logical_or.reduce(spots)
    assert _dice(segment_photo(_photo(spread), prior=_said(spread)).mask, spread) > 0.8


def test_a_model_that_is_silent_does_not_hide_a_clear_patch() -> None:
    patch = disc(SIZE, (160, 120), 40)
    found = segment_photo(_photo(patch), prior=_said(~FULL)).mask
    assert _dice(found, patch) > 0.9


def test_strokes_on_patches_silence_the_models_places() -> None:
    left, right = disc(SIZE, (80, 120), 30), disc(SIZE, (245, 120), 30)
    photo = _photo(left | right)
    off = Stroke(
        path_xy=np.array([[245.0, 95.0], [245.0, 145.0]]), radius_px=8.0, label=StrokeLabel.SKIN
    )
    found = segment_photo(photo, strokes=(off,), prior=_said(left | right)).mask
    assert not found[95:146, 240:250].any()
    assert _dice(found & ~right, left) > 0.9


def test_a_model_that_speaks_of_another_size_is_refused(two: Rgb) -> None:
    with pytest.raises(ValueError, match="the prior has the size"):
        segment_photo(two, prior=np.zeros((4, 4), np.float32))
