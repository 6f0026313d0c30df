"""What the camera wrote about a photo, as far as measuring needs it.

Position (GPS), embedded thumbnails, owner names and maker's notes are never read, so that no
output can leak them and nobody mistakes a thumbnail for the photo.

References
----------
.. [1] CIPA DC-008 (2019). Exchangeable image file format (Exif) 2.32.
"""

from dataclasses import dataclass

from pigmenttrack.media.tiff_directory import Directory, MalformedDirectory, TiffData, whole_number

_MAKE, _MODEL, _ORIENTATION, _EXIF_DIRECTORY = 271, 272, 274, 34665
_EXPOSURE_TIME, _F_NUMBER, _ISO, _EXPOSURE_BIAS = 33434, 33437, 34855, 37380
_TAKEN, _DIGITIZED, _TAKEN_OFFSET, _DIGITIZED_OFFSET = 36867, 36868, 36881, 36882
_FLASH, _CUSTOM_RENDERED, _COMPOSITE = 37385, 41985, 42080
# CustomRendered beyond the standard's 0 and 1: HDR, panorama and portrait of Apple's cameras.
_RENDERED_FROM_SEVERAL = frozenset({2, 3, 4, 6, 7, 8})
_COMPOSITE_CAPTURED = 3  # CompositeImage: 2 says "composite", 3 "composite captured when shooting"
_LONGEST_TEXT = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class ExifFacts:
    """The camera's own words; empty or None where it said nothing.

    Attributes
    ----------
    make, model : str
        Camera, printable, at most 64 characters. Untrusted text: escape it where it is shown.
    orientation : int
        1 to 8; anything else in the file counts as 1.
    taken, taken_offset : str
        DateTimeOriginal (else DateTimeDigitized) and its offset as they stand, "" if missing.
        DateTime is left alone: editing programs rewrite it.
    exposure_s, f_number, iso, exposure_bias_ev : float or None
    flash_fired : bool or None
    composite : bool
        Rendered from several exposures (HDR, night, portrait): tones may vary from place to place.
    """

    make: str = ""
    model: str = ""
    orientation: int = 1
    taken: str = ""
    taken_offset: str = ""
    exposure_s: float | None = None
    f_number: float | None = None
    iso: float | None = None
    exposure_bias_ev: float | None = None
    flash_fired: bool | None = None
    composite: bool = False


NO_FACTS = ExifFacts()


def read_exif(block: bytes) -> ExifFacts:
    """Return the facts in an EXIF block (with or without its ``Exif`` head) or a TIFF file.

    A malformed block says nothing: the facts come back empty.
    """
    if block.startswith(b"Exif\0"):
        block = block[6:]
    try:
        tiff = TiffData(block)
        main = tiff.directory(tiff.first)
    except MalformedDirectory:
        return NO_FACTS
    return _facts(main, _camera_directory(tiff, main))


def _camera_directory(tiff: TiffData, main: Directory) -> Directory:
    offset = whole_number(main, _EXIF_DIRECTORY, 0)
    if offset <= 0:
        return {}
    try:
        return tiff.directory(offset)
    except MalformedDirectory:
        return {}


def _facts(main: Directory, camera: Directory) -> ExifFacts:
    orientation = whole_number(main, _ORIENTATION, 1)
    taken, offset = _text(camera, _TAKEN), _text(camera, _TAKEN_OFFSET)
    if not taken:
        taken, offset = _text(camera, _DIGITIZED), _text(camera, _DIGITIZED_OFFSET)
    flash = whole_number(camera, _FLASH, -1)
    rendered = whole_number(camera, _CUSTOM_RENDERED, 0)
    return ExifFacts(
        make=_text(main, _MAKE),
        model=_text(main, _MODEL),
        orientation=orientation if 1 <= orientation <= 8 else 1,
        taken=taken,
        taken_offset=offset,
        exposure_s=_number(camera, _EXPOSURE_TIME),
        f_number=_number(camera, _F_NUMBER),
        iso=_number(camera, _ISO),
        exposure_bias_ev=_number(camera, _EXPOSURE_BIAS),
        flash_fired=None if flash < 0 else bool(flash & 1),
        composite=rendered in _RENDERED_FROM_SEVERAL
        or whole_number(camera, _COMPOSITE, 0) == _COMPOSITE_CAPTURED,
    )


def _text(directory: Directory, tag: int) -> str:
    value = directory.get(tag)
    if not isinstance(value, bytes):
        return ""
    text = value.split(b"\0", 1)[0][: 4 * _LONGEST_TEXT].decode("utf-8", "replace")
    return "".join(char for char in text if char.isprintable()).strip()[:_LONGEST_TEXT]


def _number(directory: Directory, tag: int) -> float | None:
    value = directory.get(tag)
    if isinstance(value, tuple) and value:
        return float(value[0])
    return None
