"""How fast a photo is shown, moved about in and drawn on: python benchmarks/gui/canvas.py.

Runs without a screen, at the pixel ratio given; painting is Qt's own raster engine, as on a desktop
without a graphics card. Wall time and the thread's own processor time are both told: on a busy
machine they differ, and the latter is what an idle one would need.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
from PIL import Image
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from pigmenttrack.gui.canvas.composition import Single
from pigmenttrack.gui.canvas.layers import Ink, LineKind, Lines
from pigmenttrack.gui.canvas.photo_shelf import PhotoShelf, PhotoSource
from pigmenttrack.gui.canvas.pointer_canvas import PointerCanvas
from pigmenttrack.gui.canvas.pyramid import build_pyramid
from pigmenttrack.gui.canvas.tools.brush import BrushTool
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.panels.visit.film_cell import CellMark, FilmCell
from pigmenttrack.gui.panels.visit.film_strip import FilmStrip
from pigmenttrack.store.layout import CatalogFolder

WINDOW = (1400, 900)
SIZES = {"12 MP": (3000, 4000), "50 MP": (6120, 8160)}
FRAMES = 200
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")


def photo(size: tuple[int, int], rng: np.random.Generator) -> np.ndarray:
    """Return skin-like noise of a size."""
    small = rng.normal(0, 14, (size[0] // 4, size[1] // 4)).astype(np.float32)
    texture = cv2.resize(small, size[::-1], interpolation=cv2.INTER_LINEAR)
    base = np.array([176, 128, 100], np.float32)
    return (base + texture[..., None]).clip(0, 255).astype(np.uint8)


def border(size: tuple[int, int], rng: np.random.Generator) -> np.ndarray:
    """Return a ragged outline of 20 000 points."""
    angle = np.linspace(0, 2 * np.pi, 20_000)
    wave = sum(rng.normal() / k * np.sin(k * angle + rng.uniform(0, 6)) for k in range(3, 60))
    radius = 0.3 * min(size) * (1 + 0.05 * wave)
    x, y = size[1] / 2 + radius * np.cos(angle), size[0] / 2 + radius * np.sin(angle)
    return np.stack([x, y], axis=1)


class Timed:
    """Wall and processor times of many calls, in milliseconds."""

    def __init__(self) -> None:
        self.wall: list[float] = []
        self.used: list[float] = []

    def __call__(self, do: Callable[[], object]) -> None:
        """Do it once."""
        wall, used = time.perf_counter(), time.thread_time()
        do()
        self.wall.append(1000 * (time.perf_counter() - wall))
        self.used.append(1000 * (time.thread_time() - used))

    def tell(self, what: str) -> None:
        """Print medians and 99th percentiles."""
        numbers = [np.percentile(times, p) for times in (self.wall, self.used) for p in (50, 99)]
        shown = "  ".join(f"{number:7.1f}" for number in numbers)
        print(f"{what:<44}{shown}")


def press(canvas: PointerCanvas, kind: QEvent.Type, x: float, y: float) -> None:
    """Send one event of the mouse."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = none if kind is QEvent.Type.MouseMove else left
    held = none if kind is QEvent.Type.MouseButtonRelease else left
    place = QPointF(x, y)
    event = QMouseEvent(kind, place, place, button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas, event)


def moving_about(canvas: PointerCanvas, name: str) -> None:
    """Time zooming and panning with an outline on top."""
    zooming, panning = Timed(), Timed()
    canvas.fit()
    for number in range(FRAMES):
        factor = 1.05 if number % 100 < 50 else 1 / 1.05
        zooming(lambda factor=factor: (canvas.zoom(factor, QPointF(500, 400)), canvas.repaint()))
    canvas.zoom(4.0)
    for number in range(FRAMES):
        step = 12 if number % 100 < 50 else -12
        panning(lambda step=step: (canvas.pan(step, step / 2), canvas.repaint()))
    zooming.tell(f"{name}: one frame of zooming")
    panning.tell(f"{name}: one frame of panning")


def drawing(canvas: PointerCanvas, name: str) -> None:
    """Time a long stroke, from each move of the mouse to the painted window."""
    timed = Timed()
    canvas.fit()
    canvas.set_tool(BrushTool(Ink.PATCH, 40.0, lambda _stroke: None))
    press(canvas, QEvent.Type.MouseButtonPress, 200, 200)
    for number in range(2 * FRAMES):
        x = 700 + 450 * np.cos(number / 40) * np.cos(number / 7)
        y = 450 + 320 * np.sin(number / 40)
        timed(lambda x=x, y=y: (press(canvas, QEvent.Type.MouseMove, x, y), canvas.repaint()))
    press(canvas, QEvent.Type.MouseButtonRelease, 700, 450)
    canvas.set_tool(None)
    timed.tell(f"{name}: from a move of the brush to paint")


