"""Colour profiles (ICC) to sRGB, so that one skin has one colour, whichever phone took the photo.

Read as sRGB, a Display-P3 photo shifts a* of skin by 3 and its typology angle by 4 degrees.
The rendering intent is relative colorimetric: perceptual tables differ from maker to maker.
Grey profiles are not applied: grey photos are measured by order of brightness only, and flagged.
"""

import io
from collections.abc import Callable
from functools import lru_cache

import numpy as np
from PIL import Image, ImageCms

from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.media.decoded import Pixels
from pigmenttrack.media.icc_matrix import matrix_profile

_ROWS_AT_ONCE = 128
_SAME_WITHIN = 1  # levels of 255; editions of the sRGB profile differ by so much
_PROFILES_KEPT = 16
_COLOR_SPACE = slice(16, 20)  # of the profile's header


def srgb_from_profile(pixels: Pixels, profile: bytes) -> tuple[Rgb, QualityFlag]:
    """Return sRGB with 8 bits of RGB pixels (H, W, 3) with 8 or 16 bits in the profile's space.

    Sixteen bits are kept until after the conversion where the profile is a matrix with curves, as
    those of cameras and screens are; table profiles are applied to the upper eight bits.
    The array of 8-bit pixels is converted in place where it can be written.

    Returns
    -------
    rgb : uint8 array, (H, W, 3)
    flags : QualityFlag
        PROFILE_IGNORED if the profile is broken or not one of RGB.
    """
    if not profile:
        return _eight_bits(pixels), NO_DOUBT
    try:
        transform = _transform_to_srgb(profile)
    except ValueError:
        return _eight_bits(pixels), QualityFlag.PROFILE_IGNORED
    if transform is None:
        return _eight_bits(pixels), NO_DOUBT
    if pixels.dtype == np.uint16:
        matrix = matrix_profile(profile)
        if matrix is not None:
            return _in_strips(pixels, matrix.to_srgb), NO_DOUBT
    return _transformed(_eight_bits(pixels), transform), NO_DOUBT


def srgb_from_cmyk(image: Image.Image, profile: bytes) -> Rgb:
    """Return sRGB (H, W, 3) of a CMYK image: by its profile, else by the plain complement."""
    if profile[_COLOR_SPACE] == b"CMYK":
        try:
            transform = _build(profile, "CMYK")
        except ValueError:
            return np.asarray(image.convert("RGB"))
        return np.asarray(ImageCms.applyTransform(image, transform))
    return np.asarray(image.convert("RGB"))


@lru_cache(maxsize=_PROFILES_KEPT)
def _transform_to_srgb(profile: bytes) -> ImageCms.ImageCmsTransform | None:
    """Return the transform of an RGB profile, None where it changes nothing that can be seen.

    Raises
    ------
    ValueError
        If the profile is broken, or not one of RGB.
    """
    if profile[_COLOR_SPACE] != b"RGB ":
        msg = "not a profile of RGB"
        raise ValueError(msg)
    transform = _build(profile, "RGB")
    levels = np.linspace(0, 255, 9).astype(np.uint8)
    probe = np.stack(np.meshgrid(levels, levels, levels), axis=-1).reshape(27, 27, 3)
    seen = np.asarray(ImageCms.applyTransform(Image.fromarray(probe), transform))
    largest = np.abs(seen.astype(np.int16) - probe).max()
    return None if largest <= _SAME_WITHIN else transform


def _build(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform:
    try:
        return ImageCms.buildTransform(
            ImageCms.ImageCmsProfile(io.BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            mode,
            "RGB",
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        )
    except (ImageCms.PyCMSError, OSError) as error:
        msg = "broken colour profile"
        raise ValueError(msg) from error


def _transformed(rgb: Rgb, transform: ImageCms.ImageCmsTransform) -> Rgb:
    """Convert strip by strip: Pillow holds four bytes a pixel, twice, of what it is given."""
    out = rgb if rgb.flags.writeable else np.empty_like(rgb)
    for row in range(0, rgb.shape[0], _ROWS_AT_ONCE):
        strip = Image.fromarray(rgb[row : row + _ROWS_AT_ONCE])
        ImageCms.applyTransform(strip, transform, inPlace=True)
        out[row : row + _ROWS_AT_ONCE] = np.asarray(strip)
    return out


def _eight_bits(pixels: Pixels) -> Rgb:
    if pixels.dtype == np.uint8:
        return pixels.astype(np.uint8, copy=False)
    return _in_strips(pixels, _rounded_to_eight_bits)


def _rounded_to_eight_bits(strip: Pixels) -> Rgb:
    return np.rint(strip * np.float32(1 / 257)).astype(np.uint8)


def _in_strips(pixels: Pixels, convert: Callable[[Pixels], Rgb]) -> Rgb:
    rgb = np.empty(pixels.shape, np.uint8)
    for row in range(0, pixels.shape[0], _ROWS_AT_ONCE):
        rgb[row : row + _ROWS_AT_ONCE] = convert(pixels[row : row + _ROWS_AT_ONCE])
    return rgb
