import os
import socket
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
import tifffile
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from pigmenttrack.domain.errors import UnreadablePhoto
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.media.load import load_photo
from pigmenttrack.media.photo_bytes import MAX_BYTES
from unit.media.photo_files import encoded, heic, png_16_bit, png_chunk, saved, skin


def refused(path: Path) -> str:
    with pytest.raises(UnreadablePhoto) as caught:
        load_photo(path)
    return caught.value.message


def test_pipes_sockets_devices_and_folders_are_refused_without_being_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    (tmp_path / "zero.jpg").symlink_to("/dev/zero")
    (tmp_path / "folder.jpg").mkdir()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.path.relpath(tmp_path / "s.jpg"))
        assert "socket" in refused(tmp_path / "s.jpg")
    assert "pipe" in refused(tmp_path / "pipe.jpg")
    assert "device" in refused(tmp_path / "zero.jpg")
    assert "folder" in refused(tmp_path / "folder.jpg")


def test_links_that_lead_nowhere_are_refused(tmp_path: Path) -> None:
    (tmp_path / "loop.jpg").symlink_to("loop.jpg")
    (tmp_path / "gone.jpg").symlink_to("nowhere.jpg")
    assert "nowhere" in refused(tmp_path / "loop.jpg")
    assert "nowhere" in refused(tmp_path / "gone.jpg")


def test_a_huge_file_is_refused_by_its_length_alone(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.jpg", encoded(skin()))
    os.truncate(path, MAX_BYTES + 1)
    assert "too large" in refused(path)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"just words\n" * 30, "text"),
        (b"<html><body>404</body></html>", "web page"),
        (b'<?xml version="1.0"?><svg></svg>', "SVG"),
        (b"%PDF-1.7\n" + b"\0" * 90, "PDF"),
        (b"\0" * 5000, "no picture"),
        (encoded(skin(), "GIF"), "GIF"),
        (encoded(skin(), "BMP"), "BMP"),
        (b"\0\0\0\x18ftypisom\0\0\x02\0isommp42" + b"\0" * 90, "film"),
    ],
)
def test_what_is_no_photo_is_named(tmp_path: Path, data: bytes, said: str) -> None:
    assert said in refused(saved(tmp_path, "a.jpg", data))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIC", "TIFF"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_cut_file_gives_no_picture(tmp_path: Path, kind: str, share: float) -> None:
    data = heic() if kind == "HEIC" else encoded(skin(), kind)
    refused(saved(tmp_path, "a", data[: int(len(data) * share)]))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
@pytest.mark.parametrize("progressive", [False, True])
def test_zeros_in_place_of_the_end_are_refused(
    tmp_path: Path, share: float, *, progressive: bool
) -> None:
    data = encoded(skin(), progressive=progressive)
    kept = int(len(data) * share)
    assert "cut off" in refused(saved(tmp_path, "a.jpg", data[:kept].ljust(len(data), b"\0")))


def flipped(data: bytes, count: int, rng: np.random.Generator) -> bytes:
    """Flip bits in the scan without making or breaking a marker."""
    broken, start = bytearray(data), data.index(b"\xff\xda") + 14
    while count:
        place = int(rng.integers(start, len(data) - 2))
        value = broken[place] ^ (1 << int(rng.integers(8)))
        if value != 0xFF and 0xFF not in broken[place - 1 : place + 1]:
            broken[place] = value
            count -= 1
    return bytes(broken)


def test_most_single_flips_that_change_the_picture_are_noticed(tmp_path: Path) -> None:
    data = encoded(skin(240, 320), quality=75, subsampling=0)
    whole = load_photo(saved(tmp_path, "a.jpg", data)).rgb.astype(int)
    rng = np.random.default_rng(100)
    noticed = unnoticed = 0
    for _ in range(80):
        try:
            photo = load_photo(saved(tmp_path, "a.jpg", flipped(data, 1, rng)))
        except UnreadablePhoto:
            noticed += 1
            continue
        changed = (np.abs(photo.rgb - whole).max(axis=-1) > 2).mean()
        if photo.flags != NO_DOUBT:
            noticed += 1
        elif changed > 0.01:
            unnoticed += 1
    # Not every one can be: what moves one block looks like a picture.
    assert noticed >= 20
    assert unnoticed <= noticed / 4


