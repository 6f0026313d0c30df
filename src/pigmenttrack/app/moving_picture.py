"""Pictures of one size as a file that moves: GIF, or MP4 by the program ffmpeg.

The file carries nothing but the pictures: no place, no camera, no name.
"""

import io
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.imaging.array_types import Rgb

FRAMES_PER_S = 10  # of an MP4: players stumble over fewer
LAST_SEEN_TIMES = 2  # the last picture stays longer, before the first comes again
# Skin must look as in the photos: without these words a player guesses how colours were written.
_COLOURS = (
    *("-vf", f"fps={FRAMES_PER_S},scale=out_color_matrix=bt709:out_range=tv"),
    *("-colorspace", "bt709", "-color_primaries", "bt709"),
    *("-color_trc", "iec61966-2-1", "-color_range", "tv"),
)


def ffmpeg_path() -> str | None:
    """Return where ffmpeg is, None where it is not installed."""
    return shutil.which("ffmpeg")


def gif_bytes(frames: Sequence[Rgb], seconds_a_frame: float) -> bytes:
    """Return the frames as a GIF that goes round."""
    # One palette for all: a palette of its own would make the skin flicker from visit to visit.
    mosaic = np.concatenate([frame[::4, ::4].reshape(-1, 3) for frame in frames])
    palette = Image.fromarray(mosaic[None]).quantize(256, Image.Quantize.MEDIANCUT)
    pictures = [
        Image.fromarray(frame).quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG)
        for frame in frames
    ]
    seen_ms = [round(1000 * seconds_a_frame)] * len(pictures)
    seen_ms[-1] *= LAST_SEEN_TIMES
    buffer = io.BytesIO()
    pictures[0].save(
        buffer, "GIF", save_all=True, append_images=pictures[1:], duration=seen_ms, loop=0
    )
    return buffer.getvalue()


def mp4_bytes(
    program: str, frames: Sequence[Rgb], seconds_a_frame: float, control: JobControl
) -> bytes:
    """Return the frames as an MP4.

    Parameters
    ----------
    program : str
        Path of ffmpeg.
    frames : of one even height and width, as the format wants it

    Raises
    ------
    BadRequest
        If ffmpeg fails.
    pigmenttrack.domain.errors.Cancelled
        If it was asked to stop; ffmpeg is ended then.
    """
    height, width = frames[0].shape[:2]
    with tempfile.TemporaryDirectory() as folder:
        written, told = Path(folder) / "film.mp4", Path(folder) / "told.txt"
        command = [program, "-v", "error", "-f", "rawvideo", "-pix_fmt", "rgb24"]
        command += ["-s", f"{width}x{height}"]
        command += ["-framerate", f"1000/{round(1000 * seconds_a_frame)}", "-i", "-"]
        command += [*_COLOURS, "-pix_fmt", "yuv420p"]
        command += ["-map_metadata", "-1", "-fflags", "+bitexact", "-movflags", "+faststart"]
        with told.open("wb") as errors:
            running = subprocess.Popen(  # noqa: S603 - fixed arguments, the program as found on PATH
                [*command, str(written)],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=errors,
            )
            again = [frames[-1]] * (LAST_SEEN_TIMES - 1)
            try:
                status = _feed(running, [*frames, *again], control)
            finally:
                running.kill()
                running.wait()
        if status or not written.is_file():
            words = told.read_text(errors="replace").strip().splitlines()
            why = words[-1] if words else "it gave no reason"
            msg = f"ffmpeg could not write the video: {why}."
            raise BadRequest(msg, advice="Save a GIF instead.")
        return written.read_bytes()


def _feed(running: subprocess.Popen[bytes], frames: Sequence[Rgb], control: JobControl) -> int:
    """Hand over one picture after another and return the exit status."""
    with running:
        if running.stdin is None:
            msg = "the program was started without a pipe"
            raise RuntimeError(msg)
        try:
            for number, frame in enumerate(frames):
                control.checkpoint(number, len(frames))
                running.stdin.write(frame.tobytes())
            running.stdin.close()
        except BrokenPipeError:
            pass  # it ended early: its status and its words tell why
        return running.wait()
