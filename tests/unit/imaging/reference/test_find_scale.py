from dataclasses import replace

import numpy as np
import pytest

from pigmenttrack.domain.calibration import ScaleKind
from pigmenttrack.domain.errors import BadRequest, ScaleNotFound
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.imaging.homography import apply_homography
from pigmenttrack.imaging.reference.card_design import CARD_WIDTH_MM
from pigmenttrack.imaging.reference.find_scale import find_scale
from pigmenttrack.imaging.reference.marker_search import CARD_OUTLINE_MM, find_markers, marker_mm
from unit.imaging.reference.card_scene import Spec, View, take_photo

FRONTAL = Spec(size=(600, 800), card_px=400.0, focal_px=900.0)


def _view(spec: Spec = FRONTAL, seed: int = 1) -> View:
    return take_photo(spec, np.random.default_rng(seed))


def _without_markers(view: View, *numbers: int) -> View:
    """Lay skin over some markers, as a finger would."""
    rgb = view.rgb.copy()
    for number in numbers:
        corners = apply_homography(view.px_from_mm, marker_mm(number))
        left, top = np.floor(corners.min(axis=0)).astype(int) - 3
        right, bottom = np.ceil(corners.max(axis=0)).astype(int) + 3
        rgb[top:bottom, left:right] = (190, 150, 125)
    return replace(view, rgb=rgb)


def test_card_gives_the_scale_at_its_middle() -> None:
    view = _view()
    found = find_scale(view.rgb)
    assert found.scale.kind is ScaleKind.CARD
    assert found.scale.mm_per_px == pytest.approx(view.mm_per_px, rel=2e-3)
    assert 0.002 < found.scale.sd_mm_per_px / found.scale.mm_per_px < 0.006
    assert not found.flags


def test_outline_is_where_the_card_lies() -> None:
    view = _view(replace(FRONTAL, tilt_deg=20.0, turn_deg=200.0))
    found = find_scale(view.rgb)
    truth = apply_homography(view.px_from_mm, CARD_OUTLINE_MM)
    assert np.abs(found.outline_xy - truth).max() < 1.0
    (covered,) = found.covered
    grown = np.linalg.norm(covered - truth.mean(axis=0), axis=1)
    assert (grown > np.linalg.norm(truth - truth.mean(axis=0), axis=1)).all()


def test_plane_map_measures_lengths_under_tilt() -> None:
    view = _view(replace(FRONTAL, tilt_deg=24.0, towards_deg=40.0, turn_deg=75.0))
    found = find_scale(view.rgb)
    assert found.scale.plane_mm_from_px is not None
    to_mm = np.reshape(found.scale.plane_mm_from_px, (3, 3))
    ends = apply_homography(to_mm, apply_homography(view.px_from_mm, CARD_OUTLINE_MM))
    assert np.linalg.norm(ends[1] - ends[0]) == pytest.approx(CARD_WIDTH_MM, rel=2e-3)


@pytest.mark.parametrize("tilt_deg", [0.0, 10.0, 20.0, 35.0])
def test_tilt_is_read_and_flagged_beyond_its_limit(tilt_deg: float) -> None:
    view = _view(replace(FRONTAL, tilt_deg=tilt_deg, towards_deg=70.0, card_px=380.0))
    found = find_scale(view.rgb, focal_mm=view.focal_mm)
    assert found.scale.tilt_deg == pytest.approx(tilt_deg, abs=2.0)
    assert (QualityFlag.TILTED in found.flags) == (tilt_deg > 25)


def test_measured_control_line_stretches_the_scale() -> None:
    view = _view()
    nominal = find_scale(view.rgb).scale
    measured = find_scale(view.rgb, control_line_mm=49.0).scale
    assert measured.mm_per_px == pytest.approx(nominal.mm_per_px * 49 / 50)
    assert nominal.plane_mm_from_px is not None
    assert measured.plane_mm_from_px is not None
    point = np.array([[10.0, 10.0], [300.0, 200.0]])
    lengths = [
        np.linalg.norm(np.diff(apply_homography(np.reshape(m, (3, 3)), point), axis=0))
        for m in (nominal.plane_mm_from_px, measured.plane_mm_from_px)
    ]
    assert lengths[1] == pytest.approx(lengths[0] * 49 / 50)


