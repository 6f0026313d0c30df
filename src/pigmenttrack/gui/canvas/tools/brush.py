"""Say with a brush what is patch and what is skin."""

from collections.abc import Callable
from math import hypot

from pigmenttrack.gui.canvas.layers import XY, Ink, Layer, Ring, Stroke, Strokes
from pigmenttrack.gui.canvas.tools.tool import Hint, Pointer

# A path keeps a point every quarter of the brush's radius: the painted edge then waves by 1 % of
# the radius, and a long stroke stays short to store and to paint.
STEP_OF_RADIUS = 0.25
_HINTS = {
    Ink.PATCH: Hint.BRUSH_PATCH,
    Ink.SKIN: Hint.BRUSH_SKIN,
    Ink.ERASER: Hint.BRUSH_AWAY,
}


class BrushTool:
    """Strokes of one ink and one width.

    Parameters
    ----------
    radius_px : float
        In pixels of the photo.
    on_stroke : callable
        Told every finished stroke.
    on_sweep : callable, optional
        Told the stroke as it grows.
    """

    def __init__(
        self,
        ink: Ink,
        radius_px: float,
        on_stroke: Callable[[Stroke], None],
        on_sweep: Callable[[Stroke], None] | None = None,
    ) -> None:
        self._ink = ink
        self._radius_px = radius_px
        self._path: tuple[XY, ...] = ()
        self._pointer: XY | None = None
        self._on_stroke = on_stroke
        self._on_sweep = on_sweep

    @property
    def hint(self) -> Hint:
        """What to do next."""
        return _HINTS[self._ink]

    @property
    def radius_px(self) -> float:
        """Half of the brush's width."""
        return self._radius_px

    def set_radius(self, radius_px: float) -> None:
        """Take a wider or finer brush; a stroke that is begun keeps its width until it ends."""
        if not self._path:
            self._radius_px = radius_px

    def press(self, at: Pointer) -> None:
        """Set the brush down."""
        self._path = (at.xy,)
        self._pointer = at.xy
        self._tell()

    def move(self, at: Pointer, *, held: bool) -> None:
        """Draw the brush along."""
        self._pointer = at.xy
        if not held or not self._path:
            return
        last = self._path[-1]
        if hypot(at.x - last[0], at.y - last[1]) >= STEP_OF_RADIUS * self._radius_px:
            self._path = (*self._path, at.xy)
            self._tell()

    def release(self, at: Pointer) -> None:
        """Lift the brush: the stroke is done."""
        if not self._path:
            return
        path = self._path if at.xy == self._path[-1] else (*self._path, at.xy)
        self._path = ()
        self._on_stroke(Stroke(self._ink, path, self._radius_px))

    def finish(self) -> None:
        """Do nothing: a stroke ends with the button."""

    def cancel(self) -> None:
        """Drop the stroke that is begun."""
        self._path = ()

    def delete(self) -> None:
        """Do nothing: strokes go with the eraser, or by undo."""

    def layers(self) -> tuple[Layer, ...]:
        """Return the stroke that is begun, and the brush's rim."""
        shown: list[Layer] = []
        if self._path:
            growing = Stroke(self._ink, self._path, self._radius_px)
            shown.append(Strokes((growing,), growing=True))
        if self._pointer is not None:
            shown.append(Ring(self._pointer, self._radius_px))
        return tuple(shown)

    def _tell(self) -> None:
        if self._on_sweep is not None:
            self._on_sweep(Stroke(self._ink, self._path, self._radius_px))


def erased(strokes: tuple[Stroke, ...], eraser: Stroke) -> tuple[Stroke, ...]:
    """Return strokes without the pieces that an eraser went over.

    A stroke that is crossed in its middle falls into two.
    """
    kept: list[Stroke] = []
    for stroke in strokes:
        reach = stroke.radius_px + eraser.radius_px
        piece: list[XY] = []
        for point in stroke.path_xy:
            if _touches(point, eraser.path_xy, reach):
                kept += [Stroke(stroke.ink, tuple(piece), stroke.radius_px)] if piece else []
                piece = []
            else:
                piece.append(point)
        kept += [Stroke(stroke.ink, tuple(piece), stroke.radius_px)] if piece else []
    return tuple(kept)


def _touches(point: XY, path: tuple[XY, ...], reach: float) -> bool:
    return any(hypot(point[0] - x, point[1] - y) < reach for x, y in path)
