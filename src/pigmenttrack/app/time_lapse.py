"""A site's visits one after the other, as a picture that moves: GIF, or MP4 where ffmpeg is there.

All visits are shown in the baseline's frame, so that nothing moves but the skin's colour. Dates
are drawn into the picture; the file itself carries nothing else: no place, no camera, no name.
"""

import io
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from pigmenttrack.app.compare_visits import gain_loss_picture, registered_photo
from pigmenttrack.app.jobs import JobControl
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
FRAMES_PER_S = 10  # of an MP4; each visit is repeated for as long as it is seen
LAST_SEEN_TIMES = 2  # the last visit stays longer, before the first comes again


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


def ffmpeg_path() -> str | None:
    """Return where ffmpeg is, None where it is not installed."""
    return shutil.which("ffmpeg")


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
    content = _gif(frames, options) if program is None else _mp4(program, frames, options)
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
    text = shown_day(visit.photo.captured)
    left, top, right, bottom = draw.textbbox((0, 0), text, font=font)
    room = em // 2
    size = (right - left + 2 * room, bottom - top + 2 * room)
    corner = (room, picture.height - size[1] - room)
    plate = (*corner, corner[0] + size[0], corner[1] + size[1])
    draw.rounded_rectangle(plate, radius=room // 2, fill=PLATE)
    draw.text(
        (corner[0] + room - left, corner[1] + room - top), text, font=font, fill=(255, 255, 255)
    )
    return np.asarray(picture)


def _gif(frames: Sequence[Rgb], options: TimeLapseOptions) -> bytes:
    # One palette for all: a palette of its own would make the skin flicker from visit to visit.
    mosaic = np.concatenate([frame[::4, ::4].reshape(-1, 3) for frame in frames])
    palette = Image.fromarray(mosaic[None]).quantize(256, Image.Quantize.MEDIANCUT)
    pictures = [
        Image.fromarray(frame).quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG)
        for frame in frames
    ]
    seen_ms = [round(1000 * options.seconds_a_visit)] * len(pictures)
    seen_ms[-1] *= LAST_SEEN_TIMES
    buffer = io.BytesIO()
    pictures[0].save(
        buffer, "GIF", save_all=True, append_images=pictures[1:], duration=seen_ms, loop=0
    )
    return buffer.getvalue()


def _mp4(program: str, frames: Sequence[Rgb], options: TimeLapseOptions) -> bytes:
    repeats = max(1, round(FRAMES_PER_S * options.seconds_a_visit))
    times = [repeats] * len(frames)
    times[-1] *= LAST_SEEN_TIMES
    raw = b"".join(frame.tobytes() * count for frame, count in zip(frames, times, strict=True))
    height, width = frames[0].shape[:2]
    command = [program, "-v", "error", "-f", "rawvideo", "-pix_fmt", "rgb24"]
    command += ["-s", f"{width}x{height}", "-r", str(FRAMES_PER_S), "-i", "-"]
    command += ["-pix_fmt", "yuv420p", "-map_metadata", "-1", "-fflags", "+bitexact"]
    # A stream that can be read from its start needs no file to seek in.
    command += ["-movflags", "frag_keyframe+empty_moov", "-f", "mp4", "-"]
    done = subprocess.run(command, input=raw, capture_output=True, check=False)  # noqa: S603 - fixed arguments, the program as found on PATH
    if done.returncode:
        words = done.stderr.decode(errors="replace").strip().splitlines()
        msg = f"ffmpeg could not write the video: {words[-1] if words else 'it gave no reason'}."
        raise BadRequest(msg, advice="Save a GIF instead.")
    return done.stdout
