"""What every tool answers to."""

from dataclasses import dataclass
from enum import Enum, auto
from math import hypot
from typing import Protocol, runtime_checkable

from pigmenttrack.gui.canvas.layers import XY, Layer


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """Where the pointer is.

    Attributes
    ----------
    x, y : float
        In pixels of the photo.
    reach_px : float
        What counts as "on it": a few pixels of the window, in pixels of the photo.
    shift : bool
        Whether the Shift key is down.
    """

    x: float
    y: float
    reach_px: float = 8.0
    shift: bool = False

    @property
    def xy(self) -> XY:
        """The place as a pair."""
        return self.x, self.y

    def is_near(self, point: XY) -> bool:
        """Tell whether a point lies within reach."""
        return hypot(self.x - point[0], self.y - point[1]) <= self.reach_px


class Hint(Enum):
    """What to do next; `canvas.hints` says it in words."""

    LOOK = auto()
    BEGIN_OUTLINE = auto()
    GO_ON_OUTLINE = auto()
    CLOSE_OUTLINE = auto()
    EDIT_OUTLINE = auto()
    BRUSH_PATCH = auto()
    BRUSH_SKIN = auto()
    BRUSH_AWAY = auto()
    SCALE_FIRST = auto()
    SCALE_SECOND = auto()
    SCALE_LENGTH = auto()
    MARK_BASELINE = auto()
    MARK_VISIT = auto()
    MARKS_SUFFICE = auto()
    DRAW_LINE = auto()
    HAIR_BEGIN = auto()
    HAIR_GO_ON = auto()
    HAIR_DELETE = auto()
    HAIR_SPLIT = auto()
    HAIR_JOIN_FIRST = auto()
    HAIR_JOIN_SECOND = auto()


class Tool(Protocol):
    """What the pointer does while this tool is in hand."""

    @property
    def hint(self) -> Hint:
        """What to do next."""

    def press(self, at: Pointer) -> None:
        """Take the button going down."""

    def move(self, at: Pointer, *, held: bool) -> None:
        """Take the pointer moving, with the button down or not."""

    def release(self, at: Pointer) -> None:
        """Take the button going up."""

    def finish(self) -> None:
        """Take Enter, or a second click on the same place: what is begun is meant."""

    def cancel(self) -> None:
        """Take Escape: what is begun was not meant."""

    def delete(self) -> None:
        """Take Delete: what is chosen goes."""

    def layers(self) -> tuple[Layer, ...]:
        """Return what is to be seen of it."""


@runtime_checkable
class KeyedTool(Tool, Protocol):
    """A tool that can be used without a pointer."""

    def choose(self, by: int) -> XY | None:
        """Choose the next thing, or the one before; return where it is."""

    def nudge(self, dx: float, dy: float, start: XY) -> XY | None:
        """Take an arrow key as a step in pixels of the photo.

        Parameters
        ----------
        start : XY
            Where a step begins that has no place yet: what stands in the middle of the window.

        Returns
        -------
        XY or None
            Where it leads; None where arrows move the photo.
        """
