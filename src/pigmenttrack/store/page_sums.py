"""Hashes of the database's pages as of the last orderly close.

Row sums and the integrity check miss a flipped byte where no row lies; these do not. They speak
only of the state whose change counter they name: after a crash they are simply out of date.
"""

import hashlib
import json
import struct
from dataclasses import dataclass
from pathlib import Path

from pigmenttrack.store.durable import replace_synced

_COUNTER_AT, _VALID_FOR_AT, _PAGE_SIZE_AT = 24, 92, 16
_DIGITS = 16
_LEAST_BYTES = 512


@dataclass(frozen=True, slots=True)
class PageSums:
    """What the pages were.

    Attributes
    ----------
    counter : int
        The database's change counter, which SQLite raises with every commit.
    """

    counter: int
    page_size: int
    pages: tuple[str, ...]

    def changed_pages(self, image: bytes) -> list[int]:
        """Return the numbers (from 1) of pages that are not what they were."""
        now = _hashes(image, self.page_size)
        count = max(len(now), len(self.pages))
        return [
            number + 1
            for number in range(count)
            if number >= len(now) or number >= len(self.pages) or now[number] != self.pages[number]
        ]

    def speak_of(self, image: bytes) -> bool:
        """Tell whether the database is still in the state that was summed.

        The counter stands twice in the file; a flip in one place is no new state.
        """
        return self.counter in {_number(image, _COUNTER_AT), _number(image, _VALID_FOR_AT)}


def sums_of(image: bytes) -> PageSums:
    """Return the hashes of a database's bytes."""
    page_size = int(struct.unpack_from(">H", image, _PAGE_SIZE_AT)[0])
    page_size = 65536 if page_size == 1 else page_size
    return PageSums(_number(image, _COUNTER_AT), page_size, tuple(_hashes(image, page_size)))


def write_sums(path: Path, sums: PageSums, *, tmp: Path) -> None:
    """Keep the hashes beside the database."""
    text = json.dumps(
        {"counter": sums.counter, "page_size": sums.page_size, "pages": sums.pages},
        separators=(",", ":"),
    )
    own = hashlib.sha256(text.encode()).hexdigest()
    replace_synced(path, f"{own}\n{text}\n".encode(), tmp=tmp)


def read_sums(path: Path) -> PageSums | None:
    """Return the hashes, None where there are none.

    Raises
    ------
    ValueError
        If the file is damaged itself.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return None
    own, _, text = content.partition(b"\n")
    if hashlib.sha256(text.rstrip(b"\n")).hexdigest().encode() != own:
        msg = f"{path.name} is damaged"
        raise ValueError(msg)
    content_ = json.loads(text)
    return PageSums(content_["counter"], content_["page_size"], tuple(content_["pages"]))


def _hashes(image: bytes, page_size: int) -> list[str]:
    view = memoryview(image)
    return [
        hashlib.sha256(view[start : start + page_size]).hexdigest()[:_DIGITS]
        for start in range(0, len(image), page_size)
    ]


def _number(image: bytes, offset: int) -> int:
    if len(image) < _LEAST_BYTES:
        return -1
    return int(struct.unpack_from(">I", image, offset)[0])
