"""Where a row of evenly spaced strokes may lie in a photo, in any direction.

Strategy: the picture is turned step by step and cut into thin strips; a strip along a ruler is like
itself when shifted by one, two, three strokes, and unlike itself when shifted by half a stroke.
"""

from dataclasses import dataclass
from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Plane, Points

SHORTEST_PERIOD_PX, LONGEST_PERIOD_PX = 4.0, 34.0  # in the picture searched
_ANGLE_STEP_DEG = 5.0
_STRIP_PX = 5
_WINDOW_PX, _HOP_PX = 168, 84
_REPEATS = 4  # a window holds at least so many strokes
_LEAST_LIKENESS = 0.45
_MOST_GUESSES = 14
_LEAST_VARIANCE = 3e-4  # of a strip, full scale being one: skin stays below, strokes are bold
_SMOOTH_PX = 20.0  # what changes more slowly than this is shade


@dataclass(frozen=True, slots=True, eq=False)
class StrokeGuess:
    """A place where strokes repeat.

    Attributes
    ----------
    middle : float64 array, shape (2,)
        On the row of strokes, in pixels.
    along : float64 array, shape (2,)
        Unit vector from one stroke to the next.
    period_px : float
    likeness : float
        Of the strip with itself one stroke on, less that half a stroke on; at most 2.
    """

    middle: Points
    along: Points
    period_px: float
    likeness: float


def guess_strokes(light: Plane) -> list[StrokeGuess]:
    """Return the places of a picture (H, W) where strokes repeat most clearly, clearest first."""
    guesses: list[StrokeGuess] = []
    if np.hypot(*light.shape) < _WINDOW_PX:
        return guesses
    detail = light - cv2.GaussianBlur(light, (0, 0), _SMOOTH_PX)
    for angle_deg in np.arange(0.0, 180.0, _ANGLE_STEP_DEG):
        guesses += _guess_along(np.asarray(detail, np.float32), float(angle_deg))
    guesses.sort(key=lambda guess: -guess.likeness)
    return guesses[:_MOST_GUESSES]


def _guess_along(detail: Plane, angle_deg: float) -> list[StrokeGuess]:
    height, width = detail.shape
    side = int(np.ceil(np.hypot(height, width) / _STRIP_PX)) * _STRIP_PX
    turn = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), angle_deg, 1.0)
    turn[:, 2] += (side - width) / 2, (side - height) / 2
    turned = cv2.warpAffine(detail, turn, (side, side), flags=cv2.INTER_LINEAR)
    strips = cv2.resize(turned, (side, side // _STRIP_PX), interpolation=cv2.INTER_AREA)
    starts = np.arange(0, side - _WINDOW_PX + 1, _HOP_PX)
    windows = np.stack([strips[:, start : start + _WINDOW_PX] for start in starts], axis=1)
    windows = windows.reshape(-1, _WINDOW_PX)
    windows = windows - windows.mean(axis=1, keepdims=True)
    # Windows that lie outside the picture, or on plain ground, are not looked at.
    lively = np.flatnonzero((windows**2).mean(axis=1) > _LEAST_VARIANCE)
    if lively.size == 0:
        return []
    periods, comb = _combs()
    power = np.abs(np.fft.rfft(windows[lively], 2 * _WINDOW_PX, axis=1)) ** 2
    shifted = np.fft.irfft(power, axis=1)[:, :_WINDOW_PX] / np.arange(_WINDOW_PX, 0, -1)
    likeness = (shifted / shifted[:, :1]) @ comb
    best = likeness.argmax(axis=1)
    value = likeness[np.arange(len(best)), best]
    order = np.argsort(-value)[:3]
    back = np.asarray(cv2.invertAffineTransform(turn), np.float64)
    found = []
    for index in order[value[order] > _LEAST_LIKENESS]:
        strip, window = divmod(int(lively[index]), len(starts))
        place = np.array(
            [starts[window] + _WINDOW_PX / 2, strip * _STRIP_PX + (_STRIP_PX - 1) / 2, 1.0]
        )
        found.append(
            StrokeGuess(
                back @ place, back[:, 0].copy(), float(periods[best[index]]), float(value[index])
            )
        )
    return found


@cache
def _combs() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the periods tried and, a column each, the weights of the shifts (W, P)."""
    longest = min(LONGEST_PERIOD_PX, 0.8 * _WINDOW_PX / _REPEATS)
    periods = np.geomspace(SHORTEST_PERIOD_PX, longest, 120)
    weights = np.zeros((_WINDOW_PX, len(periods)))
    for column, period in enumerate(periods):
        for repeat in range(1, _REPEATS + 1):
            for shift, sign in ((repeat * period, 1.0), ((repeat - 0.5) * period, -1.0)):
                whole = int(shift)
                weights[whole, column] += sign * (whole + 1 - shift) / _REPEATS
                weights[whole + 1, column] += sign * (shift - whole) / _REPEATS
    return periods, weights
