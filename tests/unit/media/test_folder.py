import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pigmenttrack.domain.capture import DateSource
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.media.folder import FolderListing, scan_folder
from pigmenttrack.media.names import printable_name
from unit.media.photo_files import encoded, exif, saved, skin, turned_heic

NOW = datetime(2026, 6, 1, tzinfo=UTC)


def photo(seed: int, taken: str = "") -> bytes:
    if not taken:
        return encoded(skin(seed=seed))
    return encoded(skin(seed=seed), exif=exif(taken=f"{taken.replace('-', ':')} 10:00:00"))


def listed(folder: Path) -> tuple[list[str], dict[str, str]]:
    listing = scan_folder(folder, now=NOW)
    return [found.path.name for found in listing.found], reasons(listing)


def reasons(listing: FolderListing) -> dict[str, str]:
    return {rejection.photo: rejection.reason for rejection in listing.rejected}


def test_photos_come_by_time_then_name_whatever_they_are_called(tmp_path: Path) -> None:
    saved(tmp_path, "a.jpg", photo(1, "2025-05-01"))
    saved(tmp_path, "c.jpg", photo(2, "2025-01-01"))
    saved(tmp_path, "b.jpg", photo(3, "2025-01-01"))
    saved(tmp_path, "2025-03-01.png", encoded(skin(), "PNG"))
    assert listed(tmp_path) == (["b.jpg", "c.jpg", "2025-03-01.png", "a.jpg"], {})


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_exif_dates_are_found_in_each_format(tmp_path: Path, kind: str) -> None:
    data = encoded(skin(), kind, exif=exif(taken="2025:03:01 10:00:00", offset="+01:00"))
    saved(tmp_path, "a", data)
    (found,) = scan_folder(tmp_path, now=NOW).found
    assert found.captured.source is DateSource.EXIF
    assert found.captured.taken_at == datetime(2025, 3, 1, 9, tzinfo=UTC)


def test_a_date_behind_other_data_of_any_length_is_found(tmp_path: Path) -> None:
    data = photo(1, "2025-05-01")
    filler = b"\xff\xe4\xff\xff" + b"x" * 65533
    saved(tmp_path, "a.jpg", data[:2] + filler * 10 + data[2:])
    assert listed(tmp_path)[0] == ["a.jpg"]


def test_a_heic_without_date_is_told(tmp_path: Path) -> None:
    saved(tmp_path, "IMG_1.HEIC", turned_heic())
    assert "Nothing says" in listed(tmp_path)[1]["IMG_1.HEIC"]


def test_other_files_hidden_ones_and_folders_are_passed_over_in_silence(tmp_path: Path) -> None:
    for name in ("notes.txt", "measurements.csv", "measurements.json", "report.pdf", "chart.png"):
        saved(tmp_path, name, b"x" * 100)
    saved(tmp_path, ".hidden.jpg", photo(1, "2025-01-01"))
    (tmp_path / "overlays").mkdir()
    saved(tmp_path / "overlays", "a.jpg", photo(1, "2025-01-01"))
    (tmp_path / "loop").symlink_to(".")
    assert listed(tmp_path) == ([], {})


def test_a_picture_named_like_our_chart_is_a_photo_where_our_records_are_not(
    tmp_path: Path,
) -> None:
    saved(tmp_path, "chart.png", photo(1, "2025-01-01"))
    assert listed(tmp_path)[0] == ["chart.png"]
    saved(tmp_path, "measurements.json", b"{}")
    assert listed(tmp_path)[0] == []


def test_what_calls_itself_a_photo_and_is_none_is_told(tmp_path: Path) -> None:
    saved(tmp_path, "2025-01-01.jpg", b"text\n" * 30)
    saved(tmp_path, "2025-01-02.svg", b"<svg></svg>")
    os.mkfifo(tmp_path / "2025-01-03.jpg")
    (tmp_path / "dangling").symlink_to("nowhere")
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "device").symlink_to("/dev/zero")
    found, told = listed(tmp_path)
    assert found == []
    assert set(told) == {
        "2025-01-01.jpg",
        "2025-01-02.svg",
        "2025-01-03.jpg",
        "dangling",
        "circle",
        "device",
    }


