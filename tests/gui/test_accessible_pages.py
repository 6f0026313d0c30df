"""Every page by keyboard and screen reader."""

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QScrollBar,
    QTabWidget,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pigmenttrack.app.catalog_places import places
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.main_window import SMALLEST, MainWindow
from pigmenttrack.gui.page import Page
from pigmenttrack.gui.pages import PAGES
from pigmenttrack.gui.resources import RESOURCES
from pigmenttrack.gui.session import Session
from pigmenttrack.gui.settings import Settings
from pigmenttrack.gui.theme import Theme
from pigmenttrack.gui.widgets.empty_state import EmptyState
from window_photos import write_photos

# The report's first pages import Matplotlib, on a machine that may be busy.
LONG_MS = 60_000
INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QTextEdit,
)


def nameless(page: QWidget) -> list[str]:
    buddies = {label.buddy() for label in page.findChildren(QLabel)}
    found = []
    for widget in page.findChildren(QWidget):
        if not isinstance(widget, INTERACTIVE) or isinstance(widget, QScrollBar):
            continue
        # Parts that Qt makes itself speak through the widget that they belong to.
        if widget.objectName().startswith("qt_") or widget.parent() is None:
            continue
        if widget.isHidden() and isinstance(widget.parent(), EmptyState):
            continue  # has its words once it offers something
        owner = widget.parent()
        if isinstance(owner, QAbstractSpinBox | QComboBox | QAbstractItemView) or (
            isinstance(owner, QWidget) and isinstance(owner.parent(), QComboBox)
        ):
            continue
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not (text or widget.accessibleName() or widget in buddies):
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(owner).__name__}")
    return found


@pytest.mark.parametrize("key", [entry.key for entry in PAGES])
def test_every_interactive_widget_of_a_page_has_a_name(
    qtbot: QtBot, window: MainWindow, session: Session, key: str
) -> None:
    session.choose_site(places(session.opened)[0].site)
    window.show_page(key)
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=LONG_MS)
    page = window.page(key)

    assert isinstance(page, Page)
    assert nameless(page) == []


def test_the_frame_and_a_proposal_have_names(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.take_files([write_photos(tmp_path / "knee", ("2025-01-03.jpg", "holiday.jpg"))])
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=LONG_MS)

    assert nameless(window) == []


def test_the_check_finds_a_button_without_a_name(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    QLineEdit(page)

    assert len(nameless(page)) == 1


def test_no_two_commands_of_a_page_share_keys(qtbot: QtBot, window: MainWindow) -> None:
    for entry in PAGES:
        window.show_page(entry.key)
        qtbot.waitUntil(lambda: not window.jobs.running, timeout=LONG_MS)
        page = window.page(entry.key)
        assert page is not None
        actions = {id(action): action for _, action in window.menus.all_actions()}
        actions |= {id(action): action for action in page.findChildren(QAction)}
        actions |= {id(action): action for action in page.actions()}
        keys = Counter(
            keys.toString(QKeySequence.SequenceFormat.PortableText)
            for action in actions.values()
            for keys in action.shortcuts()
            if not keys.isEmpty()
        )
        assert [key for key, times in keys.items() if times > 1] == [], entry.key


def test_every_page_fits_the_smallest_window(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    Theme(qapp, Settings()).apply()
    for entry in PAGES:
        window.show_page(entry.key)
        qtbot.waitUntil(lambda: not window.jobs.running, timeout=LONG_MS)
        wanted = window.minimumSizeHint()
        assert wanted.width() <= SMALLEST[0], entry.key
        assert wanted.height() <= SMALLEST[1], entry.key
    qapp.setStyleSheet("")


def test_pages_are_reached_by_tab_and_opened_by_space(window: MainWindow) -> None:
    button = window.rail.findChildren(QAbstractButton)[1]
    button.setFocus()
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus

    QTest.keyClick(button, Qt.Key.Key_Space)

    assert window.trail.key == PAGES[1].key
    assert isinstance(window, QMainWindow)


def test_from_right_to_left_the_rail_stands_right(
    qapp: QApplication, session: Session, jobs: JobRunner
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window = MainWindow(session, jobs)
    window.show()
    qapp.processEvents()

    assert window.rail.mapTo(window, window.rail.rect().center()).x() > window.width() / 2
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    window.close()
    window.deleteLater()


@pytest.mark.parametrize("key", [entry.key for entry in PAGES])
def test_every_button_is_reached_by_tab_or_by_a_command(
    qtbot: QtBot, window: MainWindow, session: Session, key: str
) -> None:
    session.choose_site(places(session.opened)[0].site)
    window.show_page(key)
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=LONG_MS)
    page = window.page(key)
    assert page is not None
    commands = {id(action) for _, action in window.menus.all_actions()}

    unreached = [
        button.text() or button.accessibleName()
        for button in page.findChildren(QAbstractButton)
        if button.isVisible()
        and button.isEnabled()
        and not button.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (isinstance(button, QToolButton) and id(button.defaultAction()) in commands)
    ]

    assert unreached == []


def test_what_has_the_keyboard_is_seen_in_every_kind_of_field() -> None:
    sheet = (RESOURCES / "style.qss").read_text(encoding="utf-8")
    focused = set(re.findall(r"(Q\w+)(?:\[[^\]]*\])?:focus", sheet))

    assert focused >= {
        "QAbstractButton", "QAbstractItemView", "QCheckBox", "QComboBox", "QDateEdit", "QLineEdit",
        "QDoubleSpinBox", "QPlainTextEdit", "QPushButton", "QRadioButton", "QSpinBox", "QTextEdit",
        "QToolButton",
    }  # fmt: skip
