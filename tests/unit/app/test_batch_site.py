"""One photo that breaks the program costs itself, not its site; a site lies as the table says."""

import errno
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import cv2
import numpy as np
import pytest

from pigmenttrack.app import batch_site
from pigmenttrack.app.batch_measured import MeasuredSite
from pigmenttrack.app.batch_site import NO_ROOM, _trouble, measure_batch_site
from pigmenttrack.app.batch_stage import NowhereLine, options_for, staged
from pigmenttrack.app.batch_task import SiteSummary, SiteTask, StagedFile
from pigmenttrack.app.batch_versions import differences, program_facts
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.media.decoded import NO_MEMORY
from pigmenttrack.media.folder import scan_folder

NOW = datetime(2026, 1, 1, tzinfo=UTC)
JPEG = b"\xff\xd8\xff"


def task(folder: Path, **changes: object) -> SiteTask:
    plain = SiteTask(
        id="0" * 16,
        title="P1, arm",
        folder=folder,
        options=MeasureOptions(),
        facts=program_facts(),
        now=NOW,
    )
    return replace(plain, **changes)  # type: ignore[arg-type] # fields by name


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "arm"
    place.mkdir()
    for name in ("2024-01-01.jpg", "2024-02-01.jpg", "2024-03-01.jpg"):
        (place / name).write_bytes(JPEG + name.encode())
    (place / "visits.csv").write_text("photo,date\n")
    return place


def breaking(at: str, error: Exception) -> object:
    """Return a way of measuring that breaks at one photo."""

    def measured(
        _task: SiteTask, folder: Path, not_staged: Sequence[Rejection], control: JobControl
    ) -> MeasuredSite:
        names = [path.name for path in sorted(folder.glob("*.jpg"))]
        for name in [*names, ""]:
            control.reading(name)
            if name == at:
                raise error
        return MeasuredSite(
            files=dict.fromkeys(names, b""),
            rows=(),
            rejections=tuple(not_staged),
            summary=SiteSummary(
                kind="vitiligo",
                kind_said="",
                n_measured=len(names),
                n_rejected=len(not_staged),
            ),
        )

    return measured


@pytest.mark.parametrize(
    ("error", "words", "again"),
    [
        (ZeroDivisionError("by zero"), "ZeroDivisionError: by zero", False),
        (MemoryError(), NO_MEMORY, True),
        (OSError(errno.ENOSPC, "No space left on device"), NO_ROOM, True),
    ],
)
def test_a_photo_that_breaks_the_program_is_named_and_the_rest_measured(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    words: str,
    again: bool,
) -> None:
    monkeypatch.setattr(batch_site, "measured_site", breaking("2024-02-01.jpg", error))
    outcome = measure_batch_site(task(folder), NowhereLine())
    assert list(outcome.files) == ["2024-01-01.jpg", "2024-03-01.jpg"]
    (rejected,) = outcome.rejections
    assert rejected.photo == "2024-02-01.jpg"
    assert words in rejected.reason
    assert rejected.advice
    assert outcome.again is again
    assert set(outcome.sha256) == {path.name for path in folder.iterdir()}


def test_a_refusal_of_opencv_is_no_want_of_memory() -> None:
    with pytest.raises(cv2.error) as raised:
        cv2.cvtColor(np.empty((0, 0, 3), np.uint8), cv2.COLOR_RGB2GRAY)
    reason, advice = _trouble(raised.value)
    assert reason.startswith("The program failed on it (error: ")
    assert "report" in advice


def test_what_breaks_over_all_photos_together_is_told_of_each(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_site, "measured_site", breaking("", ValueError("odd\nlong story")))
    outcome = measure_batch_site(task(folder), NowhereLine())
    assert outcome.files == {}
    assert [one.photo for one in outcome.rejections] == sorted(p.name for p in folder.glob("*.jpg"))
    assert {one.reason for one in outcome.rejections} == {
        "The program failed on it (ValueError: odd)."
    }


def test_a_program_of_another_version_refuses_to_measure(folder: Path) -> None:
    asked = {**program_facts(), "numpy": "1.0"}
    with pytest.raises(BadRequest, match=r"numpy .* instead of 1\.0"):
        measure_batch_site(task(folder, facts=asked), NowhereLine())
    assert differences(asked, asked) == []


def test_a_listed_site_lies_with_its_dates_its_outline_and_its_scale(
    folder: Path, tmp_path: Path
) -> None:
    outline = tmp_path / "mine.json"
    outline.write_text("{}")
    listed = task(
        tmp_path,
        staged=(
            StagedFile(name="b.jpg", path=folder / "2024-01-01.jpg"),
            StagedFile(name="a.jpg", path=folder / "2024-02-01.jpg"),
            StagedFile(name="gone.jpg", path=folder / "gone.jpg"),
        ),
        region=StagedFile(name="outline.json", path=outline),
        visits_csv="photo,date,time\na.jpg,2023-05-01,\nb.jpg,2023-06-01,\n",
        scales=(("b.jpg", 0.2), ("a.jpg", 0.1)),
    )
    with staged(listed, NowhereLine()) as (place, missing):
        found = scan_folder(place, now=NOW).found
        options = options_for(listed, place)
        assert options.region is not None
        assert options.region.read_text() == "{}"
    assert [(one.name, one.captured.taken_at.month) for one in found] == [
        ("a.jpg", 5),
        ("b.jpg", 6),
    ]
    assert [one.reason for one in missing] == ["There is no such file."]
    assert (options.baseline, options.mm_per_px) == ("a.jpg", 0.1)


def test_files_that_must_travel_are_fetched_by_name(folder: Path) -> None:
    class Line(NowhereLine):
        def fetch(self, name: str) -> bytes:
            return JPEG + name.encode()

    sent = task(
        folder, upload=True, staged=(StagedFile(name="2024-01-01.jpg", path=Path("/nowhere")),)
    )
    with staged(sent, Line()) as (place, missing):
        assert (place / "2024-01-01.jpg").read_bytes() == JPEG + b"2024-01-01.jpg"
    assert missing == ()
