"""Two pictures of one field, laid on each other."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Matrix, Points
from pigmenttrack.imaging.hair.similarity import transform


@dataclass(frozen=True, slots=True)
class Frames:
    """The motion in millimetres, and the sizes (width, height) of both pictures in px."""

    a_to_b: Matrix
    mm_per_px: float
    size_a: Points
    size_b: Points

    def seen_in_b(self, path_mm: Points) -> NDArray[np.bool_]:
        """Tell which places (N, 2) of the first, mm, the second picture shows."""
        places = transform(path_mm, self.a_to_b) / self.mm_per_px
        return np.asarray(((places >= 0) & (places < self.size_b)).all(axis=1))

    def seen_in_a(self, path_mm: Points) -> NDArray[np.bool_]:
        """Tell which places (N, 2) of the first, mm, lie in the first picture."""
        places = path_mm / self.mm_per_px
        return np.asarray(((places >= 0) & (places < self.size_a)).all(axis=1))

    @property
    def common_share(self) -> float:
        """Share of the first picture that the second shows."""
        x, y = np.meshgrid(*((np.arange(60) + 0.5) / 60 * (side - 1) for side in self.size_a))
        return float(
            self.seen_in_b(np.column_stack([x.ravel(), y.ravel()]) * self.mm_per_px).mean()
        )

    @property
    def first_to_second(self) -> Matrix:
        """The same motion (3, 3), in pixels."""
        matrix = self.a_to_b.copy()
        matrix[:2, 2] /= self.mm_per_px
        return matrix

    @property
    def inverse(self) -> "Frames":
        """The same with the second picture as the first."""
        back = np.linalg.inv(self.a_to_b).astype(np.float64)
        return Frames(back, self.mm_per_px, self.size_b, self.size_a)
