"""Judge pairs of photos without their dates; what was read is handed on when it is over."""

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pigmenttrack.app.blinded_reading import BlindPair, sitting
from pigmenttrack.app.site_photos import SitePhotos
from pigmenttrack.domain.blinded_reading import NAME_LIMIT, Reading, ReadPair
from pigmenttrack.domain.site import Site
from pigmenttrack.domain.subject import Subject
from pigmenttrack.gui.canvas.pyramid import build_pyramid
from pigmenttrack.gui.panels.compare.blind_presenter import BlindPresenter
from pigmenttrack.gui.panels.compare.compare_stage import CompareStage
from pigmenttrack.gui.panels.compare.presenter import Mode
from pigmenttrack.gui.panels.compare.registered_shelf import Looked, RegisteredShelf

ROOM_PX = 32  # around the words of a line


class BlindReading(QWidget):
    """The reading's own place, in which nothing tells a date.

    Signals
    -------
    ended : Subject, BlindedReading or None
        Whose photos were read, and what was said; None: nothing was.
    """

    ended = Signal(object, object)

    def __init__(self, shelf: RegisteredShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = BlindPresenter(self)
        self._shelf = shelf
        self._pair: BlindPair | None = None
        self._of: tuple[Subject, Site] | None = None
        self.stage = CompareStage()
        self.stage.show_outlines(False)  # noqa: FBT003 - on or off, as Qt's own slots take it
        # Which of both came first is what nobody may hear.
        self.stage.left.setAccessibleName(self.tr("Left photo"))
        self.stage.right.setAccessibleName(self.tr("Right photo"))
        self._progress = QLabel()
        self._progress.setProperty("role", "muted")
        self._question = QLabel(self.tr("Which photo shows more depigmented skin?"))
        self._question.setProperty("role", "heading")
        self._question.setWordWrap(True)
        self.buttons: dict[Reading, QPushButton] = {}
        self.back_button = QPushButton(self.tr("One back"))
        self.end_button = QPushButton(self.tr("End here"))
        self.reader = QLineEdit()
        self.reader.setMaxLength(NAME_LIMIT)
        self.reader.setPlaceholderText(self.tr("name or initials, if you like"))
        words = self.reader.fontMetrics().horizontalAdvance(self.reader.placeholderText())
        self.reader.setMinimumWidth(words + ROOM_PX)
        self._lay_out()
        shelf.ready.connect(self._show_photos)

    def start(self, subject: Subject, site: Site, photos: SitePhotos) -> None:
        """Begin with new pairs.

        Raises
        ------
        BadRequest
            If there are not two measured visits.
        """
        self._of = (subject, site)
        # Not to be foreseen, and never to be repeated: no seed.
        self.presenter.start(photos, np.random.default_rng())
        self.buttons[Reading.SAME].setFocus()

    def show_pair(self, pair: BlindPair, number: int, total: int) -> None:
        """Show two photos without their dates."""
        self._pair = pair
        self._progress.setText(
            self.tr("Pair {number} of {total}").format(number=number, total=total)
        )
        self.back_button.setEnabled(number > 1)
        coming = [visit for one in self.presenter.ahead[:2] for visit in (one.left, one.right)]
        self._shelf.want(coming)
        self._show_photos()

    def end(self, pairs: tuple[ReadPair, ...]) -> None:
        """Hand on what was read."""
        self._pair = None
        if self._of is not None:
            subject, site = self._of
            told = sitting(site, pairs, reader=self.reader.text()) if pairs else None
            self.ended.emit(subject, told)

    def _show_photos(self, _: str = "") -> None:
        if self._pair is None:
            return
        left, right = self._shelf.get(self._pair.left), self._shelf.get(self._pair.right)
        ready = None if left is None or right is None else _cut_alike(left, right)
        self.stage.show_pair(ready, None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(self._question, 1)
        head.addWidget(self._progress)
        column.addLayout(head)
        self.stage.show_mode(Mode.SIDE, 0.5)
        column.addWidget(self.stage, 1)
        column.addLayout(self._answers())
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.back_button)
        foot.addStretch(1)
        label = QLabel(self.tr("Read by"))
        label.setBuddy(self.reader)
        foot.addWidget(label)
        foot.addWidget(self.reader)
        foot.addStretch(1)
        foot.addWidget(self.end_button)
        self.back_button.clicked.connect(self.presenter.back)
        self.end_button.clicked.connect(self.presenter.end)
        column.addLayout(foot)

    def _answers(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for reading, text, key in (
            (Reading.LEFT, self.tr("The left one"), "Left"),
            (Reading.SAME, self.tr("No difference"), "Down"),
            (Reading.RIGHT, self.tr("The right one"), "Right"),
        ):
            button = QPushButton(text)
            button.clicked.connect(lambda _=False, reading=reading: self.presenter.read(reading))
            action = QAction(self)
            action.setShortcut(f"Ctrl+{key}")
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(button.click)
            self.addAction(action)
            button.setToolTip(f"Ctrl+{key}")
            row.addWidget(button, 1)
            self.buttons[reading] = button
        return row


def _cut_alike(left: Looked, right: Looked) -> tuple[Looked, Looked]:
    """Leave of both only what both show: the baseline alone fills its frame, which tells it."""
    both = left.photo.inside & right.photo.inside
    if both.all():
        return left, right
    bare = [one.photo.rgb * both[..., None] for one in (left, right)]
    return Looked(left.photo, build_pyramid(bare[0])), Looked(right.photo, build_pyramid(bare[1]))
