"""How depigmented skin differs from the skin beside it, learned from this very photo.

A pixel is compared with the colour that skin would have at its place (`residual`, the difference
of logarithms). `Contrast.step` is the residual of depigmented skin. The depigmented fraction of a
pixel is how far it has gone along that step, read with the weights that best tell patch from skin
(Fisher's discriminant): colours in which this photo's skin varies by itself (shade, blood, noise
of a dark channel) count little, so no unmixing is fixed in advance.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Plane

Residual = NDArray[np.float32]  # (h, w, 3) difference of log light from the skin's
Covariance = NDArray[np.float64]  # (3, 3)

NOISE_SD = 0.012  # log light; keeps a perfectly even picture from claiming perfect knowledge
SHADE_SD = 0.085  # log light, the same in all channels: shade that the smooth field did not take up
PATCH_SHARE = (
    0.3  # of the patch's own spread in the discriminant: patches vary more, and less alike
)
MOST_FRACTION = 2.0  # beyond twice the step nothing is skin


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """Two normal clouds of residuals: skin around zero, depigmented skin around `step`.

    Attributes
    ----------
    step : float64 (3,)
        Residual of depigmented skin, log light.
    skin, patch : float64 (3, 3)
        Covariances.
    """

    step: NDArray[np.float64]
    skin: Covariance
    patch: Covariance

    @property
    def weights(self) -> NDArray[np.float64]:
        """Weights (3,) of the discriminant, with ``weights @ step == 1``."""
        solved = np.linalg.solve(self.skin + PATCH_SHARE * self.patch, self.step)
        return np.asarray(solved / (solved @ self.step))

    @property
    def skin_sd(self) -> float:
        """Standard deviation of the fraction on skin without any patch."""
        weights = self.weights
        return float(np.sqrt(weights @ self.skin @ weights))

    def fraction(self, residual: Residual) -> Plane:
        """Return the depigmented fraction (h, w), not clipped: about 0 on skin, 1 on patches."""
        plane = cv2.transform(residual, self.weights[None, :].astype(np.float32))
        return np.asarray(plane, np.float32)

    def misfit(self, residual: Residual, fraction: Plane) -> Plane:
        """Return the squared distance (h, w) from what any mixture of skin and patch looks like.

        Gloss, hair, cloth and card are light or dark in another way than pigment is.
        """
        reached = np.clip(fraction, 0, MOST_FRACTION)[..., None] * self.step.astype(np.float32)
        return squared_distance(residual - reached, self.skin + self.patch)


def squared_distance(residual: Residual, covariance: Covariance) -> Plane:
    """Return Mahalanobis' squared distance (h, w) from zero."""
    whitening = np.linalg.inv(np.linalg.cholesky(covariance)).astype(np.float32)
    white = cv2.transform(np.ascontiguousarray(residual), whitening)
    return np.einsum("ijk,ijk->ij", white, white)


def skin_covariance(residual: Residual, weights: Plane) -> Covariance:
    """Return the covariance of the residuals of skin, (3, 3), never singular."""
    chosen = residual[weights > 0.3]
    spread = np.cov(chosen.T) if len(chosen) > 3 else np.zeros((3, 3))
    return np.asarray(spread + NOISE_SD**2 * np.eye(3) + SHADE_SD**2 * np.ones((3, 3)))


def learned(residual: Residual, patch: NDArray[np.bool_], skin: Covariance) -> Contrast:
    """Return the contrast of the pixels believed depigmented."""
    chosen = residual[patch].astype(np.float64)
    spread = np.cov(chosen.T) if len(chosen) > 3 else np.zeros((3, 3))
    return Contrast(step=np.median(chosen, axis=0), skin=skin, patch=spread + 0.5 * skin)
