"""EXIF facts of a photo file without decoding its picture, for ordering thousands of files."""

from pathlib import Path

from pigmenttrack.media.exif import ExifFacts, read_exif
from pigmenttrack.media.heic import heic_exif
from pigmenttrack.media.jpeg_header import HeaderIncomplete, read_jpeg_header
from pigmenttrack.media.photo_bytes import read_photo_bytes
from pigmenttrack.media.photo_format import HEAD_BYTES, PhotoFormat, photo_format
from pigmenttrack.media.png import png_exif
from pigmenttrack.media.webp import avif_exif, webp_exif

# Cameras put EXIF, with its thumbnail of up to 64 kB, first.
_JPEG_HEAD_BYTES = 200_000


def header_exif(path: Path) -> ExifFacts:
    """Return what the camera wrote; of a JPEG only the first 200 kB are read.

    Raises
    ------
    UnreadablePhoto
        If the file is no photo, or its header is damaged.
    """
    head = read_photo_bytes(path, at_most=_JPEG_HEAD_BYTES)
    kind = photo_format(head[:HEAD_BYTES])
    if kind is PhotoFormat.JPEG:
        return _jpeg_facts(path, head)
    data = read_photo_bytes(path) if len(head) == _JPEG_HEAD_BYTES else head
    match kind:
        case PhotoFormat.PNG:
            return read_exif(png_exif(data))
        case PhotoFormat.TIFF:
            return read_exif(data)
        case PhotoFormat.HEIC:
            return read_exif(heic_exif(data))
        case PhotoFormat.AVIF:
            return read_exif(avif_exif(data))
        case PhotoFormat.WEBP:
            return read_exif(webp_exif(data))


def _jpeg_facts(path: Path, head: bytes) -> ExifFacts:
    try:
        return read_exif(read_jpeg_header(head).exif)
    except HeaderIncomplete:
        if len(head) < _JPEG_HEAD_BYTES:
            return read_exif(b"")
    try:
        return read_exif(read_jpeg_header(read_photo_bytes(path)).exif)
    except HeaderIncomplete:
        # Told as damaged when it is loaded; a date it has none.
        return read_exif(b"")
