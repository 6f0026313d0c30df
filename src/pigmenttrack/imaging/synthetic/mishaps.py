"""What goes wrong when a good photo is taken badly: done to a finished synthetic photo.

Each mishap takes a photo and a strength in its own unit and returns a photo of the same kind, so
that a good and a bad photo of the very same skin stand side by side.
"""

import cv2
import numpy as np

from pigmenttrack.imaging.array_types import Matrix, Plane, Rgb
from pigmenttrack.imaging.color import linear_from_srgb, srgb_from_linear
from pigmenttrack.imaging.synthetic.resample import blurred

SIDE_PX = 1600.0  # lengths in pixels are those of a photo so long
# Under a Wood's lamp skin without pigment fluoresces blue-white and pigment swallows the light;
# what the camera adds is the lamp's own violet.
FLUORESCENCE = np.array([0.30, 0.48, 0.80], np.float32)
LAMP_GLOW = np.array([0.055, 0.022, 0.165], np.float32)


def out_of_focus(rgb: Rgb, blur_px: float) -> Rgb:
    """Return the photo blurred by a Gaussian of this deviation, in px of a photo of 1600."""
    sigma = blur_px * max(rgb.shape[:2]) / SIDE_PX
    return srgb_from_linear(blurred(linear_from_srgb(rgb), sigma))


