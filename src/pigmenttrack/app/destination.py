"""The folder that results go to: found unfit before the work, not after it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pigmenttrack.domain.errors import BadRequest

ADVICE = "Name a folder that you may write to, on a disk with room."


def require_writable(folder: Path) -> None:
    """Refuse a folder that can neither be written to nor be made; nothing is made yet.

    Raises
    ------
    BadRequest
        If a file stands in its way, or its rights forbid it.
    """
    nearest = next(one for one in (folder, *folder.absolute().parents) if one.exists())
    if not nearest.is_dir():
        msg = f"The results cannot go to {folder}: {nearest.name} is a file."
        raise BadRequest(msg, advice=ADVICE)
    if not os.access(nearest, os.W_OK | os.X_OK):
        msg = f"The results cannot go to {folder}: {nearest} may not be written to."
        raise BadRequest(msg, advice=ADVICE)


@contextmanager
def writing_into(folder: Path) -> Iterator[None]:
    """Make a folder if need be, and tell in plain words why it cannot be written to.

    Raises
    ------
    BadRequest
        If the folder cannot be made, or something in it cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as error:
        msg = f"The results cannot be written to {folder}: {error.strerror or error}."
        raise BadRequest(msg, advice=ADVICE) from error
