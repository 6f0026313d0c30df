"""The photo in the middle of the visit page, and the baseline beside it while landmarks are set."""

import io

import numpy as np
from PIL import Image
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from pigmenttrack.app.site_photos import VisitPhoto, photo_path
from pigmenttrack.gui.canvas.composition import Single
from pigmenttrack.gui.canvas.photo_shelf import PhotoShelf, PhotoSource
from pigmenttrack.gui.canvas.pointer_canvas import PointerCanvas
from pigmenttrack.gui.canvas.pyramid import Pyramid, blurred_pyramid
from pigmenttrack.gui.canvas.tools.tool import Tool
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.spoken import spoken_error
from pigmenttrack.store.layout import CatalogFolder
from pigmenttrack.store.thumbs import read_thumb


class PhotoStage(QSplitter):
    """One canvas, or two side by side.

    Signals
    -------
    photo_failed : str
        Why the photo cannot be shown.
    """

    photo_failed = Signal(str)

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._shelf = PhotoShelf(jobs, self)
        self._shelf.ready.connect(self._on_ready)
        self._shelf.failed.connect(self._on_failed)
        self._folder: CatalogFolder | None = None
        self._shown: dict[PointerCanvas, VisitPhoto] = {}
        self.canvas = PointerCanvas()
        self.canvas.setAccessibleName(self.tr("Photo of the visit"))
        self.baseline_canvas = PointerCanvas()
        self.baseline_canvas.setAccessibleName(self.tr("Photo of the baseline"))
        self._baseline_side = _under(self.tr("Baseline"), self.baseline_canvas)
        self._visit_caption, self._visit_side = _captioned(self.tr("This visit"), self.canvas)
        self._visit_caption.hide()
        self.addWidget(self._baseline_side)
        self.addWidget(self._visit_side)
        self.setChildrenCollapsible(False)
        self._baseline_side.hide()

    def use(self, folder: CatalogFolder) -> None:
        """Read photos from a catalog; those of another are let go."""
        if folder != self._folder:
            self._shelf.forget()
            self._folder = folder

    def rest(self) -> None:
        """Let go of photos that nobody looks at: the page is not seen."""
        self._shelf.rest()

    def show_visit(self, visit: VisitPhoto, neighbours: tuple[VisitPhoto, ...]) -> None:
        """Show a photo: blurred at once where it is not here yet, then whole."""
        self._show_on(self.canvas, visit)
        if self._folder is not None:
            self._shelf.want(self._source(visit), [self._source(one) for one in neighbours])

    def show_nothing(self, message: str) -> None:
        """Show a sentence instead of a photo."""
        self._shown.pop(self.canvas, None)
        self.canvas.show_composition(None, message)
        self.canvas.set_layers(())

    def show_baseline(self, visit: VisitPhoto, tool: Tool) -> None:
        """Show the baseline beside the visit, with a tool of its own."""
        self._show_on(self.baseline_canvas, visit)
        self.baseline_canvas.set_tool(tool)
        self._baseline_side.show()
        self._visit_caption.show()
        if self._folder is not None:
            self._shelf.want(self._source(visit))

    def hide_baseline(self) -> None:
        """Show one photo alone."""
        self._baseline_side.hide()
        self._visit_caption.hide()
        self.baseline_canvas.set_tool(None)
        self._shown.pop(self.baseline_canvas, None)

    def _show_on(self, canvas: PointerCanvas, visit: VisitPhoto) -> None:
        self._shown[canvas] = visit
        pyramid = self._shelf.get(visit.photo.sha256) or self._blurred(visit)
        message = self.tr("Reading the photo…")
        canvas.show_composition(None if pyramid is None else Single(pyramid), message)

    def _blurred(self, visit: VisitPhoto) -> Pyramid | None:
        content = None
        if self._folder is not None:
            content = read_thumb(self._folder, visit.photo.sha256)
        if content is None:
            return None
        with Image.open(io.BytesIO(content)) as picture:
            return blurred_pyramid(np.asarray(picture.convert("RGB")), visit.size)

    def _source(self, visit: VisitPhoto) -> PhotoSource:
        if self._folder is None:
            msg = "no catalog is open"
            raise RuntimeError(msg)
        return PhotoSource(visit.photo.sha256, photo_path(self._folder, visit.file))

    def _on_ready(self, sha256: str) -> None:
        for canvas, visit in self._shown.items():
            pyramid = self._shelf.get(sha256)
            if visit.photo.sha256 == sha256 and pyramid is not None:
                canvas.show_composition(Single(pyramid))

    def _on_failed(self, sha256: str, error: Exception) -> None:
        told = spoken_error(error)
        for canvas, visit in self._shown.items():
            if visit.photo.sha256 == sha256:
                canvas.show_composition(None, told)
                self.photo_failed.emit(told)


def _captioned(caption: str, canvas: PointerCanvas) -> tuple[QLabel, QWidget]:
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    label = QLabel(caption)
    label.setProperty("role", "muted")
    column.addWidget(label)
    column.addWidget(canvas, 1)
    return label, side


def _under(caption: str, canvas: PointerCanvas) -> QWidget:
    return _captioned(caption, canvas)[1]
