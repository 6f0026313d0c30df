"""TIFF: 8 bits a channel by Pillow, 16 bits by tifffile, which keeps them.

Compressed with LZW, 16 bits are read by Pillow as their upper eight, since tifffile cannot unpack
that alone. Numbers in floating point may mean linear light or not, 0 to 1 or 0 to 255: refused.
"""

import io

import numpy as np
import tifffile

from pigmenttrack.domain.errors import UnreadablePhoto
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.media.color_profile import srgb_from_cmyk
from pigmenttrack.media.decoded import Decoded, Pixels, damaged, no_memory, require_sane_size
from pigmenttrack.media.opaque import laid_on_white, opaque_rgb
from pigmenttrack.media.pillow_image import DECODER_ERRORS, opened
from pigmenttrack.media.tiff_directory import (
    Directory,
    MalformedDirectory,
    TiffData,
    whole_number,
)

_SUBFILE, _WIDTH, _HEIGHT, _BITS, _COMPRESSION, _PHOTOMETRIC = 254, 256, 257, 258, 259, 262
_SAMPLE_FORMAT, _PROFILE, _DNG_VERSION = 339, 34675, 50706
_REDUCED = 1  # bit of NewSubfileType: a preview of another picture
_FLOAT = 3
_UNSIGNED = 1
_GREY_PHOTOMETRIC = frozenset({0, 1})
_MOSAIC = frozenset({32803, 34892})  # PhotometricInterpretation of raw sensor data
_UNPACKED_BY_TIFFFILE = frozenset({1, 8, 32773, 32946})  # none, deflate, packbits, old deflate
_AS_8_BIT = "Save it as a TIFF or PNG of 8 or 16 bits a channel."


def decode_tiff(data: bytes) -> Decoded:
    """Decode the first page of a TIFF file.

    Raises
    ------
    UnreadablePhoto
        If it is damaged, of absurd size, a camera's RAW file, or of floating-point numbers.
    """
    try:
        tiff = TiffData(data)
        tags = tiff.directory(tiff.first)
    except MalformedDirectory as error:
        what = "its directory points outside the file"
        raise damaged(what) from error
    _require_photo(tags)
    flags = QualityFlag.SEVERAL_PICTURES if tiff.page_count() > 1 else NO_DOUBT
    grey = whole_number(tags, _PHOTOMETRIC, -1) in _GREY_PHOTOMETRIC
    if grey:
        flags |= QualityFlag.GREY
    profile = tags.get(_PROFILE, b"")
    profile = profile if isinstance(profile, bytes) and not grey else b""
    compression = whole_number(tags, _COMPRESSION, 1)
    pixels: Pixels
    if whole_number(tags, _BITS, 1) == 16 and compression in _UNPACKED_BY_TIFFFILE:
        pixels, doubts = _sixteen_bits(data, tags)
    else:
        pixels, profile, doubts = _eight_bits(data, profile)
    return Decoded(pixels=pixels, profile=profile, exif=data, flags=flags | doubts)


def _require_photo(tags: Directory) -> None:
    require_sane_size(whole_number(tags, _HEIGHT, 0), whole_number(tags, _WIDTH, 0))
    raw = _DNG_VERSION in tags or whole_number(tags, _PHOTOMETRIC, -1) in _MOSAIC
    if raw or whole_number(tags, _SUBFILE, 0) & _REDUCED:
        msg = "The file is a camera's RAW file, of which only a preview could be read."
        raise UnreadablePhoto(msg, advice="Develop it, and save it as JPEG or TIFF.")
    sample_format = whole_number(tags, _SAMPLE_FORMAT, _UNSIGNED)
    if sample_format == _FLOAT:
        msg = "The picture is in floating-point numbers, whose meaning the file does not tell."
        raise UnreadablePhoto(msg, advice=_AS_8_BIT)
    bits = whole_number(tags, _BITS, 1)
    if sample_format != _UNSIGNED or bits not in {1, 2, 4, 8, 16}:
        msg = f"A TIFF of {bits} bits a channel of this kind is not read."
        raise UnreadablePhoto(msg, advice=_AS_8_BIT)


def _eight_bits(data: bytes, profile: bytes) -> tuple[Rgb, bytes, QualityFlag]:
    with opened(data, "TIFF") as image:
        if image.mode == "CMYK":
            return srgb_from_cmyk(image, profile), b"", NO_DOUBT
        if image.mode == "I;16":
            msg = "A grey TIFF of 16 bits with this compression is not read."
            raise UnreadablePhoto(msg, advice=_AS_8_BIT)
        rgb, doubts = opaque_rgb(image)
    return rgb, profile, doubts


def _sixteen_bits(data: bytes, tags: Directory) -> tuple[Pixels, QualityFlag]:
    """Return RGB with 16 bits a channel of the first page."""
    try:
        with tifffile.TiffFile(io.BytesIO(data)) as file:
            page = file.pages[0]
            stored = np.asarray(page.asarray())
            planes = np.moveaxis(stored, 0, -1) if page.axes.startswith("SYX") else stored
    except MemoryError as error:
        raise no_memory() from error
    except DECODER_ERRORS as error:
        what = "its picture cannot be decoded"
        raise damaged(what) from error
    size = (whole_number(tags, _HEIGHT, 0), whole_number(tags, _WIDTH, 0))
    if planes.dtype != np.uint16 or planes.shape[:2] != size or planes.ndim > 3:
        msg = "A TIFF of this layout is not read."
        raise UnreadablePhoto(msg, advice=_AS_8_BIT)
    return _opaque(planes.astype(np.uint16, copy=False), tags)


def _opaque(planes: Pixels, tags: Directory) -> tuple[Pixels, QualityFlag]:
    photometric = whole_number(tags, _PHOTOMETRIC, -1)
    channels = 1 if planes.ndim == 2 else planes.shape[2]
    if photometric in _GREY_PHOTOMETRIC and channels == 1:
        level = planes.reshape(planes.shape[:2])
        level = level if photometric else np.iinfo(np.uint16).max - level
        return np.repeat(level[..., None], 3, axis=2), NO_DOUBT
    if photometric != 2 or channels not in {3, 4}:
        msg = "A 16-bit TIFF of this colour space is not read."
        raise UnreadablePhoto(msg, advice="Save it as RGB.")
    if channels == 3:
        return np.ascontiguousarray(planes), NO_DOUBT
    rgb, seen_through = laid_on_white(planes)
    return rgb, QualityFlag.TRANSPARENT if seen_through else NO_DOUBT
