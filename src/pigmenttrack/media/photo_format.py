"""What kind of picture a file holds: told by its first bytes, never by its name."""

from enum import StrEnum

from pigmenttrack.domain.errors import UnreadablePhoto

HEAD_BYTES = 64
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_AVIF_BRANDS = frozenset({b"avif", b"avis"})
_TIFF_STARTS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_AS_JPEG = "Save it as JPEG or PNG, best straight from the camera."

# What people put into photo folders by mistake: first bytes, what it is.
_OTHER_KINDS = (
    (b"GIF8", "a GIF, which has too few colours to measure"),
    (b"BM", "a BMP picture"),
    (b"%PDF", "a PDF document"),
    (b"8BPS", "a Photoshop document"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"FUJIFILM", "a camera RAW file"),
    (b"IIU\0", "a camera RAW file"),
    (b"IIRO", "a camera RAW file"),
    (b"\xff\x0a", "a JPEG XL picture"),
    (b"\0\0\0\x0cJXL ", "a JPEG XL picture"),
    (b"\0\0\0\x0cjP  ", "a JPEG 2000 picture"),
)


class PhotoFormat(StrEnum):
    """The formats that are read."""

    JPEG = "JPEG"
    PNG = "PNG"
    TIFF = "TIFF"
    WEBP = "WebP"
    HEIC = "HEIC"
    AVIF = "AVIF"


def photo_format(head: bytes) -> PhotoFormat:
    """Return the format of a file that starts with `head` (64 bytes are enough).

    Raises
    ------
    UnreadablePhoto
        If these are not the first bytes of a format that is read; the message names what it is
        where that is known.
    """
    if head.startswith(b"\xff\xd8\xff"):
        return PhotoFormat.JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PhotoFormat.PNG
    if head.startswith(_TIFF_STARTS):
        if head[8:10] == b"CR":
            what = "a camera RAW file"
            raise _refusal(what)
        return PhotoFormat.TIFF
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return PhotoFormat.WEBP
    if head[4:8] == b"ftyp":
        return _format_of_brand(head)
    for start, what in _OTHER_KINDS:
        if head.startswith(start):
            raise _refusal(what)
    raise _refusal(_kind_of_text(head))


def _format_of_brand(head: bytes) -> PhotoFormat:
    """Tell HEIC, AVIF and films apart: all are boxes with a list of brands."""
    brands = [head[8:12], *(head[i : i + 4] for i in range(16, len(head), 4))]
    box_size = int.from_bytes(head[:4], "big")
    brands = brands[: max(1, (box_size - 12) // 4)]
    if any(brand in _AVIF_BRANDS for brand in brands):
        return PhotoFormat.AVIF
    if any(brand in _HEIC_BRANDS for brand in brands):
        return PhotoFormat.HEIC
    what = "a film or a camera RAW file"
    raise _refusal(what)


def _kind_of_text(head: bytes) -> str:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<svg", b"<?xml")):
        return "a drawing or XML text (such as SVG)"
    if start.startswith((b"<!doctype", b"<html")):
        return "a web page"
    if head and not any(byte < 9 or 13 < byte < 32 for byte in head):
        return "text"
    return "no picture of a kind that is known here"


def _refusal(what: str) -> UnreadablePhoto:
    msg = f"The file is {what}; JPEG, PNG, TIFF, WebP, HEIC and AVIF photos are read."
    return UnreadablePhoto(msg, advice=_AS_JPEG)
