"""Where the camera stands: an exact homography from the skin's millimetres to photo pixels."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Matrix
from pigmenttrack.imaging.synthetic.grid import transform_points

SUBJECT_PULL = 0.4  # people frame the patch first, then what else has to be in view
FOCAL_LENGTHS_PER_WIDTH = 0.80  # main camera of a phone: 26 mm on film of 36 mm, slightly cropped


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """A pinhole camera that looks at a plane of skin.

    Attributes
    ----------
    tilt_deg, azimuth_deg : float
        Angle between the optical axis and the skin's normal, and to which side it leans.
    turn_deg : float
        Rotation about the optical axis.
    margin : float
        Share of the picture that stays free around what has to be in view.
    shift : tuple of float
        By what share of the frame the subject lies off its middle, before the margin is kept.
    """

    tilt_deg: float = 0.0
    azimuth_deg: float = 0.0
    turn_deg: float = 0.0
    margin: float = 0.06
    shift: tuple[float, float] = (0.0, 0.0)

    def mm_to_photo(
        self,
        in_view_mm: NDArray[np.floating],
        size: tuple[int, int],
        *,
        subject_mm: NDArray[np.floating] | None = None,
    ) -> Matrix:
        """Return the homography to a photo of `size` that shows all of `in_view_mm` (N, 2).

        The camera steps back until every point lies inside the margin. It looks at the middle of
        what is in view, drawn towards `subject_mm` (2,) where there is one.
        """
        height, width = size
        middle = (in_view_mm.min(axis=0) + in_view_mm.max(axis=0)) / 2
        if subject_mm is not None:
            middle = middle + SUBJECT_PULL * (subject_mm - middle)
        extent = float(np.ptp(in_view_mm, axis=0).max())
        near, far = 0.2 * extent, 30.0 * extent
        for _ in range(40):  # bisection: the view only widens as the camera steps back
            distance = (near + far) / 2
            matrix = self._at(distance, middle, size)
            inside = self._fits(transform_points(matrix, in_view_mm), width, height)
            near, far = (near, distance) if inside else (distance, far)
        return self._at(far, middle, size)

    def _fits(self, points_xy: NDArray[np.floating], width: int, height: int) -> bool:
        free = self.margin * np.array([width, height])
        return bool(
            (points_xy >= free).all() and (points_xy <= np.array([width, height]) - 1 - free).all()
        )

    def _at(
        self, distance_mm: float, middle: NDArray[np.floating], size: tuple[int, int]
    ) -> Matrix:
        height, width = size
        focal_px = FOCAL_LENGTHS_PER_WIDTH * max(size)
        principal = np.array([(width - 1) / 2, (height - 1) / 2]) + np.array(self.shift) * [
            width,
            height,
        ]
        lens = np.array([[focal_px, 0, principal[0]], [0, focal_px, principal[1]], [0, 0, 1.0]])
        azimuth, tilt = np.radians([self.azimuth_deg, self.tilt_deg])
        lean = cv2.Rodrigues(tilt * np.array([np.cos(azimuth), np.sin(azimuth), 0.0]))[0]
        turn = cv2.Rodrigues(np.array([0.0, 0.0, np.radians(self.turn_deg)]))[0]
        rotation = turn @ lean
        plane = np.column_stack([rotation[:, 0], rotation[:, 1], [0.0, 0.0, distance_mm]])
        to_middle = np.array([[1, 0, -middle[0]], [0, 1, -middle[1]], [0, 0, 1.0]])
        matrix = lens @ plane @ to_middle
        return np.asarray(matrix / matrix[2, 2])


def random_pose(rng: np.random.Generator, *, max_tilt_deg: float, max_turn_deg: float) -> Pose:
    """Draw how a person holds the phone."""
    return Pose(
        tilt_deg=rng.uniform(0.0, max_tilt_deg),
        azimuth_deg=rng.uniform(0.0, 360.0),
        turn_deg=rng.uniform(-max_turn_deg, max_turn_deg),
        margin=rng.uniform(0.04, 0.10),
        shift=(rng.uniform(-0.03, 0.03), rng.uniform(-0.03, 0.03)),
    )
