"""Strokes as the canvas paints them and as a site keeps them."""

from pigmenttrack.app.site_drawing import DrawnStroke
from pigmenttrack.gui.canvas.layers import Ink, Stroke


def shown_strokes(drawn: tuple[DrawnStroke, ...]) -> tuple[Stroke, ...]:
    """Return kept strokes as the canvas paints them."""
    return tuple(Stroke(Ink(one.label), one.path_xy, one.radius_px) for one in drawn)


def drawn_strokes(photo: str, strokes: tuple[Stroke, ...]) -> tuple[DrawnStroke, ...]:
    """Return painted strokes as a site keeps them, on a photo named by its hash."""
    return tuple(
        DrawnStroke(photo=photo, label=one.ink.value, path_xy=one.path_xy, radius_px=one.radius_px)
        for one in strokes
    )
