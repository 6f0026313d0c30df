"""Fields of traced hairs for tests that need no picture."""

import numpy as np

from pigmenttrack.imaging.hair.shafts import Hair
from pigmenttrack.imaging.hair.similarity import transform, turn_and_shift

MM_PER_PX = 0.010
SIZE_PX = (900, 1200)
SIZE_MM = np.array([12.0, 9.0])


def plant(rng: np.random.Generator, count: int, lean: float = 0.3) -> list[Hair]:
    """Return hairs anywhere on the field, most of them leaning the same way."""
    roots = rng.uniform([0, 0], SIZE_MM, (count, 2))
    ways = rng.normal(lean, 0.4, count)
    return [
        hair(root, root + rng.uniform(0.6, 1.0) * np.array([np.cos(way), np.sin(way)]))
        for root, way in zip(roots, ways, strict=True)
    ]


def hair(root_mm: np.ndarray, tip_mm: np.ndarray) -> Hair:
    """Return a straight hair."""
    path = np.linspace(root_mm, tip_mm, 12) / MM_PER_PX
    length = float(np.hypot(*(tip_mm - root_mm)))
    return Hair(path_xy=path, diameter_um=60.0, length_mm=length, unit=-1, contrast=50.0)


def motion(turn_deg: float, shift_mm: tuple[float, float]) -> np.ndarray:
    """Return a turn about the middle of the field and a shift, in millimetres."""
    return turn_and_shift(np.radians(turn_deg), np.array(shift_mm), SIZE_MM / 2)


def photographed_again(
    rng: np.random.Generator, hairs: list[Hair], a_to_b: np.ndarray, grown_mm: float = 0.0
) -> list[Hair]:
    """Return the hairs that a second photo shows, longer, and with roots traced a little off."""
    seen = []
    for each in hairs:
        path = transform(each.path_xy * MM_PER_PX, a_to_b) + rng.normal(0, 0.012, 2)
        way = (path[-1] - path[0]) / np.hypot(*(path[-1] - path[0]))
        if ((path[0] >= 0) & (path[0] <= SIZE_MM)).all():
            seen.append(hair(path[0], path[-1] + grown_mm * way))
    return seen
