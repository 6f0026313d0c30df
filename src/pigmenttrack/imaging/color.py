"""Colour of skin: linear light, CIELAB, melanin and erythema index, typology angle.

Everything starts from sRGB with 8 bits; OpenCV's 8-bit Lab is scaled and never used.
"""

from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Lab, Linear, Plane, Rgb

CLIPPED_LEVEL = 250  # at and above, phone cameras compress: no colour can be read there
ENCODING_STEPS = 32_768
# One step of 8-bit sRGB near black; keeps logarithms finite without touching lit skin.
DARKEST_REFLECTANCE = 1.0 / 255.0 / 12.92


def linear_from_srgb(rgb: Rgb) -> Linear:
    """Return linear light of 8-bit sRGB pixels.

    Parameters
    ----------
    rgb : uint8 array, any shape

    Returns
    -------
    float32 array of the same shape, in [0, 1]

    References
    ----------
    .. [1] IEC 61966-2-1.
    """
    return looked_up(_decoding_table(), rgb)


def looked_up(table: NDArray[np.float32], codes: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return ``table[codes]`` of 256 values; OpenCV does it in a quarter of the time."""
    if not codes.size:
        return np.empty(codes.shape, np.float32)
    flat = np.ascontiguousarray(codes).reshape(-1, 1)
    return np.asarray(cv2.LUT(flat, table), np.float32).reshape(codes.shape)


def srgb_from_linear(linear: NDArray[np.floating]) -> Rgb:
    """Return 8-bit sRGB pixels of linear light; values outside [0, 1] are clipped.

    References
    ----------
    .. [1] IEC 61966-2-1.
    """
    # A table instead of a power for every pixel: 20 times faster, and off by at most 0.1 of an
    # 8-bit step where the curve is steepest.
    steps = np.clip(linear, 0.0, 1.0) * np.float32(ENCODING_STEPS)
    return _encoding_table()[(steps + np.float32(0.5)).astype(np.uint16)]


@cache
def _encoding_table() -> NDArray[np.uint8]:
    light = np.arange(ENCODING_STEPS + 1) / ENCODING_STEPS
    encoded = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    table = np.rint(encoded * 255.0).astype(np.uint8)
    table.setflags(write=False)
    return table


@cache
def _decoding_table() -> NDArray[np.float32]:
    encoded = np.arange(256) / 255.0
    linear = np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)
    table = linear.astype(np.float32)
    table.setflags(write=False)
    return table


def lab_from_srgb(rgb: Rgb) -> Lab:
    """Return CIELAB (D65) of sRGB pixels of shape (H, W, 3): L* in [0, 100], a* and b* unscaled."""
    # OpenCV's float path is exact; only its 8-bit path rescales the axes.
    return cv2.cvtColor(linear_from_srgb(rgb), cv2.COLOR_LRGB2Lab).astype(np.float32, copy=False)


def melanin_index(linear: NDArray[np.floating]) -> Plane:
    """Return the melanin index ``100 * log10(1 / R)`` of linear light (H, W, 3).

    Only differences within one photo mean anything: exposure and red gain add a constant.
    """
    red = np.maximum(linear[..., 0], DARKEST_REFLECTANCE)
    return (-100.0 * np.log10(red)).astype(np.float32)


def erythema_index(linear: NDArray[np.floating]) -> Plane:
    """Return the erythema index ``100 * (log10(1 / G) - log10(1 / R))`` of linear light."""
    light = np.maximum(linear, DARKEST_REFLECTANCE)
    return (100.0 * np.log10(light[..., 0] / light[..., 1])).astype(np.float32)


def typology_angle(lab: NDArray[np.floating]) -> Plane:
    """Return the individual typology angle (ITA) of every pixel, in degrees in [-180, 180].

    The larger the angle, the lighter the skin. Skin has b* > 0 and lies within (-90, 90).
    ±10 % of exposure moves it by up to 7 degrees: never the primary measure.

    Parameters
    ----------
    lab : array of float, shape (..., 3)
        CIELAB colours under D65.

    Raises
    ------
    ValueError
        If the last axis does not hold three channels.

    References
    ----------
    .. [1] Chardon et al. (1991). Int. J. Cosmetic Science 13(4), 191-208.
    """
    if lab.shape[-1:] != (3,):
        msg = f"expected CIELAB colours of shape (..., 3), got {lab.shape}"
        raise ValueError(msg)
    lightness, yellowness = lab[..., 0], lab[..., 2]
    # arctan2 where the paper has arctan: the same for skin (b* > 0), and defined where b* is zero.
    return np.degrees(np.arctan2(lightness - 50.0, yellowness)).astype(np.float32)


def clipped_pixels(rgb: Rgb) -> NDArray[np.bool_]:
    """Return where any channel is at or near the top of its range (H, W)."""
    return np.asarray(brightest_channel(rgb) >= CLIPPED_LEVEL)


# Channel by channel: NumPy takes ten times as long along an axis of three.


def brightest_channel(rgb: Rgb) -> NDArray[np.uint8]:
    """Return the largest of the three channels of each pixel (...)."""
    return np.maximum(np.maximum(rgb[..., 0], rgb[..., 1]), rgb[..., 2])


def darkest_channel(rgb: Rgb) -> NDArray[np.uint8]:
    """Return the smallest of the three channels of each pixel (...)."""
    return np.minimum(np.minimum(rgb[..., 0], rgb[..., 1]), rgb[..., 2])


def mean_channel(planes: NDArray[np.float32]) -> Plane:
    """Return the mean of the three channels of each pixel (...)."""
    return (planes[..., 0] + planes[..., 1] + planes[..., 2]) / np.float32(3)
