"""The marker segments before a JPEG's first scan: size, EXIF, colour profile.

References
----------
.. [1] ITU-T T.81 (1992), annex B.
.. [2] ICC.1 (2022), annex B.4: a profile in several APP2 segments.
"""

from dataclasses import dataclass

from pigmenttrack.media.decoded import damaged

_START_OF_SCAN, _END_OF_IMAGE, _APP1, _APP2 = 0xDA, 0xD9, 0xE1, 0xE2
# All SOFn; C4, C8 and CC in between are tables.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_WITHOUT_LENGTH = frozenset({0x01, 0xD8, *range(0xD0, 0xD8)})
_EXIF = b"Exif\0"
_ICC = b"ICC_PROFILE\0"


@dataclass(frozen=True, slots=True, kw_only=True)
class JpegHeader:
    """What stands before the first scan.

    Attributes
    ----------
    height, width, channels : int
    block_height, block_width : int
        Size in pixels of the units that follow one another in a scan.
    exif, profile : bytes
        Empty where missing.
    scan_start : int
        Where the first scan's header starts.
    """

    height: int
    width: int
    channels: int
    block_height: int
    block_width: int
    exif: bytes
    profile: bytes
    scan_start: int


class HeaderIncomplete(ValueError):
    """The data ends before the first scan."""


def read_jpeg_header(data: bytes) -> JpegHeader:
    """Walk the marker segments up to the first scan.

    Raises
    ------
    HeaderIncomplete
        If `data` ends before the first scan: read more, or call it truncated.
    UnreadablePhoto
        If there is no picture, or the frame header is malformed.
    """
    frame: bytes = b""
    exif, profile_parts = b"", dict[int, bytes]()
    place = 2
    while True:
        marker, place = _next_marker(data, place)
        if marker in _WITHOUT_LENGTH:
            continue
        if marker == _END_OF_IMAGE:
            what = "it ends before its picture starts"
            raise damaged(what)
        if marker == _START_OF_SCAN:
            break
        body = _segment(data, place)
        if marker in _FRAMES and not frame:
            frame = body
        elif marker == _APP1 and not exif and body.startswith(_EXIF):
            exif = body
        elif marker == _APP2 and body.startswith(_ICC) and len(body) > 14:
            profile_parts.setdefault(body[12], body[14:])
        place += 2 + len(body)
    profile = b"".join(profile_parts[number] for number in sorted(profile_parts))
    return _header(frame, exif, profile, place - 2)


def _next_marker(data: bytes, place: int) -> tuple[int, int]:
    """Return the next marker and where its segment starts; stray bytes between are passed over."""
    while True:
        place = data.find(b"\xff", place)
        if place < 0 or place + 1 >= len(data):
            raise HeaderIncomplete
        marker = data[place + 1]
        if marker not in {0x00, 0xFF}:
            return marker, place + 2
        place += 1


def _segment(data: bytes, place: int) -> bytes:
    length = int.from_bytes(data[place : place + 2], "big")
    if place + max(length, 2) > len(data):
        raise HeaderIncomplete
    if length < 2:
        what = "a segment of its header has no length"
        raise damaged(what)
    return data[place + 2 : place + length]


def _header(frame: bytes, exif: bytes, profile: bytes, scan_start: int) -> JpegHeader:
    channels = frame[5] if len(frame) > 5 else 0
    if not channels or len(frame) < 6 + 3 * channels:
        what = "it does not say how large the picture is"
        raise damaged(what)
    # Each channel's second byte: how often it is sampled across (upper half) and down (lower).
    sampling = frame[7 : 6 + 3 * channels : 3] if channels > 1 else b"\x11"
    return JpegHeader(
        height=int.from_bytes(frame[1:3], "big"),
        width=int.from_bytes(frame[3:5], "big"),
        channels=channels,
        block_height=8 * max(1, *(pair & 15 for pair in sampling)),
        block_width=8 * max(1, *(pair >> 4 for pair in sampling)),
        exif=exif,
        profile=profile,
        scan_start=scan_start,
    )
