"""Who has the catalog open: every program holds a shared lock, repairs need it alone.

The kernel frees the lock of a program that was killed.
"""

import fcntl
import os

from pigmenttrack.store.errors import CatalogBusy
from pigmenttrack.store.layout import FILE_MODE, CatalogFolder


def share_lock(folder: CatalogFolder, *, clean: bool) -> int | None:
    """Tell other programs that the catalog is open; None on a medium without the lock's file."""
    if not folder.tmp.is_dir():
        if not clean:
            return None
        folder.tmp.mkdir(mode=0o700)
    flags = (os.O_RDWR | os.O_CREAT) if clean else os.O_RDONLY
    try:
        descriptor = os.open(folder.lock, flags | os.O_CLOEXEC, FILE_MODE)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(descriptor)
        msg = "The catalog is being restored by another program."
        raise CatalogBusy(msg, advice="Try again in a moment.") from error
    return descriptor


def lock_alone(lock: int) -> bool:
    """Take the lock alone if nobody else has the catalog open; else keep sharing it."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        # The attempt may have dropped the shared lock.
        fcntl.flock(lock, fcntl.LOCK_SH)
        return False
    return True


def share_again(lock: int) -> None:
    """Let others open the catalog again."""
    fcntl.flock(lock, fcntl.LOCK_SH)


def release(lock: int | None) -> None:
    """Give the lock back."""
    if lock is not None:
        os.close(lock)
