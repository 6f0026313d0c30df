"""What the whole window holds with 20 visits of 12 megapixels open.

    python benchmarks/gui/memory.py --measure

Makes a catalog of one site (or takes one that it made before), then opens the window, looks at
every visit, draws strokes, compares all visits in every way, shows every other page, and measures
the site within the window. Told is what the process holds after each, and the
largest meanwhile; a watcher in a thread of its own looks a hundred times a second.
"""

import argparse
import os
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from made_visits import make_visits

SIZE = (3000, 4000)
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
LONGEST_WAIT_S = 3600.0


class Scales:
    """Weighs the process, all the time."""

    def __init__(self) -> None:
        self.largest = self.largest_of_all = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def tell(self, what: str) -> None:
        """Print what is held now, and the largest since told last."""
        print(f"{what:<46}{held_mb():7.0f} MB, at most {self.largest:6.0f} MB", flush=True)
        self.largest = 0.0

    def stop(self) -> None:
        """End watching."""
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(0.01):
            held = held_mb()
            self.largest = max(self.largest, held)
            self.largest_of_all = max(self.largest_of_all, held)


def held_mb() -> float:
    """Return what the process holds in memory now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE_BYTES / 1e6


def fly(catalog: Path, *, measure: bool) -> None:  # noqa: PLR0915 - one way through the window
    """Use the whole window and weigh it."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    from pigmenttrack.app.catalog_places import places
    from pigmenttrack.gui.app import make_application
    from pigmenttrack.gui.job import JobRunner
    from pigmenttrack.gui.main_window import MainWindow
    from pigmenttrack.gui.panels.visit.visit_view import ToolKind
    from pigmenttrack.gui.session import Session
    from pigmenttrack.gui.settings import Settings
    from pigmenttrack.gui.theme import Theme

    scales, application = Scales(), make_application()
    settings = Settings()
    Theme(application, settings).apply()
    session, jobs = Session(settings), JobRunner()
    session.open(catalog)
    session.choose_site(places(session.opened)[0].site)
    window = MainWindow(session, jobs)
    window.resize(1400, 900)
    window.show_page("home")
    window.show()

    def settle(is_there: Callable[[], bool] = lambda: True) -> None:
        begun, quiet = time.monotonic(), 0
        while quiet < 5 and time.monotonic() - begun < LONGEST_WAIT_S:
            application.processEvents()
            time.sleep(0.01)
            quiet = 0 if jobs.running or not is_there() else quiet + 1

    settle()
    scales.tell("the first page")
    window.show_page("visit")
    settle()
    visit = window.page("visit")
    visits = visit.presenter.photos.photos
    for number in reversed(range(len(visits))):
        visit.presenter.choose(number)
        settle()
        visit.stage.canvas.one_to_one()
        application.processEvents()
    scales.tell(f"{len(visits)} visits looked at, pixel by pixel")
    visit.tools.tool_actions[ToolKind.SKIN].trigger()
    settle()
    canvas, left = visit.stage.canvas, Qt.MouseButton.LeftButton
    canvas.fit()
    middle = QPoint(canvas.width() // 2, canvas.height() // 2)
    QTest.mousePress(canvas, left, pos=middle)
    QTest.mouseMove(canvas, middle + QPoint(40, 10))
    QTest.mouseRelease(canvas, left, pos=middle + QPoint(40, 10))
    settle()
    scales.tell("a stroke drawn and answered")
    window.show_page("compare")
    settle()
    compare = window.page("compare")
    for action in compare.modes.mode_actions.values():
        action.trigger()
        for number in range(len(visits)):
            compare.presenter.choose_later(number)
            settle()
    scales.tell("all visits compared in every way")
    for key in ("chart", "journal", "report", "settings", "help", "import", "home"):
        window.show_page(key)
        settle()
    scales.tell("every other page")
    if measure:
        window.actions_of_window.catalogs.measure()
        settle()
        scales.tell("the site measured again, in the window")
    window.show_page("visit")
    settle()
    scales.tell("back at the visits")
    scales.stop()
    print(f"largest of all: {scales.largest_of_all:.0f} MB")
    window.close()


def main() -> None:
    """Print all figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--visits", type=int, default=20)
    arguments.add_argument("--seed", type=int, default=100)
    arguments.add_argument("--catalog", type=Path, help="where it is kept for another time")
    arguments.add_argument("--measure", action="store_true", help="measure in the window, too")
    chosen = arguments.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        os.environ["XDG_DATA_HOME"] = str(scratch / "data")
        os.environ["XDG_CONFIG_HOME"] = str(scratch / "config")
        catalog = chosen.catalog or scratch / "mine.ptcat"
        if not catalog.is_dir():
            make_visits(catalog, scratch, visits=chosen.visits, size=SIZE, seed=chosen.seed)
        fly(catalog, measure=chosen.measure)


if __name__ == "__main__":
    main()
