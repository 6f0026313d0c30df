import numpy as np
import pytest

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.warp import (
    Frame,
    frame_around,
    pixel_areas_mm2,
    points_in_frame,
    warp_to_frame,
)


def picture(height: int = 120, width: int = 160) -> np.ndarray:
    return np.random.default_rng(2).integers(0, 256, (height, width, 3), dtype=np.uint8)


def test_a_frame_of_full_resolution_cuts_the_photo_out_unchanged() -> None:
    rgb = picture()
    frame = Frame(left_px=20, top_px=30, reduction=1.0, size=(41, 57))
    warped, inside = warp_to_frame(rgb, frame, lambda points: points)
    assert np.array_equal(warped, rgb[30:71, 20:77])
    assert inside.all()


def test_frame_and_baseline_points_go_there_and_back() -> None:
    frame = frame_around(
        np.array([[400.0, 300.0], [900.0, 500.0]]), (1200, 1600), margin=0.5, longest_px=300
    )
    points = np.random.default_rng(3).uniform(0, 100, (50, 2))
    assert frame.from_baseline(frame.to_baseline(points)) == pytest.approx(points)
    assert max(frame.size) <= 300


def test_without_an_outline_the_whole_photo_is_the_frame() -> None:
    frame = frame_around(None, (600, 800), margin=0.5, longest_px=1600)
    assert frame == Frame(left_px=0, top_px=0, reduction=1.0, size=(600, 800))


def test_what_the_photo_does_not_show_is_outside_and_black() -> None:
    frame = Frame(left_px=0, top_px=0, reduction=1.0, size=(60, 80))
    warped, inside = warp_to_frame(
        np.maximum(picture(60, 80), 1), frame, lambda points: points - [40.0, 0.0]
    )
    assert not inside[:, :40].any()
    assert inside[4:-4, 44:-4].all()
    assert not warped[~inside].any()


def test_a_reduced_frame_keeps_the_mean_brightness_of_every_place() -> None:
    ramp = np.linspace(20, 220, 640)[None, :, None].repeat(480, 0).repeat(3, 2).astype(np.uint8)
    frame = frame_around(None, (480, 640), margin=0.0, longest_px=160)
    warped, inside = warp_to_frame(ramp, frame, lambda points: points)
    at = frame.to_baseline(np.array([[80.0, 60.0]]))[0, 0]
    assert inside[60, 80]
    assert warped[60, 80, 0] == pytest.approx(20 + 200 * at / 639, abs=1.0)


def test_pixel_areas_add_up_to_the_area_in_a_tilted_plane() -> None:
    tilt = np.array([[0.1, 0.0, 0.0], [0.0, 0.1, 0.0], [0.0, 2e-4, 1.0]])

    def to_plane(points: Points) -> Points:
        mapped = np.column_stack([points, np.ones(len(points))]) @ tilt.T
        return mapped[:, :2] / mapped[:, 2:]

    frame = Frame(left_px=100, top_px=200, reduction=0.5, size=(300, 400))
    corners = frame.to_baseline(
        np.array([[-0.5, -0.5], [399.5, -0.5], [399.5, 299.5], [-0.5, 299.5]])
    )
    x, y = to_plane(corners).T
    exact = 0.5 * abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))
    assert pixel_areas_mm2(frame, to_plane).sum() == pytest.approx(exact, rel=1e-3)


def test_a_test_of_points_is_answered_for_every_pixel() -> None:
    frame = Frame(left_px=0, top_px=0, reduction=1.0, size=(64, 96))
    left = points_in_frame(frame, lambda points: points[:, 0] < 48)
    assert left[:, :40].all()
    assert not left[:, 56:].any()
