"""One sheet of paper, measured in millimetres from its upper left corner."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from pigmenttrack.domain.units import MM_PER_INCH
from pigmenttrack.report.letters import families_for, left_to_right
from pigmenttrack.report.plain_text import ELLIPSIS, shortened

if TYPE_CHECKING:
    from collections.abc import Callable

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

POINTS_PER_INCH = 72.0
MM_PER_POINT = MM_PER_INCH / POINTS_PER_INCH
LEADING = 1.38  # from baseline to baseline, in heights of the type


class Paper(StrEnum):
    """The sheets that printers hold."""

    A4 = "a4"
    LETTER = "letter"


PAPER_SIZES_MM = {Paper.A4: (210.0, 297.0), Paper.LETTER: (215.9, 279.4)}


@dataclass(frozen=True, slots=True)
class Type:
    """How a piece of text is set."""

    size_pt: float
    color: str
    bold: bool = False

    @property
    def leading_mm(self) -> float:
        """Distance from one baseline to the next."""
        return LEADING * self.size_pt * MM_PER_POINT


class Page:
    """A sheet to draw on; text stands on its baseline.

    Parameters
    ----------
    figure : matplotlib Figure
        Of the paper's size.
    """

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        self.width_mm = float(figure.get_figwidth()) * MM_PER_INCH
        self.height_mm = float(figure.get_figheight()) * MM_PER_INCH

    def text(self, x_mm: float, y_mm: float, text: str, kind: Type, *, right: bool = False) -> None:
        """Set one line with its baseline at y; `right` lets it end at x instead of beginning."""
        self.figure.text(
            x_mm / self.width_mm,
            1 - y_mm / self.height_mm,
            left_to_right(text),
            color=kind.color,
            fontsize=kind.size_pt,
            weight="bold" if kind.bold else "normal",
            ha="right" if right else "left",
            va="baseline",
            family=families_for(text),
        )

    def lines(self, x_mm: float, y_mm: float, lines: list[str], kind: Type) -> float:
        """Set lines one below the other; return where the next one would stand."""
        for line in lines:
            self.text(x_mm, y_mm, line, kind)
            y_mm += kind.leading_mm
        return y_mm

    def rule(self, x_mm: float, y_mm: float, width_mm: float, color: str) -> None:
        """Draw a hairline."""
        from matplotlib.lines import Line2D

        left, y = x_mm / self.width_mm, 1 - y_mm / self.height_mm
        right = (x_mm + width_mm) / self.width_mm
        line = Line2D([left, right], [y, y], transform=self.figure.transFigure)
        line.set(color=color, linewidth=0.6)
        self.figure.add_artist(line)

    def axes(self, x_mm: float, y_mm: float, width_mm: float, height_mm: float) -> Axes:
        """Return axes whose upper left corner is at (x, y)."""
        return self.figure.add_axes(
            (
                x_mm / self.width_mm,
                1 - (y_mm + height_mm) / self.height_mm,
                width_mm / self.width_mm,
                height_mm / self.height_mm,
            )
        )


@lru_cache(maxsize=8192)
def text_width_mm(text: str, kind: Type) -> float:
    """Return how wide a line of text is when set."""
    from matplotlib.textpath import text_to_path

    width, _, _ = text_to_path.get_text_width_height_descent(
        text, _font(kind, families_for(text)), ismath=False
    )
    return float(width) * MM_PER_POINT


def wrapped(text: str, width_mm: float, kind: Type) -> list[str]:
    """Return the text in lines no wider than asked; a word longer than a line is cut.

    A no-break space joins words.
    """
    lines = [""]
    for word in text.replace("\n", " ").split(" "):
        longer = f"{lines[-1]} {word}".strip(" ")
        if text_width_mm(longer, kind) <= width_mm:
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        lines[-1:] = _pieces(word, width_mm, kind)
    return lines


def _pieces(word: str, width_mm: float, kind: Type) -> list[str]:
    """Cut a word into pieces that fit on a line; nothing gives one empty piece."""
    pieces = []
    while word:
        pieces.append(_beginning(word, width_mm, kind))
        word = word[len(pieces[-1]) :]
    return pieces or [""]


def _beginning(word: str, width_mm: float, kind: Type) -> str:
    """Return as many letters of a word as fit on a line, one at least."""
    fits, too_long = 1, len(word) + 1
    while too_long - fits > 1:
        length = (fits + too_long) // 2
        if text_width_mm(word[:length], kind) <= width_mm:
            fits = length
        else:
            too_long = length
    return word[:fits]


def fitted(text: str, width_mm: float, kind: Type) -> str:
    """Return the text, or as much of it as fits on one line with an ellipsis in its middle."""
    return _longest(text, width_mm, kind, lambda length: shortened(text, length))


def cut_at_end(text: str, width_mm: float, kind: Type) -> str:
    """Return the text, or as much of its beginning as fits on one line with an ellipsis."""
    return _longest(text, width_mm, kind, lambda length: text[: length - 1].rstrip() + ELLIPSIS)


def _longest(text: str, width_mm: float, kind: Type, of_length: Callable[[int], str]) -> str:
    """Return the text if it fits, else the longest shortened one that does (one letter at least).

    Found by halving: a note may have two thousand letters.
    """
    if text_width_mm(text, kind) <= width_mm:
        return text
    fits, too_long = 1, len(text)
    while too_long - fits > 1:
        length = (fits + too_long) // 2
        if text_width_mm(of_length(length), kind) <= width_mm:
            fits = length
        else:
            too_long = length
    return of_length(fits)


def narrowed(text: str, width_mm: float, kind: Type) -> Type:
    """Return the type, smaller where the text would else be wider than asked."""
    wide = text_width_mm(text, kind)
    if wide <= width_mm:
        return kind
    return replace(kind, size_pt=kind.size_pt * width_mm / wide)


@cache
def _font(kind: Type, families: tuple[str, ...]) -> FontProperties:
    from matplotlib.font_manager import FontProperties

    return FontProperties(
        family=list(families), size=kind.size_pt, weight="bold" if kind.bold else "normal"
    )
