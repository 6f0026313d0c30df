"""Read the scale from a coin.

A coin is believed only when everything that a coin must show is there: a rim that is an ellipse to
a fraction of a percent nearly all the way round, sharp, and relief inside. Moles and patches of
vitiligo can be round and pale, but their edges wander and their inside is skin.

Strategy: circles are guessed in a small picture; around each guess edges are searched along rays at
full resolution; the outermost ellipse that they agree on is the rim.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pigmenttrack.domain.calibration import Scale, ScaleKind
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.reference.coin_rim import RAYS, Rim, find_rim
from pigmenttrack.imaging.reference.coin_sizes import COIN_DIAMETERS_MM
from pigmenttrack.imaging.reference.ellipse import Ellipse

_SEARCH_SIDE_PX = 640
_GUESSES = 5  # of each blur
_GUESS_BLURS_PX = (5.0, 2.5, 1.2)
_CLOSE_RADIUS_PX = 160.0  # a coin is looked at in a picture where it is about this large
_SMALLEST_RADIUS_PX = 25.0
# Relief and glints inside, against skin's texture around the coin.
_RELIEF_RATIO = 2.0
_RELIEF_LEAST = 0.02
# Top face above the skin by 1.7 to 2.4 mm, seen from about 30 cm; edges rounded by wear by 0.1 mm.
_THICKNESS_SD, _WEAR_MM = 0.006, 0.1
# The rim is rounded: which of its edges shows best depends on the light.
_RIM_SD = 0.005


@dataclass(frozen=True, slots=True, eq=False)
class FoundCoin:
    """A coin in a photo: its scale and its rim in full-size pixels."""

    scale: Scale
    rim: Ellipse


def find_coins(rgb: Rgb, name: str) -> tuple[FoundCoin, ...]:
    """Return every coin that the photo surely shows, the best seen first; usually one or none.

    Parameters
    ----------
    rgb : uint8 array, shape (H, W, 3)
    name : str
        A key of `COIN_DIAMETERS_MM`: it gives the size, it is not recognised.
    """
    sure: list[Rim] = []
    for guess in _guess_circles(rgb):
        if any(other.ellipse.shares_of(guess.centre[None])[0] < 1.0 for other in sure):
            continue
        candidate = _look_closer(rgb, guess)
        if candidate is not None and not _lies_on(candidate.ellipse, sure):
            sure.append(candidate)
    sure.sort(key=lambda candidate: -candidate.complete)
    return tuple(_measured(candidate, name) for candidate in sure)


def _measured(candidate: Rim, name: str) -> FoundCoin:
    diameter_mm = COIN_DIAMETERS_MM[name]
    rim = candidate.ellipse
    mm_per_px = diameter_mm / 2 / rim.mean_radius
    long, short = rim.semi_axes
    # Edges are correlated along the rim: about one independent place every twelve rays.
    finding = candidate.residual / np.sqrt(RAYS / 12 * candidate.complete)
    parts = (finding, _THICKNESS_SD, _RIM_SD, _WEAR_MM / diameter_mm)
    sd = float(np.linalg.norm(parts))
    plane = np.diag([diameter_mm / 2, diameter_mm / 2, 1.0]) @ rim.circle_from_px()
    scale = Scale(
        mm_per_px=mm_per_px,
        sd_mm_per_px=mm_per_px * sd,
        kind=ScaleKind.COIN,
        tilt_deg=float(np.degrees(np.arccos(min(1.0, short / long)))),
        plane_mm_from_px=tuple(float(value) for value in plane.ravel()),
        detail=f"{name}, {diameter_mm:g} mm, {round(100 * candidate.complete)} % of the rim",
    )
    return FoundCoin(scale, rim)


def _lies_on(rim: Ellipse, others: list[Rim]) -> bool:
    return any(
        np.linalg.norm(other.ellipse.centre - rim.centre) < other.ellipse.mean_radius
        for other in others
    )


def _guess_circles(rgb: Rgb) -> list[Ellipse]:
    """Return where coins may lie, likelier ones first."""
    scale = min(1.0, _SEARCH_SIDE_PX / max(rgb.shape[:2]))
    small = cv2.resize(rgb, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    if min(grey.shape[:2]) < 2 * _SMALLEST_RADIUS_PX * scale + 4:
        return []
    circles: list[Ellipse] = []
    # Struck relief casts votes of its own for small circles: with it blurred away the coin is a
    # plain disc; but a coin as bright as the skin is told by its fine rim alone.
    for blur_px in _GUESS_BLURS_PX:
        soft = np.asarray(cv2.GaussianBlur(grey, (0, 0), blur_px), np.uint8)
        for x, y, radius in _vote_for_circles(soft, max(8, int(_SMALLEST_RADIUS_PX * scale))):
            centre = (np.array([x, y]) + 0.5) / scale - 0.5
            circles.append(Ellipse(centre, np.eye(2) * radius / scale))
    return circles


def _vote_for_circles(grey: NDArray[np.uint8], least_radius: int) -> NDArray[np.float64]:
    """Return x, y and radius of the circles (N, 3) that most edges point to."""
    shortest = min(grey.shape)
    found = cv2.HoughCircles(
        grey,
        cv2.HOUGH_GRADIENT,
        dp=2,
        minDist=shortest / 12,
        param1=40,
        param2=20,
        minRadius=least_radius,
        maxRadius=int(0.45 * shortest),
    )
    circles = np.zeros((0, 3)) if found is None else np.reshape(found, (-1, 3))
    return circles[:_GUESSES].astype(np.float64)


def _look_closer(rgb: Rgb, guess: Ellipse) -> Rim | None:
    """Return the rim around a guess when it is that of a coin."""
    reach = 2.2 * guess.mean_radius
    size = np.array([rgb.shape[1], rgb.shape[0]])
    left, top = np.clip(guess.centre - reach, 0, size - 1).astype(int)
    right, bottom = np.clip(guess.centre + reach + 1, 1, size).astype(int)
    scale = min(1.0, _CLOSE_RADIUS_PX / guess.mean_radius)
    crop = np.asarray(
        cv2.resize(
            rgb[top:bottom, left:right], None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA
        ),
        np.uint8,
    )
    # In gamma-coded light edges of dark and bright coins weigh alike.
    soft = cv2.GaussianBlur(crop.astype(np.float32) / np.float32(255), (0, 0), 1.0)
    bands = np.asarray(soft, np.float32)
    origin = np.array([left, top])
    near = Ellipse((guess.centre - origin + 0.5) * scale - 0.5, guess.shape * scale)
    if not _has_relief(crop, near, 0.5):
        return None
    candidate = find_rim(bands, near)
    if candidate is None or not _has_relief(crop, candidate.ellipse, 1.0):
        return None
    rim = candidate.ellipse
    full = Ellipse((rim.centre + 0.5) / scale - 0.5 + origin, rim.shape / scale)
    if full.mean_radius < _SMALLEST_RADIUS_PX:
        return None
    return Rim(full, candidate.complete, candidate.residual)


def _has_relief(crop: Rgb, rim: Ellipse, strictness: float) -> bool:
    """Return whether the inside is struck metal rather than skin."""
    light = crop.mean(axis=-1, dtype=np.float32) / np.float32(255)
    fine = light - cv2.GaussianBlur(light, (0, 0), 0.04 * rim.mean_radius)
    rows, columns = np.indices(light.shape)
    share = rim.shares_of(np.column_stack([columns.ravel(), rows.ravel()])).reshape(light.shape)
    inside, around = (share > 0.15) & (share < 0.85), (share > 1.15) & (share < 1.5)
    if not (around.any() and inside.any()):
        return False
    relief, skin = (float(np.std(fine[region])) for region in (inside, around))
    return relief > strictness * _RELIEF_LEAST and relief > strictness * _RELIEF_RATIO * skin
