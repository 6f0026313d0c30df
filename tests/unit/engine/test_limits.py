"""Memory and threads of a worker are bounded."""

import io
import resource

import cv2
import numpy as np
import pytest
from PIL import Image

from pigmenttrack.domain.errors import UnreadablePhoto
from pigmenttrack.engine.limits import at_most_memory, one_thread
from pigmenttrack.media.jpeg import decode_jpeg


def test_what_needs_more_memory_than_allowed_fails_and_the_rest_goes_on() -> None:
    before = resource.getrlimit(resource.RLIMIT_DATA)
    in_use = 8 << 30
    with at_most_memory(in_use), pytest.raises(MemoryError):
        np.ones(2 << 30, np.float64)
    assert resource.getrlimit(resource.RLIMIT_DATA) == before
    assert np.ones(1000).sum() == 1000


def test_without_a_limit_nothing_changes() -> None:
    before = resource.getrlimit(resource.RLIMIT_DATA)
    with at_most_memory(None):
        assert resource.getrlimit(resource.RLIMIT_DATA) == before


def test_opencv_keeps_to_the_calling_thread() -> None:
    before = cv2.getNumThreads()
    try:
        one_thread()
        assert cv2.getNumThreads() == 1
    finally:
        cv2.setNumThreads(before)


def test_a_photo_too_large_for_the_memory_is_not_called_damaged() -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (9000, 6000)).save(buffer, "JPEG")
    with at_most_memory(64 << 20), pytest.raises(UnreadablePhoto, match="more memory"):
        decode_jpeg(buffer.getvalue())
    assert decode_jpeg(buffer.getvalue()).pixels.shape == (6000, 9000, 3)
