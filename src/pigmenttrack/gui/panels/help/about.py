"""Which versions are at work, for a report of what went wrong."""

import platform

import PySide6
from PySide6.QtCore import qVersion

from pigmenttrack import __version__


def versions_text() -> str:
    """Return a line a version."""
    import cv2
    import numpy as np

    return "\n".join(
        (
            f"PigmentTrack {__version__}",
            f"Python {platform.python_version()}, Qt {qVersion()}, PySide6 {PySide6.__version__}",
            f"NumPy {np.__version__}, OpenCV {cv2.__version__}",
            f"{platform.system()} {platform.release()}",
        )
    )
