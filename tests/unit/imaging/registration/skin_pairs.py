"""Small pairs of skin photos with known truth, for the tests of registration."""

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Matrix, Points, Rgb
from pigmenttrack.imaging.homography import apply_homography
from pigmenttrack.imaging.registration.coordinates import Size, lattice
from pigmenttrack.imaging.registration.smooth_field import SmoothField
from pigmenttrack.imaging.registration.stretched_plane import StretchedPlane

SIZE: Size = (720, 960)
CANVAS_MARGIN_PX = 400
TONE = np.array([196.0, 148.0, 120.0], np.float32)


@dataclass(frozen=True)
class SkinPair:
    """Two photos and the exact map between them."""

    fixed: Rgb
    moving: Rgb
    truth: StretchedPlane

    def error_px(self, mapped_xy: Points, points_xy: Points) -> np.ndarray:
        """Return how far mapped points lie from where they truly are."""
        return np.asarray(np.linalg.norm(mapped_xy - self.truth(points_xy), axis=1))

    def shared_points(self, margin_px: float = 20.0) -> Points:
        """Return points of the fixed photo that the moving one shows as well."""
        points = lattice(SIZE, 18, 24)
        height, width = self.moving.shape[:2]
        x, y = self.truth(points).T
        inside = (x > margin_px) & (x < width - margin_px) & (y > margin_px)
        return points[inside & (y < height - margin_px)]


@lru_cache(maxsize=2)
def skin_canvas(seed: int) -> np.ndarray:
    """Return mottled skin (H, W, 3) float32 with nevi, larger than a photo on all sides."""
    rng = np.random.default_rng(seed)
    height, width = (side + 2 * CANVAS_MARGIN_PX for side in SIZE)
    absorbance = np.zeros((height, width), np.float32)
    for sigma_px, strength in ((2.5, 0.02), (6.0, 0.03), (20.0, 0.05)):
        noise = cv2.GaussianBlur(
            rng.standard_normal((height, width)).astype(np.float32), (0, 0), sigma_px
        )
        absorbance += strength * noise / noise.std()
    for x, y in rng.uniform(0, 1, (120, 2)) * [width, height]:
        radius = int(rng.integers(2, 7))
        cv2.circle(absorbance, (int(x), int(y)), radius, float(rng.uniform(0.2, 0.6)), -1)
    return TONE * np.exp(-absorbance[..., None] * np.array([0.7, 1.0, 1.25], np.float32))


def pose(
    *, turn_deg: float = 0.0, zoom: float = 1.0, tilt_deg: float = 0.0, size: Size = SIZE
) -> Matrix:
    """Return the homography from the fixed photo to a moving one of `size`, centre to centre."""
    focal = 1.2 * max(SIZE)
    turn, tilt = np.radians(turn_deg), np.radians(tilt_deg)
    rotation = (
        cv2.Rodrigues(np.array([0.0, tilt, 0.0]))[0] @ cv2.Rodrigues(np.array([0.0, 0.0, turn]))[0]
    )
    plane = np.column_stack([rotation[:, 0], rotation[:, 1], [0.0, 0.0, focal / zoom]])
    centre_fixed = np.array([[1, 0, -SIZE[1] / 2], [0, 1, -SIZE[0] / 2], [0, 0, 1.0]])
    camera = np.array([[focal, 0, size[1] / 2], [0, focal, size[0] / 2], [0, 0, 1.0]])
    matrix = camera @ plane @ centre_fixed
    return np.asarray(matrix / matrix[2, 2])


def random_stretch(seed: int, largest_px: float) -> SmoothField:
    """Return a smooth displacement of the fixed photo of at most `largest_px`."""
    rng = np.random.default_rng(seed)
    shape = SmoothField.zero(SIZE).coefficients.shape
    rough = rng.standard_normal(shape)
    smooth = np.stack([cv2.GaussianBlur(rough[..., axis], (0, 0), 2.0) for axis in (0, 1)], -1)
    return SmoothField(SIZE, smooth * (largest_px / np.linalg.norm(smooth, axis=-1).max()))


def make_pair(
    seed: int,
    plane: Matrix,
    *,
    stretch_px: float = 0.0,
    moving_size: Size = SIZE,
    light: float = 1.0,
    noise_sd: float = 2.0,
) -> SkinPair:
    """Photograph the same skin twice."""
    canvas = skin_canvas(seed)
    field = random_stretch(seed, stretch_px) if stretch_px else SmoothField.zero(SIZE)
    truth = StretchedPlane(plane, field)
    rng = np.random.default_rng([seed, 1])
    margin = CANVAS_MARGIN_PX
    fixed = canvas[margin : margin + SIZE[0], margin : margin + SIZE[1]]
    height, width = moving_size
    pixels = np.stack(np.meshgrid(np.arange(width), np.arange(height)), -1).reshape(-1, 2)
    at = (truth.undo(pixels.astype(np.float64)) + margin).astype(np.float32)
    moving = cv2.remap(
        canvas,
        np.ascontiguousarray(at[:, 0].reshape(moving_size)),
        np.ascontiguousarray(at[:, 1].reshape(moving_size)),
        cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_REFLECT_101,
    )
    gradient = np.linspace(0.85, 1.1, width, dtype=np.float32)[None, :, None] * light
    return SkinPair(_expose(fixed, rng, noise_sd), _expose(moving * gradient, rng, noise_sd), truth)


def mapped_corners(matrix: Matrix) -> Points:
    """Return where a homography carries the fixed photo's corners."""
    height, width = SIZE
    corners = np.array([[0, 0], [width - 1, 0], [width - 1, height - 1], [0, height - 1]], float)
    return apply_homography(matrix, corners)


def _expose(linear: np.ndarray, rng: np.random.Generator, noise_sd: float) -> Rgb:
    noisy = linear + noise_sd * rng.standard_normal(linear.shape)
    return np.clip(np.rint(noisy), 0, 255).astype(np.uint8)