def memory_mb() -> float:
    """Return what the process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * PAGE_BYTES / 1e6


def opening(folder: Path, rng: np.random.Generator, visits: int) -> None:
    """Time the click on a photo whose neighbours were fetched, and weigh many photos opened."""
    paths = []
    for number in range(visits):
        paths.append(folder / f"{number}.jpg")
        Image.fromarray(photo(SIZES["12 MP"], rng)).save(paths[-1], quality=92)
    sources = [PhotoSource(str(path), path) for path in paths]
    jobs = JobRunner()
    shelf, canvas = PhotoShelf(jobs), PointerCanvas()
    canvas.resize(*WINDOW)
    canvas.show()
    first, following = Timed(), Timed()
    held = [memory_mb()]

    def show(index: int) -> None:
        near = [sources[n] for n in (index + 1, index - 1) if 0 <= n < len(sources)]
        shown: list[str] = []
        connection = shelf.ready.connect(shown.append)
        shelf.want(sources[index], near)
        while sources[index].sha256 not in shown:
            QApplication.processEvents()
            time.sleep(0.001)
            held.append(memory_mb())
        shelf.ready.disconnect(connection)
        pyramid = shelf.get(sources[index].sha256)
        if pyramid is not None:
            canvas.show_composition(Single(pyramid))
            canvas.repaint()

    first(lambda: show(0))
    for index in range(1, len(sources)):
        while jobs.running:  # a person looks at the photo meanwhile
            QApplication.processEvents()
            time.sleep(0.001)
            held.append(memory_mb())
        following(lambda index=index: show(index))
    first.tell("12 MP: shown after a click, nothing fetched")
    following.tell("12 MP: shown after a click, fetched ahead")
    print(f"largest memory while {visits} visits were opened: {max(held):.0f} MB")
    jobs.close()


def scrolling(folder: Path) -> None:
    """Time one step of scrolling through a strip of 200 visits whose small pictures are read."""
    path = folder / "thumbs" / "ab" / "ab"
    path.parent.mkdir(parents=True)
    Image.new("RGB", (320, 240), (176, 128, 100)).save(path, "JPEG")
    jobs = JobRunner()
    strip = FilmStrip(jobs)
    strip.resize(WINDOW[0], strip.sizeHint().height())
    cell = FilmCell(sha256="ab", day="3 Mar 2025", spoken="", tip="", mark=CellMark.DOUBTED)
    strip.show_cells([cell] * 200, CatalogFolder(folder))
    strip.show()
    QApplication.processEvents()
    while jobs.running:
        QApplication.processEvents()
        time.sleep(0.001)
    timed, bar = Timed(), strip.horizontalScrollBar()
    for number in range(FRAMES):
        place = bar.maximum() * number // FRAMES
        timed(lambda place=place: (bar.setValue(place), strip.viewport().repaint()))
    timed.tell("strip of 200 visits: one step of scrolling")
    jobs.close()


def main() -> None:
    """Print all figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--seed", type=int, default=100)
    arguments.add_argument("--ratio", type=int, default=1, help="screen pixels a window pixel")
    arguments.add_argument("--visits", type=int, default=20, help="photos of 12 MP to open")
    chosen = arguments.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(chosen.ratio)
    application = QApplication([])
    rng = np.random.default_rng(chosen.seed)
    print(f"window {WINDOW[0]} x {WINDOW[1]}, pixel ratio {chosen.ratio}, seed {chosen.seed}")
    print(f"{'milliseconds':<44}{'wall: median, 99 %':<18}{'processor: median, 99 %':>24}")
    with tempfile.TemporaryDirectory() as folder:
        opening(Path(folder), rng, chosen.visits)
        scrolling(Path(folder))
    for name, size in SIZES.items():
        canvas = PointerCanvas()
        canvas.resize(*WINDOW)
        canvas.show_composition(Single(build_pyramid(photo(size, rng))))
        canvas.set_layers((Lines((border(size, rng),), LineKind.VISIT),))
        canvas.show()
        application.processEvents()
        moving_about(canvas, name)
        drawing(canvas, name)
        canvas.deleteLater()


if __name__ == "__main__":
    main()
