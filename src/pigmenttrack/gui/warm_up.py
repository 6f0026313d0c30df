"""Load beside the window what its pages work with: none makes a person wait when shown first.

The window itself must be up at once and imports none of it. Widgets are left to the window's own
thread: once what they work with is there, a page's own modules load in hundredths of a second.
"""

from collections.abc import Callable

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.gui.job import JobRunner


def warm_up(jobs: JobRunner) -> None:
    """Begin loading; nothing waits for it, and closing stops it between two steps."""
    jobs.start("", load, done=lambda _: None)


def load(control: JobControl) -> None:
    """Import everything below the pages, in the order in which a newcomer comes to them."""
    for number, step in enumerate(_STEPS):
        control.checkpoint(number, len(_STEPS))
        step()


def _importing() -> None:
    import pigmenttrack.app.import_batch
    import pigmenttrack.app.import_proposal
    import pigmenttrack.app.photo_look  # noqa: F401 - loading is the purpose


def _looking() -> None:
    import pigmenttrack.app.hair_session
    import pigmenttrack.app.photo_outline
    import pigmenttrack.app.scalp_values
    import pigmenttrack.app.site_strokes  # noqa: F401 - likewise


def _comparing() -> None:
    import pigmenttrack.app.blinded_reading
    import pigmenttrack.app.time_lapse  # noqa: F401 - likewise


def _charting() -> None:
    import html  # noqa: F401 - likewise

    import pyqtgraph as pg  # noqa: F401 - it makes no object of Qt while it is imported

    import pigmenttrack.app.change_course
    import pigmenttrack.app.chart_content  # noqa: F401 - likewise


def _photographing() -> None:
    import pigmenttrack.app.capture_photo
    import pigmenttrack.imaging.live_hint  # noqa: F401 - likewise


_STEPS: tuple[Callable[[], None], ...] = (
    _importing,
    _looking,
    _comparing,
    _charting,
    _photographing,
)
