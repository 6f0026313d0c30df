"""A phone's colour: light, filters, white balance, colour matrix, tone curve, focus and noise."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Linear, Plane, Rgb
from pigmenttrack.imaging.color import srgb_from_linear
from pigmenttrack.imaging.synthetic.resample import blurred
from pigmenttrack.imaging.synthetic.skin_optics import SkinOptics
from pigmenttrack.imaging.synthetic.spectra import (
    WAVELENGTHS_NM,
    Spectrum,
    daylight,
    glowing,
    ideal_response,
    paint_basis,
    white_led,
)

TABLE_SIZE = 96  # nodes a side of the table from (melanin, blood) to colour
MAX_MELANIN = 0.9
MAX_BLOOD = 0.09
_LUMINANCE = np.array([0.2126, 0.7152, 0.0722], np.float32)  # IEC 61966-2-1


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """One exposure of one phone.

    Attributes
    ----------
    response : array (3, 31)
        Linear RGB that the phone gives to a reflectance spectrum under this light: filters, white
        balance and colour matrix in one.
    contrast, shoulder : float
        Strength of the tone curve's S (0 is plain sRGB) and of the compression of highlights.
    exposure_error : float
        Factor on what the automatic exposure would choose.
    blur_px, motion_px : float
        Deviation of the focus blur and length of the motion blur, in px of a photo of 1600 px.
    sharpening : float
    noise : float
        Deviation of the noise at middle grey, as a share of white.
    """

    response: NDArray[np.float64]
    contrast: float
    shoulder: float
    exposure_error: float
    blur_px: float
    motion_px: float
    motion_rad: float
    sharpening: float
    noise: float

    def skin_colour(
        self, optics: SkinOptics, melanin: Plane, blood: Plane, *, table_size: int = TABLE_SIZE
    ) -> Linear:
        """Return the linear RGB (H, W, 3) of skin with these volume fractions (H, W)."""
        nodes = np.linspace(0.0, 1.0, table_size)
        spectra = optics.reflectance(
            (MAX_MELANIN * nodes**2)[None, :], (MAX_BLOOD * nodes)[:, None]
        )
        table = (spectra @ self.response.T).astype(np.float32)
        across = np.sqrt(np.clip(melanin, 0.0, MAX_MELANIN) / MAX_MELANIN) * (table_size - 1)
        down = np.clip(blood, 0.0, MAX_BLOOD) * ((table_size - 1) / MAX_BLOOD)
        return cv2.remap(
            table, across.astype(np.float32), down.astype(np.float32), cv2.INTER_LINEAR
        ).astype(np.float32, copy=False)

    def paint_colour(self, linear: NDArray[np.floating]) -> Linear:
        """Return how this phone sees paints whose true linear sRGB is `linear` (..., 3)."""
        matrix = (self.response @ paint_basis()).astype(np.float32)
        return np.asarray(linear, np.float32) @ matrix.T

    def develop(self, linear: Linear, rng: np.random.Generator, *, metered: Plane) -> Rgb:
        """Return the 8-bit photo of a scene in linear light; `metered` weighs the exposure."""
        scale = max(linear.shape[:2]) / 1600.0
        seen = self._focus(linear, scale)
        seen *= np.float32(self._exposure(seen, metered))
        grain = rng.standard_normal(seen.shape, dtype=np.float32)
        # Denoising leaves correlated grain; shot noise grows with the root of the light.
        grain = blurred(grain, max(0.45, 0.6 * scale))
        deviation = np.float32(2.2 * self.noise) * np.sqrt(np.maximum(seen, 0.0) + 0.01)
        toned = self._tone(np.asarray(seen + grain * deviation, np.float32))
        if self.sharpening > 0:
            halo = blurred(toned, 1.1 * max(scale, 0.6))
            toned = toned + np.float32(self.sharpening) * (toned - halo)
        return np.rint(np.clip(toned, 0.0, 1.0) * 255.0).astype(np.uint8)

    def _focus(self, linear: Linear, scale: float) -> Linear:
        seen = blurred(linear, max(0.4, self.blur_px * scale))
        length = self.motion_px * scale
        if length >= 1.0:
            side = 2 * int(np.ceil(length / 2)) + 1
            kernel = np.zeros((side, side), np.float32)
            reach = np.array([np.cos(self.motion_rad), np.sin(self.motion_rad)]) * length / 2
            ends = np.rint((side // 2 + np.stack([-reach, reach])) * 16).astype(int)
            start, stop = (ends[0].tolist(), ends[1].tolist())
            cv2.line(kernel, start, stop, 1.0, 1, cv2.LINE_AA, 4)
            seen = np.asarray(cv2.filter2D(seen, -1, kernel / kernel.sum()), np.float32)
        return seen

    def _exposure(self, linear: Linear, metered: Plane) -> float:
        light = linear[::8, ::8] @ _LUMINANCE
        weights = metered[::8, ::8]
        mean = float((light * weights).sum() / weights.sum())
        # A phone lifts dark skin, but not all the way to middle grey, and saves the highlights.
        wanted = 0.25 * (mean / 0.25) ** 0.6
        brightest = float(np.percentile(light[weights > 0.2], 99.0))
        return self.exposure_error * min(wanted / mean, 0.92 / max(brightest, 1e-3))

    def _tone(self, linear: Linear) -> Linear:
        """Return encoded values: highlights compressed, sRGB, then the S of the tone curve."""
        levels = np.linspace(0.0, TONE_RANGE, 1 << 15)
        power = 1.0 / max(self.shoulder, 0.05)
        kept = levels / (1.0 + levels**power) ** (1.0 / power) if self.shoulder > 0 else levels
        kept = np.clip(kept, 0.0, 1.0)
        encoded = np.where(kept <= 0.0031308, 12.92 * kept, 1.055 * kept ** (1 / 2.4) - 0.055)
        curved = encoded - self.contrast * np.sin(2 * np.pi * encoded) / (2 * np.pi)
        table = curved.astype(np.float32)
        index = np.clip(linear * (len(table) / TONE_RANGE), 0, len(table) - 1).astype(np.uint16)
        return np.asarray(table[index], np.float32)


TONE_RANGE = 2.0


def perfect_phone() -> Phone:
    """Return a phone without faults: colours of sRGB under D65, no blur, hardly any noise."""
    return Phone(
        response=ideal_response(),
        contrast=0.0,
        shoulder=0.0,
        exposure_error=1.0,
        blur_px=0.4,
        motion_px=0.0,
        motion_rad=0.0,
        sharpening=0.0,
        noise=0.001,
    )


def random_phone(rng: np.random.Generator, difficulty: float) -> Phone:
    """Draw a phone, its light and its faults; `difficulty` 0 is a good photo, 1 a poor one."""
    response = random_response(rng, random_light(rng, difficulty), difficulty)
    return Phone(
        response=response,
        contrast=rng.uniform(0.0, 0.15 + 0.30 * difficulty),
        shoulder=rng.uniform(0.12, 0.35),
        exposure_error=float(2.0 ** rng.normal(0.0, 0.06 + 0.14 * difficulty)),
        blur_px=rng.uniform(0.5, 0.8 + 0.9 * difficulty),
        motion_px=rng.uniform(0.0, 3.0) if rng.random() < 0.4 * difficulty else 0.0,
        motion_rad=rng.uniform(0.0, np.pi),
        sharpening=rng.uniform(0.0, 0.6),
        noise=rng.uniform(0.003, 0.006 + 0.010 * difficulty),
    )


def random_light(rng: np.random.Generator, difficulty: float) -> Spectrum:
    """Draw the light of a room: daylight, a filament, an LED, or a mixture."""
    kind = rng.random()
    if kind < 0.6 - 0.2 * difficulty:
        return daylight(rng.uniform(5000.0, 8000.0))
    if kind < 0.85:
        led = white_led(rng.uniform(0.4, 1.1), rng.uniform(560.0, 595.0))
        return 0.6 * led + 0.4 * daylight(rng.uniform(5000.0, 7000.0))
    share = rng.uniform(0.1, 0.3 + 0.6 * difficulty)
    return (1.0 - share) * daylight(6000.0) + share * glowing(rng.uniform(2700.0, 3200.0))


def random_response(
    rng: np.random.Generator, light: Spectrum, difficulty: float
) -> NDArray[np.float64]:
    """Draw filters, white balance and colour matrix; return the whole response (3, 31)."""
    centres = np.array([601.0, 535.0, 461.0]) + rng.normal(0.0, 4.0, 3)
    widths = np.array([36.0, 38.0, 29.0]) * rng.uniform(0.9, 1.1, 3)
    filters = np.exp(-0.5 * ((WAVELENGTHS_NM - centres[:, None]) / widths[:, None]) ** 2)
    filters /= 1.0 + np.exp((WAVELENGTHS_NM - rng.uniform(650.0, 675.0)) / 8.0)
    raw = filters * light
    balanced = raw / raw.sum(axis=1, keepdims=True)
    # The maker's matrix: least squares over paints, each row adding up to one (white stays white).
    paints = rng.dirichlet([1.0, 1.0, 1.0], 60) * rng.uniform(0.2, 1.5, (60, 1))
    spectra = paints @ paint_basis().T
    seen = spectra @ balanced.T
    anchor = np.full((20, 3), 2.0)
    matrix = np.linalg.lstsq(np.vstack([seen, anchor]), np.vstack([paints, anchor]), rcond=None)[0]
    matrix = matrix.T / matrix.T.sum(axis=1, keepdims=True)
    # The taste of the maker in saturation, and the error of the white balance.
    grey = np.tile(_LUMINANCE.astype(np.float64), (3, 1))
    saturation = rng.uniform(0.95, 1.1 + 0.12 * difficulty)
    taste = saturation * np.eye(3) + (1.0 - saturation) * grey
    cast = np.exp(
        rng.normal(0.0, 1.0, 3) * np.array([0.04, 0.015, 0.06]) * (0.3 + 2.0 * difficulty)
    )
    return np.diag(cast) @ taste @ matrix @ balanced


def srgb_preview(linear: Linear) -> Rgb:
    """Return linear light as a plain sRGB picture, for looking at layers."""
    return srgb_from_linear(linear)
