"""Which catalog the window begins with; the first time, one full of samples is made."""

from pathlib import Path

from PySide6.QtCore import QObject

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.domain.errors import PigmentTrackError
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.measuring import measure_places
from pigmenttrack.gui.session import Session, data_folder

SAMPLES_NAME = "samples.ptcat"


class FirstCatalog(QObject):
    """Opens the catalog that a start is about."""

    def __init__(
        self, session: Session, jobs: JobRunner, *, samples: Path | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs, self._samples = session, jobs, samples

    def open(self, named: Path | None) -> None:
        """Open the catalog named, else the last one used, else make the samples."""
        recent = self._session.settings.recent
        samples = data_folder() / SAMPLES_NAME
        path = named or (recent[0] if recent else None) or (samples if samples.is_dir() else None)
        if path is None:
            self.make_samples()
            return
        try:
            self._session.open(path)
        except PigmentTrackError as error:
            self._session.say_error(error)

    def make_samples(self) -> None:
        """Make the sample catalog beside the window, open it, then measure it."""
        target, samples = data_folder() / SAMPLES_NAME, self._samples

        def work(control: JobControl) -> None:
            # Reading photos takes longer to import than the window to open.
            from pigmenttrack.app.sample_catalog import make_sample_catalog

            if not target.is_dir():
                make_sample_catalog(target, samples, control=control)

        def done(_: None) -> None:
            self._session.open(target)
            self._session.say(
                self.tr("These are sample photos, drawn by the program. Drop your own at any time.")
            )
            measure_places(self._session, self._jobs)

        self._jobs.start(self.tr("Preparing the sample photos"), work, done=done, owner=self)
