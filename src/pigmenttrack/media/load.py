"""A photo file as upright sRGB pixels: the one door through which pictures enter the program.

The bytes are read once; hash, header and pixels all come from them. Embedded previews are never
used, positions (GPS) never read.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np

from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.media.color_profile import srgb_from_profile
from pigmenttrack.media.decoded import Decoded
from pigmenttrack.media.exif import read_exif
from pigmenttrack.media.heic import decode_heic
from pigmenttrack.media.jpeg import decode_jpeg
from pigmenttrack.media.names import printable_name
from pigmenttrack.media.photo import Photo
from pigmenttrack.media.photo_bytes import read_photo_bytes
from pigmenttrack.media.photo_format import HEAD_BYTES, PhotoFormat, photo_format
from pigmenttrack.media.png import decode_png
from pigmenttrack.media.tiff import decode_tiff
from pigmenttrack.media.webp import decode_avif, decode_webp

_DECODERS: dict[PhotoFormat, Callable[[bytes], Decoded]] = {
    PhotoFormat.JPEG: decode_jpeg,
    PhotoFormat.PNG: decode_png,
    PhotoFormat.TIFF: decode_tiff,
    PhotoFormat.WEBP: decode_webp,
    PhotoFormat.HEIC: decode_heic,
    PhotoFormat.AVIF: decode_avif,
}
# EXIF orientations 2 to 8 (1 is upright): turned first, then mirrored left to right.
_TURNS: dict[int, int] = {
    3: cv2.ROTATE_180,
    4: cv2.ROTATE_180,
    5: cv2.ROTATE_90_CLOCKWISE,
    6: cv2.ROTATE_90_CLOCKWISE,
    7: cv2.ROTATE_90_COUNTERCLOCKWISE,
    8: cv2.ROTATE_90_COUNTERCLOCKWISE,
}
_MIRRORED = frozenset({2, 4, 5, 7})


def load_photo(path: Path) -> Photo:
    """Read a JPEG, PNG, TIFF, WebP, HEIC or AVIF photo.

    Raises
    ------
    UnreadablePhoto
        If it is no whole photo of sane size; message and advice are meant for the person.
    """
    data = read_photo_bytes(path)
    kind = photo_format(data[:HEAD_BYTES])
    decoded = _DECODERS[kind](data)
    exif = read_exif(decoded.exif)
    rgb, doubts = srgb_from_profile(decoded.pixels, decoded.profile)
    flags = decoded.flags | doubts
    if exif.composite:
        flags |= QualityFlag.HDR
    return Photo(
        rgb=rgb if decoded.orientation_applied else _upright(rgb, exif.orientation),
        sha256=hashlib.sha256(data).hexdigest(),
        name=printable_name(path),
        format=str(kind),
        exif=exif,
        flags=flags,
    )


def _upright(rgb: Rgb, orientation: int) -> Rgb:
    turn = _TURNS.get(orientation)
    turned = rgb if turn is None else cv2.rotate(rgb, turn).astype(np.uint8, copy=False)
    if orientation in _MIRRORED:
        return cv2.flip(turned, 1).astype(np.uint8, copy=False)
    return turned
