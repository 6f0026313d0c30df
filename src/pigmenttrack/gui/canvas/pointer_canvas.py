"""The canvas under a person's hands: mouse, wheel, pinch and keys."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from pigmenttrack.gui.canvas.photo_canvas import PhotoCanvas
from pigmenttrack.gui.canvas.tools.tool import KeyedTool, Pointer, Tool

REACH_PX = 9.0  # window px within which a click takes hold of a point
WHEEL_STEP = 120.0  # of an angle delta: one notch (Qt's own unit)
ZOOM_A_NOTCH = 1.25
PAN_OF_WINDOW = 0.12
REVEAL_OF_WINDOW = 0.12  # a point nearer to the edge is brought in
NEAR_STEP_PX, FAR_STEP_PX = 4.0, 24.0  # window px that an arrow key moves a tool by
CHOOSING = {Qt.Key.Key_Period: 1, Qt.Key.Key_Comma: -1}
ARROWS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}


class PointerCanvas(PhotoCanvas):
    """A canvas that is moved about by hand, with a tool in it.

    The wheel zooms towards the pointer; the middle button, or the left one while Space is down or
    no tool is in hand, moves the photo. Keys: + and -, arrows, 0 shows all, 1 shows pixels as they
    are, M holds a magnifying glass. Comma and full stop choose, and arrows move, what a tool has
    that can do without a pointer.

    Signals
    -------
    tool_moved
        The tool in hand did something: its hint may have changed.
    glass_turned : bool
        The magnifying glass was taken or put away.
    """

    tool_moved = Signal()
    glass_turned = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dragged_from: QPointF | None = None
        self._is_drawing = False
        self._space_down = False
        self._glass_on = False
        self._pointer_at: QPointF | None = None

    def set_tool(self, tool: Tool | None) -> None:
        """Take a tool in hand; without one the pointer moves the photo."""
        # The tool that is drawing may be handed over again by what it has changed.
        self._is_drawing = self._is_drawing and tool is self._tool
        super().set_tool(tool)
        self._show_cursor()

    def set_glass(self, on: bool) -> None:
        """Hold the magnifying glass at the pointer, or put it away."""
        if on == self._glass_on:
            return
        self._glass_on = on
        middle = QPointF(self.width() / 2, self.height() / 2)
        self.set_magnifier((self._pointer_at or middle) if on else None)
        self.glass_turned.emit(on)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to move the photo, or set the tool down."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (
            is_left and (self._tool is None or self._space_down)
        ):
            self._dragged_from = event.position()
            self._show_cursor()
        elif is_left and self._tool is not None and self.photo_size is not None:
            self._is_drawing = True
            self._tool.press(self._pointer(event))
            self._tell_tool()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the photo, or the tool."""
        self._pointer_at = event.position()
        if self._dragged_from is not None:
            moved = event.position() - self._dragged_from
            self._dragged_from = event.position()
            self.pan(moved.x(), moved.y())
        elif self._tool is not None and self.photo_size is not None:
            self._tool.move(self._pointer(event), held=self._is_drawing)
            self.update()
        if self._glass_on:
            self.set_magnifier(self._pointer_at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self._dragged_from is not None:
            self._dragged_from = None
            self._show_cursor()
        elif self._is_drawing and self._tool is not None:
            self._is_drawing = False
            self._tool.release(self._pointer(event))
            self._tell_tool()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Finish what the tool has begun."""
        if self._tool is not None and event.button() == Qt.MouseButton.LeftButton:
            self._tool.finish()
            self._tell_tool()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom towards the pointer."""
        self.zoom(ZOOM_A_NOTCH ** (event.angleDelta().y() / WHEEL_STEP), event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Zoom with two fingers on a touch pad."""
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom(1.0 + event.value(), event.position())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move about, or tell the tool."""
        step_x, step_y = PAN_OF_WINDOW * self.width(), PAN_OF_WINDOW * self.height()
        moves = {
            Qt.Key.Key_Left: (step_x, 0.0),
            Qt.Key.Key_Right: (-step_x, 0.0),
            Qt.Key.Key_Up: (0.0, step_y),
            Qt.Key.Key_Down: (0.0, -step_y),
        }
        key = Qt.Key(event.key())
        if self._keyed(key, is_shift=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)):
            return
        if key in moves:
            self.pan(*moves[key])
        elif not (self._view_key(key) or self._tool_key(key)):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let Space go."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space_down = False
            self._show_cursor()
            return
        super().keyReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Put the glass away while the pointer is elsewhere."""
        super().leaveEvent(event)
        self.set_magnifier(None)

    def reveal(self, x: float, y: float) -> None:
        """Move the photo so that a point of it is well within the window."""
        placed = self._view.to_window(np.array([[x, y]]))[0]
        room = np.array([self.width(), self.height()])
        edge = REVEAL_OF_WINDOW * room
        moved = np.clip(placed, edge, room - edge) - placed
        if moved.any():
            self.pan(float(moved[0]), float(moved[1]))

    def _keyed(self, key: Qt.Key, *, is_shift: bool) -> bool:
        """Let a tool that can do without a pointer have its keys."""
        if not isinstance(self._tool, KeyedTool) or self.photo_size is None:
            return False
        found = None
        if key in CHOOSING:
            found = self._tool.choose(CHOOSING[key])
        elif key in ARROWS:
            step = (FAR_STEP_PX if is_shift else NEAR_STEP_PX) / self._view.scale
            middle = self._view.photo_point(self.width() / 2, self.height() / 2)
            dx, dy = ARROWS[key]
            found = self._tool.nudge(dx * step, dy * step, middle)
            if found is None:
                return False
        else:
            return False
        if found is not None:
            self.reveal(*found)
        self._tell_tool()
        return True

    def _view_key(self, key: Qt.Key) -> bool:
        if key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom(ZOOM_A_NOTCH)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / ZOOM_A_NOTCH)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_1:
            self.one_to_one()
        elif key == Qt.Key.Key_M:
            self.set_glass(not self._glass_on)
        elif key == Qt.Key.Key_Space:
            self._space_down = True
            self._show_cursor()
        else:
            return False
        return True

    def _tool_key(self, key: Qt.Key) -> bool:
        if self._tool is None:
            return False
        if key == Qt.Key.Key_Escape:
            self._tool.cancel()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._tool.finish()
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._tool.delete()
        else:
            return False
        self._tell_tool()
        return True

    def _tell_tool(self) -> None:
        self.update()
        self.tool_moved.emit()

    def _pointer(self, event: QMouseEvent) -> Pointer:
        x, y = self._view.photo_point(event.position().x(), event.position().y())
        is_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return Pointer(x=x, y=y, reach_px=REACH_PX / self._view.scale, shift=is_shift)

    def _show_cursor(self) -> None:
        if self._dragged_from is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._tool is None or self._space_down:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.setCursor(Qt.CursorShape.CrossCursor)
