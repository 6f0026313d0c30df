"""HEIC and AVIF files whose EXIF is cleaned and whose other texts are blank, in place.

References
----------
.. [1] ISO/IEC 14496-12:2022, 8.11 (meta, iloc, iinf).
.. [2] ISO/IEC 23008-12:2022, annex A (Exif in HEIF).
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from pigmenttrack.store.positions.exif_block import clean_exif
from pigmenttrack.store.positions.unremovable import PositionUnremovable

_TOP_BOXES = frozenset({b"ftyp", b"meta", b"mdat", b"free", b"skip"})
_TEXTS = frozenset({b"mime", b"uri "})
_EXIF = b"Exif"


@dataclass(frozen=True, slots=True)
class _Box:
    kind: bytes
    start: int  # of its content
    end: int


class _Reader:
    """Whole numbers in the order in which they stand."""

    def __init__(self, data: bytes, at: int) -> None:
        self._data = data
        self.at = at

    def number(self, n_bytes: int) -> int:
        """Return the next number, 0 for one of no bytes."""
        if self.at + n_bytes > len(self._data):
            msg = "a table of the HEIF file ends outside of it"
            raise PositionUnremovable(msg)
        self.at += n_bytes
        return int.from_bytes(self._data[self.at - n_bytes : self.at], "big")


def clean_heif(data: bytes) -> bytes:
    """Return a HEIC or AVIF file of the same length, without positions.

    Raises
    ------
    PositionUnremovable
        If it holds more than a still picture, or cannot be taken apart.
    """
    out = bytearray(data)
    boxes = list(_boxes(data, 0, len(data)))
    odd = sorted({box.kind.decode("latin-1") for box in boxes} - {k.decode() for k in _TOP_BOXES})
    if odd:
        msg = f"the file holds more than a picture: {', '.join(odd)}"
        raise PositionUnremovable(msg)
    for meta in (box for box in boxes if box.kind == b"meta"):
        inner = {box.kind: box for box in _boxes(data, meta.start + 4, meta.end)}
        if b"iinf" not in inner or b"iloc" not in inner:
            continue
        kinds = _item_kinds(data, inner[b"iinf"])
        base = inner[b"idat"].start if b"idat" in inner else None
        for item, ranges in _item_places(data, inner[b"iloc"], base):
            _clean_item(out, kinds.get(item, b""), ranges)
    return bytes(out)


def _clean_item(out: bytearray, kind: bytes, ranges: list[tuple[int, int]]) -> None:
    if kind in _TEXTS or (kind == _EXIF and len(ranges) != 1):
        for start, end in ranges:
            out[start:end] = bytes(end - start)
    elif kind == _EXIF:
        start, end = ranges[0]
        skipped = int.from_bytes(out[start : start + 4], "big")
        block = start + 4 + skipped
        if block > end:
            out[start:end] = bytes(end - start)
            return
        out[block:end] = clean_exif(bytes(out[block:end]))


def _boxes(data: bytes, at: int, end: int) -> Iterator[_Box]:
    while at + 8 <= end:
        length, kind = struct.unpack_from(">I4s", data, at)
        head = 8
        if length == 1 and at + 16 <= end:
            length, head = struct.unpack_from(">Q", data, at + 8)[0], 16
        elif length == 0:
            length = end - at
        if length < head or at + length > end:
            msg = "a box of the HEIF file ends outside of it"
            raise PositionUnremovable(msg)
        yield _Box(kind, at + head, at + length)
        at += length


def _item_kinds(data: bytes, iinf: _Box) -> dict[int, bytes]:
    version = data[iinf.start]
    first = iinf.start + 4 + (2 if version == 0 else 4)
    kinds: dict[int, bytes] = {}
    for box in _boxes(data, first, iinf.end):
        entry = _Reader(data, box.start)
        version = entry.number(1)
        entry.number(3)
        if box.kind != b"infe" or version < 2:
            msg = "the HEIF file lists its parts in an old way"
            raise PositionUnremovable(msg)
        item = entry.number(2 if version == 2 else 4)
        entry.number(2)
        kinds[item] = data[entry.at : entry.at + 4]
    return kinds


def _item_places(
    data: bytes, iloc: _Box, idat: int | None
) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Yield every item with the ranges of bytes that it consists of."""
    table = _Reader(data, iloc.start)
    version = table.number(1)
    table.number(3)
    sizes = table.number(2)
    offset_size, length_size = sizes >> 12, sizes >> 8 & 15
    base_size, index_size = sizes >> 4 & 15, sizes & 15
    for _ in range(table.number(4 if version == 2 else 2)):
        item = table.number(4 if version == 2 else 2)
        method = table.number(2) & 15 if version else 0
        table.number(2)
        base = table.number(base_size)
        ranges: list[tuple[int, int]] = []
        for _ in range(table.number(2)):
            if version:
                table.number(index_size)
            start = base + table.number(offset_size)
            length = table.number(length_size)
            if method == 1 and idat is not None:
                start += idat
            elif method != 0:
                continue
            ranges.append((start, start + length if length else len(data)))
        yield item, [(start, end) for start, end in ranges if start <= end <= len(data)]
