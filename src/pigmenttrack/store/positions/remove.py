"""A photo's bytes as they may leave the catalog."""

from pigmenttrack.store.positions.chunks import clean_png, clean_webp
from pigmenttrack.store.positions.exif_block import clean_tiff
from pigmenttrack.store.positions.heif import clean_heif
from pigmenttrack.store.positions.jpeg import clean_jpeg
from pigmenttrack.store.positions.unremovable import PositionUnremovable


def without_position(data: bytes) -> bytes:
    """Return a photo without the place where it was taken; its pixels decode to the same values.

    A file that holds nothing but what may stay comes back unchanged.

    Raises
    ------
    PositionUnremovable
        If the file is of no known format, or built so that nobody can be sure.
    """
    if data.startswith(b"\xff\xd8"):
        return clean_jpeg(data)
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return clean_png(data)
    if data.startswith((b"II*\0", b"MM\0*")):
        return clean_tiff(data)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return clean_webp(data)
    if data[4:8] == b"ftyp":
        return clean_heif(data)
    msg = "the file is of no known format"
    raise PositionUnremovable(msg)
