"""Which table or index a page of a database belongs to.

References
----------
.. [1] SQLite, "Database File Format", sections 1.2, 1.6 and 2.6.
"""

import sqlite3
import struct
from contextlib import closing

_INTERIOR_INDEX, _INTERIOR_TABLE, _LEAF_INDEX, _LEAF_TABLE = 2, 5, 10, 13
_INTERIOR = frozenset({_INTERIOR_INDEX, _INTERIOR_TABLE})
_FILE_HEADER_BYTES = 100
_INTERIOR_HEADER_BYTES = 12


def tables_of_pages(image: bytes, page_size: int) -> dict[int, str]:
    """Return what each page is for, as far as undamaged pages lead to it.

    Pages of long values (overflow) and free pages are not among them.
    """
    owners: dict[int, str] = {1: "list of tables"}
    for root, name in _roots(image):
        pending = [root]
        while pending:
            number = pending.pop()
            if number in owners or not 1 <= number * page_size <= len(image):
                continue
            owners[number] = name
            pending += _children(image, number, page_size)
    return owners


def _roots(image: bytes) -> list[tuple[int, str]]:
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.deserialize(image)
            rows = connection.execute("SELECT rootpage, type, name FROM sqlite_schema").fetchall()
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            return []
    return [(int(row[0]), f"{row[1]} {row[2]}") for row in rows if row[0]]


def _children(image: bytes, number: int, page_size: int) -> list[int]:
    page = image[(number - 1) * page_size : number * page_size]
    start = _FILE_HEADER_BYTES if number == 1 else 0
    if page[start] not in _INTERIOR:
        return []
    count = struct.unpack_from(">H", page, start + 3)[0]
    found = [struct.unpack_from(">I", page, start + 8)[0]]
    for index in range(count):
        at = start + _INTERIOR_HEADER_BYTES + 2 * index
        if at + 2 > page_size:
            break
        cell = struct.unpack_from(">H", page, at)[0]
        if cell + 4 <= page_size:
            found.append(struct.unpack_from(">I", page, cell)[0])
    return found
