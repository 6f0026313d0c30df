"""JPEG files with their picture, colour profile and cleaned EXIF, and nothing else.

References
----------
.. [1] ITU-T T.81 (1992), annex B.
"""

from pigmenttrack.store.positions.exif_block import clean_exif
from pigmenttrack.store.positions.unremovable import PositionUnremovable

_EOI, _SOS, _COMMENT = 0xD9, 0xDA, 0xFE
_EXIF_HEAD = b"Exif\0\0"
# Application segments that say how to read the pixels: JFIF, colour profile, Adobe's transform.
_KEPT_HEADS = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
_APPLICATION = range(0xE0, 0xF0)


def clean_jpeg(data: bytes) -> bytes:
    """Return the file without positions; the coded picture stays as it is, to the bit.

    Raises
    ------
    PositionUnremovable
        If it does not end as a JPEG file must.
    """
    parts = [data[:2]]
    at = 2
    while True:
        at, marker = _marker(data, at)
        if marker == _EOI:
            parts.append(b"\xff\xd9")
            return b"".join(parts)
        length = int.from_bytes(data[at : at + 2], "big")
        body = data[at + 2 : at + length]
        if length < 2 or at + length > len(data):
            msg = "a segment of the JPEG file ends outside of it"
            raise PositionUnremovable(msg)
        kept = _kept(marker, body)
        if kept is not None:
            parts.append(bytes((0xFF, marker)) + (len(kept) + 2).to_bytes(2, "big") + kept)
        at += length
        if marker == _SOS:
            end = _scan_end(data, at)
            parts.append(data[at:end])
            at = end


def _marker(data: bytes, at: int) -> tuple[int, int]:
    """Return where the segment after the next marker starts, and the marker."""
    if at >= len(data) or data[at] != 0xFF:
        msg = "there is no marker where the JPEG file needs one"
        raise PositionUnremovable(msg)
    while at < len(data) and data[at] == 0xFF:
        at += 1
    if at >= len(data):
        msg = "the JPEG file has no end"
        raise PositionUnremovable(msg)
    return at + 1, data[at]


def _kept(marker: int, body: bytes) -> bytes | None:
    if marker == _COMMENT:
        return None
    if marker not in _APPLICATION:
        return body
    if marker == 0xE1 and body.startswith(_EXIF_HEAD):
        return _EXIF_HEAD + clean_exif(body[len(_EXIF_HEAD) :])
    head = _KEPT_HEADS.get(marker)
    return body if head is not None and body.startswith(head) else None


def _scan_end(data: bytes, at: int) -> int:
    """Return where the coded pixels of a scan end: at a marker that is no restart."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            msg = "the JPEG file has no end"
            raise PositionUnremovable(msg)
        following = data[at + 1]
        if following == 0xFF:
            at += 1
        elif following == 0 or 0xD0 <= following <= 0xD7:
            at += 2
        else:
            return at
