"""Files that are on the disk when we say so, whole or not at all."""

import os
import secrets
from pathlib import Path

from pigmenttrack.store.layout import FILE_MODE


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last: a renamed file is lost with its folder's old content."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_synced(path: Path, content: bytes) -> None:
    """Write a new file and flush it to the disk; after an error there is none.

    Raises
    ------
    OSError
        If the disk is full, or the file is there already.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, FILE_MODE)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 - opens a descriptor
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def replace_synced(path: Path, content: bytes, *, tmp: Path) -> None:
    """Put a whole file in place of an older one, by way of the folder `tmp`.

    Raises
    ------
    OSError
        If the disk is full; the older file is then still there.
    """
    part = tmp / f"{secrets.token_hex(8)}.part"
    write_synced(part, content)
    try:
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)
