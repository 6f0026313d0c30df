"""Which colour is this person's skin in this light: the most common one beside the region."""

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Plane
from pigmenttrack.imaging.vitiligo.guidance import Guidance
from pigmenttrack.imaging.vitiligo.pigment import colour_axes, skin_colour

MODE_WIDTH = 0.12  # colour axes: skin of one body part spreads about so far
ACCEPTED_WIDTH = np.array([0.18, 0.18, 0.35])  # colour axes: still the same skin, more shade
N_SAMPLES, N_STARTS, N_SHIFTS = 2000, 30, 8
LEAST_SAMPLES = 50
SEED = 0  # of the random subset: the same photo gives the same answer to the bit


def first_skin(log: NDArray[np.float32], guidance: Guidance) -> Plane:
    """Return weights (h, w) of the pixels that are the undoubted skin beside the patches.

    The densest colour among skin-like pixels beside the region (mean shift), more saturated ones
    preferred: pigment saturates, and walls, cloths and patches are paler than skin.
    """
    axes = colour_axes(log)
    likely = (skin_colour(log) * guidance.beside * ~guidance.on_patch).astype(np.float32)
    likely[guidance.elsewhere] *= 3.0
    chosen = likely > 0.2 * min(1.0, float(likely.max(initial=0.0)))
    if int(chosen.sum()) < LEAST_SAMPLES:
        chosen = guidance.beside > 0.2
    samples = axes[chosen].astype(np.float64)
    saturation = samples[:, 0] + samples[:, 1]
    weights = likely[chosen] * np.clip((saturation - 0.1) / 0.4, 0.05, 1.0) + 1e-6
    centre = densest(samples, weights)
    distance = (((axes - centre) / ACCEPTED_WIDTH) ** 2).sum(axis=-1)
    return (np.minimum(likely, 1.0) * np.exp(-0.5 * distance)).astype(np.float32)


def densest(samples: NDArray[np.float64], weights: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return the place (3,) of the highest weighted density of samples (n, 3), by mean shift."""
    rng = np.random.default_rng(SEED)
    subset = rng.permutation(len(samples))[:N_SAMPLES]
    points, point_weights = samples[subset], np.asarray(weights, float)[subset]
    centres = points[rng.permutation(len(points))[:N_STARTS]]
    for _ in range(N_SHIFTS):
        kernel = _kernel(centres, points) * point_weights
        total = kernel.sum(axis=1, keepdims=True)
        centres = kernel @ points / np.maximum(total, 1e-12)
    density = (_kernel(centres, points) * point_weights).sum(axis=1)
    return np.asarray(centres[int(np.argmax(density))])


def _kernel(centres: NDArray[np.float64], points: NDArray[np.float64]) -> NDArray[np.float64]:
    squared = (centres**2).sum(1)[:, None] + (points**2).sum(1)[None, :] - 2.0 * centres @ points.T
    return np.exp(-0.5 * np.maximum(squared, 0.0) / MODE_WIDTH**2)
