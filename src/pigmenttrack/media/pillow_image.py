"""Opening with Pillow: one format at a time, no surprise in size, one kind of error."""

import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image

from pigmenttrack.domain.errors import UnreadablePhoto
from pigmenttrack.media.decoded import MAX_PIXELS, damaged, no_memory, require_sane_size

# Pillow's own guard would refuse the 200 MP photos of today's phones; `require_sane_size` guards.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS

# What decoders raise on hostile bytes: nearly anything, but nothing that means "stop".
DECODER_ERRORS = (
    OSError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    AttributeError,
    RuntimeError,
    SyntaxError,
    EOFError,
    MemoryError,
    struct.error,
    zlib.error,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)


@contextmanager
def opened(data: bytes, format_name: str) -> Iterator[Image.Image]:
    """Open `data` as exactly one format; decoding happens in the block.

    Raises
    ------
    UnreadablePhoto
        If the data are no whole picture of that format, or of absurd size.
    """
    try:
        with warnings.catch_warnings():
            # Pillow warns of odd metadata, which is not used.
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=(format_name,)) as image:
                require_sane_size(image.height, image.width)
                yield image
    except MemoryError as error:
        raise no_memory() from error
    except DECODER_ERRORS as error:
        what = _reason(error)
        raise damaged(what) from error


def _reason(error: BaseException) -> str:
    if "truncated" in str(error).lower():
        return "it is cut off"
    return "its picture cannot be decoded"


def frame_count(image: Image.Image) -> int:
    """Return how many pictures the file holds, at least 1."""
    return max(1, int(getattr(image, "n_frames", 1)))


def require_no_film(image: Image.Image, what: str) -> None:
    """Refuse animations, whose frames are no photos.

    Raises
    ------
    UnreadablePhoto
        If the file holds several frames shown in turn.
    """
    if frame_count(image) > 1:
        msg = f"The file is an animated {what}."
        raise UnreadablePhoto(msg, advice="Use the single photo it was made from.")
