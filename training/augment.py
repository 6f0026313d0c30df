"""One scene seen anew: turned, cropped, stretched, in other colours.

A scene is dearer to make than to learn from, so that each is used a few times; the network never
sees the same picture twice.
"""

import cv2
import numpy as np
from make_scenes import PATCH_BIT, SKIN_BIT, Scene
from numpy.typing import NDArray

MEAN, SD = 0.5, 0.25
NEAREST, FURTHEST = 0.6, 1.15  # of the scene's side; beyond 1 it is mirrored at its border
STRETCH = 0.2
TURNED_SHARE = 0.5  # the others are turned by right angles only and stay crisp
GAIN_SD, COLOUR_SD = 0.12, 0.05
GAMMA = 0.25
SATURATION = (0.6, 1.35)
LUMINANCE = np.array([0.2126, 0.7152, 0.0722])

Picture = NDArray[np.float32]  # (3, side, side)


def seen_anew(
    scene: Scene, rng: np.random.Generator, side: int
) -> tuple[Picture, NDArray[np.float32]]:
    """Return a picture (3, side, side) as the network takes it, and its truth (2, side, side)."""
    matrix = _view(rng, scene.shape[0], side)
    seen = cv2.warpAffine(
        np.ascontiguousarray(scene[..., :3]),
        matrix,
        (side, side),
        flags=cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REFLECT_101,
    )
    bits = cv2.warpAffine(
        np.ascontiguousarray(scene[..., 3]),
        matrix,
        (side, side),
        flags=cv2.INTER_NEAREST,
        borderMode=cv2.BORDER_REFLECT_101,
    )
    return network_input(_recoloured(rng, seen)), truth_of(bits)


def network_input(rgb: NDArray[np.uint8]) -> Picture:
    """Return a photo (H, W, 3) as the network takes it (3, H, W)."""
    planes = (rgb.astype(np.float32) / 255 - MEAN) / SD
    return np.ascontiguousarray(planes.transpose(2, 0, 1), np.float32)


def truth_of(bits: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return patch and visible skin, float32 (2, H, W), of a scene's last channel."""
    return np.stack([(bits & PATCH_BIT) > 0, (bits & SKIN_BIT) > 0]).astype(np.float32)


def _view(rng: np.random.Generator, scene_side: int, side: int) -> NDArray[np.float64]:
    """Return the affine map (2, 3) from the scene to the picture."""
    angle = np.pi / 2 * int(rng.integers(4))
    if rng.random() < TURNED_SHARE:
        angle += rng.uniform(-np.pi / 4, np.pi / 4)
    extent = scene_side * rng.uniform(NEAREST, FURTHEST)
    scale = side / extent * np.exp(rng.uniform(-STRETCH, STRETCH, 2) / 2)
    if rng.random() < 0.5:
        scale[0] = -scale[0]
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    linear = turn * scale
    slack = max(scene_side - extent, 0) / 2
    middle = (scene_side - 1) / 2 + rng.uniform(-slack, slack, 2)
    shift = (side - 1) / 2 - linear @ middle
    return np.column_stack([linear, shift])


def _recoloured(rng: np.random.Generator, rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    saturation = rng.uniform(*SATURATION)
    mixing = saturation * np.eye(3) + (1 - saturation) * LUMINANCE[None, :]
    levels = np.linspace(0, 1, 256)[:, None] ** np.exp(rng.uniform(-GAMMA, GAMMA))
    gains = np.exp(rng.normal(0, GAIN_SD) + rng.normal(0, COLOUR_SD, 3))
    table = np.rint(np.clip(levels * gains, 0, 1) * 255).astype(np.uint8)
    mixed = cv2.transform(rgb, mixing)
    return np.asarray(cv2.LUT(mixed, table[None]), np.uint8)
