import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pigmenttrack.media.exif import NO_FACTS, read_exif
from pigmenttrack.media.tiff_directory import MalformedDirectory, TiffData
from unit.media.photo_files import encoded, exif, skin


def tiff_with_camera_directory(order: str) -> bytes:
    """A TIFF of headers only: make, a camera directory with a date, and a page chain to itself."""
    taken = b"2025:03:01 10:00:00\0"
    main = struct.pack(order + "H", 2)
    main += struct.pack(order + "HHI4s", 271, 2, 4, b"Cam\0")
    main += struct.pack(order + "HHII", 34665, 4, 1, 38)
    main += struct.pack(order + "I", 8)  # the next page is this one
    camera = struct.pack(order + "H", 1) + struct.pack(order + "HHII", 36867, 2, len(taken), 56)
    camera += struct.pack(order + "I", 0)
    mark = b"II" if order == "<" else b"MM"
    return mark + struct.pack(order + "HI", 42, 8) + main + camera + taken


@pytest.mark.parametrize("order", ["<", ">"])
def test_both_byte_orders_are_read(order: str) -> None:
    facts = read_exif(tiff_with_camera_directory(order))
    assert (facts.make, facts.taken) == ("Cam", "2025:03:01 10:00:00")


def test_the_head_of_an_exif_block_is_passed_over() -> None:
    assert read_exif(b"Exif\0\0" + tiff_with_camera_directory("<")).make == "Cam"


def test_a_chain_of_directories_that_bites_its_tail_has_an_end() -> None:
    assert TiffData(tiff_with_camera_directory("<")).page_count() == 1


def test_what_is_cut_or_no_block_says_nothing() -> None:
    assert read_exif(b"") == NO_FACTS
    assert read_exif(b"II*\0\xf0\xff\xff\xff") == NO_FACTS
    with pytest.raises(MalformedDirectory):
        TiffData(b"GIF89a  ")


def test_markup_and_controls_in_a_camera_name_do_not_get_far() -> None:
    block = exif()
    block[0x010F] = "Cam\n\x1b[31m" + "A" * 500
    make = read_exif(block.tobytes()).make
    assert make.isprintable()
    assert len(make) <= 64


def test_exposure_and_flash_are_kept() -> None:
    block = exif()
    camera = block.get_ifd(0x8769)
    camera[33434], camera[33437], camera[34855], camera[37385] = 0.01, 1.8, 400, 1
    facts = read_exif(block.tobytes())
    assert facts.exposure_s == pytest.approx(0.01)
    assert facts.f_number == pytest.approx(1.8)
    assert facts.iso == 400
    assert facts.flash_fired is True


@given(st.binary(max_size=300))
def test_no_block_of_bytes_raises(noise: bytes) -> None:
    read_exif(b"II*\0\x08\0\0\0" + noise)
    read_exif(noise)


@given(st.integers(0, 400), st.integers(0, 255))
def test_no_changed_byte_of_a_tiff_raises(place: int, value: int) -> None:
    data = bytearray(encoded(skin(64, 64), "TIFF"))
    data[place] = value
    read_exif(bytes(data))
