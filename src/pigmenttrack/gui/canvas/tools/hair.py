"""Correct traced hairs: add one, delete one, split one, join two; by pointer or by keys."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from math import hypot

import numpy as np

from pigmenttrack.gui.canvas.layers import XY, Handles, Layer, LineKind, Lines
from pigmenttrack.gui.canvas.tools.tool import Hint, Pointer
from pigmenttrack.imaging.array_types import Points

DRAWN_OF_REACH = 0.25  # of the reach: points of a drawn path lie so far apart
FREEHAND_REACHES = 2.0  # a press that moves farther draws the whole hair


class HairMode(Enum):
    """What is done."""

    ADD = auto()
    DELETE = auto()
    SPLIT = auto()
    JOIN = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class HairDeed:
    """What a person did.

    Attributes
    ----------
    hairs : tuple of int
        Which hairs: one to delete and split, two to join, none to add.
    path_xy : tuple of points
        Of a hair that is added, from root to tip; where one is split, that point alone.
    """

    mode: HairMode
    hairs: tuple[int, ...] = ()
    path_xy: tuple[XY, ...] = ()


class HairTool:
    """Hairs under a pointer.

    Parameters
    ----------
    hairs : tuple of arrays (N, 2)
        All that can be taken hold of.
    on_deed : callable
        Told everything that is finished.
    """

    def __init__(
        self, mode: HairMode, hairs: tuple[Points, ...], on_deed: Callable[[HairDeed], None]
    ) -> None:
        self.mode = mode
        self._hairs: tuple[Points, ...] = ()
        self._on_deed = on_deed
        self._chosen = -1
        self._cut = 0  # place along the chosen hair
        self._first = -1  # of two that are joined
        self._draft: tuple[XY, ...] = ()
        self._cross: XY | None = None
        self._drawn_px = 0.0
        self.set_hairs(hairs)

    @property
    def hint(self) -> Hint:
        """What to do next."""
        if self.mode is HairMode.ADD:
            return Hint.HAIR_GO_ON if self._draft else Hint.HAIR_BEGIN
        if self.mode is HairMode.JOIN:
            return Hint.HAIR_JOIN_FIRST if self._first < 0 else Hint.HAIR_JOIN_SECOND
        return Hint.HAIR_DELETE if self.mode is HairMode.DELETE else Hint.HAIR_SPLIT

    @property
    def chosen(self) -> int:
        """Which hair is chosen, -1 for none."""
        return self._chosen

    def set_hairs(self, hairs: tuple[Points, ...]) -> None:
        """Take the hairs as they are now; what was begun on the old ones is dropped."""
        self._hairs = hairs
        self._first = -1
        self._chosen = min(self._chosen, len(hairs) - 1)
        self._cut = 0 if self._chosen < 0 else len(hairs[self._chosen]) // 2
        self._points = np.concatenate(hairs) if hairs else np.zeros((0, 2))
        counts = [len(path) for path in hairs]
        self._owner = np.repeat(np.arange(len(hairs)), counts)
        self._begin = np.concatenate([[0], np.cumsum(counts)]).astype(int)

    def press(self, at: Pointer) -> None:
        """Begin or go on with a hair, or do what the tool does to the hair under the pointer."""
        if self.mode is HairMode.ADD:
            self._cross, self._drawn_px = None, 0.0
            self._draft = (*self._draft, at.xy)
            return
        self._point_at(at)
        if self._chosen >= 0:
            self._do()

    def move(self, at: Pointer, *, held: bool) -> None:
        """Draw, or show which hair would be taken."""
        if self.mode is not HairMode.ADD:
            self._point_at(at)
            return
        if held and self._draft:
            last = self._draft[-1]
            step = hypot(at.x - last[0], at.y - last[1])
            if step >= DRAWN_OF_REACH * at.reach_px:
                self._draft = (*self._draft, at.xy)
                self._drawn_px += step

    def release(self, at: Pointer) -> None:
        """End a hair that was drawn in one go."""
        if self.mode is HairMode.ADD and self._drawn_px > FREEHAND_REACHES * at.reach_px:
            self._end_hair()

    def finish(self) -> None:
        """Take Enter: set a point, end the hair, or do it to the chosen one."""
        if self.mode is HairMode.ADD:
            if self._cross is not None and self._draft[-1:] != (self._cross,):
                self._draft = (*self._draft, self._cross)
            else:
                self._end_hair()
        elif self._chosen >= 0:
            self._do()

    def cancel(self) -> None:
        """Let go what is chosen or begun."""
        self._draft, self._cross, self._first, self._chosen = (), None, -1, -1

    def delete(self) -> None:
        """Take the last point of the begun hair away, or the chosen hair."""
        if self._draft:
            self._draft = self._draft[:-1]
        elif self.mode is HairMode.DELETE and self._chosen >= 0:
            self._do()

    def choose(self, by: int) -> XY | None:
        """Choose the next hair, or the one before; return where it is."""
        if self.mode is HairMode.ADD or not self._hairs:
            return None
        begin = -1 if by > 0 else 0
        self._chosen = ((self._chosen if self._chosen >= 0 else begin) + by) % len(self._hairs)
        path = self._hairs[self._chosen]
        self._cut = len(path) // 2
        return _xy(path[self._cut])

    def nudge(self, dx: float, dy: float, start: XY) -> XY | None:
        """Move the cross, or the place where the chosen hair is cut; else None."""
        if self.mode is HairMode.ADD:
            before = self._cross or (self._draft[-1] if self._draft else start)
            self._cross = (before[0] + dx, before[1] + dy)
            return self._cross
        if self.mode is not HairMode.SPLIT or self._chosen < 0:
            return None
        path = self._hairs[self._chosen]
        aim = path[self._cut] + (dx, dy)
        nearest = int(np.hypot(*(path - aim).T).argmin())
        # At least one point on: a step shorter than half the way to the next would stand still.
        along = 1 if (path[-1] - path[0]) @ (dx, dy) > 0 else -1
        self._cut = nearest if nearest != self._cut else self._cut + along
        self._cut = min(max(self._cut, 1), max(len(path) - 2, 1))
        return _xy(path[self._cut])

    def layers(self) -> tuple[Layer, ...]:
        """Return the chosen hair, where it would be cut, and what is begun."""
        shown: list[Layer] = []
        marked = tuple(
            self._hairs[one] for one in dict.fromkeys((self._first, self._chosen)) if one >= 0
        )
        if marked and self.mode is not HairMode.ADD:
            shown.append(Lines(marked, LineKind.HAIR_CHOSEN, closed=False))
        if self.mode is HairMode.SPLIT and self._chosen >= 0:
            shown.append(Handles((_xy(self._hairs[self._chosen][self._cut]),), 0))
        if self._draft:
            path = np.array(self._draft if self._cross is None else (*self._draft, self._cross))
            shown.append(Lines((path,), LineKind.HAIR_CHOSEN, closed=False))
            shown.append(Handles(self._draft[:1], 0))
        if self._cross is not None:
            shown.append(Handles((self._cross,)))
        return tuple(shown)

    def _end_hair(self) -> None:
        draft, self._draft, self._cross = self._draft, (), None
        self._drawn_px = 0.0
        path = tuple(
            point for place, point in enumerate(draft) if place == 0 or point != draft[place - 1]
        )
        if len(path) > 1:
            self._on_deed(HairDeed(mode=self.mode, path_xy=path))

    def _point_at(self, at: Pointer) -> None:
        """Choose the hair within reach, and the place on it nearest to the pointer."""
        if not len(self._points):
            return
        away = np.hypot(self._points[:, 0] - at.x, self._points[:, 1] - at.y)
        nearest = int(away.argmin())
        if away[nearest] > at.reach_px:
            self._chosen = -1
            return
        self._chosen = int(self._owner[nearest])
        self._cut = nearest - int(self._begin[self._chosen])

    def _do(self) -> None:
        """Do what the tool does to the chosen hair."""
        if self.mode is HairMode.JOIN:
            first, self._first = self._first, -1
            if first < 0:
                self._first = self._chosen
            elif first != self._chosen:
                self._on_deed(HairDeed(mode=self.mode, hairs=(first, self._chosen)))
            return
        at = (_xy(self._hairs[self._chosen][self._cut]),) if self.mode is HairMode.SPLIT else ()
        self._on_deed(HairDeed(mode=self.mode, hairs=(self._chosen,), path_xy=at))


def _xy(point: Points) -> XY:
    return float(point[0]), float(point[1])
