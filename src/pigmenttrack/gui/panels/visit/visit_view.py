"""What the visit page's presenter and its view say to each other."""

from enum import Enum, auto
from typing import Protocol

from pigmenttrack.app.site_drawing import SiteDrawing
from pigmenttrack.app.site_photos import SitePhotos, VisitPhoto
from pigmenttrack.gui.canvas.layers import Layer
from pigmenttrack.gui.canvas.tools.tool import Tool
from pigmenttrack.imaging.hair.field import HairField


class ToolKind(Enum):
    """What is in hand."""

    LOOK = auto()
    REGION = auto()
    PATCH = auto()
    SKIN = auto()
    ERASER = auto()
    SCALE = auto()
    LANDMARKS = auto()
    HAIR_ADD = auto()
    HAIR_DELETE = auto()
    HAIR_SPLIT = auto()
    HAIR_JOIN = auto()


class Drawn(Enum):
    """What a person did, for the words of undo."""

    REGION = auto()
    STROKE = auto()
    ERASED = auto()
    SCALE = auto()
    COIN = auto()
    LANDMARKS = auto()
    FIELD = auto()
    HAIR_ADDED = auto()
    HAIR_DELETED = auto()
    HAIR_SPLIT = auto()
    HAIRS_JOINED = auto()
    HAIRS_AS_TRACED = auto()


class VisitView(Protocol):
    """What the presenter needs of the page."""

    def show_visits(self, photos: SitePhotos) -> None:
        """Fill the strip."""

    def show_visit(self, visit: VisitPhoto | None) -> None:
        """Show a photo and what is known of it; None: there is no photo."""

    def show_layers(self, layers: tuple[Layer, ...]) -> None:
        """Lay these on the photo."""

    def show_tool(self, kind: ToolKind, tool: Tool | None) -> None:
        """Put a tool in hand."""

    def show_landmarks(self, baseline: VisitPhoto, tool: Tool) -> None:
        """Show the baseline beside the visit, with its own tool."""

    def show_drawing(self, drawing: SiteDrawing) -> None:
        """Show scale, coin and landmarks that a person gave."""

    def show_hairs(self, hairs: HairField | None, corrections: int) -> None:
        """Show what the hairs of the photo amount to under so many corrections; None: not known."""

    def say(self, sentence: str) -> None:
        """Tell why something cannot be done."""

    def save_drawing(self, drawing: SiteDrawing, baseline: str | None, what: Drawn) -> None:
        """Change the site; `baseline` is a photo's hash where one must be fixed with it."""
