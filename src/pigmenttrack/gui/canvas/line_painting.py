"""Paint outlines and paths so that they are seen on skin of any tone.

Every line has a core and a casing of opposite tones: one of the two always stands out. Kinds are
told apart by tone, dashes and width as well as by colour. Pens are cosmetic: as thin at every zoom.
"""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from pigmenttrack.gui.canvas.layers import LineKind, Lines
from pigmenttrack.gui.canvas.view import View
from pigmenttrack.imaging.array_types import Points

DARK, LIGHT = QColor(16, 18, 20), QColor(255, 255, 255)
TEAL, ORANGE = QColor(0, 158, 143), QColor(230, 159, 0)
CASING = 2.2  # window px that a casing is wider than its core
LEAST_STEP_PX = 1.5  # window px: less than a line's width; of nearer points one is enough
REACH_PX = 40.0  # beyond the window a line is still painted, so that none ends at its edge


@dataclass(frozen=True, slots=True)
class _Style:
    core: QColor
    casing: QColor
    width: float
    dashes: tuple[float, ...] = ()


STYLES = {
    LineKind.VISIT: _Style(DARK, LIGHT, 1.8),
    LineKind.BASELINE: _Style(LIGHT, DARK, 1.6, (5.0, 4.0)),
    LineKind.PREVIEW: _Style(ORANGE, DARK, 2.0),
    LineKind.REGION: _Style(TEAL, LIGHT, 1.8),
    LineKind.HAIR: _Style(TEAL, LIGHT, 1.2),
    LineKind.HAIR_CHOSEN: _Style(ORANGE, DARK, 2.4),
    LineKind.GUIDE: _Style(LIGHT, DARK, 1.6),
}


def paint_lines(painter: QPainter, lines: Lines, view: View, window: Points) -> None:
    """Paint the lines that a part of the window shows.

    Parameters
    ----------
    window : array (2, 2)
        Upper left and lower right corner of that part, in window px.
    """
    style = STYLES[lines.kind]
    path = QPainterPath()
    for points in lines.paths:
        placed = view.to_window(points)
        if len(placed) == 0 or _is_beside(placed, window):
            continue
        if lines.closed:
            placed = np.concatenate([placed, placed[:1]])
        for piece in _pieces_within(_thinned(placed), window):
            path.addPolygon(_polygon(piece))
    if path.isEmpty():
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(style.casing, style.width + CASING, ()))
    painter.drawPath(path)
    painter.setPen(_pen(style.core, style.width, style.dashes))
    painter.drawPath(path)


def _pen(color: QColor, width: float, dashes: tuple[float, ...]) -> QPen:
    pen = QPen(color, width)
    # Round joins take twice as long to paint; at this width nobody sees the difference.
    pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dashes else Qt.PenCapStyle.RoundCap)
    if dashes:
        pen.setDashPattern(dashes)
    return pen


def _is_beside(placed: Points, window: Points) -> bool:
    low, high = placed.min(axis=0), placed.max(axis=0)
    return bool((high < window[0]).any() or (low > window[1]).any())


def _thinned(placed: Points) -> Points:
    """Drop points that lie within a pixel of those kept: a contour has one for every photo px."""
    if len(placed) < 8:
        return placed
    along = np.concatenate(([0.0], np.hypot(*np.diff(placed, axis=0).T).cumsum()))
    keep = np.diff(np.floor(along / LEAST_STEP_PX), prepend=-1.0) > 0
    keep[-1] = True
    return placed[keep]


def _pieces_within(placed: Points, window: Points) -> list[Points]:
    """Return the runs of a path that a window shows, each with a point more at either end.

    Magnified, a contour is thousands of pixels long, of which a few are seen.
    """
    low, high = window[0] - REACH_PX, window[1] + REACH_PX
    seen = ((placed >= low) & (placed <= high)).all(axis=1)
    if seen.all() or len(placed) < 8:
        return [placed]
    # A long segment may cross the window though both its ends lie beside it.
    both = np.concatenate([placed[:-1], placed[1:]], axis=1).reshape(-1, 2, 2)
    crosses = ((both.max(axis=1) >= low) & (both.min(axis=1) <= high)).all(axis=1)
    bounds = np.flatnonzero(np.diff(crosses.astype(np.int8), prepend=0, append=0))
    return [placed[first : last + 1] for first, last in zip(bounds[::2], bounds[1::2], strict=True)]


def _polygon(points: Points) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points.tolist()])
