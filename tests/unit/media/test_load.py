import hashlib
import io
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image, ImageCms

from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.media.load import load_photo
from unit.media.photo_files import (
    display_p3,
    encoded,
    exif,
    heic,
    png_16_bit,
    saved,
    skin,
    turned_heic,
)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_a_photo_is_read_by_its_content_whatever_its_name(tmp_path: Path, kind: str) -> None:
    options = {"lossless": True} if kind == "WEBP" else {}
    photo = load_photo(saved(tmp_path, "photo.dat", encoded(skin(), kind, **options)))
    assert photo.format.upper() == kind
    assert photo.flags == NO_DOUBT
    tolerance = 5 if kind == "JPEG" else 0  # losses of quality 92 on noise of 4 levels
    assert np.abs(photo.rgb.astype(int) - skin()).mean() <= tolerance


def test_jpeg_pixels_are_those_of_pillow_to_the_bit(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.jpg", encoded(skin(), quality=80, progressive=True))
    assert np.array_equal(load_photo(path).rgb, np.asarray(Image.open(path)))


def test_the_hash_is_of_the_files_bytes(tmp_path: Path) -> None:
    data = encoded(skin())
    assert load_photo(saved(tmp_path, "a.jpg", data)).sha256 == hashlib.sha256(data).hexdigest()


def test_heic_halves_keep_their_colours(tmp_path: Path) -> None:
    rgb = load_photo(saved(tmp_path, "a.heic", heic())).rgb
    assert rgb.shape == (64, 96, 3)
    assert rgb[:, :40, 0].mean() > 150
    assert rgb[:, 56:, 0].mean() < 100


def test_heic_is_turned_once_although_container_and_exif_both_ask(tmp_path: Path) -> None:
    rgb = load_photo(saved(tmp_path, "a.heic", turned_heic())).rgb
    assert rgb.shape == (96, 64, 3)
    assert rgb[:40, :, 0].mean() > 150
    assert rgb[56:, :, 0].mean() < 100


@pytest.mark.parametrize("orientation", range(1, 9))
def test_each_exif_orientation_comes_out_upright(tmp_path: Path, orientation: int) -> None:
    as_stored = {
        1: skin(),
        2: skin()[:, ::-1],
        3: skin()[::-1, ::-1],
        4: skin()[::-1],
        5: skin().transpose(1, 0, 2),
        6: np.rot90(skin(), 1),
        7: np.rot90(skin(), 2).transpose(1, 0, 2),
        8: np.rot90(skin(), -1),
    }[orientation]
    stored = np.ascontiguousarray(as_stored)
    data = encoded(stored, "PNG", exif=exif(orientation=orientation))
    assert np.array_equal(load_photo(saved(tmp_path, "a.png", data)).rgb, skin())


def test_an_illegal_orientation_counts_as_upright(tmp_path: Path) -> None:
    data = encoded(skin(), "PNG", exif=exif(orientation=99))
    assert np.array_equal(load_photo(saved(tmp_path, "a.png", data)).rgb, skin())


def test_display_p3_becomes_srgb(tmp_path: Path) -> None:
    tagged = load_photo(
        saved(tmp_path, "p3.png", encoded(skin(), "PNG", icc_profile=display_p3()))
    ).rgb.astype(int)
    # Skin in P3 numbers is redder and less green when written in sRGB numbers.
    shift = (tagged - skin()).reshape(-1, 3).mean(0)
    assert shift[0] > 5
    assert shift[1] < -1


def test_an_srgb_profile_changes_no_pixel(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = encoded(skin(), "PNG", icc_profile=profile)
    assert np.array_equal(load_photo(saved(tmp_path, "a.png", data)).rgb, skin())


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_a_broken_profile_is_ignored_and_told(tmp_path: Path, kind: str) -> None:
    data = encoded(skin(), kind, icc_profile=b"no profile at all" * 20)
    assert QualityFlag.PROFILE_IGNORED in load_photo(saved(tmp_path, "a", data)).flags


def test_sixteen_bit_pngs_are_rounded_not_cut(tmp_path: Path) -> None:
    levels = (skin().astype(np.uint16) * 257) - 100  # rounds up to the same 8 bits
    assert np.array_equal(load_photo(saved(tmp_path, "a.png", png_16_bit(levels))).rgb, skin())


@pytest.mark.parametrize("compression", [None, "zlib"])
def test_sixteen_bit_tiffs_are_rounded_not_cut(tmp_path: Path, compression: str | None) -> None:
    levels = (skin().astype(np.uint16) * 257) - 100
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, levels, photometric="rgb", compression=compression)
    assert np.array_equal(load_photo(path).rgb, skin())


def test_sixteen_bits_in_display_p3_agree_with_the_same_in_eight(tmp_path: Path) -> None:
    tag = [(34675, "B", len(display_p3()), display_p3(), True)]
    tifffile.imwrite(
        tmp_path / "16.tif", skin().astype(np.uint16) * 257, photometric="rgb", extratags=tag
    )
    saved(tmp_path, "8.tif", encoded(skin(), "TIFF", icc_profile=display_p3()))
    wide, narrow = (load_photo(tmp_path / name).rgb.astype(int) for name in ("16.tif", "8.tif"))
    assert np.abs(wide - narrow).max() <= 1
    assert np.abs(wide - skin()).max() > 5


@pytest.mark.parametrize("mode", ["L", "LA"])
def test_grey_photos_are_read_and_flagged(tmp_path: Path, mode: str) -> None:
    photo = load_photo(saved(tmp_path, "a", encoded(Image.fromarray(skin()).convert(mode), "PNG")))
    assert photo.flags == QualityFlag.GREY
    assert np.array_equal(photo.rgb[..., 0], photo.rgb[..., 2])


def test_a_grey_jpeg_is_flagged(tmp_path: Path) -> None:
    data = encoded(Image.fromarray(skin()).convert("L"))
    assert load_photo(saved(tmp_path, "a.jpg", data)).flags == QualityFlag.GREY


def test_transparent_pixels_lie_on_white_and_are_flagged(tmp_path: Path) -> None:
    alpha = np.full((120, 160, 1), 128, np.uint8)
    photo = load_photo(saved(tmp_path, "a", encoded(np.dstack([skin(), alpha]), "PNG")))
    assert photo.flags == QualityFlag.TRANSPARENT
    expected = np.rint(skin() * (128 / 255) + 127)
    assert np.abs(photo.rgb - expected).max() <= 1


def test_an_opaque_alpha_channel_is_no_doubt(tmp_path: Path) -> None:
    alpha = np.full((120, 160, 1), 255, np.uint8)
    photo = load_photo(saved(tmp_path, "a", encoded(np.dstack([skin(), alpha]), "PNG")))
    assert photo.flags == NO_DOUBT
    assert np.array_equal(photo.rgb, skin())


def test_a_palette_is_flagged(tmp_path: Path) -> None:
    data = encoded(Image.fromarray(skin()).quantize(32), "PNG")
    assert load_photo(saved(tmp_path, "a.png", data)).flags == QualityFlag.PALETTE


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_cmyk_becomes_rgb(tmp_path: Path, kind: str) -> None:
    data = encoded(Image.fromarray(skin()).convert("CMYK"), kind)
    difference = load_photo(saved(tmp_path, "a", data)).rgb.astype(int) - skin()
    assert np.abs(difference.reshape(-1, 3).mean(0)).max() < 2


def test_the_first_of_several_pages_is_used_and_told(tmp_path: Path) -> None:
    pages = [Image.fromarray(skin(seed=seed)) for seed in range(3)]
    data = encoded(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    photo = load_photo(saved(tmp_path, "a.tif", data))
    assert photo.flags == QualityFlag.SEVERAL_PICTURES
    assert np.array_equal(photo.rgb, skin())


def test_stray_bytes_behind_a_jpeg_do_no_harm(tmp_path: Path) -> None:
    path = saved(tmp_path, "a.jpg", encoded(skin()) + b"\0" * 500 + b"PK\x03\x04")
    assert load_photo(path).flags == NO_DOUBT


def test_position_is_nowhere_in_what_is_kept(tmp_path: Path) -> None:
    block = exif(taken="2025:03:01 10:00:00")
    place = block.get_ifd(0x8825)
    place[1], place[2], place[29] = "N", (52.0, 31.0, 12.0), "SECRETDATE"
    photo = load_photo(saved(tmp_path, "a.jpg", encoded(skin(), exif=block)))
    assert photo.exif.taken == "2025:03:01 10:00:00"
    assert "SECRET" not in repr(photo)
    assert "52" not in repr(photo.exif)


def test_an_embedded_thumbnail_is_never_shown_for_the_photo(tmp_path: Path) -> None:
    page, preview = io.BytesIO(), Image.fromarray(skin(80, 100))
    # NewSubfileType 1: this page is a preview of a picture stored elsewhere, as in RAW files.
    preview.save(page, "TIFF", tiffinfo={254: 1})
    with pytest.raises(Exception, match="RAW"):
        load_photo(saved(tmp_path, "a.dng", page.getvalue()))
