from pathlib import Path

import pytest

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.selftest import _series_sizes, run_selftest
from pigmenttrack.domain.errors import BadRequest, Cancelled


@pytest.mark.parametrize(
    ("photos", "sizes"),
    [(2, [2]), (5, [5]), (6, [6]), (7, [5, 2]), (12, [5, 5, 2]), (200, [5] * 40)],
)
def test_photos_are_split_into_series(photos: int, sizes: list[int]) -> None:
    assert _series_sizes(photos) == sizes


def test_one_photo_is_no_test() -> None:
    with pytest.raises(BadRequest, match="at least 2"):
        run_selftest(photos=1)


def test_photos_are_kept_in_an_empty_folder_only(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").touch()
    with pytest.raises(BadRequest, match="not empty"):
        run_selftest(photos=2, keep_in=tmp_path)


def test_it_stops_when_asked() -> None:
    control = JobControl()
    control.cancel()
    with pytest.raises(Cancelled):
        run_selftest(photos=2, control=control)


def test_a_short_run_accounts_for_every_photo(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    report = run_selftest(
        photos=3,
        seed=100,
        control=JobControl(lambda done, total: told.append((done, total))),
        keep_in=tmp_path / "kept",
    )
    assert report.n_photos == 3
    assert len(report.scores) + len(report.rejections) == 3
    assert report.area_held.total == len(report.scores)
    assert told == [(0, 3), (3, 3)]
    assert len(list((tmp_path / "kept").glob("*/*.jpg"))) == 3
    assert report.making_seconds > 0
    assert report.measuring_seconds > 0
