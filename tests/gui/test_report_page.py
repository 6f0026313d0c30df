"""The report page: looked at, then saved."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pigmenttrack.app.catalog_places import places
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.panels.report.page import ReportPage
from pigmenttrack.gui.session import Session


@pytest.fixture
def page(session: Session, jobs: JobRunner, qtbot: QtBot) -> ReportPage:
    made = ReportPage(session, jobs)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    session.choose_site(places(session.opened)[0].site)
    qtbot.waitUntil(lambda: made.sheets.count > 0, timeout=30_000)
    return made


def test_without_a_site_it_says_where_to_choose_one(
    session: Session, jobs: JobRunner, qtbot: QtBot
) -> None:
    page = ReportPage(session, jobs)
    qtbot.addWidget(page)
    page.show()
    assert page._empty.isVisible()


def test_the_pages_are_shown_as_wide_as_there_is_room(page: ReportPage) -> None:
    tall = page.sheets.minimumHeight()
    assert tall > page.sheets.width()
    page.resize(700, 700)
    assert page.sheets.minimumHeight() < tall


def test_it_is_saved_as_a_pdf_whatever_its_name_ends_in(
    page: ReportPage, jobs: JobRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    page.save_report(tmp_path / "report.txt")
    qtbot.waitUntil(lambda: not jobs.running, timeout=30_000)
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")


def test_a_folder_that_cannot_be_written_to_is_told(
    page: ReportPage, jobs: JobRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    failed: list[str] = []
    jobs.job_failed.connect(lambda title, _error: failed.append(title))
    page.save_report(tmp_path / "absent" / "report.pdf")
    qtbot.waitUntil(lambda: bool(failed), timeout=30_000)


def test_other_paper_draws_the_pages_anew(page: ReportPage, qtbot: QtBot) -> None:
    before = page.sheets.minimumHeight()
    page.paper.setCurrentIndex(1)
    qtbot.waitUntil(lambda: page.sheets.minimumHeight() != before, timeout=30_000)
