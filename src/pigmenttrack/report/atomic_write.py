"""Files that are there whole or not at all."""

import os
import secrets
from pathlib import Path


def replace_file(path: Path, content: bytes) -> None:
    """Write a file under a temporary name beside it, flush it to the disk, then put it in place.

    Whoever reads meanwhile sees the old file or the new one; a failure leaves the old one.

    Raises
    ------
    OSError
        If the folder cannot be written to.
    """
    # Not made from `path.name`, which may already be as long as a name can be.
    temporary = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
