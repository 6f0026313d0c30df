"""Small pictures for lists: a cache that may be deleted at any time."""

import contextlib
import secrets

from pigmenttrack.store.blobs import blob_path
from pigmenttrack.store.layout import FOLDER_MODE, CatalogFolder


def write_thumb(folder: CatalogFolder, sha256: str, content: bytes) -> None:
    """Keep the small picture of a photo, if there is room: nothing depends on it."""
    target = blob_path(folder.thumbs, sha256)
    part = folder.tmp / f"{secrets.token_hex(8)}.part"
    # A photo that is safe must not be reported lost because its small picture is.
    with contextlib.suppress(OSError):
        try:
            part.write_bytes(content)
            target.parent.mkdir(mode=FOLDER_MODE, exist_ok=True)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)


def read_thumb(folder: CatalogFolder, sha256: str) -> bytes | None:
    """Return the small picture of a photo, None where there is none (yet)."""
    try:
        return blob_path(folder.thumbs, sha256).read_bytes()
    except FileNotFoundError:
        return None
