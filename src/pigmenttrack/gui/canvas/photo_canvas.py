"""The photo, large: what the window shows of it, and how a person moves about in it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from pigmenttrack.gui.canvas.composition import Composition
from pigmenttrack.gui.canvas.layer_painting import paint_layer
from pigmenttrack.gui.canvas.layers import Layer
from pigmenttrack.gui.canvas.magnifier import paint_magnifier
from pigmenttrack.gui.canvas.scale_bar_painting import paint_scale_bar
from pigmenttrack.gui.canvas.tools.tool import Tool
from pigmenttrack.gui.canvas.view import View, fitted, smallest_scale
from pigmenttrack.gui.tokens import current_tokens


class PhotoCanvas(QWidget):
    """Shows a composition of photos with layers on top.

    Photo and layers are painted once into a picture of the window's size; the tool in hand, which
    changes with every move of the pointer, is painted on a copy of it.

    Signals
    -------
    view_changed : View
        A person zoomed or moved; what is set by `set_view` is not told.
    """

    view_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composition: Composition | None = None
        self._layers: tuple[Layer, ...] = ()
        self._tool: Tool | None = None
        self._view = View(1.0, 0.0, 0.0)
        self._is_fitted = True
        self._mm_per_px: float | None = None
        self._message = ""
        self._glass_at: QPointF | None = None
        self._scene: QImage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def view(self) -> View:
        """Which part of the photo is seen."""
        return self._view

    @property
    def photo_size(self) -> tuple[int, int] | None:
        """Height and width of what is shown, None where nothing is."""
        return None if self._composition is None else self._composition.size

    @property
    def screen_scale(self) -> float:
        """Screen px per photo px."""
        return self._view.scale * self.devicePixelRatioF()

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which a photo can be judged at all."""
        return QSize(200, 160)

    def show_composition(self, composition: Composition | None, message: str = "") -> None:
        """Show photos in place of those shown; the view stays where their size is the same.

        Parameters
        ----------
        message : str
            Stands in the middle where there is no photo.
        """
        before = self.photo_size
        self._composition, self._message = composition, message
        if composition is not None and (self._is_fitted or composition.size != before):
            self._fit()
        self._repaint()

    def set_layers(self, layers: tuple[Layer, ...]) -> None:
        """Lay these on the photo, the first lowest."""
        self._layers = layers
        self._repaint()

    def set_mm_per_px(self, mm_per_px: float | None) -> None:
        """Show a scale bar, or none where the scale is not known."""
        self._mm_per_px = mm_per_px
        self._repaint()

    def set_tool(self, tool: Tool | None) -> None:
        """Take a tool in hand; without one the pointer moves the photo."""
        self._tool = tool
        self.update()

    def set_view(self, view: View) -> None:
        """Show a part of the photo, as another canvas does."""
        self._is_fitted = False
        self._view = view
        self._repaint()

    def set_magnifier(self, at: QPointF | None) -> None:
        """Hold a magnifying glass over a point of the window, or put it away."""
        self._glass_at = at
        self.update()

    def fit(self) -> None:
        """Show the whole photo, also when the window changes."""
        self._fit()
        self._tell_view()

    def one_to_one(self) -> None:
        """Show one photo pixel on one pixel of the screen."""
        self.zoom(1.0 / self.screen_scale)

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarge by a factor around a point of the window, by default its middle."""
        if self._composition is None:
            return
        point = at or QPointF(self.width() / 2, self.height() / 2)
        smallest = smallest_scale(self._composition.size, self._window_size())
        self._move_to(self._view.zoomed(factor, point.x(), point.y(), smallest=smallest))

    def pan(self, dx: float, dy: float) -> None:
        """Move the photo by window px."""
        self._move_to(self._view.panned(dx, dy))

    def _move_to(self, view: View) -> None:
        if self._composition is None:
            return
        self._is_fitted = False
        self._view = view.held_in(self._composition.size, self._window_size())
        self._tell_view()

    def _tell_view(self) -> None:
        self._repaint()
        self.view_changed.emit(self._view)

    def _fit(self) -> None:
        self._is_fitted = True
        if self._composition is not None:
            self._view = fitted(self._composition.size, self._window_size())

    def _window_size(self) -> tuple[int, int]:
        return self.height(), self.width()

    def _repaint(self) -> None:
        self._scene = None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture of photo and layers, and the tool on top."""
        if self._scene is None:
            self._scene = self._painted_scene()
        painter = QPainter(self)
        painter.drawImage(0, 0, self._scene)
        if self._composition is not None:
            window = QRectF(self.rect())
            layers = () if self._tool is None else self._tool.layers()
            for layer in layers:
                paint_layer(painter, layer, self._view, window)
            if self._glass_at is not None:
                everything = (*self._layers, *layers)
                paint_magnifier(painter, self._composition, everything, self._view, self._glass_at)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(current_tokens().focus), 2.0))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _painted_scene(self) -> QImage:
        ratio = self.devicePixelRatioF()
        scene = QImage(self.size() * ratio, QImage.Format.Format_RGB32)
        scene.setDevicePixelRatio(ratio)
        tokens = current_tokens()
        scene.fill(QColor(tokens.canvas))
        window = QRectF(self.rect())
        painter = QPainter(scene)
        painter.setFont(self.font())
        if self._composition is None:
            painter.setPen(QColor(tokens.on_canvas))
            middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(window.adjusted(40, 40, -40, -40), middle, self._message)
        else:
            self._composition.paint(painter, self._view, window)
            for layer in self._layers:
                paint_layer(painter, layer, self._view, window)
            if self._mm_per_px is not None:
                paint_scale_bar(painter, self._mm_per_px / self._view.scale, window)
        painter.end()
        return scene

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a fitted photo fitted, and any other within reach."""
        super().resizeEvent(event)
        if self._composition is not None:
            if self._is_fitted:
                self._fit()
            else:
                self._view = self._view.held_in(self._composition.size, self._window_size())
        self._repaint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys go here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()
