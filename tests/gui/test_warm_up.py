"""What pages work with is loaded beside the window, before a page is shown first."""

import subprocess
import sys

PROGRAM = """
import sys
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.gui import app
from pigmenttrack.gui.warm_up import load

early = {name for name in ("cv2", "numpy", "scipy", "pyqtgraph", "PIL") if name in sys.modules}
load(JobControl())
before = set(sys.modules)
from pigmenttrack.gui.panels.capture import page
from pigmenttrack.gui.panels.chart import page
from pigmenttrack.gui.panels.compare import page
from pigmenttrack.gui.panels.help import page
from pigmenttrack.gui.panels.home import page
from pigmenttrack.gui.panels.import_photos import page
from pigmenttrack.gui.panels.journal import page
from pigmenttrack.gui.panels.report import page
from pigmenttrack.gui.panels.settings import page
from pigmenttrack.gui.panels.visit import page

late = {name.partition(".")[0] for name in set(sys.modules) - before}
print(sorted(early), sorted(late - {"pigmenttrack", "PySide6"}))
"""


def test_the_window_needs_no_heavy_library_and_no_page_loads_one() -> None:
    done = subprocess.run(  # noqa: S603 - this program
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["[]", "[]"]