def test_the_same_bytes_count_once_and_the_rest_are_told(tmp_path: Path) -> None:
    data = photo(1, "2025-01-01")
    saved(tmp_path, "b.jpg", data)
    saved(tmp_path, "c.jpg", data)
    (tmp_path / "a.jpg").symlink_to("b.jpg")
    found, told = listed(tmp_path)
    assert found == ["b.jpg"]
    assert set(told) == {"a.jpg", "c.jpg"}
    assert "same file as b.jpg" in told["c.jpg"]


def test_of_copies_the_one_is_kept_that_the_person_dated(tmp_path: Path) -> None:
    saved(tmp_path, "a.jpg", photo(1, "2025-01-01"))
    saved(tmp_path, "b.jpg", photo(1, "2025-01-01"))
    saved(tmp_path, "visits.csv", b"photo,date\nb.jpg,2024-12-24\n")
    assert listed(tmp_path)[0] == ["b.jpg"]


def test_visits_win_and_their_faults_are_told(tmp_path: Path) -> None:
    saved(tmp_path, "a.jpg", photo(1, "2025-01-01"))
    saved(tmp_path, "b.jpg", photo(2, "2025-02-01"))
    saved(
        tmp_path, "visits.csv", b"photo,date\na.jpg,2025-03-01\nb.jpg,1/2/25\ngone.jpg,2025-01-01\n"
    )
    listing = scan_folder(tmp_path, now=NOW)
    (found,) = listing.found
    assert found.captured.taken_at.month == 3
    assert found.captured.source is DateSource.VISITS_CSV
    assert "Line 3" in reasons(listing)["b.jpg"]
    assert any("gone.jpg" in remark for remark in listing.remarks)


def test_a_future_date_is_flagged(tmp_path: Path) -> None:
    saved(tmp_path, "a.jpg", photo(1, "2099-12-31"))
    (found,) = scan_folder(tmp_path, now=NOW).found
    assert QualityFlag.CLOCK_DOUBTFUL in found.captured.flags


def test_odd_names_are_listed_and_can_be_printed(tmp_path: Path) -> None:
    names = [
        "=cmd|' C'!A0",
        "-rf",
        "new\nline",
        "é_e\u0301_🧴",
        "rtl_\u202egpj.exe",
        "x" * 240,
        "%s%n",
    ]
    for seed, name in enumerate(names):
        saved(tmp_path, name + ".jpg", photo(seed, "2025-01-01"))
    folder = os.fsencode(tmp_path)
    with open(folder + b"/bad_\xff\xfe.jpg", "wb") as file:  # noqa: PTH123 - a name of bytes
        file.write(photo(99, "2025-01-01"))
    listing = scan_folder(tmp_path, now=NOW)
    assert len(listing.found) == len(names) + 1
    for found in listing.found:
        assert found.name.encode().isascii() or "\u202e" not in found.name
        assert "\n" not in found.name
        assert len(found.name) <= 80
        assert found.name.endswith(".jpg")


def test_bytes_that_are_no_utf8_are_shown_as_such() -> None:
    assert printable_name(Path(os.fsdecode(b"bad_\xff.jpg"))) == "bad_\\xff.jpg"


def test_a_missing_folder_is_a_bad_request(tmp_path: Path) -> None:
    with pytest.raises(BadRequest):
        scan_folder(tmp_path / "none", now=NOW)


def test_a_file_in_place_of_the_folder_is_called_one(tmp_path: Path) -> None:
    saved(tmp_path, "a.jpg", photo(1, "2025-05-01"))
    with pytest.raises(BadRequest, match=r"a\.jpg is a file"):
        scan_folder(tmp_path / "a.jpg", now=NOW)
