"""Pyramids of the photos looked at lately, within a budget of memory."""

from collections import OrderedDict

from pigmenttrack.gui.canvas.pyramid import Pyramid

# Four photos of 12 megapixels whole (the one that is shown and its neighbours) and as many again at
# half size, or one of 50. With the program itself, a site prepared for strokes and a photo being
# decoded, the window stays under 1 GB: benchmarks/gui/memory.py.
BUDGET_BYTES = 320_000_000


class PyramidCache:
    """The photos looked at lately; the one looked at longest ago goes first.

    Before a photo goes, those looked at earlier lose their full size: three quarters of the
    memory, which only a close look needs.
    """

    def __init__(self, budget_bytes: int = BUDGET_BYTES) -> None:
        self._budget = budget_bytes
        self._held: OrderedDict[str, Pyramid] = OrderedDict()

    @property
    def n_bytes(self) -> int:
        """What all of them weigh."""
        return sum(one.n_bytes for one in self._held.values())

    def get(self, key: str) -> Pyramid | None:
        """Return a photo's pyramid, None if it is not there; looking at it makes it the latest."""
        found = self._held.get(key)
        if found is not None:
            self._held.move_to_end(key)
        return found

    def peek(self, key: str) -> Pyramid | None:
        """Return a photo's pyramid without looking at it."""
        return self._held.get(key)

    def put(self, key: str, pyramid: Pyramid, *, looked_at: bool = True) -> None:
        """Keep a pyramid.

        Parameters
        ----------
        looked_at : bool
            Whether it is shown now; a neighbour loaded ahead never displaces the one that is.
        """
        latest = next(reversed(self._held), None)
        self._held[key] = pyramid
        self._held.move_to_end(key)
        if not looked_at and latest is not None:
            self._held.move_to_end(latest)
        self._shrink()

    def rest(self) -> None:
        """Keep only the photo looked at last: nobody looks at the others now."""
        while len(self._held) > 1:
            self._held.popitem(last=False)

    def clear(self) -> None:
        """Let all go."""
        self._held.clear()

    def _shrink(self) -> None:
        for key in list(self._held)[:-1]:
            if self.n_bytes <= self._budget:
                return
            self._held[key] = self._held[key].without_full_size()
        while self.n_bytes > self._budget and len(self._held) > 1:
            self._held.popitem(last=False)
