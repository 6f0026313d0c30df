"""A body to click on: how much of each region of the rule of nines is affected."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from pigmenttrack.domain.score_scorad import REGION_SHARE_PCT, ScoradRegion, extent_pct
from pigmenttrack.gui.spoken import spoken
from pigmenttrack.gui.tokens import current_tokens

STEPS = (0.0, 0.25, 0.5, 0.75, 1.0)
DRAWN_SIZE = (220.0, 200.0)
_ORDER = tuple(ScoradRegion)


class BodyPicture(QWidget):
    """Front and back of a person; each click makes a quarter more of a region affected.

    The keyboard does the same: arrows go from region to region, space makes more, backspace none.

    Signals
    -------
    extent_changed : float
        Per cent of the whole body.
    """

    extent_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._shares = dict.fromkeys(_ORDER, 0.0)
        self._at = _ORDER[0]
        self._name()

    @property
    def extent(self) -> float:
        """Per cent of the whole body."""
        return extent_pct(
            {region: share * REGION_SHARE_PCT[region] for region, share in self._shares.items()}
        )

    def shares(self) -> Mapping[ScoradRegion, float]:
        """Return how much of each region is affected, 0 to 1."""
        return dict(self._shares)

    def clear(self) -> None:
        """Make nothing affected."""
        self._shares = dict.fromkeys(_ORDER, 0.0)
        self._changed()

    def add_quarter(self, region: ScoradRegion) -> None:
        """Make a quarter more of a region affected; after all of it comes none."""
        place = STEPS.index(self._shares[region])
        self._shares[region] = STEPS[(place + 1) % len(STEPS)]
        self._at = region
        self._changed()

    def sizeHint(self) -> QSize:
        """Return the size as drawn."""
        return QSize(int(DRAWN_SIZE[0]), int(DRAWN_SIZE[1]))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make more of the region under the mouse affected."""
        region = self._region_at(event.position())
        if region is not None:
            self.add_quarter(region)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which region lies under the mouse."""
        region = self._region_at(event.position())
        self.setToolTip("" if region is None else self._words(region))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from region to region, make more or nothing affected."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            place = (_ORDER.index(self._at) + steps[Qt.Key(event.key())]) % len(_ORDER)
            self._at = _ORDER[place]
            self._name()
            self.update()
        elif event.key() == Qt.Key.Key_Space:
            self.add_quarter(self._at)
        elif event.key() == Qt.Key.Key_Backspace:
            self._shares[self._at] = 0.0
            self._changed()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the regions, the more affected the fuller their colour."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(self._to_widget())
        for region, path in _paths().items():
            fill = QColor(tokens.accent)
            fill.setAlphaF(0.06 + 0.8 * self._shares[region])
            is_here = self.hasFocus() and region is self._at
            width = 2.5 if is_here else 1.0
            painter.setPen(QPen(QColor(tokens.focus if is_here else tokens.muted), width))
            painter.setBrush(fill)
            painter.drawPath(path)
        painter.setPen(QColor(tokens.muted))
        for words, left in ((self.tr("Front"), 0.0), (self.tr("Back"), 110.0)):
            box = QRectF(left, 182, 110, 18)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def _to_widget(self) -> QTransform:
        factor = min(self.width() / DRAWN_SIZE[0], self.height() / DRAWN_SIZE[1])
        left = (self.width() - factor * DRAWN_SIZE[0]) / 2
        return QTransform().translate(left, 0).scale(factor, factor)

    def _region_at(self, place: QPointF) -> ScoradRegion | None:
        inverse, _ = self._to_widget().inverted()
        drawn = inverse.map(place)
        # The smallest lies on top.
        found = [region for region, path in _paths().items() if path.contains(drawn)]
        return found[-1] if found else None

    def _changed(self) -> None:
        self._name()
        self.update()
        self.extent_changed.emit(self.extent)

    def _name(self) -> None:
        self.setAccessibleName(self._words(self._at))

    def _words(self, region: ScoradRegion) -> str:
        words = self.tr("{region}: {share} % of it affected")
        return words.format(region=spoken(region.value), share=round(100 * self._shares[region]))


def _paths() -> dict[ScoradRegion, QPainterPath]:
    """Return each region's outline on front and back together."""
    front, back = 55.0, 165.0
    return {
        ScoradRegion.HEAD_NECK: _union(_head(front), _head(back)),
        # The person faces us: their right arm is on our left, and the other way round behind.
        ScoradRegion.RIGHT_ARM: _union(_arm(front, -1), _arm(back, 1)),
        ScoradRegion.LEFT_ARM: _union(_arm(front, 1), _arm(back, -1)),
        ScoradRegion.RIGHT_LEG: _union(_leg(front, -1), _leg(back, 1)),
        ScoradRegion.LEFT_LEG: _union(_leg(front, 1), _leg(back, -1)),
        ScoradRegion.FRONT: _trunk(front),
        ScoradRegion.BACK: _trunk(back),
        ScoradRegion.GENITALS: _small(front),
    }


def _union(one: QPainterPath, other: QPainterPath) -> QPainterPath:
    both = QPainterPath(one)
    both.addPath(other)
    return both


def _head(middle: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(middle - 11, 4, 22, 28))
    return path


def _trunk(middle: float) -> QPainterPath:
    path = QPainterPath(QPointF(middle - 21, 36))
    path.cubicTo(middle - 22, 60, middle - 15, 70, middle - 19, 96)
    path.lineTo(middle + 19, 96)
    path.cubicTo(middle + 15, 70, middle + 22, 60, middle + 21, 36)
    path.closeSubpath()
    return path


def _arm(middle: float, side: int) -> QPainterPath:
    path = QPainterPath(QPointF(middle + side * 23, 37))
    path.lineTo(middle + side * 33, 42)
    path.lineTo(middle + side * 43, 104)
    path.lineTo(middle + side * 35, 106)
    path.closeSubpath()
    return path


def _leg(middle: float, side: int) -> QPainterPath:
    path = QPainterPath(QPointF(middle + side * 1, 99))
    path.lineTo(middle + side * 19, 99)
    path.lineTo(middle + side * 14, 178)
    path.lineTo(middle + side * 4, 178)
    path.closeSubpath()
    return path


def _small(middle: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QRectF(middle - 5, 92, 10, 10))
    return path
