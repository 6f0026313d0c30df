"""EXIF blocks and TIFF files with nothing in them but what is named here.

The length and the place of everything that stays do not change; all other bytes become zero.

References
----------
.. [1] CIPA DC-008 (2019). Exchangeable image file format (Exif) 2.32.
.. [2] Adobe (1992). TIFF revision 6.0.
"""

import struct

from pigmenttrack.store.positions.unremovable import PositionUnremovable

_EXIF_DIRECTORY = 34665
# Make, model, orientation, resolution, date and time; what a picture's colours are made of.
_MAIN = frozenset({271, 272, 274, 282, 283, 296, 306, 318, 319, 529, 531, 532, _EXIF_DIRECTORY})
# What TIFF pixels need: size, bits, compression, strips, tiles, palette, tables, profile.
_PIXELS = frozenset(
    {254, 255, 256, 257, 258, 259, 262, 266, 273, 277, 278, 279, 280, 281, 284, 292, 293, 297}
    | {301, 317, 320, 322, 323, 324, 325, 332, 334, 336, 338, 339, 340, 341, 347, 530, 34675}
)
_DATA = {273: 279, 324: 325}  # offsets of strips and tiles → their lengths
# Exposure, dates with offsets, light, flash, colour space, size, lens focal length, rendering.
_CAMERA = frozenset(
    {33434, 33437, 34850, 34855, 34864, 34865, 34866, 36864, 36867, 36868, 36880, 36881, 36882}
    | {37121, 37122, 37377, 37378, 37379, 37380, 37381, 37383, 37384, 37385, 37386, 37520, 37521}
    | {37522, 40960, 40961, 40962, 40963, 41985, 41986, 41987, 41988, 41989, 41990, 41991, 41992}
    | {41993, 41994, 41996, 42080, 42081}
)
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_LONGEST_VALUE = 256  # of an EXIF value that stays: a long one may be anything
_MOST_DIRECTORIES = 1000


def clean_exif(block: bytes) -> bytes:
    """Return an EXIF block (without its ``Exif`` head) of the same length, without positions.

    A block that cannot be read becomes zeros: it said nothing before.
    """
    try:
        cleaner = _Cleaner(block, _MAIN, longest=_LONGEST_VALUE)
        cleaner.keep_directory(cleaner.first, _MAIN, chained=False)
    except struct.error:
        return bytes(len(block))
    return bytes(cleaner.out)


def clean_tiff(data: bytes) -> bytes:
    """Return a TIFF file of the same length, without positions.

    Raises
    ------
    PositionUnremovable
        If it is no classic TIFF file, or damaged.
    """
    keep = _MAIN | _PIXELS
    try:
        cleaner = _Cleaner(data, keep, longest=len(data))
        offset, seen = cleaner.first, set[int]()
        while offset and offset not in seen and len(seen) < _MOST_DIRECTORIES:
            seen.add(offset)
            offset = cleaner.keep_directory(offset, keep, chained=True)
    except struct.error as error:
        msg = f"the TIFF file cannot be taken apart: {error}"
        raise PositionUnremovable(msg) from error
    return bytes(cleaner.out)


class _Cleaner:
    """A copy that fills up with what stays."""

    def __init__(self, data: bytes, keep: frozenset[int], *, longest: int) -> None:
        order = {b"II*\0": "<", b"MM\0*": ">"}.get(data[:4])
        if order is None:
            msg = "no TIFF header"
            raise struct.error(msg)
        self._data = data
        self._order = order
        self._keep = keep
        self._longest = longest
        self.out = bytearray(len(data))
        self.out[:8] = data[:8]
        self.first = self._number("I", 4)

    def keep_directory(self, offset: int, keep: frozenset[int], *, chained: bool) -> int:
        """Copy what stays of a directory and return where the next one is."""
        count = self._number("H", offset)
        entries = [self._data[at : at + 12] for at in self._places(offset, count)]
        kept = [entry for entry in entries if self._stays(entry, keep)]
        following = self._number("I", offset + 2 + 12 * count)
        head = struct.pack(f"{self._order}H", len(kept)) + b"".join(kept)
        self._put(offset, head + struct.pack(f"{self._order}I", following if chained else 0))
        for entry in kept:
            self._keep_value(entry)
        self._keep_data(kept)
        return following

    def _places(self, offset: int, count: int) -> range:
        end = offset + 2 + 12 * count
        if end + 4 > len(self._data):
            msg = "a directory ends outside the data"
            raise struct.error(msg)
        return range(offset + 2, end, 12)

    def _stays(self, entry: bytes, keep: frozenset[int]) -> bool:
        tag, kind, count, place = self._parts(entry)
        length = count * _SIZES.get(kind, 0)
        whole = length <= 4 or place + length <= len(self._data)
        return tag in keep and kind in _SIZES and length <= self._longest and whole

    def _keep_value(self, entry: bytes) -> None:
        tag, kind, count, place = self._parts(entry)
        if tag == _EXIF_DIRECTORY:
            self.keep_directory(place, _CAMERA, chained=False)
        elif count * _SIZES[kind] > 4:
            self._put(place, self._data[place : place + count * _SIZES[kind]])

    def _keep_data(self, kept: list[bytes]) -> None:
        by_tag = {self._parts(entry)[0]: entry for entry in kept}
        for offsets, lengths in _DATA.items():
            if offsets in by_tag and lengths in by_tag:
                for start, length in zip(
                    self._numbers(by_tag[offsets]), self._numbers(by_tag[lengths]), strict=False
                ):
                    self._put(start, self._data[start : start + length])

    def _numbers(self, entry: bytes) -> tuple[int, ...]:
        _, kind, count, place = self._parts(entry)
        code = {3: "H", 4: "I"}.get(kind)
        if code is None:
            msg = "offsets of an unknown kind"
            raise struct.error(msg)
        if count * _SIZES[kind] <= 4:
            return struct.unpack_from(f"{self._order}{count}{code}", entry, 8)
        return struct.unpack_from(f"{self._order}{count}{code}", self._data, place)

    def _parts(self, entry: bytes) -> tuple[int, int, int, int]:
        tag, kind, count, place = struct.unpack(f"{self._order}HHII", entry)
        return tag, kind, count, place

    def _put(self, at: int, content: bytes) -> None:
        if at < 8 or at + len(content) > len(self.out):
            msg = "a value lies outside the data"
            raise struct.error(msg)
        self.out[at : at + len(content)] = content

    def _number(self, code: str, offset: int) -> int:
        return int(struct.unpack_from(self._order + code, self._data, offset)[0])
