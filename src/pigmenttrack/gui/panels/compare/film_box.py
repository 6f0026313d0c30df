"""Save all visits as a picture that moves."""

from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget

from pigmenttrack.app.moving_picture import ffmpeg_path
from pigmenttrack.app.time_lapse import TimeLapseOptions
from pigmenttrack.gui.icons import set_icon
from pigmenttrack.gui.widgets.flow_layout import FlowLayout


class FilmBox(QWidget):
    """What a time-lapse holds, and the button that saves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self, spacing=8)
        self.title = QLabel(self.tr("Time-lapse"))
        self.title.setProperty("role", "muted")
        row.addWidget(self.title)
        self.dates = QCheckBox(self.tr("with dates"))
        self.dates.setChecked(True)
        self.outlines = QCheckBox(self.tr("with outlines"))
        self.save_button = QPushButton(self.tr("Save…"))
        set_icon(self.save_button, "save")
        for part in (self.dates, self.outlines, self.save_button):
            row.addWidget(part)

    @property
    def options(self) -> TimeLapseOptions:
        """What was chosen."""
        return TimeLapseOptions(dates=self.dates.isChecked(), outlines=self.outlines.isChecked())

    def file_kinds(self) -> str:
        """Return the kinds of files that can be written here, for a file dialog."""
        kinds = [self.tr("Moving picture (*.gif)")]
        if ffmpeg_path() is not None:
            kinds.append(self.tr("Video (*.mp4)"))
        return ";;".join(kinds)
