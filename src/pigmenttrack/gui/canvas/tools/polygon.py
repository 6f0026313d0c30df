"""Draw the region's outlines: add points, move them, take them away."""

from collections.abc import Callable
from math import hypot

import numpy as np

from pigmenttrack.gui.canvas.layers import XY, Handles, Layer, LineKind, Lines
from pigmenttrack.gui.canvas.tools.tool import Hint, Pointer

Polygon = tuple[XY, ...]
Polygons = tuple[Polygon, ...]
FEWEST_POINTS = 3


class PolygonTool:
    """Outlines whose points can be taken hold of.

    A click beside every outline begins a new one, and each further click adds a point; a click on
    its first point, or Enter, closes it. A closed outline's points are dragged; a click on its
    line sets a point there; Delete takes the chosen point away, and the outline with its third
    last.

    Parameters
    ----------
    polygons : the outlines that there are
    on_change : callable
        Told all outlines after every finished change.
    """

    def __init__(self, polygons: Polygons, on_change: Callable[[Polygons], None]) -> None:
        self._polygons = polygons
        self._draft: Polygon = ()
        self._chosen: tuple[int, int] | None = None
        self._held = False
        self._moved = False
        self._pointer: XY | None = None
        self._on_change = on_change

    @property
    def hint(self) -> Hint:
        """What to do next."""
        if len(self._draft) >= FEWEST_POINTS:
            return Hint.CLOSE_OUTLINE
        if self._draft:
            return Hint.GO_ON_OUTLINE
        return Hint.EDIT_OUTLINE if self._polygons else Hint.BEGIN_OUTLINE

    @property
    def polygons(self) -> Polygons:
        """The closed outlines."""
        return self._polygons

    def press(self, at: Pointer) -> None:
        """Take hold of a point, set one on a line, or go on with the outline that is begun."""
        if self._draft:
            if len(self._draft) >= FEWEST_POINTS and at.is_near(self._draft[0]):
                self.finish()
            else:
                self._draft = (*self._draft, at.xy)
            return
        self._chosen, self._moved = self._point_at(at), False
        if self._chosen is None:
            self._chosen = self._set_on_line(at)
            self._moved = self._chosen is not None
        self._held = self._chosen is not None
        if self._chosen is None:
            self._draft = (at.xy,)

    def move(self, at: Pointer, *, held: bool) -> None:
        """Drag the point that is held, or show where the next would lie."""
        self._pointer = at.xy
        if held and self._held and self._chosen is not None:
            self._replace(self._chosen, at.xy)
            self._moved = True

    def release(self, at: Pointer) -> None:
        """Let the held point go where it is."""
        if self._held and self._moved and self._chosen is not None:
            self._replace(self._chosen, at.xy)
            self._on_change(self._polygons)
        self._held = self._moved = False

    def finish(self) -> None:
        """Close the outline that is begun."""
        draft = _without_repeats(self._draft)
        self._draft = ()
        if len(draft) >= FEWEST_POINTS:
            self._polygons = (*self._polygons, draft)
            self._on_change(self._polygons)

    def cancel(self) -> None:
        """Drop the outline that is begun."""
        self._draft, self._chosen, self._held = (), None, False

    def delete(self) -> None:
        """Take the chosen point away, or the last one of the outline that is begun."""
        if self._draft:
            self._draft = self._draft[:-1]
            return
        if self._chosen is None:
            return
        which, index = self._chosen
        rest = self._polygons[which][:index] + self._polygons[which][index + 1 :]
        kept = (rest,) if len(rest) >= FEWEST_POINTS else ()
        self._polygons = (*self._polygons[:which], *kept, *self._polygons[which + 1 :])
        self._chosen = None
        self._on_change(self._polygons)

    def layers(self) -> tuple[Layer, ...]:
        """Return all outlines with their points, and the one that is begun."""
        shown: list[Layer] = [
            Lines(tuple(np.array(one) for one in self._polygons), LineKind.REGION)
        ]
        points = tuple(point for polygon in self._polygons for point in polygon)
        if points:
            shown.append(Handles(points, self._number_of_chosen()))
        if self._draft:
            ahead = self._draft if self._pointer is None else (*self._draft, self._pointer)
            shown.append(Lines((np.array(ahead),), LineKind.REGION, closed=False))
            shown.append(Handles(self._draft, 0 if len(self._draft) >= FEWEST_POINTS else -1))
        return tuple(shown)

    def _number_of_chosen(self) -> int:
        if self._chosen is None:
            return -1
        before = sum(len(polygon) for polygon in self._polygons[: self._chosen[0]])
        return before + self._chosen[1]

    def _point_at(self, at: Pointer) -> tuple[int, int] | None:
        near = [
            (hypot(at.x - point[0], at.y - point[1]), which, index)
            for which, polygon in enumerate(self._polygons)
            for index, point in enumerate(polygon)
            if at.is_near(point)
        ]
        return min(near)[1:] if near else None

    def _set_on_line(self, at: Pointer) -> tuple[int, int] | None:
        """Set a point on the nearest line within reach, and return which it is."""
        near = [
            (_distance_to_segment(at.xy, point, polygon[(index + 1) % len(polygon)]), which, index)
            for which, polygon in enumerate(self._polygons)
            for index, point in enumerate(polygon)
        ]
        if not near or min(near)[0] > at.reach_px:
            return None
        _, which, index = min(near)
        polygon = self._polygons[which]
        grown = (*polygon[: index + 1], at.xy, *polygon[index + 1 :])
        self._polygons = (*self._polygons[:which], grown, *self._polygons[which + 1 :])
        return which, index + 1

    def _replace(self, place: tuple[int, int], xy: XY) -> None:
        which, index = place
        polygon = self._polygons[which]
        moved = (*polygon[:index], xy, *polygon[index + 1 :])
        self._polygons = (*self._polygons[:which], moved, *self._polygons[which + 1 :])


def _without_repeats(draft: Polygon) -> Polygon:
    """Drop points that a double click set twice."""
    return tuple(
        point for index, point in enumerate(draft) if index == 0 or point != draft[index - 1]
    )


def _distance_to_segment(point: XY, start: XY, end: XY) -> float:
    along = (end[0] - start[0], end[1] - start[1])
    length2 = along[0] ** 2 + along[1] ** 2
    share = 0.0
    if length2 > 0:
        share = ((point[0] - start[0]) * along[0] + (point[1] - start[1]) * along[1]) / length2
    share = min(max(share, 0.0), 1.0)
    return hypot(point[0] - start[0] - share * along[0], point[1] - start[1] - share * along[1])
