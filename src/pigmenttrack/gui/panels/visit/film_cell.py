"""One visit in the strip: its picture, its day, and whether it was measured, doubted or refused."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pigmenttrack.gui.tokens import current_tokens

PICTURE = QSize(112, 84)
LONGEST_DAY = "30. Sept. 2024"  # a cell is as wide as a day, whatever the size of the text
EDGE, CORNER = 6, 6.0
MARK_PX, MARK_TYPE_PX = 20, 13
CELL_ROLE = int(Qt.ItemDataRole.UserRole)


class CellMark(Enum):
    """What the measuring said of a photo, at a glance."""

    NONE = auto()
    BASELINE = auto()
    DOUBTED = auto()
    REFUSED = auto()


SIGNS = {CellMark.BASELINE: "0", CellMark.DOUBTED: "?", CellMark.REFUSED: "\N{MULTIPLICATION SIGN}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmCell:
    """What one cell shows.

    Attributes
    ----------
    day : str
        Below the picture.
    spoken : str
        For a screen reader.
    tip : str
    """

    sha256: str
    day: str
    spoken: str
    tip: str
    mark: CellMark


def cell_size(metrics: QFontMetrics) -> QSize:
    """Return the size of every cell under a font."""
    wide = max(PICTURE.width(), metrics.horizontalAdvance(LONGEST_DAY))
    return QSize(wide + 2 * EDGE, PICTURE.height() + metrics.height() + 3 * EDGE)


class FilmCellPainter(QStyledItemDelegate):
    """Paints cells."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size that all cells have."""
        return cell_size(option.fontMetrics)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint picture, day and mark."""
        cell = cast("FilmCell", index.data(CELL_ROLE))
        rect, state = option.rect, option.state
        tokens = current_tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), CORNER, CORNER)
        wide = rect.width() - 2 * EDGE
        place = QRect(rect.left() + EDGE, rect.top() + EDGE, wide, PICTURE.height())
        self._paint_picture(painter, place, index.data(Qt.ItemDataRole.DecorationRole))
        self._paint_mark(painter, place, cell.mark)
        painter.setPen(QColor(tokens.text))
        below = QRect(
            place.left(), place.bottom() + 2, place.width(), rect.bottom() - place.bottom() - 4
        )
        words = painter.fontMetrics().elidedText(
            cell.day, Qt.TextElideMode.ElideRight, below.width()
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()

    @staticmethod
    def _paint_picture(painter: QPainter, place: QRect, picture: QPixmap) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(place), CORNER, CORNER)
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(place, QColor(current_tokens().canvas))
        if not picture.isNull():
            grown = picture.size().scaled(
                place.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding
            )
            target = QRect(0, 0, grown.width(), grown.height())
            target.moveCenter(place.center())
            painter.drawPixmap(target, picture)
        painter.restore()

    @staticmethod
    def _paint_mark(painter: QPainter, place: QRect, mark: CellMark) -> None:
        sign = SIGNS.get(mark)
        if sign is None:
            return
        tokens = current_tokens()
        ground = {CellMark.BASELINE: tokens.accent, CellMark.REFUSED: tokens.bad}
        disc = QRectF(place.right() - MARK_PX - 2, place.top() + 4, MARK_PX, MARK_PX)
        painter.setPen(QPen(QColor(tokens.surface), 1.5))
        painter.setBrush(QColor(ground.get(mark, tokens.doubt)))
        painter.drawEllipse(disc)
        painter.save()
        font = QFont(painter.font())
        font.setBold(True)
        font.setPixelSize(MARK_TYPE_PX)
        painter.setFont(font)
        painter.setPen(QColor(tokens.surface))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, sign)
        painter.restore()
