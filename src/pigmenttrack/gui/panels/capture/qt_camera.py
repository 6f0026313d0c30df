"""The cameras of this computer, by QtMultimedia: part of the extra ``camera``."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from pigmenttrack.gui.panels.capture.camera import Camera


@dataclass(frozen=True, slots=True)
class Device:
    """A camera that is plugged in."""

    name: str
    description: Any


def is_installed() -> bool:
    """Tell whether the extra ``camera`` is installed."""
    try:
        import PySide6.QtMultimedia  # noqa: F401 - asked for, not used
    except ImportError:
        return False
    return True


def devices() -> tuple[Device, ...]:
    """Return the cameras that are plugged in; none without the extra."""
    if not is_installed():
        return ()
    from PySide6.QtMultimedia import QMediaDevices

    return tuple(Device(one.description(), one) for one in QMediaDevices.videoInputs())


class QtCamera(Camera):
    """A webcam or a USB dermatoscope."""

    def __init__(self, device: Device, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtMultimedia import QCamera, QMediaCaptureSession, QVideoSink

        self._camera = QCamera(device.description, self)
        formats = device.description.videoFormats()
        if formats:
            # The finest picture: measurements are made on it.
            finest = max(
                formats, key=lambda one: one.resolution().width() * one.resolution().height()
            )
            self._camera.setCameraFormat(finest)
        self._sink = QVideoSink(self)
        self._session = QMediaCaptureSession(self)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._on_frame)
        self._camera.errorOccurred.connect(self._on_error)

    def start(self) -> None:
        """Begin to send frames."""
        self._camera.start()

    def stop(self) -> None:
        """Send no more."""
        self._camera.stop()

    def _on_frame(self, frame: Any) -> None:  # noqa: ANN401 - the extra may be missing for types
        image = frame.toImage()
        if not image.isNull():
            self.frame.emit(image)

    def _on_error(self, _error: object, words: str) -> None:
        said = QCoreApplication.translate("capture", "The camera stopped: {}")
        self.failed.emit(said.format(words))
