"""Menus, commands by name, the bar at the bottom, back and forward."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from pigmenttrack.app.catalog_places import places
from pigmenttrack.app.catalog_records import add_subject, new_subject
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.gui.command_palette import CommandPalette
from pigmenttrack.gui.main_window import MainWindow
from pigmenttrack.gui.measuring import measure_places
from pigmenttrack.gui.page_trail import PageTrail
from pigmenttrack.gui.palette_match import Command, ranked


def action_named(window: MainWindow, text: str) -> QAction:
    return next(
        action
        for menu in window.menuBar().findChildren(QMenu)
        for action in menu.actions()
        if action.text().replace("&", "") == text
    )


def open_palette(window: MainWindow) -> CommandPalette:
    action_named(window, "Search commands…").trigger()
    palette = window.findChild(CommandPalette)
    assert isinstance(palette, CommandPalette)
    return palette


def test_the_six_menus_stand_in_their_usual_order(window: MainWindow) -> None:
    titles = [action.text().replace("&", "") for action in window.menuBar().actions()]

    assert titles == ["File", "Edit", "View", "Go", "Tools", "Help"]


def test_undo_is_named_and_greyed_by_what_there_is(window: MainWindow) -> None:
    actions = window.actions_of_window
    assert not actions.redo.isEnabled()

    window.session.do(lambda catalog: add_subject(catalog, new_subject("Ben")), "Added.")
    assert actions.undo.text() == "Undo: Add subject Ben"
    actions.undo.trigger()

    assert actions.redo.text() == "Redo: Add subject Ben"
    assert "Taken back: Add subject Ben" in window.bar.text


def test_a_command_is_found_by_its_words_and_run_by_enter(window: MainWindow) -> None:
    palette = open_palette(window)

    QTest.keyClicks(palette.line, "sett")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)

    assert window.trail.key == "settings"


def test_arrow_keys_move_among_the_commands(qtbot: QtBot, window: MainWindow) -> None:
    palette = open_palette(window)

    QTest.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 1
    QTest.keyClick(palette.line, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: window.findChild(CommandPalette) is None)


def test_every_menu_action_is_a_command(window: MainWindow) -> None:
    names = {action.text() for _, action in window.menus.all_actions()}

    assert {"Import photos…", "Dark", "Full screen", "How to photograph", "Back up now"} <= names


def test_words_that_begin_a_name_come_first() -> None:
    commands = [Command("Stop"), Command("Export everything"), Command("Open catalog", "File")]

    assert ranked("op", commands) == (2, 0)
    assert ranked("file open", commands) == (2,)
    assert ranked("", commands) == (0, 1, 2)
    assert ranked("nothing", commands) == ()


def test_a_page_brings_its_actions_and_takes_them_away(window: MainWindow) -> None:
    home = window.page("home")
    assert home is not None
    for menu in ("view", ""):
        action = QAction(f"Guest {menu}", home)
        action.setProperty("menu", menu)
        home.addAction(action)
    window.show_page("help")
    window.show_page("home")
    assert "Guest view" in [action.text() for action in window.menus.view.actions()]
    assert "Guest " in [action.text() for action in window.menus.tools.actions()]

    window.show_page("help")

    assert "Guest view" not in [action.text() for action in window.menus.view.actions()]


def test_back_and_forward_walk_the_pages(window: MainWindow) -> None:
    window.show_page("help")
    window.show_page("settings")
    window.back()
    assert window.trail.key == "help"
    window.forward()
    assert window.trail.key == "settings"


def test_a_new_way_forgets_the_one_ahead() -> None:
    trail = PageTrail()
    for key in ("a", "b", "b", "c"):
        trail.go(key)
    assert trail.back()
    trail.go("d")

    assert not trail.forward()
    assert trail.back()
    assert trail.key == "b"
    assert trail.back()
    assert not trail.back()


def test_the_bar_shows_what_runs_and_stops_it(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.jobs.running)
    reached, go_on = Event(), Event()

    def work(control: object) -> None:
        from pigmenttrack.app.jobs import JobControl

        assert isinstance(control, JobControl)
        control.checkpoint(1, 4)
        reached.set()
        go_on.wait(10)
        control.checkpoint(2, 4)

    window.jobs.start("Measuring", work, done=lambda _: pytest.fail("it was stopped"))
    qtbot.waitUntil(lambda: window.bar._progress.value() == 1)
    assert not window.bar.cancel_button.isHidden()

    window.bar.cancel_button.click()
    go_on.set()
    qtbot.waitUntil(window.bar.cancel_button.isHidden)


def test_quiet_work_stays_out_of_the_bar(window: MainWindow) -> None:
    go_on = Event()

    def work(_: object) -> None:
        go_on.wait(10)

    window.jobs.start("", work, done=lambda _: None)

    assert window.bar.cancel_button.isHidden()
    go_on.set()


def test_an_error_of_a_job_says_what_to_do(qtbot: QtBot, window: MainWindow) -> None:
    def work(_: object) -> None:
        msg = "The site has no photos."
        raise BadRequest(msg, advice="Add some.")

    window.jobs.start("Measuring", work, done=lambda _: None)

    qtbot.waitUntil(lambda: window.bar.text == "The site has no photos. Add some.")


def test_an_error_that_nobody_foresaw_is_told_without_a_traceback(
    qtbot: QtBot, window: MainWindow
) -> None:
    def work(_: object) -> None:
        msg = "odd thing"
        raise ValueError(msg)

    window.jobs.start("Measuring", work, done=lambda _: None)

    qtbot.waitUntil(lambda: "Measuring did not work: odd thing" in window.bar.text)


def test_choosing_another_language_builds_the_window_anew(qtbot: QtBot, window: MainWindow) -> None:
    window.show_page("settings")
    qtbot.waitUntil(lambda: not window.jobs.running)
    before = window.page("settings")

    window.build()

    assert window.trail.key == "settings"
    assert window.page("settings") is not before
    assert window.menuBar().actions()[0].text() == "&File"


def test_another_catalog_can_be_opened_and_one_that_is_none_is_refused(
    window: MainWindow, tmp_path: Path, catalog_path: Path
) -> None:
    catalogs = window.actions_of_window.catalogs
    catalogs.open(tmp_path / "absent.ptcat")
    assert "There is no catalog" in window.bar.text
    assert window.windowTitle().startswith("mine")

    catalogs.open(catalog_path)
    assert catalog_path in window.session.settings.recent


def test_measuring_without_a_site_asks_for_one(window: MainWindow) -> None:
    window.actions_of_window.catalogs.measure()

    assert "Choose a site" in window.bar.text


def test_checking_a_whole_catalog_says_so(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_of_window.catalogs.check()

    qtbot.waitUntil(lambda: "whole" in window.bar.text)


def test_measuring_tells_at_its_end_what_was_measured(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        "pigmenttrack.app.catalog_measure.measure_site",
        lambda _catalog, site, *_, **__: asked.append(site.name),
    )
    there = places(window.session.opened)

    measure_places(window.session, window.jobs, there)

    qtbot.waitUntil(lambda: "Measured: left knee, right hand." in window.bar.text)
    assert asked == ["left knee", "right hand"]


def test_a_site_that_cannot_be_measured_is_told_and_the_next_one_follows(
    qtbot: QtBot, window: MainWindow
) -> None:
    told: list[str] = []
    window.jobs.job_failed.connect(lambda title, _: told.append(title))

    measure_places(window.session, window.jobs)

    qtbot.waitUntil(lambda: told == ["Measuring left knee", "Measuring right hand"])
