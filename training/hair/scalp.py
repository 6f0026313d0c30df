"""Bare scalp in linear light, and what lies in and on it that is no hair."""

import cv2
import numpy as np
from noise import Plane, rough_noise, smooth_noise
from numpy.typing import NDArray

from pigmenttrack.imaging.synthetic.skin_optics import (
    BLOOD_RANGE,
    MELANIN_BY_TYPE,
    random_optics,
)
from pigmenttrack.imaging.synthetic.spectra import ideal_response

Linear = NDArray[np.float32]
COARSE_STEP_PX = 16  # spectra are computed on a coarse grid


def bare_scalp(rng: np.random.Generator, side: int, px_per_mm: float, pores_px: Plane) -> Linear:
    """Return skin (side, side, 3) with follicles, vessels, spots and its relief."""
    linear = _skin(rng, side)
    for add in (_pores, _vessels, _spots):
        if rng.random() < 0.7:
            add(rng, linear, px_per_mm, pores_px)
    relief = rough_noise(rng, side, rng.uniform(3, 20), 3)
    return linear * (1 + np.float32(rng.uniform(0.0, 0.06)) * relief)[..., None]


def _skin(rng: np.random.Generator, side: int) -> Linear:
    optics = random_optics(rng)
    cells = side // COARSE_STEP_PX + 3
    melanin = rng.uniform(*MELANIN_BY_TYPE[int(rng.integers(1, 7))])
    blood = rng.uniform(*BLOOD_RANGE) * rng.uniform(0.6, 2.5)
    mottled = melanin * np.exp(rng.uniform(0, 0.25) * rough_noise(rng, cells, rng.uniform(2, 12)))
    flushed = blood * np.exp(rng.uniform(0, 0.45) * rough_noise(rng, cells, rng.uniform(2, 12)))
    spectra = optics.reflectance(mottled, flushed)
    colours = (spectra @ ideal_response().T).astype(np.float32)
    return cv2.resize(colours, (side, side), interpolation=cv2.INTER_CUBIC)


def _pores(rng: np.random.Generator, linear: Linear, px_per_mm: float, pores_px: Plane) -> None:
    """Darken, redden or yellow what surrounds follicles, in place."""
    tint = np.array(
        [(0.1, 0.2, 0.35), (0.35, 0.4, 0.4), (0.05, 0.3, 0.25), (-0.15, -0.15, -0.1)][
            int(rng.integers(4))
        ],
        np.float32,
    )
    layer = np.zeros(linear.shape[:2], np.float32)
    share = rng.uniform(0.2, 1.0)
    for place in pores_px:
        if rng.random() < share:
            radius = max(1, round(rng.uniform(0.03, 0.15) * px_per_mm))
            centre = np.rint(place + rng.normal(0, 0.03, 2) * px_per_mm).astype(int).tolist()
            cv2.circle(layer, centre, radius, float(rng.uniform(0.2, 1.4)), -1)
    layer = cv2.GaussianBlur(layer, (0, 0), max(0.8, rng.uniform(0.01, 0.06) * px_per_mm))
    linear *= np.clip(1 - layer[..., None] * tint, 0.1, 2)


def _vessels(rng: np.random.Generator, linear: Linear, px_per_mm: float, _: Plane) -> None:
    """Draw thin red winding lines under the skin, in place."""
    side = linear.shape[0]
    layer = np.zeros((side, side), np.float32)
    for _number in range(int(rng.integers(0, 10))):
        steps = int(rng.integers(5, 40))
        angles = rng.uniform(0, 2 * np.pi) + np.cumsum(rng.normal(0, 0.35, steps))
        moves = np.column_stack([np.cos(angles), np.sin(angles)]) * 0.06 * px_per_mm
        points = rng.uniform(0, side, 2) + np.cumsum(moves, axis=0)
        thickness = max(1, round(rng.uniform(0.015, 0.05) * px_per_mm))
        fixed = np.rint(points * 8).astype(np.int32)
        cv2.polylines(layer, [fixed], False, 1.0, thickness, cv2.LINE_AA, 3)  # noqa: FBT003 - OpenCV
    layer = cv2.GaussianBlur(layer, (0, 0), rng.uniform(0.8, 3.0)) * np.float32(
        rng.uniform(0.1, 0.5)
    )
    linear *= 1 - layer[..., None] * np.array([0.15, 0.75, 0.6], np.float32)


def _spots(rng: np.random.Generator, linear: Linear, px_per_mm: float, _: Plane) -> None:
    """Draw dark dots, moles, yellow and red spots, in place."""
    side = linear.shape[0]
    for _number in range(int(rng.integers(0, 9))):
        layer = np.zeros((side, side), np.float32)
        axes = rng.uniform(0.02, 0.12, 2) if rng.random() < 0.7 else rng.uniform(0.1, 0.6, 2)
        half = [max(1, round(axis * px_per_mm)) for axis in axes]
        centre = rng.integers(0, side, 2).tolist()
        cv2.ellipse(layer, centre, half, rng.uniform(0, 180), 0, 360, 1.0, -1)
        layer = cv2.GaussianBlur(layer, (0, 0), rng.uniform(0.8, 4.0))[..., None]
        tint = rng.uniform(0.0, 0.8) * np.array([0.5, 0.8, 1.0]) ** rng.uniform(0, 2)
        linear *= np.clip(1 - layer * tint.astype(np.float32), 0.03, 1)


