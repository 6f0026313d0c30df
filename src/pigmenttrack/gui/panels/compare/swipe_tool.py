"""Draw the line between two photos along with the pointer."""

from collections.abc import Callable

from pigmenttrack.gui.canvas.layers import Layer
from pigmenttrack.gui.canvas.tools.tool import Hint, Pointer


class SwipeTool:
    """Tells where the pointer is while the button is down.

    Parameters
    ----------
    on_x : callable
        Told the pointer's x in pixels of the photo.
    """

    def __init__(self, on_x: Callable[[float], None]) -> None:
        self._on_x = on_x

    @property
    def hint(self) -> Hint:
        """What to do next."""
        return Hint.DRAW_LINE

    def press(self, at: Pointer) -> None:
        """Bring the line here."""
        self._on_x(at.x)

    def move(self, at: Pointer, *, held: bool) -> None:
        """Draw the line along."""
        if held:
            self._on_x(at.x)

    def release(self, at: Pointer) -> None:
        """Leave the line here."""
        self._on_x(at.x)

    def finish(self) -> None:
        """Do nothing: the line is always somewhere."""

    def cancel(self) -> None:
        """Do nothing."""

    def delete(self) -> None:
        """Do nothing."""

    def layers(self) -> tuple[Layer, ...]:
        """Return nothing: the line is part of the picture."""
        return ()
