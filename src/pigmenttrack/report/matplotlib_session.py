"""matplotlib with settings of our own, whatever the user's are, and bytes that repeat."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

# matplotlib keeps its settings for the whole process: two figures at a time would mix them up.
_ONE_AT_A_TIME = threading.Lock()


@contextmanager
def own_settings() -> Iterator[None]:
    """Draw and save figures within this; the settings of the process come back afterwards."""
    import matplotlib as mpl

    with _ONE_AT_A_TIME, mpl.rc_context(), _quiet(logging.getLogger("matplotlib.font_manager")):
        mpl.rcdefaults()
        mpl.rcParams.update(
            {
                "svg.hashsalt": "pigmenttrack",  # ids in the file are then the same each time
                "pdf.fonttype": 42,  # TrueType: text can be selected and searched
                "font.family": ["DejaVu Sans"],
                "text.parse_math": False,  # a name with dollar signs is a name
                "axes.unicode_minus": True,
                "text.hinting": "none",  # letters are then as wide as they were measured
            }
        )
        yield


@contextmanager
def _quiet(logger: logging.Logger) -> Iterator[None]:
    """Say nothing of fonts that have no bold letters: their plain ones are taken."""
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(before)
