"""What a C library prints on standard error while it works.

libjpeg tells of damage nowhere else. The descriptor belongs to the whole process, so one thread at
a time may borrow it, and what other threads wrote meanwhile is handed on afterwards.
"""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_STDERR = 2
_borrowing = threading.Lock()


@contextmanager
def captured_stderr(wanted: Callable[[str], bool]) -> Iterator[list[str]]:
    """Collect the lines for which `wanted` is true; pass all others on.

    Yields
    ------
    list of str
        Filled when the block ends.
    """
    lines: list[str] = []
    with _borrowing:
        # In memory: a full disk must not make a photo look whole.
        caught = os.memfd_create("stderr", os.MFD_CLOEXEC)
        try:
            outer = _duplicate_of_stderr()
            os.dup2(caught, _STDERR)
            try:
                yield lines
            finally:
                _give_back(outer)
                text = os.pread(caught, os.fstat(caught).st_size, 0)
                lines.extend(_sort_out(text.decode("utf-8", "replace"), wanted, outer))
                if outer is not None:
                    os.close(outer)
        finally:
            os.close(caught)


def _duplicate_of_stderr() -> int | None:
    try:
        return os.dup(_STDERR)
    except OSError:  # started without standard error, as a service may be
        return None


def _give_back(outer: int | None) -> None:
    if outer is None:
        os.close(_STDERR)
    else:
        os.dup2(outer, _STDERR)


def _sort_out(text: str, wanted: Callable[[str], bool], outer: int | None) -> list[str]:
    lines = text.splitlines(keepends=True)
    foreign = "".join(line for line in lines if not wanted(line))
    if foreign and outer is not None:
        os.write(outer, foreign.encode("utf-8", "replace"))
    return [line.strip() for line in lines if wanted(line)]
