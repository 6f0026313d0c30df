"""One or two canvases that always show the same skin."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from pigmenttrack.gui.canvas.composition import Composition, Onion, Single, Swipe
from pigmenttrack.gui.canvas.layers import LineKind, Lines
from pigmenttrack.gui.canvas.pointer_canvas import PointerCanvas
from pigmenttrack.gui.canvas.pyramid import Pyramid
from pigmenttrack.gui.panels.compare.presenter import Mode
from pigmenttrack.gui.panels.compare.registered_shelf import Looked
from pigmenttrack.gui.panels.compare.swipe_tool import SwipeTool

BLINK_MS = 600  # long enough to see where, short enough to see what moves


class CompareStage(QSplitter):
    """Lays two visits before the eye.

    Signals
    -------
    share_drawn : float
        The line was drawn to a place, in [0, 1] of the canvas.
    """

    share_drawn = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.left, self.right = PointerCanvas(), PointerCanvas()
        self.left.setAccessibleName(self.tr("Earlier visit"))
        self.right.setAccessibleName(self.tr("Later visit"))
        self._captions = (QLabel(), QLabel())
        self._left_side = _under(self._captions[0], self.left)
        self.addWidget(self._left_side)
        self.addWidget(_under(self._captions[1], self.right))
        self.setChildrenCollapsible(False)
        self.left.view_changed.connect(self.right.set_view)
        self.right.view_changed.connect(self.left.set_view)
        self._blink = QTimer(self)
        self._blink.setInterval(BLINK_MS)
        self._blink.timeout.connect(self._turn)
        self._swipe = SwipeTool(self._on_x)
        self._pair: tuple[Looked, Looked] | None = None
        self._change: Pyramid | None = None
        self._mode, self._share = Mode.SIDE, 0.5
        self._shows_outlines, self._shows_later = True, True
        self._days = ("", "")

    def show_days(self, earlier: str, later: str) -> None:
        """Name both visits; empty names hide them."""
        self._days = (earlier, later)
        self._show()

    def show_pair(self, pair: tuple[Looked, Looked] | None, change: Pyramid | None) -> None:
        """Show two visits; None while they are being prepared."""
        self._pair, self._change = pair, change
        self._show()

    def show_mode(self, mode: Mode, share: float) -> None:
        """Lay them before the eye in this way."""
        is_new = mode is not self._mode
        self._mode, self._share = mode, share
        if is_new:
            self._shows_later = True
        self._show()

    def show_outlines(self, on: bool) -> None:
        """Draw where the patches are, or show the bare skin."""
        self._shows_outlines = on
        self._show()

    def set_mm_per_px(self, mm_per_px: float | None) -> None:
        """Show a scale bar, where the scale is known."""
        for canvas in (self.left, self.right):
            canvas.set_mm_per_px(mm_per_px)

    def stop(self) -> None:
        """Stop blinking: the page is not seen."""
        self._blink.stop()

    def _show(self) -> None:
        is_side = self._mode is Mode.SIDE
        self._left_side.setVisible(is_side)
        self.right.set_tool(self._swipe if self._mode is Mode.SWIPE else None)
        if self._mode is Mode.BLINK and self._pair is not None and self.isVisible():
            self._blink.start()
        else:
            self._blink.stop()
        self._show_captions()
        if self._pair is None:
            for canvas in (self.left, self.right):
                canvas.set_layers(())
            self.tell(self.tr("Preparing the photos…"))
            return
        if is_side:
            self.left.show_composition(Single(self._pair[0].pyramid))
            self.left.set_layers(self._outlines(earlier=True, later=False))
        self.right.show_composition(self._composition(self._pair))
        self.right.set_layers(self._layers())

    def tell(self, words: str) -> None:
        """Say in place of the photos why there are none."""
        for canvas in (self.left, self.right):
            canvas.show_composition(None, words)

    def _composition(self, pair: tuple[Looked, Looked]) -> Composition:
        earlier, later = pair[0].pyramid, pair[1].pyramid
        if self._mode is Mode.SWIPE:
            return Swipe(
                earlier,
                later,
                self._share,
                self._outlines(earlier=True, later=False),
                self._outlines(earlier=False, later=True),
            )
        if self._mode is Mode.ONION:
            return Onion(earlier, later, self._share)
        if self._mode is Mode.CHANGE:
            return Single(self._change or later)
        if self._mode is Mode.BLINK and not self._shows_later:
            return Single(earlier)
        return Single(later)

    def _layers(self) -> tuple[Lines, ...]:
        if self._mode in {Mode.CHANGE, Mode.SWIPE}:  # the outlines are in the picture
            return ()
        if self._mode is Mode.BLINK:
            return self._outlines(earlier=not self._shows_later, later=self._shows_later)
        return self._outlines(earlier=self._mode is not Mode.SIDE, later=True)

    def _outlines(self, *, earlier: bool, later: bool) -> tuple[Lines, ...]:
        if not self._shows_outlines or self._pair is None:
            return ()
        # Where each is seen alone its line is solid; laid over each other they are told apart.
        alone = LineKind.BASELINE if self._mode is Mode.ONION else LineKind.VISIT
        shown: list[Lines] = []
        if earlier:
            shown.append(Lines(self._pair[0].photo.outline, alone, closed=False))
        if later:
            shown.append(Lines(self._pair[1].photo.outline, LineKind.VISIT, closed=False))
        return tuple(shown)

    def _show_captions(self) -> None:
        earlier, later = self._days
        words = {
            Mode.SIDE: later,
            Mode.BLINK: later if self._shows_later else earlier,
        }
        both = f"{earlier}  |  {later}" if earlier else ""
        for caption, text in zip(
            self._captions, (earlier, words.get(self._mode, both)), strict=True
        ):
            caption.setText(text)
            caption.setVisible(bool(text))

    def _turn(self) -> None:
        self._shows_later = not self._shows_later
        self._show()

    def _on_x(self, x: float) -> None:
        placed = self.right.view.left + (x + 0.5) * self.right.view.scale
        self.share_drawn.emit(placed / max(1, self.right.width()))


def _under(caption: QLabel, canvas: PointerCanvas) -> QWidget:
    caption.setProperty("role", "heading")
    caption.setWordWrap(True)
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(caption)
    column.addWidget(canvas, 1)
    return side
