import io

import numpy as np
from PIL import Image

from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.fingerprint import pixel_fingerprint, same_picture


def scene(shift: int = 0, light: float = 1.0) -> Rgb:
    y, x = np.mgrid[0:480, 0:640]
    rgb = np.empty((480, 640, 3))
    rgb[:] = (190, 145, 115)
    rgb[np.hypot(x - 250 - shift, y - 200) < 90] = (240, 222, 210)
    noise = np.random.default_rng(100 + shift).normal(0, 4, rgb.shape)
    return np.clip(rgb * light + noise, 0, 255).astype(np.uint8)


def test_equal_pixels_have_equal_fingerprints() -> None:
    assert pixel_fingerprint(scene()) == pixel_fingerprint(scene().copy())


def test_a_picture_saved_anew_or_smaller_is_the_same() -> None:
    buffer = io.BytesIO()
    Image.fromarray(scene()).save(buffer, "JPEG", quality=60)
    again = np.asarray(Image.open(buffer))
    smaller = np.asarray(Image.fromarray(scene()).resize((320, 240), Image.Resampling.BOX))
    for other in (again, smaller):
        assert same_picture(pixel_fingerprint(scene()), pixel_fingerprint(other))


def test_another_shot_of_the_same_patch_is_another_picture() -> None:
    first = pixel_fingerprint(scene())
    assert not same_picture(first, pixel_fingerprint(scene(shift=4)))
    assert not same_picture(first, pixel_fingerprint(scene(light=1.03)))
