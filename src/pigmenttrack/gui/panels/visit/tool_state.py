"""Whether a tool in hand still shows what the site keeps, or was overtaken by an undo."""

from collections.abc import Iterable, Sequence

from pigmenttrack.app.site_drawing import SiteDrawing
from pigmenttrack.app.site_photos import VisitPhoto
from pigmenttrack.gui.canvas.layers import XY
from pigmenttrack.gui.canvas.tools.brush import BrushTool
from pigmenttrack.gui.canvas.tools.hair import HairTool
from pigmenttrack.gui.canvas.tools.landmarks import LandmarkTool
from pigmenttrack.gui.canvas.tools.polygon import PolygonTool
from pigmenttrack.gui.canvas.tools.scale_line import ScaleLineTool
from pigmenttrack.gui.canvas.tools.tool import Tool

_KEPT_TO_PX = 0.02  # a site keeps hundredths of a pixel


def is_up_to_date(tool: Tool, drawing: SiteDrawing, visit: VisitPhoto | None) -> bool:
    """Tell whether a tool shows what was drawn; a brush shows nothing of it."""
    match tool:
        case BrushTool() | HairTool():
            return True  # hairs are given to their tool as they change
        case PolygonTool():
            return _same_paths(tool.polygons, drawing.polygons)
        case ScaleLineTool():
            kept = () if drawing.scale is None else (drawing.scale.line_xy,)
            shown = () if tool.ends is None else (tool.ends,)
            return _same_paths(shown, kept)
        case LandmarkTool():
            kept_pairs = () if visit is None else drawing.pairs_on(visit.photo.sha256)
            return _same_paths(tool.pairs, kept_pairs)
        case _:
            return False


def _same_paths(one: Sequence[Sequence[XY]], other: Sequence[Sequence[XY]]) -> bool:
    if [len(path) for path in one] != [len(path) for path in other]:
        return False
    return all(
        abs(a - b) <= _KEPT_TO_PX for a, b in zip(_numbers(one), _numbers(other), strict=True)
    )


def _numbers(paths: Iterable[Iterable[XY]]) -> Iterable[float]:
    return (number for path in paths for point in path for number in point)
