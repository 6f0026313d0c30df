"""Light on the scene: direction, ambient share, gradient, cast shadow, gloss and vignette."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.imaging.array_types import Plane
from pigmenttrack.imaging.synthetic.body import Body
from pigmenttrack.imaging.synthetic.grid import SkinGrid
from pigmenttrack.imaging.synthetic.patches import blob, signed_distance_mm
from pigmenttrack.imaging.synthetic.resample import blurred


@dataclass(frozen=True, slots=True, kw_only=True)
class Light:
    """How a scene is lit at one visit.

    Attributes
    ----------
    direction : array (3,)
        Unit vector towards the light; the third part points to the camera.
    ambient : float
        Share of the light that comes from everywhere.
    gradient : array (2,)
        Relative change of the light per 100 mm along x and y.
    shadow : array (h, w)
        Factor of a cast shadow on the body's coarse grid; 1 is none.
    gloss, roughness : float
        Strength of the highlights, and their spread in units of the normal.
    vignette : float
        Loss of light in the corners of the picture.
    """

    direction: NDArray[np.float64]
    ambient: float
    gradient: NDArray[np.float64]
    shadow: Plane
    gloss: float
    roughness: float
    vignette: float

    def on_plane(self, coarse: SkinGrid) -> Plane:
        """Return the light (h, w) that falls on a flat object in the skin's plane."""
        xs, ys = coarse.coordinates_mm()
        slope = 1.0 + (self.gradient[0] * xs + self.gradient[1] * ys) / 100.0
        return np.asarray(np.maximum(slope, 0.2) * self.shadow, np.float32)

    def on_body(self, body: Body) -> Plane:
        """Return the light (h, w) that falls on the bent skin; 1 where it faces the camera."""
        upright = np.sqrt(np.maximum(1.0 - body.lean_x**2 - body.lean_y**2, 0.0))
        towards = (
            body.lean_x * self.direction[0]
            + body.lean_y * self.direction[1]
            + upright * self.direction[2]
        )
        # Light wraps a little around turbid matter such as skin.
        wrapped = np.maximum(towards + 0.25, 0.0) / (self.direction[2] + 0.25)
        shade = self.ambient * (0.35 + 0.65 * upright) + (1.0 - self.ambient) * wrapped
        return np.asarray(shade * self.on_plane(body.coarse), np.float32)

    def highlights(self, lean_x: Plane, lean_y: Plane) -> Plane:
        """Return specular light (H, W) of a surface with these normals (macro and micro)."""
        half = self.direction + np.array([0.0, 0.0, 1.0])
        # Plain numbers: NumPy's would turn the planes into float64.
        half_x, half_y, _ = (half / np.linalg.norm(half)).tolist()
        away = (lean_x - half_x) ** 2 + (lean_y - half_y) ** 2
        return np.asarray(self.gloss * np.exp(-away / (2.0 * self.roughness**2)), np.float32)

    def vignetting(self, size: tuple[int, int]) -> Plane:
        """Return the fall of light towards the corners (H, W)."""
        height, width = size
        v = (np.arange(height, dtype=np.float32) / height - 0.5)[:, None]
        u = (np.arange(width, dtype=np.float32) / width - 0.5)[None, :]
        return np.asarray(1.0 - 2.0 * self.vignette * (u * u + v * v), np.float32)


def random_light_field(
    rng: np.random.Generator, coarse: SkinGrid, *, difficulty: float, gloss: float, shadowed: bool
) -> Light:
    """Draw the light of one visit; `difficulty` 0 is soft and even, 1 is harsh."""
    azimuth = rng.uniform(0.0, 2 * np.pi)
    slant = np.radians(rng.uniform(15.0, 35.0 + 15.0 * difficulty))
    direction = np.array(
        [np.sin(slant) * np.cos(azimuth), np.sin(slant) * np.sin(azimuth), np.cos(slant)]
    )
    shadow = cast_shadow(rng, coarse, difficulty) if shadowed else np.ones(coarse.shape, np.float32)
    return Light(
        direction=direction,
        ambient=rng.uniform(0.55 - 0.2 * difficulty, 0.8),
        gradient=direction[:2] * rng.uniform(0.05, 0.12 + 0.25 * difficulty),
        shadow=shadow,
        gloss=gloss,
        roughness=rng.uniform(0.10, 0.22),
        vignette=rng.uniform(0.0, 0.12 + 0.15 * difficulty),
    )


def cast_shadow(rng: np.random.Generator, coarse: SkinGrid, difficulty: float) -> Plane:
    """Return the factor (h, w) of a soft shadow, as of a hand, that reaches in from one side."""
    side = rng.uniform(0.0, 2 * np.pi)
    away = 0.42 * min(coarse.width_mm, coarse.height_mm)
    centre = (away * np.cos(side), away * np.sin(side))
    depth_mm = signed_distance_mm(blob(rng, coarse, centre, rng.uniform(35.0, 60.0)), coarse)
    penumbra = rng.uniform(4.0, 15.0) / (0.7 + difficulty)
    inside = 1.0 / (1.0 + np.exp(-np.clip(depth_mm / penumbra, -30.0, 30.0)))
    strength = rng.uniform(0.12, 0.22 + 0.25 * difficulty)
    return blurred((1.0 - strength * inside).astype(np.float32), 2.0)
