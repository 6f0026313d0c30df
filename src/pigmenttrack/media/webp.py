"""WebP and AVIF, decoded by Pillow.

Neither carries a checksum: a flipped bit that still decodes goes unseen.
"""

from pigmenttrack.media.decoded import Decoded
from pigmenttrack.media.opaque import opaque_rgb
from pigmenttrack.media.pillow_image import opened, require_no_film


def decode_webp(data: bytes) -> Decoded:
    """Decode a WebP file.

    Raises
    ------
    UnreadablePhoto
        If it is cut off, damaged, animated, or of absurd size.
    """
    return _decode(data, "WEBP", turned=False)


def decode_avif(data: bytes) -> Decoded:
    """Decode an AVIF file, which the decoder turns upright.

    Raises
    ------
    UnreadablePhoto
        If it is cut off, damaged, animated, or of absurd size.
    """
    return _decode(data, "AVIF", turned=True)


def _decode(data: bytes, name: str, *, turned: bool) -> Decoded:
    with opened(data, name) as image:
        require_no_film(image, name)
        profile, exif = image.info.get("icc_profile", b""), image.info.get("exif", b"")
        rgb, flags = opaque_rgb(image)
    return Decoded(pixels=rgb, profile=profile, exif=exif, orientation_applied=turned, flags=flags)


def webp_exif(data: bytes) -> bytes:
    """Return the EXIF block of a WebP file without decoding the picture."""
    with opened(data, "WEBP") as image:
        return bytes(image.info.get("exif", b""))


def avif_exif(data: bytes) -> bytes:
    """Return the EXIF block of an AVIF file without decoding the picture."""
    with opened(data, "AVIF") as image:
        return bytes(image.info.get("exif", b""))
