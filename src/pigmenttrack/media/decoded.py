"""What a decoder hands on: pixels as they lie in the file, and what the file says about them."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from pigmenttrack.domain.errors import UnreadablePhoto
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag

Pixels: TypeAlias = NDArray[np.uint8 | np.uint16]

MAX_PIXELS = 200_000_000  # the largest phone sensors; a picture of that size takes 600 MB
MIN_SIDE_PX = 64
MAX_ASPECT = 20.0  # the widest panoramas are 1:10
NO_MEMORY = "The picture needs more memory than there is."
_SHRINK = "Export the photo at a normal size."


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """One decoded picture.

    Attributes
    ----------
    pixels : uint8 or uint16 array, (H, W, 3)
        Opaque RGB in the file's own colour space, not yet turned upright.
    profile : bytes
        ICC profile of `pixels`; empty where there is none, or where it is already applied.
    exif : bytes
        EXIF block; empty where there is none.
    orientation_applied : bool
        Whether the decoder turned the picture already (HEIC and AVIF carry their own turn).
    flags : QualityFlag
    """

    pixels: Pixels
    profile: bytes = b""
    exif: bytes = b""
    orientation_applied: bool = False
    flags: QualityFlag = NO_DOUBT


def require_sane_size(height: int, width: int) -> None:
    """Refuse a size that a header claims, before anything of that size is allocated.

    Raises
    ------
    UnreadablePhoto
        If the picture is above `MAX_PIXELS`, below `MIN_SIDE_PX`, or a sliver.
    """
    if height * width > MAX_PIXELS:
        msg = (
            f"The picture claims {width} x {height} pixels ({height * width / 1e6:.0f} MP); "
            f"at most {MAX_PIXELS / 1e6:.0f} MP are read."
        )
        raise UnreadablePhoto(msg, advice=_SHRINK)
    if min(height, width) < MIN_SIDE_PX:
        msg = f"The picture is tiny: {width} x {height} pixels."
        raise UnreadablePhoto(msg, advice="Use the photo in its original size, not a preview.")
    if max(height, width) > MAX_ASPECT * min(height, width):
        msg = f"The picture is a sliver of {width} x {height} pixels, not a photo."
        raise UnreadablePhoto(msg)


def damaged(what: str) -> UnreadablePhoto:
    """Return the error for a file that is broken in the way that `what` tells."""
    return UnreadablePhoto(
        f"The file is damaged: {what}.", advice="Copy the photo again from the camera."
    )


def no_memory() -> UnreadablePhoto:
    """Return the error for a picture that may be whole, but is too large for the memory left."""
    return UnreadablePhoto(NO_MEMORY, advice=f"{_SHRINK} Or allow the program more memory.")


def require_memory(n_bytes: int) -> None:
    """Refuse a picture for which there is no room; some decoders tell that like damage.

    Raises
    ------
    UnreadablePhoto
        If so many bytes cannot be had now.
    """
    try:
        np.empty(n_bytes, np.uint8)
    except MemoryError as error:
        raise no_memory() from error
