"""Files that are there whole or not at all."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


def replace_file(path: Path, content: bytes) -> None:
    """Write a file under a temporary name beside it, flush it to the disk, then put it in place.

    Whoever reads meanwhile sees the old file or the new one; a failure leaves the old one.

    Raises
    ------
    OSError
        If the folder cannot be written to.
    """
    with replacing(path) as file:
        file.write(content)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write piece by piece; it takes the place of `path` once all is written.

    Raises
    ------
    OSError
        If the folder cannot be written to.
    """
    # Not made from `path.name`, which may already be as long as a name can be.
    temporary = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with temporary.open("xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
