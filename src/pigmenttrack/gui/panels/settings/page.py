"""Settings: done at once when chosen, nothing to confirm."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.domain.labs_thresholds import THRESHOLD_SETS
from pigmenttrack.gui.catalog_actions import CatalogActions
from pigmenttrack.gui.forms.ui_settings_page import Ui_SettingsForm
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.page import Page
from pigmenttrack.gui.panels.settings.models_box import ModelsBox
from pigmenttrack.gui.session import Session
from pigmenttrack.gui.settings import (
    LARGEST_FONT_PERCENT,
    SMALLEST_FONT_PERCENT,
    AreaShownIn,
    ThemeChoice,
)
from pigmenttrack.gui.spoken import spoken
from pigmenttrack.gui.translation import LANGUAGES
from pigmenttrack.gui.widgets.number_field import indent_number

if TYPE_CHECKING:
    from pigmenttrack.inference.manifest import Model
SOURCE_INDENT_PX = 26


class SettingsPage(Page):
    """Language, colours, text size, units, threshold sets, copies, models."""

    key: ClassVar[str] = "settings"

    def __init__(self, session: Session, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        holder = QWidget()
        self.form = Ui_SettingsForm()
        self.form.setupUi(holder)
        title = QLabel(self.tr("Settings"))
        title.setProperty("role", "title")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(title)
        column.addWidget(area, 1)
        self._catalogs = CatalogActions(session, jobs, self)
        self.models = ModelsBox(self.form, self)
        self.form.models_column.addWidget(self.models)
        self._fill_looks()
        self._fill_units()
        self._fill_thresholds()
        self._fill_backup()

    def refresh(self) -> None:
        """Show the models at hand."""

        def work(_: JobControl) -> "tuple[Model, ...]":
            from pigmenttrack.inference.library import all_models

            return tuple(all_models())

        self.start_job("", work, done=self.models.show_models)

    def _fill_looks(self) -> None:
        form, settings = self.form, self.session.settings
        form.language_combo.addItem(self.tr("As the system"), "")
        for code, name in LANGUAGES.items():
            form.language_combo.addItem(name, code)
        form.language_combo.setCurrentIndex(max(0, form.language_combo.findData(settings.language)))
        form.language_combo.activated.connect(
            lambda: setattr(settings, "language", form.language_combo.currentData())
        )
        for choice, name in (
            (ThemeChoice.SYSTEM, self.tr("As the system")),
            (ThemeChoice.LIGHT, self.tr("Light")),
            (ThemeChoice.DARK, self.tr("Dark")),
        ):
            form.theme_combo.addItem(name, choice)
        form.theme_combo.setCurrentIndex(form.theme_combo.findData(settings.theme))
        form.theme_combo.activated.connect(
            lambda: setattr(settings, "theme", ThemeChoice(form.theme_combo.currentData()))
        )
        for spin in (form.font_spin, form.interval_spin):
            indent_number(spin)
        form.font_spin.setRange(SMALLEST_FONT_PERCENT, LARGEST_FONT_PERCENT)
        form.font_spin.setValue(settings.font_percent)
        form.font_spin.setKeyboardTracking(False)
        form.font_spin.valueChanged.connect(
            lambda percent: setattr(settings, "font_percent", percent)
        )

    def _fill_units(self) -> None:
        form, settings = self.form, self.session.settings
        for unit in AreaShownIn:
            form.area_combo.addItem(unit.value, unit)
        form.area_combo.setCurrentIndex(form.area_combo.findData(settings.area_unit))
        form.area_combo.activated.connect(
            lambda: setattr(settings, "area_unit", AreaShownIn(form.area_combo.currentData()))
        )
        form.interval_spin.setValue(settings.photo_interval_days)
        form.interval_spin.setKeyboardTracking(False)
        form.interval_spin.valueChanged.connect(
            lambda days: setattr(settings, "photo_interval_days", days)
        )

    def _fill_thresholds(self) -> None:
        settings = self.session.settings
        shown = {one.name for one in settings.threshold_sets}
        for one in THRESHOLD_SETS:
            box = QCheckBox(spoken(one.name))
            source = QLabel(spoken(one.source))
            source.setProperty("role", "small")
            source.setWordWrap(True)
            source.setIndent(SOURCE_INDENT_PX)
            box.setChecked(one.name in shown)
            box.toggled.connect(
                lambda on, name=one.name: settings.show_threshold_set(name, shown=on)
            )
            self.form.thresholds_column.addWidget(box)
            self.form.thresholds_column.addWidget(source)

    def _fill_backup(self) -> None:
        self.form.backup_choose.clicked.connect(self._choose_backup)
        self.form.backup_now.clicked.connect(self._catalogs.back_up)
        self.session.settings.changed.connect(self._show_backup)
        self._show_backup("backup_folder")

    def _choose_backup(self) -> None:
        if chosen := QFileDialog.getExistingDirectory(self, self.tr("Where should copies go?")):
            self.session.settings.backup_folder = Path(chosen)

    def _show_backup(self, name: str) -> None:
        if name != "backup_folder":
            return
        folder = self.session.settings.backup_folder
        self.form.backup_folder.setText(
            self.tr("No folder chosen yet. Another disk is best.")
            if folder is None
            else str(folder)
        )
