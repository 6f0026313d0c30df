"""HEIC: the default of iPhones, decoded by libheif.

HEIC carries its turn in the container, where the decoder applies it; the orientation in its EXIF
block is a copy for show and must not be applied again (ISO 23008-12).
"""

import io

import numpy as np
import pi_heif

from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.media.decoded import Decoded, Pixels, damaged, no_memory, require_sane_size
from pigmenttrack.media.opaque import laid_on_white
from pigmenttrack.media.pillow_image import DECODER_ERRORS

# TransferCharacteristics of ITU-T H.273: PQ and HLG, whose tones are no sRGB tones.
_HDR_TRANSFERS = frozenset({16, 18})


def decode_heic(data: bytes) -> Decoded:
    """Decode the primary picture of a HEIC file to 8 bits.

    Raises
    ------
    UnreadablePhoto
        If it is cut off, damaged, or of absurd size.
    """
    try:
        container = pi_heif.open_heif(io.BytesIO(data))
        picture = container[container.primary_index]
        width, height = picture.size
        require_sane_size(height, width)
        # A copy: the picture's memory goes when the container goes, whoever still looks at it.
        pixels = np.array(picture)[:, :width]
        info = picture.info
    except MemoryError as error:
        raise no_memory() from error
    except DECODER_ERRORS as error:
        what = "it is cut off, or its picture cannot be decoded"
        raise damaged(what) from error
    flags = QualityFlag.SEVERAL_PICTURES if len(container) > 1 else NO_DOUBT
    if (info.get("nclx_profile") or {}).get("transfer_characteristics") in _HDR_TRANSFERS:
        flags |= QualityFlag.HDR
    rgb, doubts = _opaque(pixels)
    return Decoded(
        pixels=rgb,
        profile=info.get("icc_profile") or b"",
        exif=info.get("exif") or b"",
        orientation_applied=True,
        flags=flags | doubts,
    )


def heic_exif(data: bytes) -> bytes:
    """Return the EXIF block without decoding the picture; empty where there is none.

    Raises
    ------
    UnreadablePhoto
        If the container cannot be read.
    """
    try:
        container = pi_heif.open_heif(io.BytesIO(data))
        return container[container.primary_index].info.get("exif") or b""
    except DECODER_ERRORS as error:
        what = "it is cut off, or its container cannot be read"
        raise damaged(what) from error


def _opaque(pixels: Pixels) -> tuple[Pixels, QualityFlag]:
    """Return RGB (H, W, 3) of grey, grey and alpha, RGB or RGB and alpha."""
    planes = pixels if pixels.ndim == 3 else pixels[..., None]
    grey = QualityFlag.GREY if planes.shape[2] < 3 else NO_DOUBT
    if planes.shape[2] in {1, 2}:
        planes = planes[..., [0, 0, 0, *range(1, planes.shape[2])]]
    if planes.shape[2] == 3:
        return np.ascontiguousarray(planes), grey
    rgb, seen_through = laid_on_white(planes)
    return rgb, grey | (QualityFlag.TRANSPARENT if seen_through else NO_DOUBT)
