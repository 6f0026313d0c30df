"""One layer of a registration: a plane seen by two cameras, with skin that stretched between."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from pigmenttrack.imaging.array_types import Matrix, Points
from pigmenttrack.imaging.homography import apply_homography
from pigmenttrack.imaging.registration.coordinates import Size
from pigmenttrack.imaging.registration.smooth_field import SmoothField

INVERSE_ROUNDS = 30  # each gains a digit: skin stretches by less than a tenth
INVERSE_TOLERANCE_PX = 1e-6


@dataclass(frozen=True)
class StretchedPlane:
    """The map ``p -> plane(p + displacement(p))``.

    Attributes
    ----------
    plane : (3, 3) homography
    displacement : SmoothField
        In px of the photo the map starts from.
    """

    plane: Matrix
    displacement: SmoothField

    @classmethod
    def flat(cls, plane: Matrix, size: Size) -> "StretchedPlane":
        """Return the plane without any stretch."""
        return cls(plane, SmoothField.zero(size))

    def __call__(self, points_xy: Points) -> Points:
        """Map points (N, 2) forward."""
        return apply_homography(self.plane, points_xy + self.displacement(points_xy))

    def undo(self, points_xy: Points) -> Points:
        """Map points (N, 2) back, by fixed-point iteration."""
        target = apply_homography(self._inverse, points_xy)
        before = target
        for _ in range(INVERSE_ROUNDS):
            after = target - self.displacement(before)
            if np.abs(after - before).max(initial=0.0) < INVERSE_TOLERANCE_PX:
                return after
            before = after
        return before

    def observed_displacement(self, points_xy: Points, mapped_xy: Points) -> Points:
        """Return the displacement (N, 2) that would carry each point exactly to its match."""
        return apply_homography(self._inverse, mapped_xy) - points_xy

    def to_facts(self) -> dict[str, object]:
        """Return the layer as plain JSON values."""
        return {
            "plane": self.plane.ravel().tolist(),
            "size": list(self.displacement.size),
            "shape": list(self.displacement.coefficients.shape),
            "displacement_px": self.displacement.coefficients.ravel().tolist(),
        }

    @classmethod
    def from_facts(cls, facts: Mapping[str, object]) -> "StretchedPlane":
        """Return the layer that `to_facts` described, to the bit."""
        height, width = np.asarray(facts["size"], int).tolist()
        shape = np.asarray(facts["shape"], int).tolist()
        coefficients = np.asarray(facts["displacement_px"], np.float64).reshape(shape)
        plane = np.asarray(facts["plane"], np.float64).reshape(3, 3)
        return cls(plane, SmoothField((height, width), coefficients))

    @cached_property
    def _inverse(self) -> Matrix:
        return np.asarray(np.linalg.inv(self.plane))
