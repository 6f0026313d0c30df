"""The directories (IFDs) of TIFF files and of EXIF blocks, which are small TIFF files.

Only headers: every offset is checked, nothing is followed twice, and values are cut at a sane
length, so that a hostile file can neither hang nor fill the memory.

References
----------
.. [1] Adobe (1992). TIFF revision 6.0.
.. [2] CIPA DC-008 (2019). Exchangeable image file format (Exif) 2.32.
"""

import struct
from collections.abc import Mapping
from typing import TypeAlias

Value: TypeAlias = bytes | tuple[int, ...] | tuple[float, ...]
Directory: TypeAlias = Mapping[int, Value]

MAX_ENTRIES = 1000  # real directories have 10 to 80
MAX_PAGES = 1000
_MAX_VALUES = 4096
_MAX_BLOB = 16_000_000  # a colour profile; printing profiles take up to 4 MB
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8}
_CODES = {3: "H", 4: "I", 8: "h", 9: "i", 11: "f", 12: "d", 13: "I", 16: "Q"}
_BLOBS = frozenset({1, 2, 6, 7})
_RATIONALS = {5: "I", 10: "i"}


class MalformedDirectory(ValueError):
    """The header or the directory points outside the data, or is none."""


class TiffData:
    """A TIFF file's bytes, with its byte order and width of offsets.

    Parameters
    ----------
    data : bytes
        The whole file, or the TIFF part of an EXIF block.

    Raises
    ------
    MalformedDirectory
        If the data does not start as a TIFF file.
    """

    def __init__(self, data: bytes) -> None:
        order = {b"II": "<", b"MM": ">"}.get(data[:2])
        if order is None or len(data) < 8:
            msg = "no TIFF header"
            raise MalformedDirectory(msg)
        self._data = data
        self._order = order
        version = self._unpack("H", 2)
        if version not in {42, 43}:
            msg = f"unknown TIFF version {version}"
            raise MalformedDirectory(msg)
        self._big = version == 43
        self.first = self._unpack("Q", 8) if self._big else self._unpack("I", 4)

    def directory(self, offset: int) -> Directory:
        """Return the tags of the directory at `offset`; unknown types and bad values are left out.

        Raises
        ------
        MalformedDirectory
            If there is no whole directory at that place.
        """
        start, count, entry_size = self._entries(offset)
        found: dict[int, Value] = {}
        for i in range(count):
            entry = start + i * entry_size
            tag, kind = self._unpack("H", entry), self._unpack("H", entry + 2)
            value = self._value(entry, kind)
            if value is not None:
                found.setdefault(tag, value)
        return found

    def page_count(self) -> int:
        """Return the number of directories in the chain; a chain that bites its tail ends there."""
        seen: set[int] = set()
        offset = self.first
        while offset and offset not in seen and len(seen) < MAX_PAGES:
            seen.add(offset)
            try:
                start, count, entry_size = self._entries(offset)
                offset = self._unpack("Q" if self._big else "I", start + count * entry_size)
            except MalformedDirectory:
                break
        return len(seen)

    def _entries(self, offset: int) -> tuple[int, int, int]:
        """Return where the entries start, how many there are, and how long each is."""
        count = self._unpack("Q" if self._big else "H", offset)
        if count > MAX_ENTRIES:
            msg = f"a directory of {count} entries"
            raise MalformedDirectory(msg)
        return offset + (8 if self._big else 2), count, 20 if self._big else 12

    def _value(self, entry: int, kind: int) -> Value | None:
        size = _SIZES.get(kind)
        if size is None:
            return None
        count = self._unpack("Q" if self._big else "I", entry + 4)
        limit = _MAX_BLOB if kind in _BLOBS else _MAX_VALUES
        inline, place = (8, entry + 12) if self._big else (4, entry + 8)
        if count * size > inline:
            place = self._unpack("Q" if self._big else "I", place)
        if place + count * size > len(self._data):
            return None
        count = min(count, limit)
        if kind in _BLOBS:
            return self._data[place : place + count]
        if kind in _RATIONALS:
            terms = struct.unpack_from(
                f"{self._order}{2 * count}{_RATIONALS[kind]}", self._data, place
            )
            pairs = zip(terms[::2], terms[1::2], strict=True)
            return tuple(top / bottom if bottom else 0.0 for top, bottom in pairs)
        return struct.unpack_from(f"{self._order}{count}{_CODES[kind]}", self._data, place)

    def _unpack(self, code: str, offset: int) -> int:
        try:
            return int(struct.unpack_from(self._order + code, self._data, offset)[0])
        except (struct.error, OverflowError) as error:
            msg = f"offset {offset} lies outside the data"
            raise MalformedDirectory(msg) from error


def whole_number(directory: Directory, tag: int, default: int) -> int:
    """Return the first number of a tag, or `default` where it is missing or no number."""
    value = directory.get(tag)
    if isinstance(value, tuple) and value:
        return int(value[0])
    return default
