import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pigmenttrack.domain.calibration import Scale, ScaleKind
from pigmenttrack.imaging.reference.geometry import area_per_px_at_mm2, area_per_px_mm2

FLAT = Scale(mm_per_px=0.2, sd_mm_per_px=0.001, kind=ScaleKind.STATED)


def _tilted(perspective: float = 3e-4) -> Scale:
    plane = (0.1, 0.01, 5.0, -0.02, 0.12, 3.0, perspective, -perspective / 2, 1.0)
    return Scale(mm_per_px=0.1, sd_mm_per_px=0.001, kind=ScaleKind.CARD, plane_mm_from_px=plane)


def test_without_a_plane_every_pixel_covers_the_same() -> None:
    area = area_per_px_mm2(FLAT, (3, 4))
    assert area.shape == (3, 4)
    assert np.allclose(area, 0.04)


def test_each_pixel_covers_the_area_of_its_four_corners_in_the_plane() -> None:
    scale = _tilted()
    area = area_per_px_mm2(scale, (40, 50))
    matrix = np.reshape(scale.plane_mm_from_px or (), (3, 3))
    x, y = 31.0, 17.0
    corners = np.array(
        [[x - 0.5, y - 0.5], [x + 0.5, y - 0.5], [x + 0.5, y + 0.5], [x - 0.5, y + 0.5]]
    )
    mapped = np.column_stack([corners, np.ones(4)]) @ matrix.T
    u, v = (mapped[:, :2] / mapped[:, 2:]).T
    shoelace = 0.5 * abs(np.dot(u, np.roll(v, -1)) - np.dot(v, np.roll(u, -1)))
    assert area[17, 31] == pytest.approx(shoelace, rel=1e-5)
    assert area_per_px_at_mm2(scale, np.array([[x, y]]))[0] == pytest.approx(area[17, 31])


@given(st.integers(2, 5), st.floats(-4e-4, 4e-4))
def test_a_reduced_frame_covers_the_same_area_in_all(step: int, perspective: float) -> None:
    scale = _tilted(perspective)
    full = area_per_px_mm2(scale, (60, 60))
    shrink = 1 / step
    start = 0.5 / shrink - 0.5
    small = area_per_px_mm2(
        scale, (60 // step, 60 // step), origin_xy=(start, start), px_per_step=step
    )
    covered = full[: 60 // step * step, : 60 // step * step].sum()
    assert small.sum() == pytest.approx(covered, rel=1e-3)


def test_a_crop_is_a_part_of_the_whole() -> None:
    scale = _tilted()
    whole = area_per_px_mm2(scale, (50, 60))
    crop = area_per_px_mm2(scale, (20, 30), origin_xy=(12.0, 7.0))
    assert np.allclose(crop, whole[7:27, 12:42])


def test_nothing_is_covered_beyond_the_horizon() -> None:
    area = area_per_px_mm2(_tilted(-0.02), (10, 200))
    assert area.min() == 0.0
    assert np.isfinite(area).all()
