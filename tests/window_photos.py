"""Small photos for tests of the window: noise that is no skin, dated by their names."""

from pathlib import Path

import numpy as np
from PIL import Image


def write_photos(folder: Path, names: tuple[str, ...], seed: int = 1) -> Path:
    """Write one small photo a name into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(seed)
    for name in names:
        pixels = rng.integers(0, 255, (12, 16, 3), dtype=np.uint8).repeat(16, 0).repeat(16, 1)
        Image.fromarray(pixels).save(folder / name)
    return folder
