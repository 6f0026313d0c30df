"""What the photos of a site show: vitiligo or scalp, as somebody said or as they look.

Whether a scalp was taken from near or far is judged with the measurement (`app.scalp_view`).
"""

from datetime import datetime
from pathlib import Path

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.options import SiteKind
from pigmenttrack.domain.errors import PhotoRejected
from pigmenttrack.imaging.line_count import LineCount, count_lines
from pigmenttrack.media.folder import scan_folder
from pigmenttrack.media.load import load_photo

LOOKED_AT = 3  # photos of a site; the majority decides
# Pieces of dark line at which a picture is full of hair; skin with body hair shows 5 to 60.
FULL_OF_HAIR = 100
# Clipped hair leaves fewer, but dark ones alone: texture and noise of skin are pale as often.
SOME_HAIR, MORE_DARK_THAN_PALE = 30, 2.0


def chosen_kind(
    asked: SiteKind | None, folder: Path, *, now: datetime, control: JobControl
) -> tuple[SiteKind, str]:
    """Return what to measure, and a sentence that says why."""
    if asked is not None:
        return asked, f"Measured as {asked.value}, as asked."
    counts: list[LineCount] = []
    for found in scan_folder(folder, now=now).found:
        control.reading(found.name)
        try:
            counts.append(count_lines(load_photo(found.path).rgb))
        except PhotoRejected:
            continue  # its measurement tells why
        if len(counts) == LOOKED_AT:
            break
    hairy = sum(shows_scalp(count) for count in counts)
    kind = SiteKind.SCALP if 2 * hairy > len(counts) else SiteKind.VITILIGO
    dark = sorted(count.dark for count in counts)
    seen = f"; {dark[len(dark) // 2]} pieces of dark line in the middle photo" if dark else ""
    return kind, f"Judged to show {kind.value} by {len(counts)} photos{seen}."


def shows_scalp(count: LineCount) -> bool:
    """Tell whether a picture is of hair rather than of skin."""
    full = count.dark >= FULL_OF_HAIR
    clipped = count.dark >= SOME_HAIR and count.dark >= MORE_DARK_THAN_PALE * count.pale
    return full or clipped