def test_two_hundred_flipped_bits_never_pass_and_nothing_is_printed(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    rng = np.random.default_rng(100)
    for quality in range(70, 95, 5):
        data = flipped(encoded(skin(240, 320), quality=quality), 200, rng)
        try:
            photo = load_photo(saved(tmp_path, "a.jpg", data))
        except UnreadablePhoto:
            continue
        assert QualityFlag.CORRUPT_DATA in photo.flags
    assert not capfd.readouterr().err


@pytest.mark.parametrize("size", [(65500, 65500), (16000, 16000)])
def test_a_jpeg_that_claims_too_many_pixels_is_refused(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    data = bytearray(encoded(skin()))
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = struct.pack(">HH", *size)
    assert "200 MP" in refused(saved(tmp_path, "a.jpg", bytes(data)))


def test_a_jpeg_that_claims_more_pixels_than_it_holds_is_refused(tmp_path: Path) -> None:
    data = bytearray(encoded(skin()))
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = struct.pack(">HH", 1200, 1600)
    assert "damaged" in refused(saved(tmp_path, "a.jpg", bytes(data)))


def test_a_jpeg_of_countless_passes_is_refused(tmp_path: Path) -> None:
    data = encoded(skin(), progressive=True)
    # A header only: what matters is that no pass is made.
    frame = data.index(b"\xff\xc2")
    large = data[: frame + 5] + struct.pack(">HH", 10000, 10000) + data[frame + 9 :]
    scan = large.index(b"\xff\xda")
    bomb = large[:scan] + large[scan : scan + 12] * 100 + large[scan:]
    assert "passes" in refused(saved(tmp_path, "a.jpg", bomb))


def bare_png(width: int, height: int, *chunks: bytes) -> bytes:
    header = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + png_chunk(b"IEND", b"")


def test_a_png_that_claims_too_many_pixels_is_refused(tmp_path: Path) -> None:
    assert "900 MP" in refused(saved(tmp_path, "a.png", bare_png(30000, 30000)))


@pytest.mark.parametrize("bits", [8, 16])
def test_a_png_that_holds_fewer_rows_than_it_claims_is_refused(tmp_path: Path, bits: int) -> None:
    whole = encoded(skin(), "PNG") if bits == 8 else png_16_bit(skin().astype(np.uint16) * 257)
    claim = png_chunk(b"IHDR", struct.pack(">IIBBBBB", 160, 1600, bits, 2, 0, 0, 0))
    assert "damaged" in refused(saved(tmp_path, "a.png", whole[:8] + claim + whole[33:]))


def test_a_wrong_checksum_is_refused(tmp_path: Path) -> None:
    data = bytearray(encoded(skin(), "PNG"))
    data[len(data) // 2] ^= 0xFF
    assert "checksum" in refused(saved(tmp_path, "a.png", bytes(data)))


def test_a_text_chunk_that_unpacks_to_much_is_never_unpacked(tmp_path: Path) -> None:
    data = encoded(skin(), "PNG")
    bomb = png_chunk(b"zTXt", b"k\0\0" + zlib.compress(b"A" * 20_000_000, 9))
    photo = load_photo(saved(tmp_path, "a.png", data[:33] + bomb + data[33:]))
    assert np.array_equal(photo.rgb, skin())


@pytest.mark.parametrize("size", [(1, 1), (2, 5000), (40, 300), (100, 2500)])
def test_tiny_pictures_and_slivers_are_refused(tmp_path: Path, size: tuple[int, int]) -> None:
    refused(saved(tmp_path, "a.png", encoded(np.zeros((*size, 3), np.uint8), "PNG")))


def test_floating_point_tiffs_are_refused(tmp_path: Path) -> None:
    tifffile.imwrite(tmp_path / "a.tif", skin().astype(np.float32) / 255, photometric="rgb")
    assert "floating-point" in refused(tmp_path / "a.tif")


def test_a_tiff_whose_directory_lies_outside_is_refused(tmp_path: Path) -> None:
    data = bytearray(encoded(skin(), "TIFF"))
    struct.pack_into("<I", data, 4, 0xFFFFFFF0)
    assert "directory" in refused(saved(tmp_path, "a.tif", bytes(data)))


def test_a_tiff_whose_directories_run_in_a_circle_is_read_once(tmp_path: Path) -> None:
    data = bytearray(encoded(skin(), "TIFF"))
    (first,) = struct.unpack_from("<I", data, 4)
    (count,) = struct.unpack_from("<H", data, first)
    struct.pack_into("<I", data, first + 2 + 12 * count, first)
    photo = load_photo(saved(tmp_path, "a.tif", bytes(data)))
    assert photo.flags == NO_DOUBT


def test_an_animation_is_refused(tmp_path: Path) -> None:
    frames = [Image.fromarray(skin(seed=seed)) for seed in range(3)]
    data = encoded(frames[0], "WEBP", save_all=True, append_images=frames[1:])
    assert "animated" in refused(saved(tmp_path, "a.webp", data))


_WHOLE = {
    "jpg": encoded(skin(64, 80)),
    "png": encoded(skin(64, 80), "PNG"),
    "tif": encoded(skin(64, 80), "TIFF"),
    "webp": encoded(skin(64, 80), "WEBP"),
    "heic": heic(),
}


@settings(max_examples=300, deadline=None)
@given(
    kind=st.sampled_from(sorted(_WHOLE)),
    changes=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=8),
)
def test_no_damage_raises_anything_but_unreadable(
    tmp_path_factory: pytest.TempPathFactory, kind: str, changes: list[tuple[float, int]]
) -> None:
    data = bytearray(_WHOLE[kind])
    for place, value in changes:
        data[int(place * min(len(data), 700))] = value  # headers break more than pixels do
    path = saved(tmp_path_factory.getbasetemp(), f"fuzz.{kind}", bytes(data))
    try:
        photo = load_photo(path)
    except UnreadablePhoto:
        return
    assert photo.rgb.dtype == np.uint8
    assert photo.rgb.ndim == 3
