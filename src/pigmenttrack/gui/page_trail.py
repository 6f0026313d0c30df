"""Which pages were shown, for back and forward: no Qt."""


class PageTrail:
    """A line of visited pages with a mark.

    Examples
    --------
    >>> trail = PageTrail()
    >>> trail.go("home"); trail.go("visit")
    >>> trail.back(), trail.key
    (True, 'home')
    """

    def __init__(self) -> None:
        self._keys: list[str] = []
        self._at = -1

    @property
    def key(self) -> str:
        """The page that is shown; empty before the first."""
        return self._keys[self._at] if self._keys else ""

    def go(self, key: str) -> None:
        """Note a page that was chosen; what lay ahead is forgotten."""
        if key != self.key:
            self._keys = [*self._keys[: self._at + 1], key]
            self._at = len(self._keys) - 1

    def back(self) -> bool:
        """Step back; False at the first page."""
        return self._step(-1)

    def forward(self) -> bool:
        """Step forward; False at the last page."""
        return self._step(1)

    def _step(self, by: int) -> bool:
        if not 0 <= self._at + by < len(self._keys):
            return False
        self._at += by
        return True
