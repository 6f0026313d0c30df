from datetime import UTC, datetime, timedelta

import pytest

from pigmenttrack.domain.capture import DateSource
from pigmenttrack.domain.errors import UndatedPhoto
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.media.dates import capture_time, date_in_name
from pigmenttrack.media.exif import NO_FACTS, ExifFacts

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)


def test_the_cameras_offset_is_kept() -> None:
    facts = ExifFacts(taken="2025:03:01 10:00:00", taken_offset="+02:00")
    captured = capture_time("a.jpg", facts, None, now=NOW)
    assert captured.taken_at == datetime(2025, 3, 1, 8, tzinfo=UTC)
    assert captured.has_offset
    assert captured.flags == NO_DOUBT


def test_without_an_offset_a_local_time_is_taken_as_utc_and_said_so() -> None:
    captured = capture_time("a.jpg", ExifFacts(taken="2025:03:01 10:00:00"), None, now=NOW)
    assert captured.taken_at == datetime(2025, 3, 1, 10, tzinfo=UTC)
    assert not captured.has_offset


def test_the_persons_word_beats_the_camera_and_the_camera_the_name() -> None:
    facts = ExifFacts(taken="2025:03:01 10:00:00")
    own = datetime(2024, 1, 2, 12, tzinfo=UTC)
    assert capture_time("2025-05-05.jpg", facts, own, now=NOW).taken_at == own
    assert capture_time("2025-05-05.jpg", facts, None, now=NOW).source is DateSource.EXIF
    by_name = capture_time("2025-05-05.jpg", NO_FACTS, None, now=NOW)
    assert by_name.source is DateSource.FILE_NAME
    assert by_name.flags == QualityFlag.DATE_FROM_NAME


@pytest.mark.parametrize(
    "taken",
    ["0000:00:00 00:00:00", "31/12/2024 9am", "x"],
)
def test_a_clock_that_says_no_date_leaves_a_photo_undated_and_says_so(taken: str) -> None:
    with pytest.raises(UndatedPhoto, match="clock was wrong"):
        capture_time("a.jpg", ExifFacts(taken=taken), None, now=NOW)


@pytest.mark.parametrize("taken", ["1970:01:01 00:00:00", "2099:12:31 23:59:59", "garbage"])
def test_a_date_in_the_name_helps_out_for_a_wrong_clock(taken: str) -> None:
    captured = capture_time("2025-03-01.jpg", ExifFacts(taken=taken), None, now=NOW)
    assert captured.taken_at == datetime(2025, 3, 1, 12, tzinfo=UTC)
    assert captured.flags == QualityFlag.CLOCK_DOUBTFUL | QualityFlag.DATE_FROM_NAME


@pytest.mark.parametrize(
    "taken", ["2099:12:31 23:59:59", "2020:01:01 00:07:12", "1970:01:01 00:00:00"]
)
def test_a_future_date_and_a_reset_clock_are_kept_but_doubted(taken: str) -> None:
    captured = capture_time("a.jpg", ExifFacts(taken=taken), None, now=NOW)
    assert captured.flags == QualityFlag.CLOCK_DOUBTFUL


def test_a_photo_of_today_from_far_east_is_not_the_future() -> None:
    local = (NOW + timedelta(hours=14)).strftime("%Y:%m:%d %H:%M:%S")
    assert capture_time("a.jpg", ExifFacts(taken=local), None, now=NOW).flags == NO_DOUBT


def test_nothing_leaves_a_photo_undated() -> None:
    with pytest.raises(UndatedPhoto, match="Nothing says"):
        capture_time("IMG_0012.jpg", NO_FACTS, None, now=NOW)


@pytest.mark.parametrize(
    ("name", "moment"),
    [
        ("2025-03-01.jpg", (2025, 3, 1, 12)),
        ("arm 2025_03_01 left.png", (2025, 3, 1, 12)),
        ("20250301.jpg", (2025, 3, 1, 12)),
        ("IMG_20250301_101530.jpg", (2025, 3, 1, 10, 15, 30)),
        ("PXL_20250301_101530123.jpg", (2025, 3, 1, 10, 15, 30)),
        ("IMG-20250301-WA0003.jpg", (2025, 3, 1, 12)),
        ("WhatsApp Image 2025-03-01 at 10.15.30.jpeg", (2025, 3, 1, 10, 15, 30)),
        ("knee 25.03.2025.jpg", (2025, 3, 25, 12)),
        ("03-25-2025.jpg", (2025, 3, 25, 12)),
        ("04.04.2025.jpg", (2025, 4, 4, 12)),
    ],
)
def test_dates_in_names_are_read(name: str, moment: tuple[int, ...]) -> None:
    assert date_in_name(name) == datetime(*moment, tzinfo=UTC)  # type: ignore[misc,arg-type]


@pytest.mark.parametrize(
    "name",
    [
        "IMG_0012.jpg",
        "03.04.2025.jpg",
        "2025-13-45.jpg",
        "20251399.jpg",
        "120250301.jpg",
        "from 2024-01-01 to 2025-03-01.jpg",
        "1717171717171.jpg",
        "19700101.jpg",
    ],
)
def test_numbers_that_are_no_date_or_two_dates_are_not_guessed_at(name: str) -> None:
    assert date_in_name(name) is None
