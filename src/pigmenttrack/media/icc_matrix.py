"""Matrix-and-curve colour profiles at 16 bits a channel, which Pillow's converter cannot take.

References
----------
.. [1] ICC.1 (2022), sections 10.6 (curveType), 10.18 (parametricCurveType) and annex F.3
   (three-component matrix-based profiles).
.. [2] IEC 61966-2-1: sRGB; its colorants adapted to D50 are those of the ICC's sRGB profile.
"""

import struct
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.color import srgb_from_linear

_LEVELS = 65536
_COLORANTS = (b"rXYZ", b"gXYZ", b"bXYZ")
_CURVES = (b"rTRC", b"gTRC", b"bTRC")
_SRGB_TO_XYZ_D50 = np.array(
    [
        [0.436066, 0.385147, 0.143066],
        [0.222488, 0.716873, 0.060608],
        [0.013916, 0.097076, 0.714096],
    ]
)
# How many parameters each kind of parametric curve has.
_PARAMETERS = {0: 1, 1: 3, 2: 4, 3: 5, 4: 7}


@dataclass(frozen=True, slots=True, eq=False)
class MatrixProfile:
    """A profile as curves to linear light and a matrix to linear sRGB.

    Attributes
    ----------
    curves : float32 array, (3, 65536)
    to_linear_srgb : float32 array, (3, 3)
    """

    curves: NDArray[np.float32]
    to_linear_srgb: NDArray[np.float32]

    def to_srgb(self, pixels: NDArray[np.uint8 | np.uint16]) -> Rgb:
        """Return sRGB with 8 bits of pixels (H, W, 3) with 16 bits."""
        channels = [curve[pixels[..., i]] for i, curve in enumerate(self.curves)]
        return srgb_from_linear(np.stack(channels, axis=-1) @ self.to_linear_srgb.T)


def matrix_profile(profile: bytes) -> MatrixProfile | None:
    """Return the profile as curves and matrix, or None where it is of another kind or broken."""
    try:
        tags = _tags(profile)
        # A table of colours overrules the matrix beside it (ICC.1, 8.10.2).
        if b"A2B0" in tags or not all(name in tags for name in (*_COLORANTS, *_CURVES)):
            return None
        colorants = np.array([_colorant(tags[name]) for name in _COLORANTS]).T
        curves = np.stack([_curve(tags[name]) for name in _CURVES])
    except (struct.error, ValueError):
        return None
    to_linear_srgb = np.linalg.inv(_SRGB_TO_XYZ_D50) @ colorants
    return MatrixProfile(curves.astype(np.float32), to_linear_srgb.astype(np.float32))


def _tags(profile: bytes) -> dict[bytes, bytes]:
    (count,) = struct.unpack_from(">I", profile, 128)
    tags: dict[bytes, bytes] = {}
    for i in range(min(count, 100)):
        name, offset, size = struct.unpack_from(">4sII", profile, 132 + 12 * i)
        tags[name] = profile[offset : offset + size]
    return tags


def _colorant(tag: bytes) -> tuple[float, float, float]:
    x, y, z = struct.unpack_from(">3i", tag, 8)
    return x / 65536, y / 65536, z / 65536


def _curve(tag: bytes) -> NDArray[np.float64]:
    """Return linear light for each of 65536 levels."""
    level = np.linspace(0.0, 1.0, _LEVELS)
    if tag[:4] == b"curv":
        (count,) = struct.unpack_from(">I", tag, 8)
        if count == 0:
            return level
        values = np.array(struct.unpack_from(f">{count}H", tag, 12))
        if count == 1:
            return np.power(level, values[0] / 256.0)
        return np.interp(level, np.linspace(0.0, 1.0, count), values / 65535.0)
    if tag[:4] == b"para":
        (kind,) = struct.unpack_from(">H", tag, 8)
        count = _PARAMETERS.get(kind, 0)
        terms = [value / 65536 for value in struct.unpack_from(f">{count}i", tag, 12)]
        return _parametric(level, kind, terms)
    msg = "no curve"
    raise ValueError(msg)


def _parametric(level: NDArray[np.float64], kind: int, terms: list[float]) -> NDArray[np.float64]:
    """Evaluate curve types 0 to 4 as one: ``(a x + b)^g + e`` from d on, below ``c x + f``."""
    if kind not in _PARAMETERS:
        msg = f"unknown kind of curve {kind}"
        raise ValueError(msg)
    gamma, a, b, c, d, e, f = [*terms, *[0.0] * (7 - len(terms))]
    if kind == 0:
        a = 1.0
    elif kind in {1, 2}:
        # Below -b/a these two are constant: zero, or their fourth term.
        c, d, e, f = 0.0, (-b / a if a else 0.0), c, c
    power = np.power(np.maximum(a * level + b, 0.0), gamma)
    return np.where(level >= d, power + e, c * level + f)
