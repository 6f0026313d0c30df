"""A batch hands out what is not done, tries again what died, and names what dies twice."""

import errno
import os
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pigmenttrack.app import batch_results
from pigmenttrack.app.batch_plan import BatchPlan, SitePlan, plan_batch
from pigmenttrack.app.batch_record import record_of
from pigmenttrack.app.batch_results import BatchResults, open_results, source_of, usual_target
from pigmenttrack.app.batch_run import DIED, DIED_TOGETHER, BatchReport, BatchRun
from pigmenttrack.app.batch_task import SiteOutcome, SiteSummary, SiteTask
from pigmenttrack.app.batch_wishes import BatchWishes
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.app.results_folder import mark_results
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.engine.work import Engine, Fetched, Finished, Lost, Noted, Outcome, Work

WISHES = BatchWishes(
    options=MeasureOptions(),
    facts={"pigmenttrack": "1"},
    now=datetime(2026, 1, 1, tzinfo=UTC),
    pictures=False,
)
Deadly = Callable[[str], bool]


class Events:
    """Keeps what it hears."""

    def __init__(self) -> None:
        self.deaths: list[str] = []
        self.done: list[str] = []
        self.todo = 0

    def planned(self, plan: BatchPlan, todo: Collection[SitePlan]) -> None:
        assert len(plan.sites) >= len(todo)
        self.todo = len(todo)

    def photo_begun(self, site: SitePlan, photo: str) -> None:
        """Hear it."""

    def worker_died(self, site: SitePlan, photo: str) -> None:
        self.deaths.append(f"{site.key}/{photo}")

    def site_done(self, site: SitePlan, outcome: SiteOutcome) -> None:
        self.done.append(site.key)
        assert outcome.summary.n_rejected == len(outcome.rejections)


class MortalEngine:
    """Reads the photos of a site one after another; dies at deadly ones."""

    def __init__(self, on_note: Noted, deadly: Deadly) -> None:
        self._on_note = on_note
        self._deadly = deadly
        self._waiting: list[SiteTask] = []

    @property
    def has_room(self) -> bool:
        return len(self._waiting) < 2

    @property
    def busy(self) -> bool:
        return bool(self._waiting)

    def submit(self, key: str, value: object) -> None:
        assert isinstance(value, SiteTask)
        assert value.id == key
        self._waiting.append(value)

    def wait(self, seconds: float) -> list[Outcome]:
        assert seconds > 0
        task = self._waiting.pop(0)
        excluded = {one.photo for one in task.excluded}
        names = [p.name for p in sorted(task.folder.glob("*.jpg")) if p.name not in excluded]
        for name in [*names, ""]:
            self._on_note(task.id, name)
            if self._deadly(name):
                return [Lost(task.id)]
        return [Finished(task.id, outcome_of(names, task.excluded))]

    def withdraw_waiting(self) -> list[str]:
        keys = [task.id for task in self._waiting]
        self._waiting.clear()
        return keys


def outcome_of(names: list[str], rejections: tuple[Rejection, ...]) -> SiteOutcome:
    return SiteOutcome(
        files={"measurements.csv": ",".join(names).encode()},
        sha256={},
        rows=(),
        rejections=rejections,
        summary=SiteSummary(
            kind="vitiligo", kind_said="", n_measured=len(names), n_rejected=len(rejections)
        ),
    )


@pytest.fixture
def plan(tmp_path: Path) -> BatchPlan:
    for name in ("P1/arm/a.jpg", "P1/arm/b.jpg", "P2/leg/c.jpg", "P3/toe/d.jpg"):
        path = tmp_path / "photos" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"\xff\xd8\xff")
    return plan_batch(tmp_path / "photos", results=tmp_path / "out")


@pytest.fixture
def results(tmp_path: Path) -> Iterator[BatchResults]:
    with open_results(tmp_path / "out") as opened:
        yield opened


def run(
    plan: BatchPlan,
    results: BatchResults,
    *,
    deadly: Deadly = lambda _: False,
    control: JobControl | None = None,
) -> tuple[BatchReport, Events]:
    events = Events()

    @contextmanager
    def make(_work: Work, on_note: Noted, _on_fetch: Fetched) -> Iterator[Engine]:
        yield MortalEngine(on_note, deadly)

    batch = BatchRun(plan, WISHES, results, events, control or JobControl())
    return batch.run(make), events


def test_a_finished_site_is_never_measured_again(plan: BatchPlan, results: BatchResults) -> None:
    first, _ = run(plan, results)
    again, events = run(plan, results)
    assert (first.measured, first.done_before) == (3, 0)
    assert (again.measured, again.done_before, again.photos_measured) == (0, 3, 4)
    assert events.todo == 0


def test_what_changed_is_measured_again_and_nothing_else(
    plan: BatchPlan, results: BatchResults
) -> None:
    run(plan, results)
    (plan.root / "P2/leg/c.jpg").write_bytes(b"\xff\xd8\xff another")
    (plan.root / "P3/toe/e.jpg").write_bytes(b"\xff\xd8\xff new")
    _, events = run(plan, results)
    assert events.done == ["P2/leg", "P3/toe"]


