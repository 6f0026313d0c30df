"""What else is on the picture: a line is judged by the colour and length of hair on this head.

Flakes, shines and droplets are short lines of another colour, beside or within something wider
than any hair. One such line looks like a hair; what it is told by is the company.
"""

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from pigmenttrack.imaging.hair.bodies import Bodies

BLOB_RADIUS_MM = 0.085  # of a disc that no single hair holds
AROUND_MM = 0.5  # deviation of the average that tells how crowded a place is
LEAST_CROWDING = 0.01
COARSE_STEP = 4  # crowding is smooth: it is read from every fourth pixel
BINS = 16  # of a channel
BLUR_BINS = 1.0
SLENDER = 5.0  # widths: what is seen of a line beyond tells what hair looks like
PRIOR_SHARE = 0.01
SHORTEST, LONGEST = -1.2, 1.0  # logarithms: new hair is short, what is shorter yet is as odd


def company_of(
    bodies: Bodies, lengths_mm: NDArray[np.float64], both: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], ...]:
    """Return of N lines: share in blobs, crowding, share of their colour, relative length."""
    mask = bodies.evidence.mask
    middle = bodies.flat[:, bodies.flat.shape[1] // 2]
    in_blobs = bodies.shares.means(_blobs(bodies).ravel()[middle])
    small = cv2.resize(
        mask.astype(np.float32),
        (max(1, mask.shape[1] // COARSE_STEP), max(1, mask.shape[0] // COARSE_STEP)),
        interpolation=cv2.INTER_AREA,
    )
    sigma = AROUND_MM / bodies.evidence.mm_per_px / COARSE_STEP
    crowding = cv2.resize(cv2.GaussianBlur(small, (0, 0), sigma), mask.shape[::-1])
    slender = np.maximum(bodies.shares.sums(both * bodies.gaps_px) / bodies.widths_px - SLENDER, 0)
    weights = slender * bodies.widths_px + 1e-6
    order = np.argsort(lengths_mm)
    reached = np.cumsum(weights[order]) / weights.sum()
    typical = float(lengths_mm[order][np.searchsorted(reached, 0.5)])
    return (
        in_blobs,
        np.log(bodies.shares.means(crowding.ravel()[middle].astype(np.float64)) + LEAST_CROWDING),
        _colour_shares(bodies, weights),
        np.clip(np.log(lengths_mm / typical), SHORTEST, LONGEST),
    )


def _blobs(bodies: Bodies) -> NDArray[np.bool_]:
    """Return what of the mask is wider than a hair: what discs within it cover."""
    radius = BLOB_RADIUS_MM / bodies.evidence.mm_per_px
    depth = cv2.distanceTransform(bodies.evidence.mask.astype(np.uint8), cv2.DIST_L2, 3)
    outside = (depth < radius).astype(np.uint8)
    if outside.all():
        return np.zeros(outside.shape, np.bool_)
    return np.asarray(cv2.distanceTransform(outside, cv2.DIST_L2, 3) <= radius)


def _colour_shares(bodies: Bodies, weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the logarithm of the share of well-seen slender line that has a line's colour."""
    colours = bodies.evidence.rgb.reshape(-1, 3)[bodies.flat].mean(axis=1)
    means = np.column_stack([bodies.shares.means(colours[:, band]) for band in range(3)])
    bins = np.clip((means * BINS / 256).astype(np.intp), 0, BINS - 1)
    table = np.zeros((BINS,) * 3)
    np.add.at(table, tuple(bins.T), weights)
    shares = gaussian_filter(table, BLUR_BINS, mode="constant")[tuple(bins.T)]
    # The largest share of a single colour stands for all.
    return np.log(shares / max(float(shares.max()), 1e-9) + PRIOR_SHARE)
