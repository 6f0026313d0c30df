"""The photos of one folder: whose and which site, and the photos themselves."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from pigmenttrack.app.catalog_places import Place
from pigmenttrack.domain.site import SiteKind
from pigmenttrack.gui.panels.import_photos.photo_tile import PhotoTile
from pigmenttrack.gui.panels.import_photos.presenter import PhotoSet
from pigmenttrack.gui.widgets.card_grid import CardGrid


class SetCard(QFrame):
    """Asks for subject and site where they are not plain, and lists the photos.

    Signals
    -------
    site_told : str, str
        Alias and name.
    kind_told : SiteKind
    """

    site_told = Signal(str, str)
    kind_told = Signal(object)

    def __init__(
        self, one: PhotoSet, places: Sequence[Place], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._places = tuple(places)
        heading = QLabel(one.folder.name)
        heading.setProperty("role", "heading")
        self.subject = self._combo(self.tr("Subject"), one.alias)
        self.site = self._combo(self.tr("Site"), one.site_name)
        self.subject.addItems(list(dict.fromkeys(place.subject.alias for place in places)))
        self.subject.setCurrentText(one.alias)
        self._fill_sites()
        self.site.setCurrentText(one.site_name)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("What the photos show"))
        self.kind.addItem(self.tr("Vitiligo"), SiteKind.VITILIGO)
        self.kind.addItem(self.tr("Scalp"), SiteKind.SCALP)
        self._is_new = QLabel(self.tr("New site; it will be made."))
        self._is_new.setProperty("role", "muted")
        self.tiles = [PhotoTile(line) for line in one.lines]
        grid = CardGrid()
        grid.show_cards(self.tiles)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addLayout(self._questions())
        for remark in one.remarks:
            column.addWidget(_remark(remark))
        column.addWidget(grid)
        self.subject.currentTextChanged.connect(self._on_subject)
        self.site.currentTextChanged.connect(self._tell)
        self.kind.currentIndexChanged.connect(
            lambda: self.kind_told.emit(SiteKind(self.kind.currentData()))
        )
        self.show_set(one)

    def show_set(self, one: PhotoSet) -> None:
        """Show whether the site is new, and what the photos of it are."""
        self._is_new.setVisible(one.is_new and bool(one.site_name and one.alias))
        self.kind.setEnabled(one.is_new)
        self.kind.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.kind.setCurrentIndex(max(0, self.kind.findData(one.kind)))
        self.kind.blockSignals(False)  # noqa: FBT003 - Qt's own

    def _questions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        for title, field in (
            (self.tr("Whose skin?"), self.subject),
            (self.tr("Which site?"), self.site),
            (self.tr("Showing"), self.kind),
        ):
            form = QFormLayout()
            form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
            form.addRow(title, field)
            row.addLayout(form)
        row.addWidget(self._is_new)
        row.addStretch()
        return row

    def _combo(self, name: str, text: str) -> QComboBox:
        combo = QComboBox()
        combo.setEditable(True)
        combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        combo.setMinimumContentsLength(16)
        combo.setAccessibleName(name)
        line = combo.lineEdit()
        if line is not None:
            line.setAccessibleName(name)
            line.setMaxLength(80)
        combo.setCurrentText(text)
        return combo

    def _fill_sites(self) -> None:
        name = self.site.currentText()
        self.site.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.site.clear()
        self.site.addItems(
            [
                place.site.name
                for place in self._places
                if place.subject.alias == self.subject.currentText()
            ]
        )
        self.site.setCurrentText(name)
        self.site.blockSignals(False)  # noqa: FBT003 - Qt's own

    def _on_subject(self) -> None:
        self._fill_sites()
        self._tell()

    def _tell(self) -> None:
        self.site_told.emit(self.subject.currentText(), self.site.currentText())


def _remark(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", "doubt")
    label.setWordWrap(True)
    return label
