"""Small pictures of photos, for lists."""

import io

from PIL import Image

from pigmenttrack.imaging.array_types import Rgb

LONGEST_PX = 320


def thumb_jpeg(rgb: Rgb) -> bytes:
    """Return a JPEG of at most 320 pixels a side."""
    picture = Image.fromarray(rgb)
    picture.thumbnail((LONGEST_PX, LONGEST_PX))
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=85)
    return buffer.getvalue()
