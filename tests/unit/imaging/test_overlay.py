import numpy as np
import pytest

from pigmenttrack.imaging.array_types import Mask, Rgb
from pigmenttrack.imaging.color import lab_from_srgb
from pigmenttrack.imaging.overlay import draw_overlay

SKIN_TONES = {
    "dark": ((78, 50, 38), (205, 170, 150)),
    "tan": ((176, 125, 95), (235, 205, 188)),
    "fair": ((232, 196, 176), (246, 226, 215)),
}


def _disc(height: int, width: int, x: float, y: float, radius: float) -> Mask:
    rows, columns = np.mgrid[0:height, 0:width]
    return np.asarray(np.hypot(rows - y, columns - x) < radius)


def _skin(mask: Mask, tone: str) -> Rgb:
    skin, patch = SKIN_TONES[tone]
    return np.where(mask[..., None], patch, skin).astype(np.uint8)


def _difference(a: Rgb, b: Rgb) -> np.ndarray:
    return np.linalg.norm(lab_from_srgb(a) - lab_from_srgb(b), axis=-1)


def test_the_photo_itself_stays_untouched_and_skin_away_from_the_patch_too() -> None:
    visit, baseline = _disc(300, 400, 200, 150, 60), _disc(300, 400, 200, 150, 80)
    rgb = _skin(visit, "tan")
    before = rgb.copy()
    drawn = draw_overlay(rgb, visit, baseline)
    np.testing.assert_array_equal(rgb, before)
    far = ~_disc(300, 400, 200, 150, 90)
    np.testing.assert_array_equal(drawn[far], rgb[far])
    deep = _disc(300, 400, 200, 150, 50)
    np.testing.assert_array_equal(drawn[deep], rgb[deep])


@pytest.mark.parametrize("tone", SKIN_TONES)
def test_contour_gain_and_loss_stand_out_on_skin_of_every_tone_and_in_grey(tone: str) -> None:
    baseline = _disc(600, 800, 350, 300, 180)
    visit = _disc(600, 800, 350, 300, 110) | _disc(600, 800, 650, 300, 60)
    rgb = _skin(visit, tone)
    drawn = draw_overlay(rgb, visit, baseline)
    gain, loss = baseline & ~visit, visit & ~baseline
    lightness = np.abs(lab_from_srgb(drawn)[..., 0] - lab_from_srgb(rgb)[..., 0])
    for region in (gain, loss):
        # Half of all pixels differ by more than the eye needs; the pattern shows without hue.
        assert np.median(_difference(drawn, rgb)[region]) > 8
        low, high = np.percentile(lab_from_srgb(drawn)[..., 0][region], (5, 95))
        assert high - low > 20
    ring = _disc(600, 800, 350, 300, 112) & ~_disc(600, 800, 350, 300, 108)
    assert lightness[ring].max() > 40


def test_the_baseline_is_dashed_and_the_visit_is_not() -> None:
    empty = np.zeros((600, 800), dtype=np.bool_)
    disc = _disc(600, 800, 400, 300, 200)
    grey = np.full((600, 800, 3), 128, dtype=np.uint8)
    angles = np.linspace(0, 2 * np.pi, 2000, endpoint=False)
    rows = np.rint(300 + 199.5 * np.sin(angles)).astype(int)
    columns = np.rint(400 + 199.5 * np.cos(angles)).astype(int)
    solid = draw_overlay(grey, disc)[rows, columns, 0] != 128
    # Nothing lost, nothing gained outside the contour: the photo shows no patch any more.
    dashed = draw_overlay(grey, empty, disc, valid=empty)[rows, columns, 0] != 128
    assert solid.all()
    assert 0.5 < dashed.mean() < 0.8
    assert 20 < np.count_nonzero(np.diff(dashed.astype(int)) == 1) < 200


def test_no_line_runs_along_the_edge_of_the_frame() -> None:
    visit = _disc(300, 400, 0, 150, 80)
    rgb = _skin(visit, "tan")
    drawn = draw_overlay(rgb, visit)
    np.testing.assert_array_equal(drawn[100:200, 0], rgb[100:200, 0])
    assert (drawn[150, 70:90] != rgb[150, 70:90]).any()


def test_no_change_is_told_where_the_visit_shows_nothing() -> None:
    baseline = _disc(300, 400, 200, 150, 80)
    valid = np.ones((300, 400), dtype=np.bool_)
    valid[:, 200:] = False
    visit = baseline & valid
    rgb = _skin(baseline, "tan")
    drawn = draw_overlay(rgb, visit, baseline, valid=valid)
    np.testing.assert_array_equal(drawn[100:200, 190:260], rgb[100:200, 190:260])


def test_lines_keep_their_share_of_the_picture() -> None:
    shares = []
    for zoom in (1, 4):
        mask = _disc(300 * zoom, 400 * zoom, 200 * zoom, 150 * zoom, 80 * zoom)
        grey = np.full((*mask.shape, 3), 128, dtype=np.uint8)
        painted = draw_overlay(grey, mask, stroke_px=2.0 * zoom)[..., 0] != 128
        shares.append(painted.mean())
    assert shares[1] == pytest.approx(shares[0], rel=0.25)


@pytest.mark.parametrize("size", [(1, 1), (1, 300), (40, 50), (60, 8000)])
@pytest.mark.parametrize("share", [0.0, 0.02, 0.5, 1.0])
def test_any_size_and_any_number_of_islands_can_be_drawn(
    size: tuple[int, int], share: float
) -> None:
    rng = np.random.default_rng(100)
    rgb = np.full((*size, 3), 128, dtype=np.uint8)
    visit, baseline = rng.random(size) < share, rng.random(size) < 0.5
    assert draw_overlay(rgb, visit, baseline).shape == rgb.shape


def test_masks_of_another_size_or_kind_are_refused() -> None:
    rgb = np.zeros((10, 10, 3), dtype=np.uint8)
    with pytest.raises(ValueError, match="mask"):
        draw_overlay(rgb, np.zeros((10, 11), dtype=np.bool_))
    with pytest.raises(ValueError, match="picture"):
        draw_overlay(rgb[..., 0], np.zeros((10, 10), dtype=np.bool_))
    with pytest.raises(ValueError, match="stroke_px"):
        draw_overlay(rgb, np.zeros((10, 10), dtype=np.bool_), stroke_px=0.0)
