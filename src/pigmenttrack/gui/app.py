"""Start the window: settings, language, colours, the catalog; then hand over to Qt."""

import ctypes
import os
import signal
from ctypes.util import find_library
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from pigmenttrack import __version__
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.gui.first_catalog import FirstCatalog
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.main_window import MainWindow
from pigmenttrack.gui.resources import RESOURCES
from pigmenttrack.gui.session import Session
from pigmenttrack.gui.settings import Settings
from pigmenttrack.gui.theme import Theme
from pigmenttrack.gui.translation import Language
from pigmenttrack.gui.warm_up import warm_up

# Python runs its own handlers only between its instructions; Qt's loop must come by now and then.
_LOOK_FOR_SIGNALS_MS = 200
_START_SIZE = (1280, 820)


def run(named: Path | None = None, *, samples: Path | None = None) -> int:
    """Open the window and stay until it is closed; return the exit status.

    Parameters
    ----------
    named : Path, optional
        The catalog; without it the last one used, the first time one full of samples.
    samples : Path, optional
        The folder of sample photos; those that came with the program.

    Raises
    ------
    BadRequest
        If there is no display, or the catalog named cannot be opened.
    """
    require_display()
    app = make_application()
    _close_on_signals(app)
    settings = Settings(parent=app)
    language = Language(app)
    language.apply(settings.language)
    Theme(app, settings).apply()
    session, jobs = Session(settings), JobRunner()
    if named is not None:
        session.open(named)
    window = MainWindow(session, jobs)
    window.resize(*_START_SIZE)
    window.restoreGeometry(settings.geometry)
    window.show_page("home")
    window.show()
    settings.changed.connect(lambda name: _on_setting(name, window, language))
    first = FirstCatalog(session, jobs, samples=samples, parent=window)
    session.samples_wanted.connect(first.make_samples)
    warm_up(jobs)
    if named is None:
        QTimer.singleShot(0, lambda: first.open(None))
    status = app.exec()
    # Where the system ended the loop without closing the window, work is still stopped in order.
    jobs.close()
    session.close()
    # Taken apart while Python is whole: at its end, what a page holds goes in any order.
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
    return status


def make_application() -> QApplication:
    """Return the application under its name."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["pigmenttrack"])
    app.setApplicationName("pigmenttrack")
    app.setApplicationDisplayName("PigmentTrack")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("pigmenttrack")
    app.setWindowIcon(QIcon(str(RESOURCES / "icons" / "app.svg")))
    return app


def require_display() -> None:
    """Refuse to start where nothing can be shown: Qt itself would end the process.

    Raises
    ------
    BadRequest
        With what to do about it.
    """
    if os.environ.get("QT_QPA_PLATFORM") or os.environ.get("WAYLAND_DISPLAY"):
        return
    if os.environ.get("DISPLAY") and _x_answers():
        return
    msg = "There is no display on which a window could open."
    raise BadRequest(
        msg,
        advice="Start it from a desktop session; every measurement is made without a window, too: "
        "see 'pigmenttrack --help'.",
    )


def _x_answers() -> bool:
    """Tell whether the X server that DISPLAY names can be reached."""
    name = find_library("xcb") or "libxcb.so.1"
    try:
        xcb = ctypes.CDLL(name)
    except OSError:
        return True  # Qt brings its own way or says what is missing
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _on_setting(name: str, window: MainWindow, language: Language) -> None:
    if name == "language":
        language.apply(window.session.settings.language)
        window.build()


def _close_on_signals(app: QApplication) -> None:
    """Close in order on Ctrl-C and when the system asks the program to end."""
    asked: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda got, _: asked.append(got))
    timer = QTimer(app)
    timer.timeout.connect(lambda: app.closeAllWindows() if asked else None)
    timer.start(_LOOK_FOR_SIGNALS_MS)
