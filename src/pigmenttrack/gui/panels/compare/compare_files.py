"""What the compare page saves as files: the time-lapse, the readings."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from pigmenttrack.app.blinded_reading import readings_csv
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.site_photos import VisitPhoto
from pigmenttrack.app.time_lapse import TimeLapseOptions, write_time_lapse
from pigmenttrack.domain.blinded_reading import BlindedReading
from pigmenttrack.gui.page import Page
from pigmenttrack.report.atomic_write import replace_file


class CompareFiles(QObject):
    """Asks for a name, writes, and tells in the bar what came of it."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._session = page, page.session

    def ask_film(self, visits: Sequence[VisitPhoto], options: TimeLapseOptions, kinds: str) -> None:
        """Let a file be named, and write the time-lapse there."""
        site = self._session.site
        name = "time-lapse.gif" if site is None else f"{site.name}.gif"
        title = self.tr("Save the time-lapse")
        chosen, kind = QFileDialog.getSaveFileName(self._page, title, name, kinds)
        if chosen:
            self.save_film(_with_ending(Path(chosen), kind), visits, options)

    def save_film(
        self, path: Path, visits: Sequence[VisitPhoto], options: TimeLapseOptions
    ) -> None:
        """Write the time-lapse, as a job."""
        folder = self._session.opened.folder

        def work(control: JobControl) -> None:
            write_time_lapse(folder, visits, path, options, control=control)

        said = self.tr("The time-lapse was saved as {name}.").format(name=path.name)
        title = self.tr("Saving the time-lapse")
        self._page.start_job(title, work, done=lambda _: self._session.say(said))

    def ask_readings(self, readings: Sequence[BlindedReading]) -> None:
        """Let a file be named, and write the readings there."""
        title, kind = self.tr("Save the readings"), self.tr("Table (*.csv)")
        chosen, _ = QFileDialog.getSaveFileName(self._page, title, "readings.csv", kind)
        if chosen:
            self.save_readings(Path(chosen), readings)

    def save_readings(self, path: Path, readings: Sequence[BlindedReading]) -> None:
        """Write what was read beside what was measured."""
        try:
            replace_file(path, readings_csv(readings).encode())
        except OSError as error:
            said = self.tr("{name} cannot be written: {why}.")
            self._session.say(said.format(name=path.name, why=error.strerror or error))
            return
        self._session.say(self.tr("The readings were saved as {name}.").format(name=path.name))


def _with_ending(path: Path, kind: str) -> Path:
    """Return the name with the ending of the kind that was chosen, where it has none."""
    if path.suffix.lower() in {".gif", ".mp4"}:
        return path
    return path.with_name(f"{path.name}{'.mp4' if 'mp4' in kind else '.gif'}")
