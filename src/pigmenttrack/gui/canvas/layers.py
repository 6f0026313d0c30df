"""What is drawn on a photo, as values: the canvas paints them, tests compare them.

All coordinates are pixels of the photo, all widths pixels of the window, so that a line is as
thin on 50 megapixels as on one.
"""

from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.scalp.hair_overlay import DrawnLine

XY: TypeAlias = tuple[float, float]


class LineKind(Enum):
    """What a line stands for; each kind is told apart without colour as well."""

    VISIT = auto()  # solid, dark in a light casing
    BASELINE = auto()  # dashed, light in a dark casing
    PREVIEW = auto()  # the answer to a stroke, before the site is measured again
    REGION = auto()
    HAIR = auto()  # one that is being drawn
    HAIR_CHOSEN = auto()
    GUIDE = auto()  # scale line, rubber band


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """Outlines or paths.

    Attributes
    ----------
    paths : tuple of arrays (N, 2)
    closed : bool
        Whether each path ends where it begins.
    """

    paths: tuple[Points, ...]
    kind: LineKind
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Handles:
    """Points that can be taken hold of; `chosen` is the one that is held, -1 for none."""

    points_xy: tuple[XY, ...]
    chosen: int = -1


class Ink(Enum):
    """What a stroke says of the skin beneath it."""

    PATCH = "patch"
    SKIN = "skin"
    ERASER = "eraser"


@dataclass(frozen=True, slots=True)
class Stroke:
    """One sweep of the brush, in pixels of the photo."""

    ink: Ink
    path_xy: tuple[XY, ...]
    radius_px: float


@dataclass(frozen=True, slots=True)
class Strokes:
    """Sweeps of the brush, earlier ones first.

    Attributes
    ----------
    growing : bool
        Whether they are being drawn right now: painted plainly then, to keep up with the hand.
    """

    strokes: tuple[Stroke, ...]
    growing: bool = False


@dataclass(frozen=True, slots=True)
class Ring:
    """Where the brush stands, and how wide it is."""

    middle_xy: XY
    radius_px: float


@dataclass(frozen=True, slots=True)
class Labels:
    """Numbered marks: landmarks, hairs."""

    points_xy: tuple[XY, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Hairs:
    """Traced hairs.

    Attributes
    ----------
    lines : tuple of DrawnLine
        In pixels of the photo, from root to tip, each with its look.
    numbers : tuple of str
        Beside the root of each; empty: none.
    """

    lines: tuple[DrawnLine, ...]
    numbers: tuple[str, ...] = ()


Layer: TypeAlias = Lines | Handles | Strokes | Ring | Labels | Hairs