@pytest.mark.parametrize("length_mm", [0.0, 5.0, 127.0, float("nan")])
def test_impossible_control_line_is_refused(length_mm: float) -> None:
    with pytest.raises(BadRequest, match="control line"):
        find_scale(_view().rgb, control_line_mm=length_mm)


@pytest.mark.parametrize("hidden", [(23,), (38,), (23, 30), (29, 30)])
def test_partly_hidden_card_is_read_with_a_larger_sd(hidden: tuple[int, ...]) -> None:
    whole = _view(replace(FRONTAL, tilt_deg=10.0))
    part = _without_markers(whole, *hidden)
    all_four, fewer = find_scale(whole.rgb).scale, find_scale(part.rgb).scale
    assert fewer.sd_mm_per_px > all_four.sd_mm_per_px
    assert abs(fewer.mm_per_px / whole.mm_per_px - 1) < 3 * fewer.sd_mm_per_px / fewer.mm_per_px
    assert f"{4 - len(hidden)} of 4 markers" in fewer.detail


def test_single_marker_is_no_card() -> None:
    with pytest.raises(ScaleNotFound) as caught:
        find_scale(_without_markers(_view(), 23, 29, 30).rgb)
    assert "card" in caught.value.advice


def test_markers_that_do_not_lie_on_one_card_are_no_card() -> None:
    # The same squares, each cut out and laid elsewhere, as in a mosaic of photos.
    view = _view()
    rgb = np.full_like(view.rgb, 170)
    for at, number in enumerate((23, 29, 30, 38)):
        corners = apply_homography(view.px_from_mm, marker_mm(number))
        left, top = np.floor(corners.min(axis=0)).astype(int) - 8
        piece = view.rgb[top : top + 72, left : left + 72]
        rgb[40 + 130 * at : 112 + 130 * at, 60 + 190 * ((3 * at) % 4) :][:72, :72] = piece
    assert find_markers(rgb) == ()


def test_marker_whose_place_contradicts_the_others_is_left_out() -> None:
    view = _view()
    rgb = _without_markers(view, 38).rgb.copy()
    corners = apply_homography(view.px_from_mm, marker_mm(38))
    left, top = np.floor(corners.min(axis=0)).astype(int) - 8
    rgb[top + 9 : top + 81, left + 11 : left + 83] = view.rgb[top : top + 72, left : left + 72]
    scale = find_scale(rgb).scale
    assert "3 of 4 markers" in scale.detail
    assert scale.mm_per_px == pytest.approx(view.mm_per_px, rel=3e-3)


def test_of_two_cards_the_nearer_is_read() -> None:
    near = _view()
    far = _view(replace(FRONTAL, card_px=220.0))
    both = np.concatenate([far.rgb, near.rgb], axis=1)
    assert find_scale(both).scale.mm_per_px == pytest.approx(near.mm_per_px, rel=2e-3)


def test_mirrored_card_is_refused() -> None:
    with pytest.raises(ScaleNotFound):
        find_scale(np.ascontiguousarray(_view().rgb[:, ::-1]))


@pytest.mark.parametrize("shape", [(1, 1, 3), (3, 500, 3), (64, 64, 3)])
def test_tiny_pictures_hold_no_card(shape: tuple[int, ...]) -> None:
    with pytest.raises(ScaleNotFound):
        find_scale(np.full(shape, 128, np.uint8))


def test_same_photo_gives_the_same_scale_to_the_bit() -> None:
    rgb = _view(replace(FRONTAL, tilt_deg=15.0)).rgb
    assert find_scale(rgb).scale == find_scale(rgb).scale
