"""Numbers beside the roots of drawn hairs, none over another as far as there is room."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from pigmenttrack.imaging.array_types import Points, Rgb
from pigmenttrack.imaging.scalp import hair_overlay as looks
from pigmenttrack.report.plain_text import font_path

NUMBER_OF_WIDTH = 1 / 125  # height of the numbers: 16 px on 2000
LINE_OF_NUMBER = 1.15  # of its height: the halo is around it
ROWS_BESIDE = (-1.3, 0.2, -2.5, 1.4, -3.7, 2.6)  # of a number's height, from the root to its top


@dataclass(frozen=True, slots=True)
class Note:
    """A word beside a root, which lies at `at_xy` in pixels of the photo."""

    at_xy: Points
    text: str


@dataclass(frozen=True, slots=True)
class Room:
    """Where a word stands, in pixels of the overlay."""

    left: float
    top: float
    width: float
    height: float

    def meets(self, other: "Room") -> bool:
        """Tell whether two words would touch."""
        across = self.left + self.width / 2 - other.left - other.width / 2
        return (
            abs(across) < (self.width + other.width) / 2
            and abs(self.top - other.top) < (self.height + other.height) / 2
        )


def write_notes(picture: Rgb, notes: Sequence[Note], zoom: float) -> Rgb:
    """Write words beside roots, dark on a light halo.

    Parameters
    ----------
    zoom : float
        Pixels of the picture a pixel of the photo.
    """
    image = Image.fromarray(picture)
    draw = ImageDraw.Draw(image)
    height = round(max(picture.shape[:2]) * NUMBER_OF_WIDTH)
    font = ImageFont.truetype(font_path(bold=True), height)
    roots_xy = [(note.at_xy + 0.5) * zoom - 0.5 for note in notes]
    widths = [font.getlength(note.text) for note in notes]
    rooms = placed(roots_xy, widths, height, image.size)
    for note, room in zip(notes, rooms, strict=True):
        draw.text(
            (room.left, room.top), note.text,
            fill=looks.DARK, font=font, stroke_width=2, stroke_fill="white",
        )  # fmt: skip
    return np.asarray(image)


def placed(
    roots_xy: Sequence[Points], widths: Sequence[float], height: float, size: tuple[int, int]
) -> list[Room]:
    """Return where words stand: each at the first free place beside its root.

    Hairs of one unit share their root; where all places are taken a word stands at the best.

    Parameters
    ----------
    widths, height : float
        Of the words.
    size : (width, height) of the picture
    """
    taken: list[Room] = []
    for root_xy, width in zip(roots_xy, widths, strict=True):
        rooms = _rooms_beside(root_xy, width, height, size)
        taken.append(next((one for one in rooms if not any(map(one.meets, taken))), rooms[0]))
    return taken


def _rooms_beside(
    root_xy: Points, width: float, height: float, size: tuple[int, int]
) -> list[Room]:
    """Return the places of a word beside a root, the best first."""
    x, y = float(root_xy[0]), float(root_xy[1])
    return [
        Room(
            left=float(np.clip(left, 1, size[0] - width - 2)),
            top=float(np.clip(y + lines * height, 1, size[1] - 1.4 * height)),
            width=width,
            height=LINE_OF_NUMBER * height,
        )
        for lines in ROWS_BESIDE
        for left in (x + 0.5 * height, x - 0.5 * height - width)
    ]