def lay_on(rng: np.random.Generator, linear: Linear, px_per_mm: float) -> Linear:
    """Return the scene under flakes, drops, bubbles, shine, creases and grains of glare."""
    side = linear.shape[0]
    if rng.random() < 0.35:
        linear = _flakes(rng, linear, px_per_mm)
    if rng.random() < 0.3:
        linear = linear + _shine(rng, side, px_per_mm)[..., None]
    if rng.random() < 0.3:
        _drops(rng, linear, px_per_mm)
    if rng.random() < 0.35:
        linear = linear + _grains(rng, side, px_per_mm)[..., None] * linear.mean()
    if rng.random() < 0.35:
        linear = linear * np.clip(1 + _creases(rng, side, px_per_mm), 0.4, 2.0)[..., None]
    return linear


def _flakes(rng: np.random.Generator, linear: Linear, px_per_mm: float) -> Linear:
    """Return the scene with whitish scales: angular, ragged, curled or long ones."""
    side = linear.shape[0]
    layer = np.zeros((side, side), np.float32)
    paint = np.array([0.62, 0.58, 0.52], np.float32) * np.float32(rng.uniform(0.6, 1.4))
    crisp = rng.random() < 0.5
    for _ in range(int(rng.integers(1, 16))):
        angles = np.sort(rng.uniform(0, 2 * np.pi, int(rng.integers(5, 12))))
        radii = rng.uniform(0.03, 0.3) * px_per_mm * rng.uniform(0.4, 1, len(angles))
        points = np.column_stack([np.cos(angles), np.sin(angles)]) * radii[:, None]
        points[:, 1] *= rng.uniform(0.15, 1.0)
        angle = rng.uniform(0, np.pi)
        turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        fixed = np.rint((points @ turn.T + rng.uniform(0, side, 2)) * 8).astype(np.int32)
        cv2.fillPoly(layer, [fixed], float(rng.uniform(0.2, 0.8)), cv2.LINE_AA, 3)
    if not crisp:
        layer = cv2.GaussianBlur(layer, (0, 0), rng.uniform(0.6, 2.5))
        layer *= np.clip(1 + 0.5 * smooth_noise(rng, side, rng.uniform(2, 8)), 0, 1.4)
    layer = np.clip(layer, 0, 1)[..., None]
    return linear * (1 - layer) + paint * layer


def _shine(rng: np.random.Generator, side: int, px_per_mm: float) -> Plane:
    shine = rough_noise(rng, side, rng.uniform(0.3, 1.2) * px_per_mm, 3) - np.float32(
        rng.uniform(1, 2)
    )
    return np.clip(shine, 0, 2) * np.float32(rng.uniform(0.1, 0.8))


def _drops(rng: np.random.Generator, linear: Linear, px_per_mm: float) -> None:
    """Draw drops of glare, bubbles with bright and dark rims, and fibres of light, in place."""
    side = linear.shape[0]
    for _ in range(int(rng.integers(1, 25))):
        centre = np.rint(rng.uniform(0, side, 2) * 8).astype(int).tolist()
        radius = int(rng.uniform(0.008, 0.06) * px_per_mm * 8)
        light = float(rng.uniform(0.5, 1.2))
        cv2.circle(linear, centre, radius, (light,) * 3, -1, cv2.LINE_AA, 3)
    for _ in range(int(rng.integers(0, 4))):
        centre = np.rint(rng.uniform(0, side, 2) * 8).astype(int).tolist()
        radius = int(rng.uniform(0.1, 0.6) * px_per_mm * 8)
        rim = np.zeros((side, side), np.float32)
        cv2.circle(rim, centre, radius, 1.0, int(rng.integers(1, 6)), cv2.LINE_AA, 3)
        rim = cv2.GaussianBlur(rim, (0, 0), rng.uniform(0.6, 2)) * np.float32(
            rng.uniform(-0.5, 0.9)
        )
        linear *= np.clip(1 + rim, 0.2, 2)[..., None]


def _grains(rng: np.random.Generator, side: int, px_per_mm: float) -> Plane:
    """Return specks of glare in patches, round or drawn out into worms."""
    noise = rng.standard_normal((side, side)).astype(np.float32)
    noise = cv2.GaussianBlur(noise, (0, 0), rng.uniform(0.7, 2.2), sigmaY=rng.uniform(0.7, 3.0))
    noise /= noise.std()
    patches = smooth_noise(rng, side, rng.uniform(0.2, 1.0) * px_per_mm) + np.float32(
        rng.uniform(-1, 0.7)
    )
    return (
        np.clip(noise - 1.6, 0, None) * np.clip(patches, 0, 1.5) * np.float32(rng.uniform(0.1, 0.9))
    )


def _creases(rng: np.random.Generator, side: int, px_per_mm: float) -> Plane:
    """Return short lines along one direction, light and dark, in patches."""
    length = int(rng.uniform(0.05, 0.35) * px_per_mm) | 1
    angle, half = rng.uniform(0.0, np.pi), length // 2
    reach = (half * np.array([np.cos(angle), np.sin(angle)])).astype(int)
    kernel = np.zeros((length, length), np.float32)
    cv2.line(kernel, (half - reach).tolist(), (half + reach).tolist(), 1.0, 1)
    noise = cv2.filter2D(rng.standard_normal((side, side)).astype(np.float32), -1, kernel)
    noise = cv2.GaussianBlur(noise, (0, 0), rng.uniform(0.6, 1.8))
    noise /= noise.std()
    patches = smooth_noise(rng, side, rng.uniform(0.3, 1.2) * px_per_mm) + np.float32(
        rng.uniform(-0.7, 0.8)
    )
    strong = np.clip(np.abs(noise) - 1.3, 0, None) * np.sign(noise)
    return strong * np.clip(patches, 0, 1.5) * np.float32(rng.uniform(0.03, 0.25))
