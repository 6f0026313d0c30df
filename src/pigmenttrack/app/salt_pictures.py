"""Pictures of the four views of a SALT: what was taken for scalp, and what for bald."""

from pathlib import Path

from pigmenttrack.app.destination import writing_into
from pigmenttrack.app.results_files import encoded_jpeg
from pigmenttrack.app.salt_photos import SaltResult
from pigmenttrack.report.atomic_write import replace_file
from pigmenttrack.report.plain_text import one_line
from pigmenttrack.report.scalp_overlay import draw_wide


def write_salt_pictures(result: SaltResult, folder: Path) -> None:
    """Write one picture a view.

    Raises
    ------
    BadRequest
        If the folder cannot be written to.
    """
    with writing_into(folder):
        for view in result.views:
            drawn = draw_wide(
                view.rgb,
                view.roi,
                view.bald,
                None,
                None,
                caption=f"{view.name}, {one_line(view.photo)}",
                mm_per_px=None,
            )
            replace_file(folder / f"{view.name}.jpg", encoded_jpeg(drawn))
