"""Follow the strokes of a ruler one by one, and tell from their lengths what they count."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Plane, Points

_STEPS_A_PERIOD = 12  # samples along the ruler
_ASIDE = 7.0  # periods to either side in which longer strokes are looked for
_SEARCH = 0.28  # of a period: how far a stroke may lie from where the last two expect it
_FAINTEST = 0.35  # of the usual contrast: fainter strokes are missing ones
_GAP_DRIFT = 0.4  # of a period, over the whole ruler
_MISSED_IN_A_ROW = 2
_ROW: NDArray[np.float64] = np.linspace(-0.4, 0.4, 5)  # periods aside that count as the row
_TURNS_DEG = np.arange(-4.0, 4.5, 1.0)


@dataclass(frozen=True, slots=True, eq=False)
class Ticks:
    """A row of strokes.

    Attributes
    ----------
    number : int64 array, shape (N,)
        Counted from the middle, gaps left out.
    at_px : float64 array, shape (N,)
        Along the ruler, in pixels of the picture.
    period_px, sd_period_px : float
        At the row's middle.
    irregularity : float
        Root mean square distance of the strokes from even spacing, in periods.
    start, along : float64 arrays, shape (2,)
        Where `at_px` is zero, and the unit vector along the ruler.
    contrast : float64 array, shape (K, N)
        How much each stroke differs from the gaps beside it, `aside` periods from the row.
    aside : float64 array, shape (K,)
    """

    number: NDArray[np.int64]
    at_px: NDArray[np.float64]
    period_px: float
    sd_period_px: float
    irregularity: float
    start: Points
    along: Points
    contrast: NDArray[np.float64]
    aside: NDArray[np.float64]


def follow_ticks(light: Plane, middle: Points, along: Points, period_px: float) -> Ticks | None:
    """Follow strokes from a place in both directions; None where fewer than eight are met.

    Parameters
    ----------
    light : float32 array, shape (H, W)
    middle, along : float64 arrays, shape (2,)
        A point on the row and the unit vector from stroke to stroke.
    period_px : float
    """
    along = _best_direction(light, middle, along, period_px)
    reach = int(np.hypot(*light.shape) / period_px) * _STEPS_A_PERIOD
    steps = np.arange(-reach, reach + 1, dtype=np.float64)
    step_px = period_px / _STEPS_A_PERIOD
    band = _sampled(light, middle, along, steps * step_px, _ROW * period_px)
    profile = _detail(band.mean(axis=0))
    found = max((_walk(sign * profile) for sign in (-1.0, 1.0)), key=lambda walked: len(walked[0]))
    number, place = found
    if len(number) < 8:
        return None
    # A plane seen at an angle spreads the strokes a little: distance as a quadratic of number.
    at_px = (place - reach) * step_px
    middle_number = float(number.mean())
    powers = np.vander(number - middle_number, 3)
    fitted, *_ = np.linalg.lstsq(powers, at_px, rcond=None)
    off = at_px - powers @ fitted
    spread = float(np.sqrt((off**2).sum() / max(1, len(off) - 3)))
    covariance = spread**2 * np.linalg.inv(powers.T @ powers)
    period = abs(float(fitted[1]))
    aside = np.arange(-_ASIDE, _ASIDE + 0.01, 0.25)
    return Ticks(
        number=number,
        at_px=at_px,
        period_px=period,
        sd_period_px=float(np.sqrt(covariance[1, 1])),
        irregularity=spread / period,
        start=middle,
        along=along,
        contrast=_contrast_aside(light, middle, along, at_px, period, aside),
        aside=aside,
    )


def _best_direction(light: Plane, middle: Points, along: Points, period_px: float) -> Points:
    """Return the direction, turned by a few degrees, in which strokes show most contrast."""
    steps = np.arange(-6.0 * _STEPS_A_PERIOD, 6 * _STEPS_A_PERIOD + 1)
    best, most = along, -1.0
    for turn in np.deg2rad(_TURNS_DEG):
        turned = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]]) @ along
        across = np.linspace(-0.6, 0.6, 7) * period_px
        band = _sampled(light, middle, turned, steps * period_px / _STEPS_A_PERIOD, across)
        lively = float(np.var(_detail(band.mean(axis=0))))
        if lively > most:
            best, most = turned, lively
    return best


def _sampled(
    light: Plane,
    middle: Points,
    along: Points,
    forward_px: NDArray[np.float64],
    aside_px: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Return the light (A, F) at steps along and aside of a line; the rim goes on outside."""
    across = np.array([-along[1], along[0]])
    where = middle + forward_px[None, :, None] * along + aside_px[:, None, None] * across
    maps = where.astype(np.float32)
    return cv2.remap(
        light,
        np.ascontiguousarray(maps[..., 0]),
        np.ascontiguousarray(maps[..., 1]),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    ).astype(np.float64)


