"""Work beside the window."""

from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.gui.job import JobRunner


def test_the_result_arrives_in_the_windows_thread(qtbot: QtBot, jobs: JobRunner) -> None:
    seen: list[tuple[int, bool, bool]] = []

    def work(_: JobControl) -> tuple[int, bool]:
        return 42, current_thread() is main_thread()

    jobs.start(
        "Count", work, done=lambda found: seen.append((*found, current_thread() is main_thread()))
    )
    qtbot.waitUntil(lambda: bool(seen))

    assert seen == [(42, False, True)]
    assert jobs.running == ()


def test_progress_arrives_and_the_last_step_is_never_left_out(
    qtbot: QtBot, jobs: JobRunner
) -> None:
    steps: list[tuple[int, int]] = []
    ended: list[None] = []

    def work(control: JobControl) -> None:
        for number in range(101):
            control.checkpoint(number, 100)

    jobs.start("Count", work, done=ended.append, progress=lambda *step: steps.append(step))
    qtbot.waitUntil(lambda: bool(ended))

    assert steps[-1] == (100, 100)


def test_a_failure_reaches_the_one_who_started(qtbot: QtBot, jobs: JobRunner) -> None:
    errors: list[Exception] = []

    def work(_: JobControl) -> None:
        msg = "No photo."
        raise BadRequest(msg)

    jobs.start("Import", work, done=lambda _: pytest.fail("no result"), failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))

    assert isinstance(errors[0], BadRequest)


def test_a_failure_nobody_waits_for_is_told_by_the_window(qtbot: QtBot, jobs: JobRunner) -> None:
    def work(_: JobControl) -> None:
        msg = "odd"
        raise ValueError(msg)

    with qtbot.waitSignal(jobs.job_failed) as told:
        jobs.start("Import", work, done=lambda _: pytest.fail("no result"))

    assert told.args is not None
    assert told.args[0] == "Import"
    assert isinstance(told.args[1], ValueError)


def test_cancelled_work_stops_at_its_next_checkpoint_and_gives_nothing(
    qtbot: QtBot, jobs: JobRunner
) -> None:
    started, go_on = Event(), Event()

    def work(control: JobControl) -> None:
        started.set()
        go_on.wait(10)
        control.checkpoint(1, 2)

    job = jobs.start("Measure", work, done=lambda _: pytest.fail("no result"))
    started.wait(10)
    with qtbot.waitSignal(jobs.job_ended):
        job.cancel()
        go_on.set()

    assert jobs.running == ()


def test_a_page_that_is_gone_hears_nothing(qtbot: QtBot, jobs: JobRunner) -> None:
    page, go_on = QWidget(), Event()

    jobs.start("Look", lambda _: go_on.wait(10), done=lambda _: page.show(), owner=page)
    page.deleteLater()
    qtbot.waitUntil(lambda: not page_lives(page))
    with qtbot.waitSignal(jobs.job_ended):
        go_on.set()


def page_lives(page: QObject) -> bool:
    import shiboken6

    return shiboken6.isValid(page)


def test_closing_while_working_cancels_waits_and_tells_nobody(qtbot: QtBot) -> None:
    runner, started = JobRunner(), Event()

    def work(control: JobControl) -> None:
        started.set()
        while True:
            control.checkpoint(0, 1)

    runner.start("Measure", work, done=lambda _: pytest.fail("no result"))
    started.wait(10)
    runner.close()
    qtbot.wait(1)

    assert runner.running == ()