def shaken(rgb: Rgb, length_px: float, rng: np.random.Generator) -> Rgb:
    """Return the photo smeared along a random direction, in px of a photo of 1600."""
    length = length_px * max(rgb.shape[:2]) / SIDE_PX
    side = 2 * int(np.ceil(length / 2)) + 1
    angle = rng.uniform(0.0, np.pi)
    reach = np.array([np.cos(angle), np.sin(angle)]) * length / 2
    ends = np.rint((side // 2 + np.stack([-reach, reach])) * 16).astype(int)
    kernel = np.zeros((side, side), np.float32)
    cv2.line(kernel, ends[0].tolist(), ends[1].tolist(), 1.0, 1, cv2.LINE_AA, 4)
    smeared = cv2.filter2D(linear_from_srgb(rgb), -1, kernel / kernel.sum())
    return srgb_from_linear(np.asarray(smeared, np.float32))


def exposed(rgb: Rgb, stops: float, rng: np.random.Generator) -> Rgb:
    """Return the photo with this many stops more light (negative: less, and noisier)."""
    linear = linear_from_srgb(rgb) * np.float32(2.0**stops)
    if stops < 0:
        grain = rng.standard_normal(linear.shape, dtype=np.float32)
        linear = linear + np.float32(0.004) * grain * np.sqrt(np.maximum(linear, 0.0) + 0.01)
        linear = linear.astype(np.float32)
    return srgb_from_linear(linear)


def shining(rgb: Rgb, where: Plane, share: float, rng: np.random.Generator) -> Rgb:
    """Return the photo with highlights, as of cream or sweat, over this share of a region.

    Parameters
    ----------
    where : float32 (H, W)
        1 in the region, 0 beyond.
    """
    height, width = rgb.shape[:2]
    scale = max(height, width) / SIDE_PX
    rough = cv2.GaussianBlur(
        rng.standard_normal((height, width), dtype=np.float32), (0, 0), 7.0 * scale
    )
    broad = cv2.GaussianBlur(
        rng.standard_normal((height, width), dtype=np.float32), (0, 0), 40.0 * scale
    )
    wet = rough / rough.std() + 0.8 * broad / broad.std()
    level = float(np.quantile(wet[where > 0.5], 1.0 - share))
    sheen = np.clip((wet - level) * 1.8, 0.0, 1.2)[..., None] * where[..., None]
    return srgb_from_linear(linear_from_srgb(rgb) + sheen.astype(np.float32))


def shadowed(
    rgb: Rgb, through_xy: tuple[float, float], depth: float, rng: np.random.Generator
) -> Rgb:
    """Return the photo with a cast shadow whose edge runs through a point.

    The shadow takes `depth` of the light; what is left is a little bluer, as skylight is.
    """
    height, width = rgb.shape[:2]
    angle = rng.uniform(0.0, 2 * np.pi)
    penumbra = rng.uniform(0.004, 0.02) * max(height, width)
    x = np.arange(width, dtype=np.float32)[None, :] - np.float32(through_xy[0])
    y = np.arange(height, dtype=np.float32)[:, None] - np.float32(through_xy[1])
    bend = rng.uniform(-0.2, 0.2) / max(height, width)
    along = -np.sin(angle) * x + np.cos(angle) * y
    across = np.cos(angle) * x + np.sin(angle) * y + bend * along**2
    dark = 1.0 / (1.0 + np.exp(-np.clip(across / penumbra, -30.0, 30.0)))
    tint = np.array([1.0, 0.98, 0.93]) * depth
    light = 1.0 - dark[..., None] * tint
    return srgb_from_linear(linear_from_srgb(rgb) * light.astype(np.float32))


def tone_mapped(rgb: Rgb, compression: float) -> Rgb:
    """Return the photo as HDR renders it: large-scale contrast compressed, detail kept.

    `compression` of the contrast between places is taken away (0 leaves the photo).

    References
    ----------
    .. [1] Durand & Dorsey (2002). ACM Trans. Graphics 21(3), 257-266.
    """
    linear = linear_from_srgb(rgb)
    light = np.log(linear @ np.array([0.2126, 0.7152, 0.0722], np.float32) + np.float32(0.004))
    base = _edge_keeping(light.astype(np.float32), 0.04 * max(rgb.shape[:2]), 0.35)
    middle = float(np.median(base))
    gain = np.exp(-compression * (base - middle))
    return srgb_from_linear(linear * gain[..., None].astype(np.float32))


def _edge_keeping(plane: Plane, radius_px: float, edge: float) -> Plane:
    """Return the plane smoothed but for edges above `edge` (a guided filter: He et al. 2013)."""
    side = 2 * int(radius_px) + 1
    mean = cv2.blur(plane, (side, side))
    spread = cv2.blur(plane * plane, (side, side)) - mean * mean
    slope = spread / (spread + np.float32(edge * edge))
    offset = mean - slope * mean
    return np.asarray(
        cv2.blur(slope, (side, side)) * plane + cv2.blur(offset, (side, side)), np.float32
    )


def shrunk(rgb: Rgb, factor: float) -> Rgb:
    """Return the photo with this many times fewer pixels a side."""
    size = (round(rgb.shape[1] / factor), round(rgb.shape[0] / factor))
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)


def tilting(
    size: tuple[int, int], tilt_deg: float, about_xy: tuple[float, float], turn_rad: float
) -> Matrix:
    """Return the homography of a camera tilted about a point, at twice the picture's width."""
    distance = 2.0 * max(size)
    tilt = np.radians(tilt_deg)
    turn = np.array([[np.cos(turn_rad), -np.sin(turn_rad)], [np.sin(turn_rad), np.cos(turn_rad)]])
    to_plane, from_plane = np.eye(3), np.eye(3)
    to_plane[:2, :2] = turn
    to_plane[:2, 2] = -turn @ np.array(about_xy)
    from_plane[:2, :2] = turn.T
    from_plane[:2, 2] = about_xy
    lean = np.array(
        [[np.cos(tilt), 0.0, 0.0], [0.0, 1.0, 0.0], [np.sin(tilt) / distance, 0.0, 1.0]]
    )
    whole = from_plane @ lean @ to_plane
    return np.asarray(whole / whole[2, 2])


def tilted(rgb: Rgb, homography: Matrix) -> Rgb:
    """Return the photo as the tilted camera sees it; what lies beyond repeats the edge."""
    size = (rgb.shape[1], rgb.shape[0])
    return np.asarray(
        cv2.warpPerspective(
            rgb, homography, size, flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE
        ),
        np.uint8,
    )


def under_woods_lamp(rgb: Rgb, lost: Plane, rng: np.random.Generator) -> Rgb:
    """Return the skin under a Wood's lamp.

    Parameters
    ----------
    lost : float32 (H, W)
        Lost share of pigment at each pixel of the photo.
    """
    linear = linear_from_srgb(rgb)
    texture = linear.mean(axis=2, keepdims=True)
    texture = texture / np.maximum(cv2.GaussianBlur(texture, (0, 0), 25.0)[..., None], 0.02)
    camera = np.exp(rng.normal(0.0, 0.25, 3)).astype(np.float32)
    glow = rng.uniform(0.5, 1.0)
    fluorescing = (lost * np.float32(glow))[..., None] * FLUORESCENCE
    return srgb_from_linear((LAMP_GLOW + fluorescing) * camera * texture)


def without_colour(rgb: Rgb) -> Rgb:
    """Return the photo in grey."""
    grey = cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
    return np.repeat(grey[..., None], 3, axis=2).astype(np.uint8, copy=False)


def cross_polarised(rgb: Rgb) -> Rgb:
    """Return the photo as behind crossed polarisers: more saturated; highlights are not undone.

    What is seen without the surface's reflection, about 4 % of white, is the skin's own colour.
    """
    return srgb_from_linear((linear_from_srgb(rgb) - np.float32(0.03)) * np.float32(1.15))
