"""What a run does with its photos; the steps on pixels are stood in for."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from pigmenttrack.app import measure_folder as under_test
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.measure_folder import STOPPED, measure_folder
from pigmenttrack.app.measure_series import SeriesResult, empty_result
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.visit import Baseline, Visit
from pigmenttrack.domain.capture import CaptureTime
from pigmenttrack.domain.errors import BadRequest, RegistrationFailed, UnreadablePhoto
from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.media.folder import FolderListing, FoundPhoto
from pigmenttrack.media.photo import Photo
from pigmenttrack.media.region import DrawnRegion
from unit.app.made_visits import SIZE, baseline, found, photo, visit

Outcome = tuple[list[str], dict[str, str]]


class Steps:
    """The steps of a run: which photos cannot be read, which do not match, what was measured."""

    def __init__(self) -> None:
        self.listing = FolderListing(found=(), rejected=())
        self.broken: set[str] = set()
        self.strange: set[str] = set()
        self.prints: Mapping[str, int] = {}
        self.measured: list[Visit] = []
        self.ways_offered: dict[str, list[str]] = {}

    def load_photo(self, path: Path) -> Photo:
        if path.name in self.broken:
            msg = "The file is cut short."
            raise UnreadablePhoto(msg, advice="Copy it again.")
        return photo(path.name)

    def prepare_baseline(
        self,
        one: Photo,
        _when: CaptureTime,
        _outlines: object,
        options: MeasureOptions,
        **_: object,
    ) -> Baseline:
        return baseline(self._visit(one), options=options)

    def prepare_visit(
        self, one: Photo, _when: CaptureTime, _baseline: Baseline, ways: Sequence[str], **_: object
    ) -> tuple[Visit, str]:
        self.ways_offered[one.name] = list(ways)
        if one.name in self.strange:
            msg = "The photo could not be brought onto the baseline."
            raise RegistrationFailed(msg, advice="Take it again.")
        return self._visit(one), f"by way of {one.name}"

    def _visit(self, one: Photo) -> Visit:
        # Far apart unless a test says otherwise: every block of its own brightness.
        order = [found.name for found in self.listing.found].index(one.name)
        grey = np.full(24 * 24, 20 * order, np.uint8).tobytes()
        own = int.from_bytes(grey, "big")
        return visit(one.name, fingerprint=self.prints.get(one.name, own))

    def measure_series(
        self,
        name: str,
        _baseline: Baseline,
        visits: Sequence[Visit],
        rejections: Sequence[Rejection],
        *,
        remarks: Sequence[str],
        stopped: bool,
    ) -> SeriesResult:
        self.measured = list(visits)
        return empty_result(name, rejections, remarks=remarks, stopped=stopped)

    def run(
        self,
        photos: Iterable[FoundPhoto],
        options: MeasureOptions | None = None,
        control: JobControl | None = None,
    ) -> SeriesResult:
        self.listing = replace(self.listing, found=tuple(photos))
        return measure_folder(Path("arm"), options, control=control)

    def outcome(self, result: SeriesResult) -> Outcome:
        refused = {one.photo: one.reason for one in result.series.rejections}
        return [one.name for one in self.measured], refused


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> Steps:
    stand_in = Steps()
    monkeypatch.setattr(under_test, "scan_folder", lambda *_, **__: stand_in.listing)
    for name in ("load_photo", "prepare_baseline", "prepare_visit", "measure_series"):
        monkeypatch.setattr(under_test, name, getattr(stand_in, name))
    return stand_in


def three() -> tuple[FoundPhoto, ...]:
    return found("a.jpg"), found("b.jpg", 1), found("c.jpg", 2)


def drawn_on(name: str, size: tuple[int, int] | None = None) -> Callable[[Path], DrawnRegion]:
    corners = np.array([[5.0, 5.0], [40.0, 5.0], [40.0, 40.0]])
    return lambda _path: DrawnRegion((corners,), photo=name, size=size)


def test_the_earliest_photo_is_the_baseline_and_comes_first(steps: Steps) -> None:
    assert steps.outcome(steps.run(three())) == (["a.jpg", "b.jpg", "c.jpg"], {})


def test_an_unusable_first_photo_gets_a_row_and_the_next_is_the_baseline(steps: Steps) -> None:
    steps.broken = {"a.jpg"}
    measured, refused = steps.outcome(steps.run(three()))
    assert measured == ["b.jpg", "c.jpg"]
    assert refused == {"a.jpg": "The file is cut short."}


def test_a_wrong_clock_never_makes_the_first_visit_by_itself(steps: Steps) -> None:
    doubtful = found("1970.jpg", -600, QualityFlag.CLOCK_DOUBTFUL)
    assert steps.outcome(steps.run((doubtful, *three())))[0] == [
        "a.jpg",
        "1970.jpg",
        "b.jpg",
        "c.jpg",
    ]


def test_a_named_baseline_comes_first_whatever_its_date(steps: Steps) -> None:
    result = steps.run(three(), MeasureOptions(baseline="b.jpg"))
    assert steps.outcome(result)[0] == ["b.jpg", "a.jpg", "c.jpg"]


def test_a_named_baseline_that_cannot_be_used_is_told_not_replaced(steps: Steps) -> None:
    steps.broken = {"b.jpg"}
    with pytest.raises(BadRequest, match=r"b\.jpg cannot be used: The file is cut short"):
        steps.run(three(), MeasureOptions(baseline="b.jpg"))


@pytest.mark.parametrize("name", ["nobody.jpg", "B.JPG"])
def test_a_baseline_that_is_not_there_is_a_bad_request(steps: Steps, name: str) -> None:
    with pytest.raises(BadRequest, match=name):
        steps.run(three(), MeasureOptions(baseline=name))


def test_the_photo_a_region_was_drawn_on_is_the_baseline(
    steps: Steps, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(under_test, "load_region", drawn_on("c.jpg"))
    options = MeasureOptions(region=Path("roi.json"))
    assert steps.outcome(steps.run(three(), options))[0][0] == "c.jpg"
    with pytest.raises(BadRequest, match=r"drawn on c\.jpg, but the baseline is a\.jpg"):
        steps.run(three(), replace(options, baseline="a.jpg"))


def test_a_mask_of_another_size_is_refused_with_both_sizes(
    steps: Steps, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(under_test, "load_region", drawn_on("", (SIZE[0] + 1, SIZE[1])))
    with pytest.raises(BadRequest, match=f"{SIZE[1]} x {SIZE[0] + 1} .* {SIZE[1]} x {SIZE[0]}"):
        steps.run(three(), MeasureOptions(region=Path("mask.png")))


def test_a_region_outside_the_picture_is_refused(
    steps: Steps, monkeypatch: pytest.MonkeyPatch
) -> None:
    far = DrawnRegion((np.array([[900.0, 5.0], [950.0, 5.0], [950.0, 40.0]]),))
    monkeypatch.setattr(under_test, "load_region", lambda _path: far)
    with pytest.raises(BadRequest, match="outside"):
        steps.run(three(), MeasureOptions(region=Path("roi.json")))


def test_a_photo_of_another_place_stops_nothing(steps: Steps) -> None:
    steps.strange = {"b.jpg"}
    measured, refused = steps.outcome(steps.run(three()))
    assert measured == ["a.jpg", "c.jpg"]
    assert list(refused) == ["b.jpg"]


def test_where_no_photo_can_be_read_each_has_its_row(steps: Steps) -> None:
    steps.broken = {"a.jpg", "b.jpg", "c.jpg"}
    result = steps.run(three())
    assert steps.outcome(result)[0] == []
    assert [one.photo for one in result.series.rejections] == ["a.jpg", "b.jpg", "c.jpg"]
    assert result.baseline_mask is None
    assert not result.stopped


def test_a_folder_without_photos_is_a_bad_request(steps: Steps) -> None:
    with pytest.raises(BadRequest, match="no photo in arm"):
        steps.run(())


def test_after_a_stop_the_rest_is_told_as_not_measured(steps: Steps) -> None:
    def stop_before_the_third(done: int, _total: int) -> None:
        if done == 1:
            control.cancel()

    control = JobControl(stop_before_the_third)
    result = steps.run(three(), control=control)
    assert result.stopped
    assert steps.outcome(result) == (["a.jpg", "b.jpg"], {"c.jpg": STOPPED})


def test_progress_counts_every_dated_photo_to_the_end(steps: Steps) -> None:
    steps.broken = {"a.jpg"}
    told: list[tuple[int, int]] = []
    steps.run(three(), control=JobControl(lambda done, total: told.append((done, total))))
    assert told == [(2, 3), (3, 3)]


def test_one_picture_under_two_dates_is_doubted_twice(steps: Steps) -> None:
    steps.prints = {"b.jpg": 0, "c.jpg": 0}
    steps.run((found("x.jpg"), found("a.jpg", 1), found("b.jpg", 2), found("c.jpg", 3)))
    doubted = {one.name: QualityFlag.NEAR_DUPLICATE in one.flags for one in steps.measured}
    # The first photo's own brightness is zero as well: three show the same picture.
    assert doubted == {"x.jpg": True, "a.jpg": False, "b.jpg": True, "c.jpg": True}


def test_remarks_about_the_folder_stay_with_the_series(steps: Steps) -> None:
    steps.listing = FolderListing(found=(), rejected=(), remarks=("visits.csv names z.jpg.",))
    assert steps.run(three()).series.remarks == ("visits.csv names z.jpg.",)


def test_a_photo_is_offered_the_latest_matching_visits_as_ways(steps: Steps) -> None:
    steps.strange = {"c.jpg"}
    names = ["a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg", "f.jpg", "g.jpg"]
    steps.run(found(name, day) for day, name in enumerate(names))
    assert steps.ways_offered["b.jpg"] == []
    assert steps.ways_offered["c.jpg"] == ["by way of b.jpg"]
    assert steps.ways_offered["g.jpg"] == [
        "by way of f.jpg",
        "by way of e.jpg",
        "by way of d.jpg",
    ]
