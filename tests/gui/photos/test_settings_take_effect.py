"""What is chosen in Settings is seen on the pages at once."""

from typing import Protocol

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.main_window import MainWindow
from pigmenttrack.gui.panels.home.site_card_button import SiteCardButton
from pigmenttrack.gui.panels.visit.page import VisitPage
from pigmenttrack.gui.session import Session
from pigmenttrack.gui.settings import AreaShownIn


class Quiet(Protocol):
    """Waits until nothing is under way."""

    def __call__(self) -> None: ...


@pytest.fixture
def window(qtbot: QtBot, photo_session: Session, jobs: JobRunner, quiet: Quiet) -> MainWindow:
    shown = MainWindow(photo_session, jobs)
    qtbot.addWidget(shown)
    shown.show_page("home")
    shown.show()
    quiet()
    return shown


def words(window: MainWindow, key: str) -> str:
    page = window.page(key)
    assert page is not None
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    cards = [one.accessibleName() for one in page.findChildren(SiteCardButton) if one.isVisible()]
    return "\n".join([*shown, *cards])


def test_how_often_photos_are_taken_moves_the_next_one(window: MainWindow, quiet: Quiet) -> None:
    last = QDate(2024, 4, 14)
    for days in (28, 60):
        window.session.settings.photo_interval_days = days
        quiet()
        due = QLocale().toString(last.addDays(days), "d MMM yyyy")
        assert due in words(window, "home")


def test_areas_are_told_in_the_unit_that_was_chosen(window: MainWindow, quiet: Quiet) -> None:
    window.show_page("visit")
    quiet()
    visit = window.page("visit")
    assert isinstance(visit, VisitPage)
    visit.presenter.choose(1)
    quiet()
    assert "cm²" in words(window, "visit")
    window.show_page("compare")
    quiet()
    window.session.settings.area_unit = AreaShownIn.MM2
    for key in ("compare", "home", "visit"):
        window.show_page(key)
        quiet()
        assert "mm²" in words(window, key)
        assert "cm²" not in words(window, key)