def _detail(profile: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a profile without what is slower than two periods or faster than a third of one."""
    wide = np.ones(2 * _STEPS_A_PERIOD + 1) / (2 * _STEPS_A_PERIOD + 1)
    narrow = np.hanning(_STEPS_A_PERIOD // 3 + 2)
    padded = np.pad(profile, 2 * _STEPS_A_PERIOD, mode="edge")
    soft = np.convolve(padded, narrow / narrow.sum(), mode="same")
    slow = np.convolve(padded, wide, mode="same")
    return np.asarray((soft - slow)[2 * _STEPS_A_PERIOD : -2 * _STEPS_A_PERIOD])


def _walk(profile: NDArray[np.float64]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return numbers and places (in samples) of the peaks that follow each other evenly."""
    centre = len(profile) // 2
    near = slice(centre - _STEPS_A_PERIOD, centre + _STEPS_A_PERIOD + 1)
    first = near.start + int(profile[near].argmax())
    around = profile[max(0, centre - 5 * _STEPS_A_PERIOD) : centre + 5 * _STEPS_A_PERIOD]
    usual = float(np.percentile(around, 92))
    if usual <= 0:
        return np.zeros(0, np.int64), np.zeros(0)
    ticks = {0: _refined(profile, first)}
    for direction in (1, -1):
        last, gap, number, missed = ticks[0], direction * float(_STEPS_A_PERIOD), 0, 0
        while missed < _MISSED_IN_A_ROW:
            number += direction
            expected = last + gap
            low = round(expected - _SEARCH * _STEPS_A_PERIOD)
            high = round(expected + _SEARCH * _STEPS_A_PERIOD) + 1
            if low < 1 or high > len(profile) - 1:
                break
            peak = low + int(profile[low:high].argmax())
            if profile[peak] < _FAINTEST * usual:
                last, missed = expected, missed + 1
                continue
            place = _refined(profile, peak)
            gap = 0.8 * gap + 0.2 * (place - last) if missed == 0 else gap
            # Perspective changes the gap by a little; a gap that shrinks away is no ruler, and
            # the walk would stand still.
            if abs(abs(gap) / _STEPS_A_PERIOD - 1) > _GAP_DRIFT:
                break
            ticks[number], last, missed = place, place, 0
    order = sorted(ticks)
    return np.array(order), np.array([ticks[number] for number in order])


def _refined(profile: NDArray[np.float64], peak: int) -> float:
    low, mid, high = profile[peak - 1 : peak + 2]
    bend = low - 2 * mid + high
    return peak + (0.5 * (low - high) / bend if bend < 0 else 0.0)


def _contrast_aside(
    light: Plane,
    middle: Points,
    along: Points,
    at_px: NDArray[np.float64],
    period_px: float,
    aside: NDArray[np.float64],
) -> NDArray[np.float64]:
    stroke = _sampled(light, middle, along, at_px, aside * period_px)
    before = _sampled(light, middle, along, at_px - 0.5 * period_px, aside * period_px)
    after = _sampled(light, middle, along, at_px + 0.5 * period_px, aside * period_px)
    return np.abs(stroke - 0.5 * (before + after))
