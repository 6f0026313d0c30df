import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pigmenttrack.imaging.synthetic.grid import transform_points
from pigmenttrack.imaging.synthetic.pose import Pose
from pigmenttrack.imaging.synthetic.visit import px_per_mm

SQUARE = np.array([[-40.0, -30.0], [40.0, -30.0], [40.0, 30.0], [-40.0, 30.0]])
SIZE = (600, 800)


@settings(max_examples=40, deadline=None)
@given(tilt=st.floats(0.0, 25.0), azimuth=st.floats(0.0, 360.0), turn=st.floats(-180.0, 180.0))
def test_everything_asked_for_is_in_view(tilt: float, azimuth: float, turn: float) -> None:
    pose = Pose(tilt_deg=tilt, azimuth_deg=azimuth, turn_deg=turn, margin=0.05)
    seen = transform_points(pose.mm_to_photo(SQUARE, SIZE), SQUARE)
    assert (seen >= [39.9, 29.9]).all()
    assert (seen <= [759.1, 569.1]).all()
    # And the camera comes as close as it may.
    reach = np.minimum(seen, [799, 599] - seen) / [800, 600]
    assert reach.min() < 0.055


def test_a_frontal_camera_keeps_right_angles_and_one_scale() -> None:
    matrix = Pose().mm_to_photo(SQUARE, SIZE)
    np.testing.assert_allclose(matrix[2, :2], 0.0, atol=1e-12)
    assert matrix[0, 0] == pytest.approx(matrix[1, 1])
    assert px_per_mm(matrix, np.array([13.0, -7.0])) == pytest.approx(matrix[0, 0])


def test_tilt_foreshortens_by_its_cosine_in_the_middle() -> None:
    flat, tilted = Pose(), Pose(tilt_deg=20.0, azimuth_deg=0.0)
    far = 1000.0 * SQUARE  # from far away the perspective vanishes
    matrices = [pose.mm_to_photo(far, SIZE) for pose in (flat, tilted)]
    step = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    wide, high = [], []
    for matrix in matrices:
        origin, right, down = transform_points(matrix, step)
        wide.append(np.linalg.norm(right - origin))
        high.append(np.linalg.norm(down - origin))
    ratio = (high[1] / wide[1]) / (high[0] / wide[0])
    assert ratio == pytest.approx(np.cos(np.radians(20.0)), rel=0.01)
