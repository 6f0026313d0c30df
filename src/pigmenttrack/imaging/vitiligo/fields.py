"""Smooth fields through scattered evidence: the colour that skin would have everywhere."""

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Plane

Colours = NDArray[np.float32]  # (h, w, 3)

FIELD_SIDE_PX = 96  # a field has nothing finer than a twentieth of the picture to show
RIDGE = 0.01  # holds the terms of a polynomial that the evidence does not reach


def polynomial_field(colours: Colours, weights: Plane) -> Colours:
    """Return the weighted least-squares surface of second order through `colours` (h, w, 3).

    It carries on into places without evidence, which a moving average does not.
    """
    terms = _terms(weights.shape)
    chosen = weights > 0.05
    root = np.sqrt(weights[chosen].astype(np.float64))[:, None]
    design = terms[chosen] * root
    stiffness = RIDGE * max(1, int(chosen.sum())) * np.diag([0, 0.5, 0.5, 2, 2, 2])
    normal = design.T @ design + stiffness + 1e-9 * np.eye(6)
    coefficients = np.linalg.solve(normal, design.T @ (colours[chosen] * root))
    return (terms @ coefficients).astype(np.float32)


def _terms(shape: tuple[int, ...]) -> NDArray[np.float64]:
    height, width = shape[:2]
    half = max(height, width) / 2
    ys, xs = np.mgrid[0:height, 0:width]
    x, y = (xs - width / 2) / half, (ys - height / 2) / half
    return np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=-1)


def nested_field(colours: Colours, weights: Plane, reaches: tuple[float, ...]) -> Colours:
    """Return a field that is as local as the evidence allows.

    Strategy: start from the weighted mean; at each reach (a share of the diagonal, from wide to
    narrow) add the weighted moving average of what is still unexplained, shrunk towards nothing
    where hardly any weight lies. Far from evidence the wide answer stands.
    """
    size = _field_size(weights.shape)
    small_weights = _resized(weights, size)
    # Averages of colour by weight, not of colour: a card must not leak into its neighbours.
    numerator = _resized(colours * weights[..., None], size)
    small = (numerator / np.maximum(small_weights, 1e-6)[..., None]).astype(np.float32)
    diagonal = float(np.hypot(*size))
    mean = numerator.sum(axis=(0, 1)) / max(float(small_weights.sum()), 1e-6)
    field = np.broadcast_to(mean, small.shape).astype(np.float32)
    for reach in reaches:
        sigma = max(0.8, reach * diagonal)
        support = _blur(small_weights, sigma)
        rest = _blur(((small - field) * small_weights[..., None]).astype(np.float32), sigma)
        field = field + rest / (support[..., None] + 0.03)
    height, width = weights.shape
    return np.asarray(
        cv2.resize(field, (width, height), interpolation=cv2.INTER_LINEAR), dtype=np.float32
    )


def _field_size(shape: tuple[int, ...]) -> tuple[int, int]:
    scale = min(1.0, FIELD_SIDE_PX / max(shape))
    return max(1, round(shape[0] * scale)), max(1, round(shape[1] * scale))


def _resized(plane: NDArray[np.float32], size: tuple[int, int]) -> NDArray[np.float32]:
    return cv2.resize(plane, size[::-1], interpolation=cv2.INTER_AREA).astype(np.float32)


def _blur(plane: NDArray[np.float32], sigma: float) -> NDArray[np.float32]:
    return cv2.GaussianBlur(plane, (0, 0), sigma, borderType=cv2.BORDER_REFLECT).astype(np.float32)
