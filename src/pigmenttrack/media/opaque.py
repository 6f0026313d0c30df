"""Pictures of any Pillow mode as opaque RGB: grey spread, palettes resolved, glass on white."""

import numpy as np
from PIL import Image

from pigmenttrack.domain.errors import UnreadablePhoto
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.media.decoded import Pixels

_WITH_ALPHA = frozenset({"LA", "La", "PA", "RGBA", "RGBa"})
_GREY = frozenset({"1", "L", "LA", "La"})
_PALETTE = frozenset({"P", "PA"})
_READ = frozenset({"1", "L", "LA", "La", "P", "PA", "RGB", "RGBA", "RGBa", "RGBX", "YCbCr", "LAB"})
_ROWS_AT_ONCE = 256


def opaque_rgb(image: Image.Image) -> tuple[Rgb, QualityFlag]:
    """Return an image of 8 bits as RGB (H, W, 3), with the doubts that the change leaves.

    Raises
    ------
    UnreadablePhoto
        If the image is of a mode that has no plain meaning as a photo.
    """
    if image.mode not in _READ:
        msg = f"A picture of the kind {image.mode} is not read."
        raise UnreadablePhoto(msg, advice="Save it as an ordinary 8-bit colour JPEG or PNG.")
    flags = NO_DOUBT
    if image.mode in _GREY:
        flags |= QualityFlag.GREY
    if image.mode in _PALETTE:
        flags |= QualityFlag.PALETTE
    may_show_through = image.mode in _WITH_ALPHA or "transparency" in image.info
    image.load()
    rgb = np.empty((image.height, image.width, 3), np.uint8)
    # In strips: Pillow holds four bytes a pixel, and twice that while it hands them over.
    for row in range(0, image.height, _ROWS_AT_ONCE):
        end = min(row + _ROWS_AT_ONCE, image.height)
        strip = image.crop((0, row, image.width, end))
        if may_show_through:
            strip, seen_through = _strip_on_white(strip)
            flags |= QualityFlag.TRANSPARENT if seen_through else NO_DOUBT
        rgb[row:end] = np.asarray(strip.convert("RGB"))
    return rgb, flags


def _strip_on_white(strip: Image.Image) -> tuple[Image.Image, bool]:
    strip = strip.convert("RGBA")
    alpha = strip.getchannel("A")
    least, _ = alpha.getextrema()
    if least == 255:
        return strip, False
    white = Image.new("RGB", strip.size, "white")
    white.paste(strip.convert("RGB"), mask=alpha)
    return white, True


def laid_on_white(rgba: Pixels) -> tuple[Pixels, bool]:
    """Return RGBA pixels (H, W, 4) laid on white, and whether any of them is not opaque."""
    full = np.iinfo(rgba.dtype).max
    if bool((rgba[..., 3] == full).all()):
        return np.ascontiguousarray(rgba[..., :3]), False
    rgb = np.empty((*rgba.shape[:2], 3), rgba.dtype)
    # In strips: as float at once, a large photo would take gigabytes.
    for row in range(0, rgba.shape[0], _ROWS_AT_ONCE):
        strip = rgba[row : row + _ROWS_AT_ONCE].astype(np.float32)
        share = strip[..., 3:] / full
        laid = strip[..., :3] * share + full * (1.0 - share)
        rgb[row : row + _ROWS_AT_ONCE] = np.rint(laid)
    return rgb, True
