"""Two clicks on something of known length."""

from collections.abc import Callable
from math import hypot

import numpy as np

from pigmenttrack.gui.canvas.layers import XY, Handles, Layer, LineKind, Lines
from pigmenttrack.gui.canvas.tools.tool import Hint, Pointer


class ScaleLineTool:
    """A line between two points, each of which can be moved afterwards.

    Parameters
    ----------
    ends : the line that there is, or none
    on_line : callable
        Told both ends whenever the line is whole and was changed.
    """

    def __init__(
        self, ends: tuple[XY, XY] | None, on_line: Callable[[tuple[XY, XY]], None]
    ) -> None:
        self._ends: tuple[XY, ...] = ends or ()
        self._held = -1
        self._moved = False
        self._pointer: XY | None = None
        self._on_line = on_line

    @property
    def hint(self) -> Hint:
        """What to do next."""
        if not self._ends:
            return Hint.SCALE_FIRST
        return Hint.SCALE_SECOND if len(self._ends) == 1 else Hint.SCALE_LENGTH

    @property
    def ends(self) -> tuple[XY, XY] | None:
        """Both ends, None before there are two."""
        return None if len(self._ends) < 2 else (self._ends[0], self._ends[1])

    @property
    def length_px(self) -> float | None:
        """The line's length in pixels of the photo, None before there are two ends."""
        if len(self._ends) < 2:
            return None
        (x0, y0), (x1, y1) = self._ends
        return hypot(x1 - x0, y1 - y0)

    def press(self, at: Pointer) -> None:
        """Set an end, or take hold of one."""
        self._moved = False
        near = [number for number, end in enumerate(self._ends) if at.is_near(end)]
        if near:
            self._held = near[-1]
            return
        self._ends = (at.xy,) if len(self._ends) == 2 else (*self._ends, at.xy)
        self._held = len(self._ends) - 1
        self._moved = True

    def move(self, at: Pointer, *, held: bool) -> None:
        """Drag the end that is held."""
        self._pointer = at.xy
        if held and self._held >= 0:
            ends = list(self._ends)
            ends[self._held] = at.xy
            self._ends = tuple(ends)
            self._moved = True

    def release(self, at: Pointer) -> None:
        """Let the end go; a line of some length is told."""
        self.move(at, held=self._moved)
        self._held = -1
        length = self.length_px
        if self._moved and length is not None and length > 1.0:
            self._on_line((self._ends[0], self._ends[1]))

    def finish(self) -> None:
        """Do nothing: the line is done with its second end."""

    def cancel(self) -> None:
        """Drop the line."""
        self._ends, self._held = (), -1

    def delete(self) -> None:
        """Drop the line."""
        self.cancel()

    def layers(self) -> tuple[Layer, ...]:
        """Return the line and its ends."""
        if not self._ends:
            return ()
        shown = self._ends
        if len(shown) == 1 and self._pointer is not None:
            shown = (*shown, self._pointer)
        line = Lines((np.array(shown),), LineKind.GUIDE, closed=False)
        return (line, Handles(self._ends, self._held))
