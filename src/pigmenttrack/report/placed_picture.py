"""A picture on a page, whole, in the room that it is given."""

from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.report.overlay_legend import fit_to_column
from pigmenttrack.report.page import Page


def place_picture(
    page: Page, left_mm: float, top_mm: float, room_mm: tuple[float, float], picture: Rgb
) -> tuple[float, float]:
    """Draw a picture into a room of (width, height); return the width and height it takes."""
    rgb = fit_to_column(picture)
    rows, columns = rgb.shape[:2]
    mm_per_px = min(room_mm[0] / columns, room_mm[1] / rows)
    size = columns * mm_per_px, rows * mm_per_px
    axes = page.axes(left_mm, top_mm, *size)
    axes.imshow(rgb, interpolation="none", aspect="auto")
    axes.set_axis_off()
    return size
