"""Which part of a photo is seen, and how large."""

from dataclasses import dataclass

import numpy as np

from pigmenttrack.imaging.array_types import Points

Size = tuple[int, int]  # (height, width) in pixels

LARGEST_SCALE = 16.0  # window px per photo px: single pixels are seen well before
ROOM = 0.94  # of the window that a fitted photo fills


@dataclass(frozen=True, slots=True)
class View:
    """A zoom and a place.

    Attributes
    ----------
    scale : float
        Window px per photo px, > 0. Window px are those of the layout, not of the screen.
    left, top : float
        Where the photo's upper left corner lies in the window. As everywhere, (0, 0) of the
        photo is the centre of its first pixel, half a pixel inside that corner.
    """

    scale: float
    left: float
    top: float

    def to_window(self, points_xy: Points) -> Points:
        """Return where points (N, 2) of the photo lie in the window."""
        corner = np.array([self.left, self.top])
        return (np.asarray(points_xy, np.float64) + 0.5) * self.scale + corner

    def to_photo(self, points_xy: Points) -> Points:
        """Return which points of the photo lie under points (N, 2) of the window."""
        corner = np.array([self.left, self.top])
        return (np.asarray(points_xy, np.float64) - corner) / self.scale - 0.5

    def photo_point(self, x: float, y: float) -> tuple[float, float]:
        """Return which point of the photo lies under one point of the window."""
        return (x - self.left) / self.scale - 0.5, (y - self.top) / self.scale - 0.5

    def zoomed(self, factor: float, x: float, y: float, *, smallest: float) -> "View":
        """Return the view enlarged by a factor, with the point (x, y) of the window held still."""
        scale = min(max(self.scale * factor, smallest), LARGEST_SCALE)
        ratio = scale / self.scale
        return View(scale, x - (x - self.left) * ratio, y - (y - self.top) * ratio)

    def panned(self, dx: float, dy: float) -> "View":
        """Return the view moved by window px."""
        return View(self.scale, self.left + dx, self.top + dy)

    def held_in(self, photo: Size, window: Size) -> "View":
        """Return the view moved so that the photo is not lost beside the window.

        A photo smaller than the window stands in its middle; a larger one covers it.
        """
        return View(
            self.scale,
            _held(self.left, photo[1] * self.scale, window[1]),
            _held(self.top, photo[0] * self.scale, window[0]),
        )


def fitted(photo: Size, window: Size) -> View:
    """Return the view that shows all of a photo in the middle of a window.

    Examples
    --------
    >>> fitted((100, 200), (200, 200)).scale == ROOM
    True
    """
    scale = min(ROOM * max(window[0], 1) / photo[0], ROOM * max(window[1], 1) / photo[1])
    scale = min(scale, LARGEST_SCALE)
    return View(scale, 0.0, 0.0).held_in(photo, window)


def smallest_scale(photo: Size, window: Size) -> float:
    """Return the scale below which zooming out shows nothing more."""
    return min(fitted(photo, window).scale, 1.0)


def _held(corner: float, extent: float, room: float) -> float:
    if extent <= room:
        return (room - extent) / 2
    return min(0.0, max(corner, room - extent))
