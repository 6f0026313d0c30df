"""All visits of a site in one row of small pictures."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.panels.visit.film_cell import (
    CELL_ROLE,
    FilmCell,
    FilmCellPainter,
    cell_size,
)
from pigmenttrack.store.layout import CatalogFolder
from pigmenttrack.store.thumbs import read_thumb

Index = QModelIndex | QPersistentModelIndex

KEPT_THUMBS = 400  # of 320 px at most: 120 MB would be too much, so they are kept at cell size
THUMB_PX = 176  # twice a cell's height, for a screen of 200 %


class FilmModel(QAbstractListModel):
    """Cells, and small pictures that are read when they come into view."""

    def __init__(self, jobs: JobRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._cells: tuple[FilmCell, ...] = ()
        self._folder: CatalogFolder | None = None
        self._thumbs: dict[str, QPixmap] = {}
        self._asked: set[str] = set()
        self._waiting: list[str] = []

    def show_cells(self, cells: Sequence[FilmCell], folder: CatalogFolder) -> None:
        """Show these in place of those before."""
        self.beginResetModel()
        self._cells, self._folder = tuple(cells), folder
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._cells)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is asked of a cell."""
        cell = self._cells[index.row()]
        if role == CELL_ROLE:
            return cell
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return cell.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.tip
        if role == Qt.ItemDataRole.DecorationRole:
            return self._thumb(cell.sha256)
        return None

    def _thumb(self, sha256: str) -> QPixmap:
        """Return a small picture, an empty one until it is read.

        Never None: PySide 6.12 drops a reference to None whenever `QModelIndex.data` returns it,
        and the interpreter aborts once all are gone.
        """
        found = self._thumbs.get(sha256)
        if found is None and sha256 not in self._asked:
            self._asked.add(sha256)
            self._waiting.append(sha256)
            if len(self._waiting) == 1:
                self._read_waiting()
        return found or QPixmap()

    def _read_waiting(self) -> None:
        """Read, beside the window, whatever is waiting by the time the work begins."""
        folder, waiting = self._folder, self._waiting
        if folder is None:
            return

        def work(control: JobControl) -> dict[str, QImage]:
            read: dict[str, QImage] = {}
            while waiting:
                control.checkpoint(len(read), len(read) + len(waiting))
                sha256 = waiting.pop(0)
                content = read_thumb(folder, sha256)
                if content is not None:
                    read[sha256] = _small(content)
            return read

        self._jobs.start("", work, done=self._on_read, owner=self)

    def _on_read(self, read: dict[str, QImage]) -> None:
        for sha256, image in read.items():
            self._thumbs[sha256] = QPixmap.fromImage(image)
        while len(self._thumbs) > KEPT_THUMBS:
            oldest = next(iter(self._thumbs))
            del self._thumbs[oldest]
            self._asked.discard(oldest)
        if self._cells:
            self.dataChanged.emit(self.index(0), self.index(len(self._cells) - 1))
        if self._waiting:
            self._read_waiting()


class FilmStrip(QListView):
    """One row of visits; the chosen one is shown large.

    Signals
    -------
    visit_chosen : int
    """

    visit_chosen = Signal(int)

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = FilmModel(jobs, self)
        self.setModel(self._model)
        self.setItemDelegate(FilmCellPainter(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Visits"))
        self.selectionModel().currentChanged.connect(self._on_current)

    def sizeHint(self) -> QSize:
        """Return one row's height."""
        bar = self.horizontalScrollBar().sizeHint().height()
        cell = cell_size(self.fontMetrics())
        return QSize(4 * cell.width(), cell.height() + bar + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the least that shows a row."""
        return QSize(cell_size(self.fontMetrics()).width(), self.sizeHint().height())

    def show_cells(self, cells: Sequence[FilmCell], folder: CatalogFolder) -> None:
        """Show these visits."""
        self._model.show_cells(cells, folder)

    def mark(self, row: int) -> None:
        """Show which visit is shown large."""
        index = self._model.index(row)
        self.selectionModel().setCurrentIndex(
            index, self.selectionModel().SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index)

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self.visit_chosen.emit(current.row())


def _small(content: bytes) -> QImage:
    image = QImage.fromData(content)
    if image.isNull():
        return image
    return image.scaledToHeight(THUMB_PX, Qt.TransformationMode.SmoothTransformation)
