"""Four line drawings: how the reference card is used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pigmenttrack.report.chart_style import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.patches import FancyBboxPatch

PICTURE_WIDTH_MM, PICTURE_HEIGHT_MM = 84.0, 42.0
_GROUND = "#f4f5f6"
_INK = LIGHT.text
_FAINT = "#9aa2aa"
_ACCENT = LIGHT.point
_SKIN, _PATCH = "#e3c9b4", "#f8efe8"
_LINE_PT = 1.0
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws on axes that count millimetres of paper, from a corner of its own."""

    axes: Axes
    left_mm: float
    top_mm: float

    def ground(self) -> None:
        """Lay the picture's ground."""
        self.axes.add_patch(self._rim(_GROUND))

    def _rim(self, color: str) -> FancyBboxPatch:
        from matplotlib.patches import FancyBboxPatch

        return FancyBboxPatch(
            (self.left_mm, self.top_mm),
            PICTURE_WIDTH_MM,
            PICTURE_HEIGHT_MM,
            boxstyle="round,pad=0,rounding_size=2",
            facecolor=color,
            linewidth=0,
            transform=self.axes.transData,
        )

    def box(self, x: float, y: float, width: float, height: float, **style: Any) -> None:  # noqa: ANN401 - matplotlib's own keywords
        """Draw a rectangle; `rounding` is the radius of its corners."""
        from matplotlib.patches import FancyBboxPatch

        radius = style.pop("rounding", 0.0)
        shape = f"round,pad=0,rounding_size={radius}" if radius else "square,pad=0"
        look: dict[str, Any] = {"edgecolor": _INK, "facecolor": "white", "linewidth": _LINE_PT}
        corner = (self.left_mm + x, self.top_mm + y)
        self.axes.add_patch(FancyBboxPatch(corner, width, height, boxstyle=shape, **(look | style)))

    def line(self, points: Sequence[Point], **style: Any) -> None:  # noqa: ANN401 - likewise
        """Draw straight strokes through points."""
        look: dict[str, Any] = {"color": _INK, "linewidth": _LINE_PT, "solid_capstyle": "round"}
        x, y = zip(*points, strict=True)
        self.axes.plot(
            [self.left_mm + u for u in x], [self.top_mm + v for v in y], **(look | style)
        )

    def area(self, points: Sequence[Point], **style: Any) -> None:  # noqa: ANN401 - likewise
        """Draw a closed smooth outline: quadratic curves between the middles of the sides."""
        from matplotlib.patches import PathPatch
        from matplotlib.path import Path

        placed = [(self.left_mm + x, self.top_mm + y) for x, y in points]
        middles = [
            ((x + u) / 2, (y + v) / 2)
            for (x, y), (u, v) in zip(placed, [*placed[1:], placed[0]], strict=True)
        ]
        vertices, codes = [middles[-1]], [Path.MOVETO]
        for control, end in zip(placed, middles, strict=True):
            vertices += [control, end]
            codes += [Path.CURVE3, Path.CURVE3]
        look: dict[str, Any] = {"edgecolor": _INK, "facecolor": "white", "linewidth": _LINE_PT}
        outline = PathPatch(Path(vertices, codes), joinstyle="round", **(look | style))
        self.axes.add_patch(outline)
        # A limb runs on beyond the picture: its ends are cut off at the picture's round rim.
        outline.set_clip_path(self._rim(LIGHT.ground))

    def arrow(self, start: Point, end: Point) -> None:
        """Draw an arrow in the accent colour."""
        from matplotlib.patches import FancyArrowPatch

        ends = [(self.left_mm + x, self.top_mm + y) for x, y in (start, end)]
        look: dict[str, Any] = {"color": _ACCENT, "linewidth": 1.4, "shrinkA": 0.0, "shrinkB": 0.0}
        self.axes.add_patch(FancyArrowPatch(*ends, arrowstyle="-|>", mutation_scale=8.0, **look))

    def word(self, x: float, y: float, text: str, height_pt: float, color: str = _INK) -> None:
        """Write a word centred on x, its middle at y."""
        place = (self.left_mm + x, self.top_mm + y)
        self.axes.text(*place, text, fontsize=height_pt, color=color, ha="center", va="center")

    def small_card(self, x: float, y: float, width: float, angle_deg: float = 0.0) -> None:
        """Draw a card of bank-card shape: corners and two rows of fields."""
        from matplotlib.patches import Rectangle
        from matplotlib.transforms import Affine2D

        height = width * 54.0 / 85.6
        turn = Affine2D().rotate_deg_around(self.left_mm + x, self.top_mm + y, angle_deg)
        mark, rim = 0.14 * width, 0.05 * width
        step = (width - 2 * rim) / 8
        shapes = [(0.0, 0.0, width, height, "white", _INK)]
        shapes += [
            (u, v, mark, mark, _INK, _INK)
            for u in (rim, width - rim - mark)
            for v in (rim, height - rim - mark)
        ]
        greys = [str(0.25 + 0.09 * level) for level in range(8)]
        tones = [
            "#d4b6a2",
            "#bf9981",
            "#a57b62",
            "#714f40",
            "#b43e3e",
            "#e4c43a",
            "#4e9452",
            "#3a549e",
        ]
        for row, colors in ((0.36, greys), (0.52, tones)):
            shapes += [
                (rim + at * step, row * height, 0.82 * step, 0.12 * height, color, "none")
                for at, color in enumerate(colors)
            ]
        for u, v, wide, high, face, edge in shapes:
            rectangle = Rectangle(
                (self.left_mm + x + u, self.top_mm + y + v),
                wide,
                high,
                facecolor=face,
                edgecolor=edge,
                linewidth=0.6 if edge != "none" else 0,
            )
            rectangle.set_transform(turn + self.axes.transData)
            self.axes.add_patch(rectangle)


