"""How far one stroke speaks: the pixels around it that it claims for its own kind."""

from dataclasses import dataclass
from typing import Self

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Mask, Plane
from pigmenttrack.imaging.vitiligo.contrast import Covariance, Residual, squared_distance

REACH = 0.12  # of the diagonal: beyond it a stroke changes nothing
REACH_PER_EXTENT = 0.75  # a person who means a small place makes a small mark there
# A colour as far from the other kind's as this may spread to two thirds of the reach; one that is
# no different from it stays under the pen. Squared distances.
MOST_SPREAD = 4.0
ALIKE = 12.0  # squared distance of colours; 99 % of a normal cloud lies below 11.3
# Of the diagonal: a piece of patch, or a hole in one, that ends so near is meant as a whole; so is
# a larger one that the stroke runs through for half of its length.
PIECE_REACH = 0.05
MIDDLE = 0.6  # of a piece's depth: a stroke that gets so far in runs through it
SURE = 4.0  # difference of squared distances at which a claim is full
LEAST_PIXELS = 8  # under a stroke, for a spread of its own

Window = tuple[slice, slice]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cloud:
    """Colours as residuals from skin: their middle (3,) and covariance (3, 3)."""

    middle: NDArray[np.float64]
    spread: Covariance

    def distance(self, residual: Residual) -> Plane:
        """Return the squared distance (h, w) of residuals from the cloud."""
        return squared_distance((residual - self.middle).astype(np.float32), self.spread)

    def apart(self, other: Self) -> float:
        """Return the squared distance of another cloud's middle."""
        between = other.middle - self.middle
        return float(between @ np.linalg.solve(self.spread, between))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """One connected stroke, bool (h, w), with the colours that lie under it."""

    is_patch: bool
    drawn: Mask
    cloud: Cloud


def cloud_of(residual: Residual, chosen: Mask, skin: Covariance) -> Cloud:
    """Return the cloud of the chosen pixels; skin's own variation is always part of it."""
    colours = residual[chosen].astype(np.float64)
    own = np.cov(colours.T) if len(colours) >= LEAST_PIXELS else np.zeros((3, 3))
    return Cloud(middle=np.median(colours, axis=0), spread=own + skin)


def claim(
    residual: Residual, pen: Pen, others: Mask, wrong: Mask, usual: Cloud, window: Window
) -> Plane:
    """Return how strongly a stroke claims the pixels of a window, in [0, 1].

    Strategy: a pixel goes to whom it is nearer, by colour and by way: to this stroke, to the
    strokes of the other kind, or to what that kind usually looks like. Of these pixels those count
    that hang together with the stroke. A piece that ends near it is claimed as a whole.

    Parameters
    ----------
    others : bool (h, w)
        Strokes of the other kind.
    wrong : bool (h, w)
        Where the answer is what this stroke contradicts.
    usual : Cloud
        Of the other kind.
    """
    most = REACH * float(np.hypot(*pen.drawn.shape))
    reach = min(most, REACH_PER_EXTENT * _extent(pen.drawn))
    residual, drawn = residual[window], pen.drawn[window]
    others, wrong = others[window], wrong[window]
    away = _distance(drawn)
    unlike = pen.cloud.distance(residual)
    theirs = usual.distance(residual) + min(MOST_SPREAD, usual.apart(pen.cloud))
    if others.any():
        opposed = cloud_of(residual, others, usual.spread).distance(residual)
        theirs = np.minimum(theirs, opposed + (3 * _distance(others) / reach) ** 2)
    mine = unlike + (3 * away / reach) ** 2
    within = np.clip(1 - (away / reach) ** 2, 0, None) ** 2
    strength = within * np.clip((theirs - mine) / SURE, 0, 1) * (unlike < ALIKE)
    piece = _touching(wrong & ~others, drawn)
    if _meant_as_whole(piece, drawn, others, away, most):
        strength = np.where(piece, 1.0, strength)
    strength = strength * _touching((wrong & (strength > 0)) | drawn, drawn)
    return np.where(drawn, 1.0, strength).astype(np.float32)


def _meant_as_whole(piece: Mask, drawn: Mask, others: Mask, away: Plane, most: float) -> bool:
    """Tell whether a stroke means all of a piece: it is small, and the stroke runs through it.

    A stroke along its rim corrects the rim.
    """
    far = min(most, max(PIECE_REACH * most / REACH, _extent(drawn)))
    if float(away[piece].max(initial=0.0)) >= far or (piece & _grown(others)).any():
        return False
    depth = _distance(~piece)
    return float(depth[drawn].max()) > MIDDLE * float(depth.max())


def window_around(mask: Mask, margin_px: int) -> Window:
    """Return the window around what is True in a mask, within the picture."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return (
        slice(max(0, int(rows[0]) - margin_px), int(rows[-1]) + margin_px + 1),
        slice(max(0, int(columns[0]) - margin_px), int(columns[-1]) + margin_px + 1),
    )


def _extent(drawn: Mask) -> float:
    """Return the diagonal of what a stroke covers, in pixels."""
    rows, columns = np.flatnonzero(drawn.any(axis=1)), np.flatnonzero(drawn.any(axis=0))
    return float(np.hypot(np.ptp(rows) + 1, np.ptp(columns) + 1))


def _touching(mask: Mask, seed: Mask) -> Mask:
    """Return the connected parts of a mask that a seed lies in."""
    n_parts, parts = cv2.connectedComponents(mask.astype(np.uint8), connectivity=4)
    chosen = np.zeros(n_parts, bool)
    chosen[parts[seed & mask]] = True
    return np.asarray(chosen[parts] & mask)


def _distance(mask: Mask) -> Plane:
    return np.asarray(cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, 5), np.float32)


def _grown(mask: Mask) -> Mask:
    return np.asarray(cv2.dilate(mask.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0)
