"""Guided capture: the camera's picture, the baseline as a ghost, a hint, and a shutter."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pigmenttrack.app.capture_photo import baseline_rgb, keep_capture, live_guide
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.workspace import open_catalog
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.page import Page
from pigmenttrack.gui.panels.capture.camera import Camera
from pigmenttrack.gui.panels.capture.capture_card import CaptureCard
from pigmenttrack.gui.panels.capture.frames import image_from_rgb, rgb_from_image
from pigmenttrack.gui.panels.capture.hint_words import hint_words
from pigmenttrack.gui.panels.capture.live_view import LiveView
from pigmenttrack.gui.panels.capture.presenter import CapturePresenter
from pigmenttrack.gui.panels.capture.qt_camera import QtCamera, devices, is_installed
from pigmenttrack.gui.session import Session, data_folder
from pigmenttrack.gui.widgets.side_column import SideColumn

if TYPE_CHECKING:
    from pigmenttrack.imaging.array_types import Rgb
    from pigmenttrack.imaging.live_hint import LiveGuide, LiveLook

CAPTURES = "captures"
CARD_PX = 280


class CapturePage(Page):
    """Takes photos that lie like the baseline; they go to Import."""

    key: ClassVar[str] = "capture"

    def __init__(self, session: Session, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self.view = LiveView()
        self.presenter = CapturePresenter()
        self._camera: Camera | None = None
        self._guide: LiveGuide | None = None
        self._is_judging = False
        self._seconds = 0
        self._taken: list[Path] = []
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._count_down)
        self.card = CaptureCard()
        self.card.ghost.valueChanged.connect(self.view.set_ghost_share)
        self.card.released.connect(self.release)
        self.card.import_asked.connect(self.import_taken)
        across = QHBoxLayout(self)
        across.setContentsMargins(24, 16, 24, 24)
        across.setSpacing(16)
        across.addWidget(self.view, 1)
        across.addWidget(SideColumn(self.card, CARD_PX))
        shutter = QAction(self.tr("Take the photo"), self)
        shutter.setShortcut("F9")
        shutter.triggered.connect(self.release)
        self.addAction(shutter)
        self._find_cameras()

    def refresh(self) -> None:
        """Fetch the photo that new ones should look like."""
        site = self.session.site
        self._take_baseline(None)
        if site is None:
            return
        path = self.session.opened.folder.path

        def work(_control: JobControl) -> "tuple[Rgb | None, LiveGuide]":
            with open_catalog(path) as catalog:
                baseline = baseline_rgb(catalog, site)
            return baseline, live_guide(baseline)

        self.start_job("", work, done=self._take_baseline)

    def use_camera(self, camera: Camera) -> None:
        """Show this camera's frames."""
        self._stop()
        self._camera = camera
        camera.setParent(self)
        camera.frame.connect(self._on_frame)
        camera.failed.connect(self.view.show_message)
        if self.isVisible():
            camera.start()

    def take_photo(self) -> None:
        """Keep the newest frame, and count it."""
        frame = self.view.frame
        if frame.isNull():
            self.session.say(self.tr("There is no picture to take."))
            return
        rgb, now = rgb_from_image(frame), datetime.now(UTC).astimezone()
        folder = data_folder() / CAPTURES

        def work(_control: JobControl) -> Path:
            return keep_capture(rgb, folder, now)

        self.start_job("", work, done=self._on_kept)

    def release(self) -> None:
        """Press the shutter: at once, or after the self-timer."""
        self._seconds = int(self.card.timer_choice.currentData())
        if self._seconds == 0:
            self.take_photo()
            return
        self.view.show_count(self._seconds)
        self._timer.start()

    def import_taken(self) -> None:
        """Give the photos to Import."""
        taken, self._taken = self._taken, []
        self.card.show_taken(0)
        if taken:
            self.session.offer_files(taken)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to look."""
        super().showEvent(event)
        if self._camera is not None:
            self._camera.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more: a camera that nobody watches is off."""
        super().hideEvent(event)
        self._stop()

    def _stop(self) -> None:
        self._timer.stop()
        self.view.show_count(0)
        if self._camera is not None:
            self._camera.stop()

    def _on_frame(self, frame: QImage) -> None:
        self.view.show_frame(frame)
        if self._is_judging or self._guide is None:
            return
        # One frame at a time; those that come meanwhile are only shown.
        self._is_judging = True
        guide, rgb = self._guide, rgb_from_image(frame)
        self.start_job(
            "", lambda _control: guide.look(rgb), done=self._on_judged, failed=self._on_failed
        )

    def _on_judged(self, look: "LiveLook") -> None:
        self._is_judging = False
        hint = self.presenter.judge(look)
        self.view.show_hint(hint)
        self.card.show_hint(hint_words(hint))
        self.card.sharp_bar.setValue(round(100 * hint.sharpness))
        self.card.light_bar.setValue(round(100 * hint.brightness))

    def _on_failed(self, error: Exception) -> None:
        self._is_judging = False
        self.card.show_hint(str(error))

    def _take_baseline(self, found: "tuple[Rgb | None, LiveGuide] | None") -> None:
        baseline, self._guide = (None, None) if found is None else found
        self.presenter = CapturePresenter(has_baseline=baseline is not None)
        self.view.show_ghost(QImage() if baseline is None else image_from_rgb(baseline))
        self.card.ghost.setEnabled(baseline is not None)
        if found is not None and baseline is None:
            self.card.show_hint(
                self.tr("The first photo of this site: the next ones will follow it.")
            )

    def _on_kept(self, path: Path) -> None:
        self._taken.append(path)
        self.card.show_taken(len(self._taken))
        self.session.say(self.tr("Taken: {}.").format(path.name))

    def _count_down(self) -> None:
        self._seconds -= 1
        self.view.show_count(self._seconds)
        if self._seconds <= 0:
            self._timer.stop()
            self.take_photo()

    def _find_cameras(self) -> None:
        found = devices()
        for device in found:
            self.card.camera_choice.addItem(device.name, device)
        self.card.camera_choice.setEnabled(bool(found))
        if found:
            self.card.camera_choice.currentIndexChanged.connect(
                lambda at: self.use_camera(QtCamera(self.card.camera_choice.itemData(at)))
            )
            self.use_camera(QtCamera(found[0]))
        elif is_installed():
            self.view.show_message(self.tr("No camera is plugged in."))
        else:
            self.view.show_message(
                self.tr(
                    "Cameras need one more package: pip install 'pigmenttrack[camera]'. "
                    "Photos of a phone are taken in under Import."
                )
            )
