"""Copies without positions: pixels to the bit, the camera's facts, and nothing that tells where."""

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo

from pigmenttrack.store.positions.exif_block import clean_exif
from pigmenttrack.store.positions.remove import without_position
from pigmenttrack.store.positions.unremovable import PositionUnremovable

PIXELS = np.random.default_rng(5).integers(0, 255, (40, 56, 3), dtype=np.uint8)
SECRET = b"52.5163N13.3777E"
XMP = b"<x:xmpmeta exif:GPSLatitude='52,30.98N'/>" + SECRET


def exif_bytes() -> bytes:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Maker"
    exif[ExifTags.Base.Orientation] = 6
    exif[ExifTags.Base.ImageDescription] = SECRET.decode()
    camera = exif.get_ifd(ExifTags.IFD.Exif)
    camera[ExifTags.Base.DateTimeOriginal] = "2025:05:06 07:08:09"
    camera[ExifTags.Base.MakerNote] = SECRET * 3
    camera[ExifTags.Base.ISOSpeedRatings] = 100
    place = exif.get_ifd(ExifTags.IFD.GPSInfo)
    place[ExifTags.GPS.GPSLatitudeRef] = "N"
    place[ExifTags.GPS.GPSLatitude] = (52.0, 30.0, 58.68)
    place[ExifTags.GPS.GPSAreaInformation] = SECRET
    return exif.tobytes()


def saved(kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(PIXELS).save(buffer, kind, **options)
    return buffer.getvalue()


def pixels_of(data: bytes) -> np.ndarray:
    with Image.open(io.BytesIO(data)) as picture:
        return np.asarray(picture.convert("RGB"))


def exif_of(data: bytes) -> Image.Exif:
    with Image.open(io.BytesIO(data)) as picture:
        return picture.getexif()


def hidden_jpeg(*, progressive: bool = False) -> bytes:
    plain = saved("JPEG", exif=exif_bytes(), progressive=progressive, comment=SECRET, quality=92)
    xmp = b"http://ns.adobe.com/xap/1.0/\0" + XMP
    segment = b"\xff\xe1" + struct.pack(">H", len(xmp) + 2) + xmp
    return plain[:2] + segment + plain[2:] + b"a film behind the photo" + SECRET


def hidden_png() -> bytes:
    texts = PngInfo()
    texts.add_itxt("XML:com.adobe.xmp", XMP.decode())
    texts.add_text("where", SECRET.decode())
    return saved("PNG", exif=exif_bytes(), pnginfo=texts) + SECRET


FILES = {
    "jpeg": hidden_jpeg(),
    "progressive jpeg": hidden_jpeg(progressive=True),
    "png": hidden_png(),
    "webp": saved("WEBP", exif=exif_bytes(), xmp=XMP, lossless=True),
    "tiff": saved("TIFF", exif=Image.Exif(), description=SECRET.decode()),
}


@pytest.mark.parametrize("kind", FILES)
def test_pixels_stay_and_positions_go(kind: str) -> None:
    data = FILES[kind]
    assert SECRET in data
    copy = without_position(data)
    assert SECRET not in copy
    assert b"GPSLatitude" not in copy
    assert np.array_equal(pixels_of(copy), pixels_of(data))
    assert not exif_of(copy).get_ifd(ExifTags.IFD.GPSInfo)
    assert without_position(copy) == copy


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_what_measuring_reads_stays(kind: str) -> None:
    exif = exif_of(without_position(FILES[kind]))
    camera = exif.get_ifd(ExifTags.IFD.Exif)
    assert exif[ExifTags.Base.Make] == "Maker"
    assert exif[ExifTags.Base.Orientation] == 6
    assert camera[ExifTags.Base.DateTimeOriginal] == "2025:05:06 07:08:09"
    assert camera[ExifTags.Base.ISOSpeedRatings] == 100


def test_a_photo_without_secrets_stays_as_it_is() -> None:
    for data in (saved("JPEG", quality=90), saved("PNG"), saved("WEBP")):
        assert without_position(data) == data


@pytest.mark.parametrize("compression", [None, "tiff_lzw", "jpeg"])
def test_a_tiff_with_positions_keeps_its_pixels(compression: str | None) -> None:
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSAreaInformation] = SECRET
    exif[ExifTags.Base.ImageDescription] = SECRET.decode()
    options = {} if compression is None else {"compression": compression}
    data = saved("TIFF", exif=exif, **options)
    assert SECRET in data
    copy = without_position(data)
    assert SECRET not in copy
    assert np.array_equal(pixels_of(copy), pixels_of(data))


def test_a_tiff_of_16_bits_and_several_pages_keeps_them(tmp_path: Path) -> None:
    pages = np.random.default_rng(1).integers(0, 65535, (3, 30, 20), dtype=np.uint16)
    path = tmp_path / "pages.tif"
    tifffile.imwrite(path, pages, photometric="minisblack", description=SECRET.decode())
    copy = without_position(path.read_bytes())
    assert SECRET not in copy
    assert np.array_equal(tifffile.imread(io.BytesIO(copy)), pages)


def test_a_heif_photo_keeps_its_pixels() -> None:
    # AVIF is built of the same boxes as HEIC, which nothing here can write.
    data = saved("AVIF", exif=exif_bytes(), xmp=XMP)
    assert SECRET in data
    copy = without_position(data)
    assert len(copy) == len(data)
    assert SECRET not in copy
    assert np.array_equal(pixels_of(copy), pixels_of(data))
    assert exif_of(copy)[ExifTags.Base.Make] == "Maker"


@pytest.mark.parametrize("kind", FILES)
def test_a_cut_or_flipped_file_is_refused_or_keeps_its_promise(kind: str) -> None:
    data = FILES[kind]
    rng = np.random.default_rng(8)
    for _ in range(150):
        harmed = bytearray(data[: int(rng.integers(20, len(data)))])
        for _ in range(int(rng.integers(0, 4))):
            harmed[int(rng.integers(len(harmed)))] ^= 1 << int(rng.integers(8))
        try:
            copy = without_position(bytes(harmed))
        except PositionUnremovable:
            continue
        assert len(copy) <= len(harmed) + 1


def test_exif_that_cannot_be_read_becomes_zeros() -> None:
    for block in (b"", b"XX*\0" + SECRET, b"II*\0" + struct.pack("<I", 9999) + SECRET):
        assert clean_exif(block) == bytes(len(block))


def test_a_file_of_no_known_format_is_refused() -> None:
    with pytest.raises(PositionUnremovable):
        without_position(b"BM" + bytes(100))
    film = struct.pack(">I4s4sI", 16, b"ftyp", b"heic", 0) + struct.pack(">I4s", 8, b"moov")
    with pytest.raises(PositionUnremovable, match="moov"):
        without_position(film)


def test_cleaned_chunks_have_right_sums() -> None:
    copy = without_position(FILES["png"])
    at = copy.index(b"eXIf")
    length = int.from_bytes(copy[at - 4 : at], "big")
    (stored,) = struct.unpack_from(">I", copy, at + 4 + length)
    assert stored == zlib.crc32(copy[at : at + 4 + length])
