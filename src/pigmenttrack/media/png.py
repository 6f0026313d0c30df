"""PNG: only the chunks that make the picture are handed to a decoder, each with its sum checked.

Text chunks can unpack to gigabytes and are dropped unread. Pillow reads 16 bits a channel as 8;
OpenCV keeps them.

References
----------
.. [1] ISO/IEC 15948 (2004).
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.media.decoded import Decoded, Pixels, damaged, require_sane_size
from pigmenttrack.media.opaque import laid_on_white, opaque_rgb
from pigmenttrack.media.pillow_image import opened

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PICTURE = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_MAX_PROFILE = 16_000_000
_GREY_TYPES = frozenset({0, 4})
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # of a pixel, for each type of colour
_UNPACKED_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chunks:
    """A PNG file taken apart: the bare picture, and what stands around it."""

    picture: bytes
    height: int
    width: int
    depth: int
    color_type: int
    has_color_key: bool
    animated: bool
    profile: bytes
    exif: bytes


def decode_png(data: bytes) -> Decoded:
    """Decode a PNG file, 16 bits a channel as such.

    Raises
    ------
    UnreadablePhoto
        If it is cut off, damaged, or of absurd size.
    """
    chunks = _take_apart(data)
    flags = QualityFlag.SEVERAL_PICTURES if chunks.animated else NO_DOUBT
    pixels: Pixels
    _require_all_rows(chunks)
    with opened(chunks.picture, "PNG") as image:
        if chunks.depth == 16 and not chunks.has_color_key:
            pixels, doubts = _sixteen_bits(chunks)
        elif chunks.depth == 16:
            pixels, doubts = opaque_rgb(image.convert("RGBA"))
        else:
            pixels, doubts = opaque_rgb(image)
    if chunks.color_type in _GREY_TYPES:
        doubts |= QualityFlag.GREY
    profile = b"" if chunks.color_type in _GREY_TYPES else chunks.profile
    return Decoded(pixels=pixels, profile=profile, exif=chunks.exif, flags=flags | doubts)


def png_exif(data: bytes) -> bytes:
    """Return the EXIF block of a PNG file without decoding the picture.

    Raises
    ------
    UnreadablePhoto
        If the file is cut off or damaged.
    """
    return next((body for name, body in _walk(data) if name == b"eXIf"), b"")


def _take_apart(data: bytes) -> _Chunks:
    parts: list[bytes] = [_SIGNATURE]
    size = depth = kind = 0
    found: dict[bytes, bytes] = {}
    for name, body in _walk(data):
        if name in _PICTURE:
            start = len(body).to_bytes(4, "big") + name
            parts += [start, body, zlib.crc32(body, zlib.crc32(name)).to_bytes(4, "big")]
        if name == b"IHDR" and len(body) == 13:
            height, width = int.from_bytes(body[4:8], "big"), int.from_bytes(body[:4], "big")
            require_sane_size(height, width)
            size, depth, kind = height * width, body[8], body[9]
        elif name in {b"iCCP", b"eXIf", b"acTL", b"tRNS"}:
            found.setdefault(name, body)
    if not size:
        what = "it does not say how large the picture is"
        raise damaged(what)
    return _Chunks(
        picture=b"".join(parts),
        height=height,
        width=width,
        depth=depth,
        color_type=kind,
        has_color_key=b"tRNS" in found,
        animated=b"acTL" in found,
        profile=_unpacked_profile(found.get(b"iCCP", b"")),
        exif=found.get(b"eXIf", b""),
    )


def _walk(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and body of each chunk, the sums of those that matter being checked."""
    place = len(_SIGNATURE)
    while True:
        length, name = int.from_bytes(data[place : place + 4], "big"), data[place + 4 : place + 8]
        end = place + 8 + length
        if end + 4 > len(data):
            what = "it is cut off"
            raise damaged(what)
        body = data[place + 8 : end]
        # A capital first letter marks the chunks that the picture cannot do without.
        if name[:1].isupper():
            told = int.from_bytes(data[end : end + 4], "big")
            if zlib.crc32(body, zlib.crc32(name)) != told:
                what = "its checksum is wrong"
                raise damaged(what)
        yield name, body
        if name == b"IEND":
            return
        place = end + 4


def _require_all_rows(chunks: _Chunks) -> None:
    """Refuse a picture of fewer rows than its header claims: decoders leave the rest black."""
    bits = chunks.depth * _SAMPLES.get(chunks.color_type, 1)
    wanted = chunks.height * ((chunks.width * bits + 7) // 8)
    unpacker = zlib.decompressobj()
    unpacked = 0
    for name, body in _walk(chunks.picture):
        rest = body if name == b"IDAT" else b""
        while rest and unpacked < wanted:
            try:
                unpacked += len(unpacker.decompress(rest, _UNPACKED_AT_ONCE))
            except zlib.error as error:
                what = "its picture cannot be unpacked"
                raise damaged(what) from error
            rest = unpacker.unconsumed_tail
    if unpacked < wanted:
        what = "it holds fewer rows than it claims"
        raise damaged(what)


def _unpacked_profile(body: bytes) -> bytes:
    """Return the profile of an iCCP chunk; what cannot be unpacked is left broken, not dropped."""
    if not body:
        return b""
    _, _, rest = body.partition(b"\0")
    try:
        return zlib.decompressobj().decompress(rest[1:], _MAX_PROFILE) or rest
    except zlib.error:
        return rest or b"\0"


def _sixteen_bits(chunks: _Chunks) -> tuple[Pixels, QualityFlag]:
    """Return RGB with 16 bits a channel."""
    stored = cv2.imdecode(np.frombuffer(chunks.picture, np.uint8), cv2.IMREAD_UNCHANGED)
    if (
        stored is None
        or stored.dtype != np.uint16
        or stored.shape[:2] != (chunks.height, chunks.width)
    ):
        what = "its picture cannot be decoded"
        raise damaged(what)
    planes = stored.astype(np.uint16, copy=False)
    if planes.ndim == 2:
        return np.repeat(planes[..., None], 3, axis=2), NO_DOUBT
    if planes.shape[2] == 3:
        return np.ascontiguousarray(planes[..., ::-1]), NO_DOUBT
    rgb, seen_through = laid_on_white(planes[..., [2, 1, 0, 3]])
    return rgb, QualityFlag.TRANSPARENT if seen_through else NO_DOUBT
