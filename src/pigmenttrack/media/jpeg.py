"""JPEG: decoded straight into an array, and believed only when libjpeg had nothing to complain of.

Pillow drops libjpeg's warnings, so that a photo with flipped bits comes out as a picture with
shifted stripes of wrong colour. OpenCV's decoder gives the same pixels to the bit, without
Pillow's detour over four bytes a pixel, and prints the first warning on standard error, where it
is caught. Libjpeg repeats no warning after the first: a harmless one can hide another. And many
flipped bits break no rule that it could warn of; `has_shifted_blocks` looks for their marks.
"""

import re

import cv2
import numpy as np

from pigmenttrack.domain.errors import UnreadablePhoto
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.media.block_shift import has_shifted_blocks
from pigmenttrack.media.color_profile import srgb_from_cmyk
from pigmenttrack.media.decoded import Decoded, damaged, require_memory, require_sane_size
from pigmenttrack.media.jpeg_header import HeaderIncomplete, JpegHeader, read_jpeg_header
from pigmenttrack.media.pillow_image import opened
from pigmenttrack.media.stderr_capture import captured_stderr

# A progressive photo has about ten scans. Each costs a pass over all pixels, even when empty:
# a small file of a thousand scans would work for minutes.
MAX_SCANNED_PIXELS = 4_000_000_000
_FROM_LIBJPEG = (
    "Corrupt JPEG",
    "Premature end of JPEG",
    "Inconsistent prog",
    "Invalid SOS",
    "Warning:",
)
# Some phones write odd scan parameters, which no decoder uses.
_HARMLESS = re.compile(r"Invalid SOS parameters for sequential JPEG")
# Stray bytes between two segments of the header, or after the last row of pixels.
_DOUBTFUL = re.compile(r"extraneous bytes before marker 0x(?:d9|e.|fe)")


def decode_jpeg(data: bytes) -> Decoded:
    """Decode a JPEG file.

    Raises
    ------
    UnreadablePhoto
        If it is cut off, damaged, of absurd size, or of a kind that is not read.
    """
    header = _header(data)
    _require_whole(data, header)
    with captured_stderr(_is_complaint) as complaints:
        rgb = _pixels(data)
    flags = _judged(complaints)
    if rgb is None or rgb.shape != (header.height, header.width, 3):
        require_memory(2 * 3 * header.height * header.width)  # coefficients and pixels
        what = "its picture cannot be decoded"
        raise damaged(what)
    if has_shifted_blocks(rgb, header.block_height, header.block_width):
        flags |= QualityFlag.CORRUPT_DATA
    if header.channels == 1:
        return Decoded(pixels=rgb, exif=header.exif, flags=flags | QualityFlag.GREY)
    if header.channels == 4:
        with opened(data, "JPEG") as image:
            rgb = srgb_from_cmyk(image, header.profile)
        return Decoded(pixels=rgb, exif=header.exif, flags=flags)
    return Decoded(pixels=rgb, profile=header.profile, exif=header.exif, flags=flags)


def _header(data: bytes) -> JpegHeader:
    try:
        header = read_jpeg_header(data)
    except HeaderIncomplete as error:
        what = "it is cut off before its picture starts"
        raise damaged(what) from error
    require_sane_size(header.height, header.width)
    if header.channels not in {1, 3, 4}:
        msg = f"A JPEG of {header.channels} channels is not read."
        raise UnreadablePhoto(msg, advice="Save it as an ordinary JPEG.")
    return header


def _require_whole(data: bytes, header: JpegHeader) -> None:
    """Refuse files without an end, as an interrupted copy leaves them, and endless ones."""
    end = data.find(b"\xff\xd9", header.scan_start)
    if end < 0:
        what = "it is cut off"
        raise damaged(what)
    scans = data.count(b"\xff\xda", header.scan_start, end)
    if scans * header.height * header.width > MAX_SCANNED_PIXELS:
        msg = f"The picture is written in {scans} passes, far more than any camera uses."
        raise UnreadablePhoto(msg, advice="Save it as an ordinary JPEG.")


def _pixels(data: bytes) -> Rgb | None:
    flags = cv2.IMREAD_COLOR_RGB | cv2.IMREAD_IGNORE_ORIENTATION
    try:
        decoded = cv2.imdecode(np.frombuffer(data, np.uint8), flags)
    except cv2.error:
        return None
    return None if decoded is None else decoded.astype(np.uint8, copy=False)


def _is_complaint(line: str) -> bool:
    return line.startswith(_FROM_LIBJPEG)


def _judged(complaints: list[str]) -> QualityFlag:
    """Return the doubt that libjpeg's warnings leave, or refuse the file."""
    flags = NO_DOUBT
    for line in complaints:
        if _HARMLESS.search(line):
            continue
        if not _DOUBTFUL.search(line):
            what = (
                "some of its data are wrong, and the picture behind them is shifted or miscoloured"
            )
            raise damaged(what)
        flags |= QualityFlag.CORRUPT_DATA
    return flags