def draw_pictures_of_use(axes: Axes, corners_mm: Sequence[Point]) -> None:
    """Draw the four pictures with their upper left corners at the given places."""
    pictures = (_draw_printing, _draw_checking, _draw_laying, _draw_photographing)
    for corner, draw in zip(corners_mm, pictures, strict=True):
        pen = Pen(axes, *corner)
        pen.ground()
        draw(pen)


def _draw_printing(pen: Pen) -> None:
    """Draw a printer with the sheet coming out, and the setting that matters."""
    pen.box(14, 5, 22, 9)
    pen.box(8, 12, 34, 15, rounding=2.0)
    pen.box(36, 15, 2.4, 2.4, facecolor=_ACCENT, linewidth=0)
    pen.box(13, 21.5, 24, 1.6, facecolor=_INK, linewidth=0)
    pen.box(14.5, 22.3, 21, 16)
    pen.small_card(17.5, 25.4, 15)
    pen.box(48, 9.5, 29, 23, rounding=1.5)
    pen.word(62.5, 14.6, "Scale", 7.0, LIGHT.faint_text)
    for y, text, chosen in ((20.2, "100 %", True), (26.6, "Fit to page", False)):
        _draw_choice(pen, 53.0, y, chosen)
        pen.word(61.0 if chosen else 64.0, y, text, 7.5, _INK if chosen else LIGHT.faint_text)


def _draw_choice(pen: Pen, x: float, y: float, chosen: bool) -> None:
    from matplotlib.patches import Circle

    place = (pen.left_mm + x, pen.top_mm + y)
    color = _ACCENT if chosen else _FAINT
    pen.axes.add_patch(Circle(place, 1.5, facecolor="white", edgecolor=color, linewidth=_LINE_PT))
    if chosen:
        pen.axes.add_patch(Circle(place, 0.8, facecolor=color, linewidth=0))


def _draw_checking(pen: Pen) -> None:
    """Draw the control line with a ruler under it, zero at its left end."""
    left, unit = 14.5, 1.1
    right = left + 50 * unit
    pen.line([(left, 12), (right, 12)], linewidth=1.4)
    for x in (left, right):
        pen.line([(x, 9.6), (x, 14.4)], linewidth=1.4)
        pen.line([(x, 15.2), (x, 19.6)], color=_ACCENT, linewidth=0.9, dashes=(2, 1.5))
    pen.word((left + right) / 2, 8.0, "50 mm", 8.0)
    pen.box(9, 20, 66, 14, rounding=1.0)
    for tick in range(51):
        length = 4.2 if tick % 10 == 0 else 3.0 if tick % 5 == 0 else 1.9
        x = left + tick * unit
        pen.line([(x, 20.2), (x, 20 + length)], linewidth=0.5, solid_capstyle="butt")
        if tick % 10 == 0:
            pen.word(x, 27.2, str(tick // 10), 7.0)
    pen.word(70.6, 31.4, "cm", 6.0, LIGHT.faint_text)


def _draw_laying(pen: Pen) -> None:
    """Draw a forearm from above with a patch, the card flat beside it."""
    arm = [(-20, 9), (20, 6), (50, 5), (75, 9), (110, 11), (110, 33), (75, 34), (50, 38), (20, 36)]
    pen.area([*arm, (-20, 34)], facecolor=_SKIN)
    pen.area(
        [
            (16, 15),
            (22, 11.5),
            (29, 14),
            (34, 13),
            (37, 19),
            (34, 25),
            (36, 29),
            (28, 31),
            (22, 28),
            (15, 29),
            (12, 22),
        ],
        facecolor=_PATCH,
        edgecolor=_FAINT,
    )
    pen.area(
        [(9.5, 14), (12, 13), (13, 15), (11.5, 16.6), (9.4, 16)], facecolor=_PATCH, edgecolor=_FAINT
    )
    pen.small_card(45, 14.2, 26)


def _draw_photographing(pen: Pen) -> None:
    """Draw from the side: the phone parallel above card and skin, light from a window."""
    pen.area([(-40, 34), (20, 29), (64, 29), (124, 34), (124, 60), (-40, 60)], facecolor=_SKIN)
    pen.box(47, 28.7, 15, 1.0, linewidth=0.7)
    pen.box(28, 6.5, 28, 2.8, facecolor=_INK, rounding=1.0)
    pen.box(40, 9.3, 4, 0.9, facecolor=_INK, linewidth=0)
    for x in (21.5, 62.5):
        pen.line([(42, 10.6), (x, 29)], color=_FAINT, linewidth=0.7, dashes=(3, 2))
    pen.line([(42, 10.8), (42, 29.2)], color=_ACCENT, linewidth=1.0, dashes=(3, 2))
    pen.line([(42, 26.4), (44.8, 26.4), (44.8, 29.2)], color=_ACCENT)
    for y in (9.0, 17.0):
        pen.arrow((75, y + 1), (66, y + 5))
        pen.arrow((9, y + 1), (18, y + 5))
    for x in (3.5, 77.5):
        pen.box(x, 6, 3.4, 15, edgecolor=_FAINT)
        pen.line([(x, 13.5), (x + 3.4, 13.5)], color=_FAINT)
