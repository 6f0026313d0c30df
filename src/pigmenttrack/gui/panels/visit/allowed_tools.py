"""Which tools of the visit page can be taken on a site's photos."""

from pigmenttrack.app.hair_session import is_traced
from pigmenttrack.app.site_photos import SitePhotos
from pigmenttrack.gui.panels.visit.tool_bar import OF_HAIRS, OF_PATCHES
from pigmenttrack.gui.panels.visit.visit_view import ToolKind


def allowed_tools(photos: SitePhotos, *, is_scalp: bool) -> tuple[ToolKind, ...]:
    """Return the tools that can do something with these photos."""
    allowed = [ToolKind.LOOK, ToolKind.REGION, ToolKind.SCALE]
    if not is_scalp:
        allowed += OF_PATCHES
    elif any(is_traced(one) for one in photos.photos):
        allowed += OF_HAIRS
    if len(photos.photos) > 1:
        allowed.append(ToolKind.LANDMARKS)
    return tuple(allowed)
