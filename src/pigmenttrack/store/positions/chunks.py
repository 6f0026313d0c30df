"""PNG and WebP files with their picture, colour profile and cleaned EXIF, and nothing else.

References
----------
.. [1] W3C (2025). Portable Network Graphics (PNG) Specification, third edition.
.. [2] Google (2023). WebP Container Specification (RFC 9649).
"""

import struct
import zlib
from collections.abc import Iterator

from pigmenttrack.store.positions.exif_block import clean_exif
from pigmenttrack.store.positions.unremovable import PositionUnremovable

_PNG_HEAD_BYTES = 8
_PNG_KEPT = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT"}
    | {b"bKGD", b"pHYs", b"cICP"}
)
_WEBP_KEPT = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP", b"ANIM", b"ANMF"})
_HAS_XMP = 0x04
_EXIF_HEAD = b"Exif\0\0"


def clean_png(data: bytes) -> bytes:
    """Return a PNG file without positions.

    Raises
    ------
    PositionUnremovable
        If its chunks cannot be told apart.
    """
    parts = [data[:_PNG_HEAD_BYTES]]
    for kind, body in _png_chunks(data):
        if kind == b"eXIf":
            parts.append(_png_chunk(kind, clean_exif(body)))
        elif kind in _PNG_KEPT:
            parts.append(_png_chunk(kind, body))
    return b"".join(parts)


def clean_webp(data: bytes) -> bytes:
    """Return a WebP file without positions.

    Raises
    ------
    PositionUnremovable
        If its chunks cannot be told apart.
    """
    parts: list[bytes] = [b"WEBP"]
    at = 12
    while at + 8 <= len(data):
        kind, length = struct.unpack_from("<4sI", data, at)
        body = data[at + 8 : at + 8 + length]
        if len(body) != length:
            msg = "a chunk of the WebP file ends outside of it"
            raise PositionUnremovable(msg)
        if kind == b"EXIF":
            head = _EXIF_HEAD if body.startswith(_EXIF_HEAD) else b""
            body = head + clean_exif(body[len(head) :])
        if kind == b"VP8X" and body:
            body = bytes([body[0] & ~_HAS_XMP]) + body[1:]
        if kind in _WEBP_KEPT or kind == b"EXIF":
            parts.append(struct.pack("<4sI", kind, length) + body + b"\0" * (length % 2))
        at += 8 + length + length % 2
    content = b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(content)) + content


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = _PNG_HEAD_BYTES
    while at + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        if at + 12 + length > len(data):
            break
        yield kind, data[at + 8 : at + 8 + length]
        if kind == b"IEND":
            return
        at += 12 + length
    msg = "the PNG file has no end"
    raise PositionUnremovable(msg)


def _png_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
