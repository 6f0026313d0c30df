"""The bar at the bottom: what was done, with undo; what runs, with cancel."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from pigmenttrack.gui.icons import set_icon
from pigmenttrack.gui.job import Job, JobRunner

_SHOWN_FOR_MS = 12_000
_PROGRESS_WIDTH = 160


class MessageBar(QFrame):
    """Tells one sentence, and the oldest job under way.

    Signals
    -------
    undo_asked
    """

    undo_asked = Signal()

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.setProperty("role", "bar")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.undo_button = QPushButton(self.tr("Undo"))
        self.undo_button.setProperty("kind", "quiet")
        self.undo_button.clicked.connect(self._undo)
        self._title = QLabel()
        self._title.setProperty("role", "muted")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(_PROGRESS_WIDTH)
        self.cancel_button = QToolButton()
        self.cancel_button.setProperty("kind", "quiet")
        self.cancel_button.setAccessibleName(self.tr("Stop this work"))
        self.cancel_button.setToolTip(self.tr("Stop this work"))
        set_icon(self.cancel_button, "close")
        self.cancel_button.clicked.connect(self._cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 6, 24, 6)
        layout.setSpacing(12)
        layout.addWidget(self._text, 1)
        for part in (self.undo_button, self._title, self._progress, self.cancel_button):
            layout.addWidget(part)
        self.setMinimumHeight(44)
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(_SHOWN_FOR_MS)
        self._fade.timeout.connect(self.clear)
        jobs.job_started.connect(self._follow)
        jobs.job_ended.connect(self._show_job)
        self.clear()
        self._show_job()

    @property
    def text(self) -> str:
        """The sentence that is shown."""
        return self._text.text()

    def tell(self, text: str, offers_undo: bool) -> None:
        """Show a sentence; it fades, unless it can be undone, when the next one comes."""
        self._text.setText(text)
        self.undo_button.setVisible(offers_undo)
        self._fade.start()
        # Screen readers speak it without a change of focus.
        QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.NameChanged))

    def clear(self) -> None:
        """Show no sentence."""
        self._text.clear()
        self.undo_button.hide()

    def _undo(self) -> None:
        self.clear()
        self.undo_asked.emit()

    def _follow(self, job: Job) -> None:
        job.progressed.connect(self._show_job)
        self._show_job()

    def _shown_jobs(self) -> list[Job]:
        return [job for job in self._jobs.running if job.title]

    def _show_job(self, *_: object) -> None:
        shown = self._shown_jobs()
        for part in (self._title, self._progress, self.cancel_button):
            part.setVisible(bool(shown))
        if not shown:
            return
        job, others = shown[0], len(shown) - 1
        more = self.tr("(%n more)", "", others) if others else ""
        self._title.setText(f"{job.title} {more}".strip())
        done, total = job.step
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._progress.setAccessibleName(job.title)

    def _cancel(self) -> None:
        for job in self._shown_jobs()[:1]:
            job.cancel()
