"""Fly the window by mouse and keyboard in a real X display: started by window_test.py.

    python window_pilot.py CATALOG PHOTOS REPORT.pdf [PICTURES]

The pilot only looks at the window from within, to know where things are and when they are done;
every click and key comes through the X server, as from a person.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QToolButton, QWidget

from pigmenttrack.gui import app
from pigmenttrack.gui.main_window import MainWindow
from pigmenttrack.gui.panels.compare.page import ComparePage
from pigmenttrack.gui.panels.compare.presenter import Mode
from pigmenttrack.gui.panels.home.page import HomePage
from pigmenttrack.gui.panels.home.site_card_button import SiteCardButton
from pigmenttrack.gui.panels.import_photos.page import ImportPage
from pigmenttrack.gui.panels.report.page import ReportPage
from pigmenttrack.gui.panels.visit.page import VisitPage
from pigmenttrack.gui.panels.visit.visit_view import ToolKind

LONGEST_STEP_S = 240.0
LOOK_EVERY_MS = 100
Condition = Callable[[], bool]
Step = tuple[str, Condition]


def hand(*words: str) -> None:
    """Move the mouse or press keys through the X server."""
    subprocess.run(["xdotool", *words], check=True, timeout=30)  # noqa: S603, S607 - found on PATH


def middle(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())


def click(widget: QWidget) -> None:
    place = middle(widget)
    hand("mousemove", str(place.x()), str(place.y()), "click", "1")


def draw(start: QPoint, end: QPoint) -> None:
    hand("mousemove", str(start.x()), str(start.y()), "mousedown", "1")
    for part in range(1, 11):
        x = start.x() + (end.x() - start.x()) * part // 10
        y = start.y() + (end.y() - start.y()) * part // 10
        hand("mousemove", str(x), str(y))
    hand("mouseup", "1")


class Pilot:
    """Goes from one step to the next once what it waits for has come."""

    def __init__(self, photos: Path, report: Path, pictures: Path | None) -> None:
        self._photos, self._report, self._pictures = photos, report, pictures
        self._steps = self._flight()
        self._waiting: Step = ("the window", lambda: self._windows() != [])
        self._since = time.monotonic()
        self.landed = False
        self.timer = QTimer()
        self.timer.timeout.connect(self._look)
        self.timer.start(LOOK_EVERY_MS)

    def _windows(self) -> list[MainWindow]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]

    @property
    def _window(self) -> MainWindow:
        return self._windows()[0]

    def _look(self) -> None:
        said, is_there = self._waiting
        if not is_there():
            if time.monotonic() - self._since > LONGEST_STEP_S:
                print(f"waited too long for {said}; the bar says: {self._window.bar.text}")  # noqa: T201 - read by the test
                self.timer.stop()
                QApplication.exit(1)
            return
        if self._pictures is not None and self._windows():
            self._window.grab().save(str(self._pictures / f"{said.replace(' ', '-')}.png"))
        print(f"{said} after {time.monotonic() - self._since:.1f} s", flush=True)  # noqa: T201 - read by the test
        self._since = time.monotonic()
        try:
            self._waiting = next(self._steps)
        except StopIteration:
            self.timer.stop()

    def _flight(self) -> Iterator[Step]:
        yield "home", lambda: self._window.trail.key == "home" and self._quiet()
        self._window.activateWindow()
        yield from self._import_photos()
        yield from self._correct_the_mask()
        yield from self._compare()
        yield from self._show("chart")
        yield from self._save_the_report()
        self._window.activateWindow()
        yield "the keyboard", self._window.isActiveWindow
        self.landed = True
        hand("key", "ctrl+q")

    def _import_photos(self) -> Iterator[Step]:
        yield from self._show("import")
        page = self._window.page("import")
        assert isinstance(page, ImportPage)
        click(page.form.folder_button)
        yield "the dialog for a folder", self._asked_for_a_file
        yield from self._answer_with(self._photos)
        yield "the proposal", lambda: bool(page.presenter.sets) and self._quiet()
        click(page.form.import_button)
        home = self._window.page("home")
        assert isinstance(home, HomePage)
        yield "the first number", lambda: any(card.card.latest for card in self._cards(home))
        click(self._cards(home)[0])

    def _correct_the_mask(self) -> Iterator[Step]:
        yield "the photo large", lambda: self._window.trail.key == "visit" and self._quiet()
        page = self._window.page("visit")
        assert isinstance(page, VisitPage)
        hand("key", "s")
        yield (
            "the brush",
            lambda: page.tools.tool_actions[ToolKind.SKIN].isChecked() and self._quiet(),
        )
        canvas = page.stage.canvas
        centre = middle(canvas)
        draw(centre - QPoint(60, 0), centre + QPoint(60, 10))
        yield "the stroke", lambda: page.presenter.has_strokes() and self._quiet()
        before = self._runs()
        click(page.measure_button)
        yield "the corrected measurement", lambda: self._runs() > before and self._quiet()
        hand("key", "ctrl+z")
        yield "the stroke taken back", lambda: not page.presenter.has_strokes()
        hand("key", "ctrl+shift+z")
        yield "the stroke again", lambda: page.presenter.has_strokes() and self._quiet()

    def _compare(self) -> Iterator[Step]:
        yield from self._show("compare")
        page = self._window.page("compare")
        assert isinstance(page, ComparePage)
        action = page.modes.mode_actions[Mode.SWIPE]
        buttons = page.modes.findChildren(QToolButton)
        click(next(button for button in buttons if button.defaultAction() is action))
        yield "the swipe", lambda: action.isChecked() and self._quiet()

    def _save_the_report(self) -> Iterator[Step]:
        yield from self._show("report")
        page = self._window.page("report")
        assert isinstance(page, ReportPage)
        click(page.save_button)
        yield "the dialog for a name", self._asked_for_a_file
        yield from self._answer_with(self._report)
        yield "the saved report", lambda: self._report.is_file() and self._quiet()

    def _show(self, key: str) -> Iterator[Step]:
        click(self._window.rail.button(key))
        yield f"the page {key}", lambda: self._window.trail.key == key and self._quiet()

    def _quiet(self) -> bool:
        return not self._window.jobs.running

    def _cards(self, home: HomePage) -> list[SiteCardButton]:
        return [one for one in home.grid.findChildren(SiteCardButton) if one.isVisible()]

    def _runs(self) -> int:
        with self._window.session.opened.reading() as connection:
            return int(connection.execute("SELECT count(*) FROM measurement_run").fetchone()[0])

    def _answer_with(self, path: Path) -> Iterator[Step]:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        # Without a window manager nobody else gives the dialog the keyboard.
        dialog.activateWindow()
        line = dialog.findChild(QLineEdit)
        assert isinstance(line, QLineEdit)
        click(line)
        yield "the line for a name", line.hasFocus
        hand("key", "ctrl+a")
        hand("type", "--delay", "5", str(path))
        yield "the name", lambda: line.text() == str(path)
        hand("key", "Return")

    def _asked_for_a_file(self) -> bool:
        dialog = QApplication.activeModalWidget()
        return isinstance(dialog, QFileDialog) and dialog.isVisible()


def main() -> int:
    catalog, photos, report, *pictures = map(Path, sys.argv[1:])
    app.make_application()
    pilot = Pilot(photos, report, pictures[0] if pictures else None)
    status = app.run(catalog)
    return status or int(not pilot.landed)


if __name__ == "__main__":
    sys.exit(main())
