"""A site's visits one after the other, as a picture that moves: GIF, or MP4 where ffmpeg is there.

All visits are shown in the baseline's frame, so that nothing moves but the skin's colour. Dates
are drawn into the picture; the file itself carries nothing else: no place, no camera, no name.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from pigmenttrack.app.compare_visits import gain_loss_picture, registered_photo
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.moving_picture import ffmpeg_path, gif_bytes, mp4_bytes
from pigmenttrack.app.site_photos import VisitPhoto
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.overlay import draw_overlay
from pigmenttrack.report.atomic_write import replace_file
from pigmenttrack.report.number_format import shown_day
from pigmenttrack.report.plain_text import font_path
from pigmenttrack.store.layout import CatalogFolder

MOST_LONGEST_PX = 1600
TYPE_OF_HEIGHT = 1 / 22
PLATE = (16, 18, 20)
WIDEST_DAY = "28 Mar 2028"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLapseOptions:
    """How a time-lapse looks.

    Attributes
    ----------
    longest_px : int
        Of the picture's longer side.
    seconds_a_visit : float
    dates : bool
        Whether each visit's day is drawn in.
    outlines : bool
        Whether the depigmented skin is outlined, and what changed since the first visit shown.
    """

    longest_px: int = 960
    seconds_a_visit: float = 0.8
    dates: bool = True
    outlines: bool = False


def write_time_lapse(
    folder: CatalogFolder,
    visits: Sequence[VisitPhoto],
    path: Path,
    options: TimeLapseOptions | None = None,
    *,
    control: JobControl | None = None,
) -> None:
    """Write the visits as a GIF or an MP4, by the name's ending.

    Parameters
    ----------
    visits : two or more measured photos of one site, in the order in which they are shown

    Raises
    ------
    BadRequest
        If there are fewer than two, the ending is another, ffmpeg is missing or fails, or the file
        cannot be written.
    """
    options, control = options or TimeLapseOptions(), control or JobControl()
    kind = path.suffix.lower()
    if kind not in {".gif", ".mp4"}:
        msg = f"A time-lapse is written as GIF or MP4, not as {path.name}."
        raise BadRequest(msg, advice="Let the name end in .gif or .mp4.")
    program = ffmpeg_path() if kind == ".mp4" else None
    if kind == ".mp4" and program is None:
        msg = "An MP4 needs the program ffmpeg, which is not installed."
        raise BadRequest(msg, advice="Install ffmpeg, or save a GIF.")
    if len(visits) < 2:
        msg = "A time-lapse needs at least two measured visits."
        raise BadRequest(msg, advice="Measure the site, or choose more visits.")
    frames = time_lapse_frames(folder, visits, options, control)
    seconds = options.seconds_a_visit
    if program is None:
        content = gif_bytes(frames, seconds)
    else:
        content = mp4_bytes(program, frames, seconds, control)
    try:
        replace_file(path, content)
    except OSError as error:
        msg = f"{path.name} cannot be written: {error.strerror or error}."
        raise BadRequest(msg, advice="Choose another folder, on a disk with room.") from error


def time_lapse_frames(
    folder: CatalogFolder,
    visits: Sequence[VisitPhoto],
    options: TimeLapseOptions,
    control: JobControl,
) -> list[Rgb]:
    """Return one picture a visit, all of one even size."""
    frames: list[Rgb] = []
    first = None
    for number, visit in enumerate(visits):
        control.checkpoint(number, len(visits))
        seen = registered_photo(folder, visit)
        first = first or seen
        rgb = seen.rgb
        if options.outlines:
            is_first = seen is first
            rgb = (
                draw_overlay(rgb, seen.mask, valid=seen.inside)
                if is_first
                else gain_loss_picture(first, seen)
            )
        frame = _at_size(rgb, options.longest_px)
        frames.append(_dated(frame, visit) if options.dates else frame)
    control.checkpoint(len(visits), len(visits))
    return frames


def _at_size(rgb: Rgb, longest_px: int) -> Rgb:
    """Return the picture at an even size, as video wants it, never enlarged."""
    share = min(1.0, min(longest_px, MOST_LONGEST_PX) / max(rgb.shape[:2]))
    width, height = (max(2, 2 * round(share * side / 2)) for side in rgb.shape[1::-1])
    small = cv2.resize(rgb, (width, height), interpolation=cv2.INTER_AREA)
    return small.astype(np.uint8, copy=False)


def _dated(rgb: Rgb, visit: VisitPhoto) -> Rgb:
    picture = Image.fromarray(rgb)
    draw = ImageDraw.Draw(picture)
    em = max(12, round(TYPE_OF_HEIGHT * picture.height))
    font = ImageFont.truetype(font_path(bold=True), em)
    text, room = shown_day(visit.photo.captured), em // 2
    # By the font's lines, not by this text's letters: the plate must not jump from visit to visit.
    above, below = font.getmetrics()
    top = picture.height - above - below - 2 * room
    right = 3 * room + max(draw.textlength(one, font=font) for one in (text, WIDEST_DAY))
    plate = (room, top, right, picture.height - room)
    draw.rounded_rectangle(plate, radius=room // 2, fill=PLATE)
    draw.text((2 * room, top + room // 2), text, font=font, fill=(255, 255, 255))
    return np.asarray(picture)
