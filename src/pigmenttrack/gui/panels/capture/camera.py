"""Cameras: the one that Qt finds, and one that is fed from files."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

FRAME_MS = 66  # fifteen frames a second: a hand is slower


class Camera(QObject):
    """A source of frames.

    Signals
    -------
    frame : QImage
    failed : str
        Why no more frames come.
    """

    frame = Signal(QImage)
    failed = Signal(str)

    def start(self) -> None:
        """Begin to send frames."""
        raise NotImplementedError

    def stop(self) -> None:
        """Send no more."""
        raise NotImplementedError


class FileCamera(Camera):
    """Shows photos from files, one after another and again from the first."""

    def __init__(
        self, paths: Sequence[Path], parent: QObject | None = None, *, frame_ms: int = FRAME_MS
    ) -> None:
        super().__init__(parent)
        self._paths = list(paths)
        self._at = 0
        self._timer = QTimer(self)
        self._timer.setInterval(frame_ms)
        self._timer.timeout.connect(self.send_next)

    def start(self) -> None:
        """Begin to send frames."""
        self._timer.start()

    def stop(self) -> None:
        """Send no more."""
        self._timer.stop()

    def send_next(self) -> None:
        """Send the next photo."""
        if not self._paths:
            self.stop()
            self.failed.emit(self.tr("There is no picture to show."))
            return
        path = self._paths[self._at % len(self._paths)]
        self._at += 1
        image = QImage(str(path))
        if image.isNull():
            self.stop()
            self.failed.emit(self.tr("{} is no picture.").format(path.name))
            return
        self.frame.emit(image)
