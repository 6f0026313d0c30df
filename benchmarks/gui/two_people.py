"""The window and batches of another process on one catalog: what fails, what freezes.

    python benchmarks/gui/two_people.py --minutes 10 --seed 100

A person's hand is played: pages, sites, strokes, journal entries, undo, measuring, one act after
another. Meanwhile `pigmenttrack batch` measures one new tree of synthetic photos after another into
the same catalog. Told are the longest gaps between two turns of the window's event loop, with the
act under way and how much of the gap the window's own thread computed (the rest it waited for the
processor or for Python's lock), every sentence of refusal, and what `verify` finds at the end.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from made_visits import make_visits

BENCHMARKS = Path(__file__).resolve().parents[1]
ACT_EVERY_MS = 700
LOOK_EVERY_MS = 5
SLOW_MS = 100.0
VISITS, SIZE = 8, (3000, 4000)  # of the site that is there from the beginning
SITES, PHOTOS, MEGAPIXELS = 1, 3, 0.2  # of one batch
MEASURE_EVERY = 40  # acts


@dataclass(frozen=True, slots=True)
class Gap:
    """Time between two turns of the event loop, in milliseconds."""

    wall: float
    used: float
    act: str


class Batches:
    """Runs one batch after another into a catalog."""

    def __init__(self, catalog: Path, scratch: Path, seed: int) -> None:
        self._catalog, self._scratch, self._seed = catalog, scratch, seed
        self._log = (scratch / "batch.log").open("w")
        self.statuses: list[int] = []
        self._number = 0
        self._steps: list[list[str]] = []
        self._running: subprocess.Popen[bytes] | None = None

    def look(self) -> None:
        """Start what comes next once the last process is done."""
        if self._running is not None:
            status = self._running.poll()
            if status is None:
                return
            self._note(status)
        if not self._steps:
            root = self._scratch / f"clinic {self._number}"
            make = [sys.executable, str(BENCHMARKS / "batch" / "make_photos.py"), str(root)]
            make += ["--sites", str(SITES), "--photos", str(PHOTOS)]
            make += ["--megapixels", str(MEGAPIXELS), "--seed", str(self._seed + self._number)]
            program = [sys.executable, "-m", "pigmenttrack", "batch", str(root)]
            batch = [*program, "--no-pictures", "--catalog", str(self._catalog)]
            # A subject of its own: photos of other skin would be refused as another place.
            rename = ["mv", str(root / "S0001"), str(root / f"P{self._number:04d}")]
            self._steps = [make, rename, batch]
            self._number += 1
        step = self._steps.pop(0)
        self._running = subprocess.Popen(  # noqa: S603 - our own programs
            step, stdout=self._log, stderr=self._log
        )

    def finish(self) -> None:
        """Let the last process end by itself."""
        if self._running is not None:
            self._note(self._running.wait())
        self._log.close()

    def _note(self, status: int) -> None:
        """Keep the exit status of a batch; photos that cannot be made are an error of this file."""
        if self._steps and status:
            msg = f"photos could not be made, see {self._log.name}"
            raise RuntimeError(msg)
        if not self._steps:
            self.statuses.append(status)


class Turns:
    """Listens to the pulse of the event loop."""

    def __init__(self) -> None:
        self.gaps: list[Gap] = []
        self.act = "starting"
        self._wall, self._used = time.perf_counter(), time.thread_time()

    def beat(self) -> None:
        """Note how long ago the last turn was."""
        wall, used = time.perf_counter(), time.thread_time()
        self.gaps.append(Gap(1000 * (wall - self._wall), 1000 * (used - self._used), self.act))
        self._wall, self._used = wall, used


class Hand:
    """What a person does, one act after another, in an order drawn by lot."""

    def __init__(self, window, rng: np.random.Generator) -> None:  # noqa: ANN001 - imported late
        self._window, self._session, self._rng = window, window.session, rng
        self.done: Counter[str] = Counter()
        self.written = 0
        self._acts: tuple[tuple[str, Callable[[], None]], ...] = (
            ("show a page", self._page),
            ("choose a site", self._site),
            ("step to a visit", self._step),
            ("draw a stroke", self._stroke),
            ("write in the journal", self._write),
            ("write in the journal", self._write),
            ("undo", self._undo),
            ("compare", self._compare),
        )

    def act(self) -> str:
        """Do the next thing and return what it was."""
        number = sum(self.done.values())
        name, do = self._acts[int(self._rng.integers(len(self._acts)))]
        if number % MEASURE_EVERY == MEASURE_EVERY - 1:
            name, do = "measure", self._window.actions_of_window.catalogs.measure
        do()
        self.done[name] += 1
        return name

    def _page(self) -> None:
        keys = ("home", "visit", "compare", "chart", "journal", "report", "settings", "import")
        self._window.show_page(str(self._rng.choice(keys)))

    def _site(self) -> None:
        from pigmenttrack.app.catalog_places import places

        there = places(self._session.opened)
        self._session.choose_site(there[int(self._rng.integers(len(there)))].site)

    def _step(self) -> None:
        self._window.show_page("visit")
        self._window.page("visit").presenter.step(int(self._rng.choice((-1, 1))))

    def _stroke(self) -> None:
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtTest import QTest

        from pigmenttrack.gui.panels.visit.visit_view import ToolKind

        self._window.show_page("visit")
        page = self._window.page("visit")
        brush = page.tools.tool_actions[ToolKind.SKIN]
        if not brush.isEnabled():
            return
        brush.trigger()
        canvas, left = page.stage.canvas, Qt.MouseButton.LeftButton
        at = QPoint(canvas.width() // 2, canvas.height() // 2)
        QTest.mousePress(canvas, left, pos=at)
        QTest.mouseMove(canvas, at + QPoint(30, 10))
        QTest.mouseRelease(canvas, left, pos=at + QPoint(30, 10))

    def _write(self) -> None:
        from pigmenttrack.app.catalog_journal import write_entries
        from pigmenttrack.domain.journal import Event, EventKind

        subject = self._session.subject
        if subject is None:
            self._site()
            return
        day = date(2025, 1, 1) + timedelta(days=self.written % 300)
        entry = Event(happened_on=day, kind=EventKind.OTHER, note=f"entry {self.written}")
        done = self._session.do(
            lambda catalog: write_entries(catalog, subject, [entry], label="Write"), "Written."
        )
        self.written += done

    def _undo(self) -> None:
        if self._session.history().undo_label:
            self._session.undo()

    def _compare(self) -> None:
        self._window.show_page("compare")
        actions = list(self._window.page("compare").modes.mode_actions.values())
        actions[int(self._rng.integers(len(actions)))].trigger()


def fly(catalog: Path, scratch: Path, minutes: float, seed: int) -> None:
    """Open the window, play for some minutes, and tell what happened."""
    from PySide6.QtCore import QTimer

    from pigmenttrack.gui.app import make_application
    from pigmenttrack.gui.job import JobRunner
    from pigmenttrack.gui.main_window import MainWindow
    from pigmenttrack.gui.session import Session
    from pigmenttrack.gui.settings import Settings
    from pigmenttrack.gui.theme import Theme
    from pigmenttrack.gui.warm_up import warm_up

    application = make_application()
    settings = Settings()
    Theme(application, settings).apply()
    session, jobs = Session(settings), JobRunner()
    refused: Counter[str] = Counter()
    refreshed: list[float] = []
    said = session.say_error
    session.say_error = lambda error: (refused.update([error.message]), said(error))[1]  # type: ignore[method-assign]
    jobs.job_failed.connect(lambda title, error: refused.update([f"{title}: {error!r}"]))
    session.open(catalog)
    session.content_changed.connect(lambda: refreshed.append(time.perf_counter()))
    window = MainWindow(session, jobs)
    window.resize(1280, 820)
    window.show_page("home")
    window.show()
    warm_up(jobs)
    turns, hand = Turns(), Hand(window, np.random.default_rng(seed))
    batches = Batches(catalog, scratch, seed)
    timers = []

    def every(ms: int, do: Callable[[], object]) -> None:
        timer = QTimer()
        timer.timeout.connect(do)
        timer.start(ms)
        timers.append(timer)

    def act() -> None:
        turns.act = "between acts"
        turns.beat()
        turns.act = hand.act()
        turns.beat()

    every(LOOK_EVERY_MS, turns.beat)
    every(ACT_EVERY_MS, act)
    every(500, batches.look)
    QTimer.singleShot(round(60_000 * minutes), application.quit)
    application.exec()
    for timer in timers:
        timer.stop()
    window.close()
    batches.finish()
    tell(turns, hand, batches, refused, len(refreshed))


def tell(turns: Turns, hand: Hand, batches: Batches, refused: Counter[str], refreshed: int) -> None:
    """Print the figures."""
    walls = np.array([gap.wall for gap in turns.gaps])
    print(f"acts: {sum(hand.done.values())} ({dict(hand.done)}), {hand.written} journal entries")
    print(f"batches: {len(batches.statuses)}, exit statuses {Counter(batches.statuses)}")
    print(f"times the window showed new content: {refreshed}")
    print(f"refused or failed: {sum(refused.values())}")
    for words, times in refused.most_common():
        print(f"  {times} x {words}")
    shares = "  ".join(f"{p} %: {np.percentile(walls, p):.0f} ms" for p in (50, 99, 99.9))
    print(f"turns of the event loop: {walls.size}; gaps {shares}; longest {walls.max():.0f} ms")
    used = np.array([gap.used for gap in turns.gaps])
    for what, times in (("long", walls), ("computed in", used)):
        over = [
            f"{(times > 10 * SLOW_MS / part).sum()} over {10 * SLOW_MS / part:.0f} ms"
            for part in (10, 4, 1)
        ]
        print(f"gaps {what}: {', '.join(over)}; most {times.max():.0f} ms")
    for what, key in (
        ("longest", lambda one: -one.wall),
        ("most computed in", lambda one: -one.used),
    ):
        print(f"the {what}:")
        for gap in sorted(turns.gaps, key=key)[:8]:
            print(f"  {gap.wall:6.0f} ms, computed {gap.used:6.0f} ms: {gap.act}")
    waited = share_waited(turns)
    print(f"the window waited for the processor or Python's lock {waited:.0%} of the time")


def share_waited(turns: Turns) -> float:
    """Return which share of long gaps was not spent computing."""
    long = [gap for gap in turns.gaps if gap.wall > SLOW_MS]
    return sum(gap.wall - gap.used for gap in long) / max(1e-9, sum(gap.wall for gap in turns.gaps))


def main() -> None:
    """Print all figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--minutes", type=float, default=10.0)
    arguments.add_argument("--seed", type=int, default=100)
    chosen = arguments.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        os.environ["XDG_DATA_HOME"] = str(scratch / "data")
        os.environ["XDG_CONFIG_HOME"] = str(scratch / "config")
        catalog = scratch / "clinic.ptcat"
        make_visits(catalog, scratch, visits=VISITS, size=SIZE, seed=chosen.seed)
        fly(catalog, scratch, chosen.minutes, chosen.seed)
        from pigmenttrack.store.verify import verify

        findings, _ = verify(catalog, data=True)
        damaged = [f"{one.what}: {one.fault}" for one in findings if one.is_damage]
        print(f"damage found at the end: {damaged or 'none'}")
        print((scratch / "batch.log").read_text()[-1500:])


if __name__ == "__main__":
    main()
