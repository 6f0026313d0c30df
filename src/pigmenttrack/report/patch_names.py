"""The names of the patches, written on the picture where each patch lies."""

from collections.abc import Iterable

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.hatching import DARK, LIGHT
from pigmenttrack.imaging.vitiligo.patch_places import PatchPlace
from pigmenttrack.report.plain_text import font_path

EM_OF_WIDTH = 1 / 52
LEAST_EM, MOST_EM = 13, 30
CASING_OF_EM = 0.16  # light around dark letters: legible on skin of every tone and on hatching
ROOM_EMS = 0.9  # a patch narrower than this to either side has its name beside it
GAP_EMS = 0.35


def write_patch_names(
    picture: Rgb, places: Iterable[PatchPlace], *, zoom: float, em_px: int | None = None
) -> Rgb:
    """Return the picture (H, W, 3) with the patches' names; the input stays as it is.

    Parameters
    ----------
    places : iterable of PatchPlace
        In pixels of the frame.
    zoom : float
        Pixels of `picture` per pixel of the frame.
    em_px : int, optional
        Height of the type; by the picture's width without it.
    """
    width = picture.shape[1]
    em = em_px or round(float(np.clip(width * EM_OF_WIDTH, LEAST_EM, MOST_EM)))
    font = ImageFont.truetype(font_path(bold=True), em)
    image = Image.fromarray(picture)
    draw = ImageDraw.Draw(image)
    for place in places:
        at = _anchor(draw, place, zoom, em, font, image.size)
        draw.text(
            at,
            place.name,
            fill=DARK,
            font=font,
            stroke_width=max(1, round(CASING_OF_EM * em)),
            stroke_fill=LIGHT,
        )
    return np.array(image)


def _anchor(
    draw: ImageDraw.ImageDraw,
    place: PatchPlace,
    zoom: float,
    em: int,
    font: ImageFont.FreeTypeFont,
    size: tuple[int, int],
) -> tuple[float, float]:
    """Return the name's upper left corner: on the patch where there is room, else beside it."""
    left, top, right, bottom = draw.textbbox((0, 0), place.name, font=font)
    wide, high = right - left, bottom - top
    x, y, radius = (place.x + 0.5) * zoom, (place.y + 0.5) * zoom, place.radius_px * zoom
    if radius >= ROOM_EMS * em:
        corner = (x - wide / 2, y - high / 2)
    else:
        corner = (x + radius + GAP_EMS * em, y - radius - high)
    # Inside the picture, whatever lies at its edge.
    return (
        float(np.clip(corner[0], 1, max(1, size[0] - wide - 2))) - left,
        float(np.clip(corner[1], 1, max(1, size[1] - high - 2))) - top,
    )
