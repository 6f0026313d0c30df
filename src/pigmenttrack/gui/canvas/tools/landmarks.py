"""Mark the same details on two photos, one after the other."""

from collections.abc import Callable

from pigmenttrack.gui.canvas.layers import XY, Labels, Layer
from pigmenttrack.gui.canvas.tools.tool import Hint, Pointer

Pair = tuple[XY, XY]  # on the baseline, on the visit
FEWEST_PAIRS = 3  # a plane has more freedom than two points hold


class LandmarkPairs:
    """The pairs that two photos share; each photo has a tool of its own.

    A pair is begun on the baseline and ended on the visit.

    Parameters
    ----------
    pairs : the pairs that there are
    on_change : callable
        Told all whole pairs after every finished change.
    """

    def __init__(
        self, pairs: tuple[Pair, ...], on_change: Callable[[tuple[Pair, ...]], None]
    ) -> None:
        self.pairs = pairs
        self.begun: XY | None = None
        self._on_change = on_change

    @property
    def hint(self) -> Hint:
        """What to do next."""
        if self.begun is not None:
            return Hint.MARK_VISIT
        return Hint.MARK_BASELINE if len(self.pairs) < FEWEST_PAIRS else Hint.MARKS_SUFFICE

    def begin(self, xy: XY) -> None:
        """Set the point on the baseline."""
        self.begun = xy

    def end(self, xy: XY) -> None:
        """Set the point on the visit."""
        if self.begun is None:
            return
        self.set_pairs((*self.pairs, (self.begun, xy)))
        self.begun = None

    def set_pairs(self, pairs: tuple[Pair, ...]) -> None:
        """Replace all pairs and tell of it."""
        self.pairs = pairs
        self._on_change(pairs)


class LandmarkTool:
    """The landmarks of one of the two photos.

    Parameters
    ----------
    shared : LandmarkPairs
    side : 0 on the baseline, 1 on the visit
    """

    def __init__(self, shared: LandmarkPairs, side: int) -> None:
        self._shared = shared
        self._side = side
        self._held = -1
        self._chosen = -1
        self._before: tuple[Pair, ...] = ()

    @property
    def hint(self) -> Hint:
        """What to do next."""
        return self._shared.hint

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The whole pairs."""
        return self._shared.pairs

    def press(self, at: Pointer) -> None:
        """Take hold of a mark, or set one."""
        points = self._points()
        near = [number for number, point in enumerate(points) if at.is_near(point)]
        self._before = self._shared.pairs
        if near:
            self._held = self._chosen = near[-1]
        elif self._side == 0:
            self._shared.begin(at.xy)
        else:
            self._shared.end(at.xy)

    def move(self, at: Pointer, *, held: bool) -> None:
        """Drag the mark that is held."""
        if not held or not 0 <= self._held < len(self._shared.pairs):
            return
        pair = list(self._shared.pairs[self._held])
        pair[self._side] = at.xy
        changed = list(self._shared.pairs)
        changed[self._held] = (pair[0], pair[1])
        self._shared.pairs = tuple(changed)

    def release(self, at: Pointer) -> None:
        """Let the mark go."""
        if self._held >= 0 and self._shared.pairs != self._before:
            self.move(at, held=True)
            self._shared.set_pairs(self._shared.pairs)
        self._held = -1

    def finish(self) -> None:
        """Do nothing: a pair is done with its second point."""

    def cancel(self) -> None:
        """Drop the pair that is begun."""
        self._shared.begun = None

    def delete(self) -> None:
        """Take the chosen pair away."""
        if 0 <= self._chosen < len(self._shared.pairs):
            pairs = self._shared.pairs
            self._shared.set_pairs((*pairs[: self._chosen], *pairs[self._chosen + 1 :]))
            self._chosen = -1

    def layers(self) -> tuple[Layer, ...]:
        """Return the marks with their numbers."""
        points = self._points()
        if self._side == 0 and self._shared.begun is not None:
            points = (*points, self._shared.begun)
        return (Labels(points, tuple(str(number) for number in range(1, len(points) + 1))),)

    def _points(self) -> tuple[XY, ...]:
        return tuple(pair[self._side] for pair in self._shared.pairs)
