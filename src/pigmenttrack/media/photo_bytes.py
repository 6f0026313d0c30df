"""The bytes of a photo file: asked for once, from regular files of sane size only.

A FIFO named ``.jpg`` blocks whoever opens it, ``/dev/zero`` never ends, and a sparse file of 5 GB
fills the memory: each is refused before a byte is read.
"""

import os
import stat
from pathlib import Path

from pigmenttrack.domain.errors import UnreadablePhoto

MAX_BYTES = 200_000_000  # a 200-megapixel phone JPEG takes about 60 MB, a 16-bit 24 MP TIFF 144 MB
_SPECIAL_FILES = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def require_regular(status: os.stat_result) -> None:
    """Refuse what is no regular file of sane size.

    Raises
    ------
    UnreadablePhoto
        For folders, pipes, devices, sockets, empty files, and files above `MAX_BYTES`.
    """
    for is_such, what in _SPECIAL_FILES:
        if is_such(status.st_mode):
            msg = f"This is {what}, not a photo file."
            raise UnreadablePhoto(msg, advice="Leave it out, or put the photo itself there.")
    if status.st_size == 0:
        msg = "The file is empty."
        raise UnreadablePhoto(msg, advice="Copy the photo again from the camera.")
    if status.st_size > MAX_BYTES:
        msg = (
            f"The file is too large: {status.st_size / 1e6:.0f} MB; "
            f"at most {MAX_BYTES / 1e6:.0f} MB are read."
        )
        raise UnreadablePhoto(msg, advice="Export the photo as a JPEG of normal size.")


def file_status(path: Path) -> os.stat_result:
    """Return the status of the file that `path` leads to, through links.

    Raises
    ------
    UnreadablePhoto
        If there is none: a dangling link, a loop of links, a forbidden folder.
    """
    try:
        return path.stat()
    except (OSError, ValueError) as error:
        raise _cannot_open(path, error) from error


def read_photo_bytes(path: Path, *, at_most: int | None = None) -> bytes:
    """Read a regular file, whole or its first `at_most` bytes.

    Raises
    ------
    UnreadablePhoto
        If it is no regular file, is empty or too large, or may not be read.
    """
    require_regular(file_status(path))
    try:
        # Without O_NONBLOCK a pipe put in place since the check above would block for ever.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with open(descriptor, "rb", buffering=0) as file:  # noqa: PTH123 - opens a descriptor
            require_regular(os.fstat(file.fileno()))
            return _read(file.fileno(), MAX_BYTES if at_most is None else at_most)
    except OSError as error:
        raise _cannot_open(path, error) from error


def _read(descriptor: int, at_most: int) -> bytes:
    """Read until the end or the limit: a file that grows meanwhile cannot outgrow it."""
    parts: list[bytes] = []
    left = min(at_most, os.fstat(descriptor).st_size)
    while left > 0:
        part = os.read(descriptor, left)
        if not part:
            break
        parts.append(part)
        left -= len(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def _cannot_open(path: Path, error: OSError | ValueError) -> UnreadablePhoto:
    if isinstance(error, PermissionError):
        return UnreadablePhoto(
            "The file may not be read: permission denied.",
            advice="Allow your user to read it, or copy it elsewhere.",
        )
    if path.is_symlink():
        return UnreadablePhoto(
            "The link leads nowhere, or back to itself.",
            advice="Remove the link, or put the photo itself there.",
        )
    reason = getattr(error, "strerror", None) or "no such file"
    return UnreadablePhoto(f"The file cannot be opened: {reason}.")
