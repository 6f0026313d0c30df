"""The smallest window with large text, long words, or read from the right: nothing is cut."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from made_site import make_site
from pigmenttrack.app.catalog_places import places
from pigmenttrack.gui.canvas.pointer_canvas import PointerCanvas
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.main_window import SMALLEST, MainWindow
from pigmenttrack.gui.pages import PAGES
from pigmenttrack.gui.session import Session
from pigmenttrack.gui.theme import Theme
from pigmenttrack.gui.translation import Language
from pigmenttrack.gui.widgets.yielding_button import YieldingButton

LONG_MS = 60_000  # the report's first page imports Matplotlib
ROUNDING_PX = 2
LEAST_PHOTO_PX = 220  # of height: less than a third of the smallest window shows no borders


@dataclass(frozen=True)
class Shown:
    language: str
    font_percent: int
    from_right: bool = False


DRESSES = [
    Shown("en", 200),
    Shown("de", 200),
    Shown("de", 100),
    Shown("en", 100, from_right=True),
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_site(tmp_path_factory.mktemp("large") / "made.ptcat")


@pytest.fixture(params=DRESSES, ids=str)
def window(
    request: pytest.FixtureRequest, made: Path, qapp: QApplication, jobs: JobRunner, tmp_path: Path
) -> Iterator[MainWindow]:
    shown: Shown = request.param
    before, points = QLocale(), qapp.font()
    language = Language(qapp)
    language.apply(shown.language)
    if shown.from_right:
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    path = tmp_path / "large.ptcat"
    shutil.copytree(made, path)
    session = Session()
    session.settings.font_percent = shown.font_percent
    Theme(qapp, session.settings).apply()
    session.open(path)
    session.choose_site(places(session.opened)[0].site)
    made_window = MainWindow(session, jobs)
    made_window.resize(*SMALLEST)
    made_window.show_page("home")
    made_window.show()
    yield made_window
    made_window.close()
    made_window.deleteLater()
    session.close()
    language.forget()
    QLocale.setDefault(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qapp.setStyleSheet("")
    qapp.setFont(points)


def cut(page: QWidget) -> list[str]:
    """Return the words that have less room than they need."""
    found = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(
            widget, QPushButton | QToolButton | QCheckBox | QLabel
        ):
            continue
        text = widget.text()
        if not text or (isinstance(widget, QLabel) and widget.wordWrap()):
            continue
        if isinstance(widget, QToolButton) and (
            widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
        ):
            continue
        if isinstance(widget, YieldingButton) and not widget.shows_words:
            continue
        if widget.width() + ROUNDING_PX < widget.sizeHint().width():
            found.append(
                f"{type(widget).__name__} '{text}' {widget.width()} of {widget.sizeHint().width()}"
            )
    return found


def beside(page: QWidget) -> list[str]:
    """Return the buttons that reach over the edge of what holds them."""
    found = []
    for button in page.findChildren(QAbstractButton):
        holder = button.parentWidget()
        if not button.isVisible() or holder is None or isinstance(holder.parent(), QScrollArea):
            continue
        if not holder.rect().adjusted(-1, -1, 1, 1).contains(QRect(button.pos(), button.size())):
            found.append(f"'{button.text() or button.accessibleName()}' in {type(holder).__name__}")
    return found


def test_no_word_on_any_page_is_cut(window: MainWindow, qtbot: QtBot) -> None:
    faults: dict[str, list[str]] = {}
    for entry in PAGES:
        window.show_page(entry.key)
        qtbot.waitUntil(lambda: not window.jobs.running, timeout=LONG_MS)
        QApplication.processEvents()
        page = window.page(entry.key)
        assert page is not None
        if found := cut(page) + beside(page):
            faults[entry.key] = found

    assert faults == {}
    assert window.width() <= SMALLEST[0]
    assert window.height() <= SMALLEST[1]


def test_photos_keep_room_beside_large_words(window: MainWindow, qtbot: QtBot) -> None:
    seen = {}
    for key in ("visit", "compare"):
        window.show_page(key)
        qtbot.waitUntil(lambda: not window.jobs.running, timeout=LONG_MS)
        QApplication.processEvents()
        page = window.page(key)
        assert page is not None
        canvases = [one for one in page.findChildren(PointerCanvas) if one.isVisible()]
        seen[key] = min(canvas.height() for canvas in canvases)

    assert min(seen.values()) >= LEAST_PHOTO_PX, seen


def test_the_check_sees_words_that_are_cut(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    button = QPushButton("Depigmentierte Fläche", holder)
    button.setFixedWidth(40)
    button.move(-10, 0)
    holder.show()

    assert len(cut(holder)) == 1
    assert len(beside(holder)) == 1
