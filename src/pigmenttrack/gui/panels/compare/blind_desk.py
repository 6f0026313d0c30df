"""Blinded readings of the chosen site: reading, keeping, looking at those that are kept."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pigmenttrack.app.blinded_reading import keep_reading, readings_of
from pigmenttrack.app.site_photos import SitePhotos
from pigmenttrack.domain.blinded_reading import BlindedReading
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.subject import Subject
from pigmenttrack.gui.panels.compare.blind_reading import BlindReading
from pigmenttrack.gui.panels.compare.blind_result import BlindResult
from pigmenttrack.gui.panels.compare.registered_shelf import RegisteredShelf
from pigmenttrack.gui.session import Session


class BlindDesk(QStackedWidget):
    """The place of a reader, and the place of what was read.

    Signals
    -------
    wanted
        It has something to show: a reading, or those that are kept.
    counted : int
        So many readings of the site are kept.

    Attributes
    ----------
    reading : BlindReading
    result : BlindResult
    """

    wanted = Signal()
    counted = Signal(int)

    def __init__(
        self, session: Session, shelf: RegisteredShelf, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._kept: tuple[BlindedReading, ...] = ()
        self.reading, self.result = BlindReading(shelf), BlindResult()
        self.addWidget(self.reading)
        self.addWidget(self.result)
        self.reading.ended.connect(self._keep)
        session.closing.connect(self.end)

    def start(self, photos: SitePhotos) -> None:
        """Begin a reading; say why where there is nothing to read."""
        subject, site = self._session.subject, self._session.site
        if subject is None or site is None:
            return
        try:
            self.reading.start(subject, site, photos)
        except BadRequest as error:
            self._session.say_error(error)
            return
        self.setCurrentWidget(self.reading)
        self.wanted.emit()

    def end(self) -> None:
        """End the reading that is under way; what was read so far is kept."""
        self.reading.presenter.end()

    def look(self) -> None:
        """Offer the readings that the journal holds now; one that was undone is shown no more."""
        subject, site = self._session.subject, self._session.site
        kept: tuple[BlindedReading, ...] = ()
        if subject is not None and site is not None:
            kept = readings_of(self._session.opened, subject, site)
        if kept != self._kept and self.currentWidget() is self.result:
            self.result.show_readings(kept)
        self._kept = kept
        self.counted.emit(len(kept))

    def show_kept(self) -> None:
        """Show the readings that are kept."""
        self.result.show_readings(self._kept)
        self.setCurrentWidget(self.result)
        self.wanted.emit()

    def _keep(self, subject: Subject, reading: BlindedReading | None) -> None:
        """Write a reading down as it ends; shown it is also where the catalog refuses it."""
        before = self._kept
        if reading is not None:
            self._session.do(
                lambda catalog: keep_reading(catalog, subject, reading),
                QCoreApplication.translate("ComparePage", "The reading was kept in the journal."),
            )
        self.result.show_readings(before if reading is None else (*before, reading))
        self.setCurrentWidget(self.result)
        self.wanted.emit()