@pytest.mark.parametrize("name", ["visits.csv", "roi.json", "hair_edits.json"])
def test_what_lies_beside_the_photos_is_noticed_when_it_changes(
    plan: BatchPlan, results: BatchResults, name: str
) -> None:
    run(plan, results)
    (plan.root / "P2" / "leg" / name).write_text("{}")
    _, events = run(plan, results)
    assert events.done == ["P2/leg"]


def test_results_that_somebody_removed_are_made_again(
    plan: BatchPlan, results: BatchResults
) -> None:
    run(plan, results)
    (results.site_folder(plan.sites[0]) / "measurements.csv").unlink()
    _, events = run(plan, results)
    assert events.done == ["P1/arm"]


def test_a_photo_over_which_a_job_dies_once_is_tried_again(
    plan: BatchPlan, results: BatchResults
) -> None:
    lives = {"b.jpg": 1}

    def deadly(name: str) -> bool:
        lives[name] = lives.get(name, 0) - 1
        return lives[name] >= 0

    report, events = run(plan, results, deadly=deadly)
    assert events.deaths == ["P1/arm/b.jpg"]
    assert (report.photos_measured, report.photos_rejected) == (4, 0)


def test_a_photo_over_which_jobs_die_twice_is_named_and_the_rest_goes_on(
    plan: BatchPlan, results: BatchResults
) -> None:
    report, events = run(plan, results, deadly="b.jpg".__eq__)
    assert events.deaths == ["P1/arm/b.jpg"] * 2
    assert (report.photos_measured, report.photos_rejected) == (3, 1)
    record = results.record(plan.sites[0])
    assert record is not None
    assert [(row["photo"], row["reason"]) for row in record.rejections] == [("b.jpg", DIED)]
    # Another day may be kinder: the next run tries that site again, and only that.
    report, events = run(plan, results)
    assert events.done == ["P1/arm"]
    assert report.photos_rejected == 0


def test_a_site_over_which_jobs_die_as_a_whole_is_told_photo_by_photo(
    plan: BatchPlan, results: BatchResults
) -> None:
    only_first = replace(plan, sites=plan.sites[:1])
    report, events = run(only_first, results, deadly="".__eq__)
    assert events.deaths == ["P1/arm/"] * 2
    assert (report.photos_measured, report.photos_rejected) == (0, 2)
    record = results.record(plan.sites[0])
    assert record is not None
    assert {(row["photo"], row["reason"]) for row in record.rejections} == {
        ("a.jpg", DIED_TOGETHER),
        ("b.jpg", DIED_TOGETHER),
    }


def test_after_a_wish_to_stop_nothing_new_is_begun(plan: BatchPlan, results: BatchResults) -> None:
    control = JobControl()
    control.cancel()
    report, events = run(plan, results, control=control)
    assert report.stopped
    assert report.left == 3
    assert events.done == []
    report, _ = run(plan, results)
    assert (report.left, report.measured) == (0, 3)


def test_files_of_an_earlier_run_that_are_no_more_go(
    plan: BatchPlan, results: BatchResults
) -> None:
    site = plan.sites[0]
    outcome = outcome_of(["a.jpg"], ())
    run(plan, results)
    mine = results.site_folder(site) / "my notes.txt"
    mine.write_text("keep")
    overlay = results.site_folder(site) / "overlays/01.jpg"
    for files in ({**outcome.files, "overlays/01.jpg": b"x"}, outcome.files):
        given = replace(outcome, files=files)
        done = record_of(given, asked={}, stats={}, pictures=False, again=False)
        results.write(site, given, done)
        assert overlay.exists() == ("overlays/01.jpg" in files)
    assert mine.read_text() == "keep"


def test_two_batches_never_write_into_one_folder(results: BatchResults) -> None:
    with pytest.raises(BadRequest, match="Another batch"), open_results(results.folder):
        pass


def test_a_table_of_somebodys_own_is_never_replaced(tmp_path: Path) -> None:
    own = tmp_path / "study" / "measurements.csv"
    own.parent.mkdir()
    own.write_text("mine")
    with pytest.raises(BadRequest, match=r"holds measurements\.csv"), open_results(own.parent):
        pass
    assert own.read_text() == "mine"


def test_trees_of_one_name_go_to_two_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    roots = [tmp_path / name / "photos" for name in ("one", "two")]
    targets = []
    for root in roots:
        root.mkdir(parents=True)
        targets.append(usual_target(root))
        targets[-1].mkdir(parents=True)
        mark_results(targets[-1], source_of(root))
    assert targets[0] != targets[1]
    assert [usual_target(root) for root in roots] == targets


def test_a_full_disk_is_told_in_a_sentence(
    plan: BatchPlan, results: BatchResults, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(batch_results, "replace_file", full)
    with pytest.raises(BadRequest, match="No space left on device"):
        run(plan, results)


def test_what_a_death_left_half_written_is_removed(plan: BatchPlan, results: BatchResults) -> None:
    folder = results.site_folder(plan.sites[0]) / "overlays"
    folder.mkdir(parents=True)
    (folder / ".0123456789abcdef.part").write_bytes(b"half")
    (folder / ".mine.part").write_bytes(b"not ours")
    run(plan, results)
    assert [path.name for path in folder.iterdir()] == [".mine.part"]
