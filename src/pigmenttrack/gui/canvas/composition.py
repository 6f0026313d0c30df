"""Which pictures the canvas shows, and how they are laid over each other."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from pigmenttrack.gui.canvas.layer_painting import paint_layer
from pigmenttrack.gui.canvas.layers import Layer
from pigmenttrack.gui.canvas.pyramid import Pyramid
from pigmenttrack.gui.canvas.view import View

PIXELS_SEEN_FROM = 6.0  # screen px per photo px: from here a person wants to see single pixels
DIVIDER_WIDTHS = ((4.0, QColor(16, 18, 20)), (2.0, QColor(255, 255, 255)))


class Composition(Protocol):
    """A picture of a size, made of one photo or several."""

    @property
    def size(self) -> tuple[int, int]:
        """Height and width in photo px."""

    def paint(self, painter: QPainter, view: View, window: QRectF) -> None:
        """Paint what is seen of it, in window px."""


@dataclass(frozen=True, slots=True, eq=False)
class Single:
    """One photo."""

    pyramid: Pyramid

    @property
    def size(self) -> tuple[int, int]:
        """Height and width in photo px."""
        return self.pyramid.size

    def paint(self, painter: QPainter, view: View, window: QRectF) -> None:
        """Paint what is seen of it."""
        _paint_photo(painter, self.pyramid, view, window)


@dataclass(frozen=True, slots=True, eq=False)
class Swipe:
    """Two photos of one size, each on its side of an upright line.

    Attributes
    ----------
    share : float
        Where the line stands, in [0, 1] of the window's width.
    left_layers, right_layers : tuple of Layer
        What is drawn on each, on its own side only.
    """

    left: Pyramid
    right: Pyramid
    share: float = 0.5
    left_layers: tuple[Layer, ...] = ()
    right_layers: tuple[Layer, ...] = ()

    @property
    def size(self) -> tuple[int, int]:
        """Height and width in photo px."""
        return self.left.size

    def paint(self, painter: QPainter, view: View, window: QRectF) -> None:
        """Paint both sides and the line."""
        middle = window.left() + window.width() * self.share
        left = QRectF(window.left(), window.top(), middle - window.left(), window.height())
        right = QRectF(middle, window.top(), window.right() - middle, window.height())
        for side, pyramid, layers in (
            (left, self.left, self.left_layers),
            (right, self.right, self.right_layers),
        ):
            painter.save()
            painter.setClipRect(side, Qt.ClipOperation.IntersectClip)
            _paint_photo(painter, pyramid, view, side)
            for layer in layers:
                paint_layer(painter, layer, view, side)
            painter.restore()
        for width, color in DIVIDER_WIDTHS:
            painter.setPen(QPen(color, width))
            painter.drawLine(left.topRight(), left.bottomRight())


@dataclass(frozen=True, slots=True, eq=False)
class Onion:
    """One photo shining through another of its size.

    Attributes
    ----------
    share : float
        Of the upper one, in [0, 1].
    """

    lower: Pyramid
    upper: Pyramid
    share: float = 0.5

    @property
    def size(self) -> tuple[int, int]:
        """Height and width in photo px."""
        return self.lower.size

    def paint(self, painter: QPainter, view: View, window: QRectF) -> None:
        """Paint the lower one, then the upper one thinly."""
        _paint_photo(painter, self.lower, view, window)
        painter.save()
        painter.setOpacity(self.share)
        _paint_photo(painter, self.upper, view, window)
        painter.restore()


def _paint_photo(painter: QPainter, pyramid: Pyramid, view: View, window: QRectF) -> None:
    """Paint the part of a photo that lies under a part of the window."""
    height, width = pyramid.size
    whole = QRectF(view.left, view.top, width * view.scale, height * view.scale)
    seen = whole.intersected(window)
    if seen.isEmpty():
        return
    on_screen = view.scale * painter.device().devicePixelRatioF()
    level = pyramid.level_at(on_screen)
    across, down = level.shape[1] / whole.width(), level.shape[0] / whole.height()
    source = QRectF(
        (seen.left() - whole.left()) * across,
        (seen.top() - whole.top()) * down,
        seen.width() * across,
        seen.height() * down,
    )
    image = QImage(
        level.data, level.shape[1], level.shape[0], level.strides[0], QImage.Format.Format_RGB32
    )
    smooth = on_screen < PIXELS_SEEN_FROM
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    painter.drawImage(seen, image, source)
