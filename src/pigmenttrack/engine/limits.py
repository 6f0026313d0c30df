"""One core and so much memory for each worker, whatever the libraries would like to take."""

import ctypes
import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager

import cv2

# As glibc's malloc sets them by itself, unless the environment set one of them: mallopt(3).
M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3
LARGEST_KEPT_BYTES = 32 << 20
# Read by the libraries when they are loaded: OpenMP, OpenBLAS, MKL.
THREAD_VARIABLES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def one_thread() -> None:
    """Let OpenCV use the calling thread alone, so that N workers use N cores."""
    cv2.setNumThreads(1)


def threads_promised() -> dict[str, str]:
    """Return how many threads the environment allows the linear algebra, by variable."""
    return {name: os.environ.get(name, "unset") for name in THREAD_VARIABLES}


def keep_freed_memory() -> None:
    """Let the allocator keep arrays that were let go, for the next of their size.

    dask starts its workers with a MALLOC_TRIM_THRESHOLD_ under which every freed array goes back
    to the system; to fetch each anew made a quarter of the work (21 times the page faults).
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:  # glibc only
        mallopt(M_MMAP_THRESHOLD, LARGEST_KEPT_BYTES)
        mallopt(M_TRIM_THRESHOLD, 2 * LARGEST_KEPT_BYTES)


@contextmanager
def at_most_memory(n_bytes: int | None) -> Iterator[None]:
    """Make allocations beyond so many bytes of data fail with MemoryError, in this process.

    The kernel counts private writable memory (``RLIMIT_DATA``, Linux 4.7), so that libraries
    mapped into the process do not count. Without a number nothing is limited.
    """
    if n_bytes is None:
        yield
        return
    before = resource.getrlimit(resource.RLIMIT_DATA)
    hard = before[1]
    wanted = n_bytes if hard == resource.RLIM_INFINITY else min(n_bytes, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (wanted, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, before)
