"""Files under the name of their own content: photos, masks, small pictures.

A photo arrives in steps, each on the disk before the next: its bytes under a temporary name, a
note of the intent, the final name, the commit of its record, the end of the intent. A program
killed between them leaves an intent, and whoever opens the catalog next takes the file back if no
record speaks of it.
"""

import hashlib
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pigmenttrack.store.durable import sync_folder, write_synced
from pigmenttrack.store.errors import damaged
from pigmenttrack.store.layout import FOLDER_MODE

INTENT_SUFFIX = ".intent"


def blob_path(room: Path, sha256: str) -> Path:
    """Return where the file of a hash lies: ``room/ab/abcd…``."""
    return room / sha256[:2] / sha256


@contextmanager
def adding(
    room: Path, content: bytes, *, tmp: Path, is_recorded: Callable[[str], bool]
) -> Iterator[str]:
    """Store bytes and yield their hash; an error in the block takes them back.

    Parameters
    ----------
    is_recorded : callable
        Asked after an error whether the record was committed all the same (an interrupt may come
        right after the commit).

    Raises
    ------
    OSError
        If the disk is full; nothing is left behind.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    target = blob_path(room, sha256)
    if target.exists():
        _require_same(target, content)
        yield sha256
        # Another program that was adding the same bytes may have failed and taken them back.
        if not target.exists():
            _put(target, content, tmp)
        return
    intent = tmp / f"{room.name}-{sha256}{INTENT_SUFFIX}"
    try:
        intent.touch(mode=0o600)
        _put(target, content, tmp)
        yield sha256
    except BaseException:
        # Should this question fail too, the intent stays and is settled at the next opening.
        if not is_recorded(sha256):
            target.unlink(missing_ok=True)
        intent.unlink(missing_ok=True)
        raise
    intent.unlink(missing_ok=True)


def read_blob(room: Path, sha256: str) -> bytes:
    """Return the bytes of a hash, checked.

    Raises
    ------
    CatalogDamaged
        If the file is missing or no longer what it was.
    """
    try:
        content = blob_path(room, sha256).read_bytes()
    except FileNotFoundError as error:
        msg = f"The file {room.name}/{sha256[:12]}… is missing from the catalog."
        raise damaged(msg) from error
    if hashlib.sha256(content).hexdigest() != sha256:
        msg = f"The file {room.name}/{sha256[:12]}… is damaged."
        raise damaged(msg)
    return content


def hashes_in(room: Path) -> Iterator[str]:
    """Yield the name of every file in a room."""
    for folder in sorted(room.iterdir()):
        if folder.is_dir():
            yield from sorted(path.name for path in folder.iterdir())


def intents(tmp: Path) -> Iterator[tuple[str, str, Path]]:
    """Yield room, hash and file of every intent that was left behind."""
    for path in sorted(tmp.glob(f"*{INTENT_SUFFIX}")):
        room, _, sha256 = path.name.removesuffix(INTENT_SUFFIX).partition("-")
        yield room, sha256, path


def _put(target: Path, content: bytes, tmp: Path) -> None:
    part = tmp / f"{secrets.token_hex(8)}.part"
    write_synced(part, content)
    try:
        if not target.parent.is_dir():
            target.parent.mkdir(mode=FOLDER_MODE, exist_ok=True)
            sync_folder(target.parent.parent)
        part.rename(target)
    finally:
        part.unlink(missing_ok=True)
    sync_folder(target.parent)


def _require_same(target: Path, content: bytes) -> None:
    if target.read_bytes() != content:
        msg = f"The file {target.parent.parent.name}/{target.name[:12]}… is damaged."
        raise damaged(msg)
