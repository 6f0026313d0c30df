"""Models in the settings: which are at hand, add, check, remove, and which one is heard."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.domain.model_card import ModelTask
from pigmenttrack.gui.forms.ui_settings_page import Ui_SettingsForm
from pigmenttrack.gui.icons import set_icon
from pigmenttrack.gui.page import Page

if TYPE_CHECKING:
    from pigmenttrack.app.models import Model, ProbeResult

Result = TypeVar("Result")


class ModelsBox(QWidget):
    """A row of buttons under the list of models; each act runs beside the window."""

    def __init__(self, form: Ui_SettingsForm, page: Page) -> None:
        super().__init__()
        self._form, self._page = form, page
        self._models: tuple[Model, ...] = ()
        self._found: dict[str, str] = {}
        self.heard = QComboBox()
        self.heard.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.heard.activated.connect(self._hear)
        self.add_button = QPushButton(self.tr("Add a model…"))
        set_icon(self.add_button, "add")
        self.check_button = QPushButton(self.tr("Check all"))
        set_icon(self.check_button, "check")
        self.remove_button = QPushButton()
        self.add_button.clicked.connect(self._ask_file)
        self.check_button.clicked.connect(self.check)
        self.remove_button.clicked.connect(self._on_remove)
        form.models_list.itemSelectionChanged.connect(self._calm)
        self._heard_label = QLabel(self.tr("Heard when measuring patches"))
        self._heard_label.setBuddy(self.heard)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.add_button, self.check_button, self.remove_button):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._heard_label)
        row.addWidget(self.heard)
        self._calm()

    def show_models(self, models: "Sequence[Model]") -> None:
        """List them, or say that everything works without."""
        self._models = tuple(models)
        self._found = {name: what for name, what in self._found.items() if name in self._names()}
        self._list()
        settings = self._page.session.settings
        with QSignalBlocker(self.heard):
            self.heard.clear()
            self.heard.addItem(self.tr("none"), "")
            for one in models:
                if one.card.task is ModelTask.VITILIGO_PATCHES:
                    self.heard.addItem(one.card.name, one.card.name)
            self.heard.setCurrentIndex(max(0, self.heard.findData(settings.model)))

    def add(self, file: Path, card: Path) -> None:
        """Try a model in a process of its own, then take it in."""

        def work(_: JobControl) -> "tuple[Model, ProbeResult]":
            from pigmenttrack.app.models import add_model

            return add_model(file, card)

        def said(added: "tuple[Model, ProbeResult]") -> str:
            words = self.tr("{name} was added ({licence}). Its accuracy is what its card says.")
            return words.format(name=added[0].card.name, licence=added[0].card.licence)

        self._start(self.tr("Trying the model"), work, said)

    def check(self) -> None:
        """Compare every model with its manifest and run it once."""
        models = self._models

        def work(_: JobControl) -> dict[str, str]:
            from pigmenttrack.app.models import verify_models

            return verify_models(models)

        def said(found: Mapping[str, str]) -> str:
            self._found = dict(found)
            wrong = [name for name, what in found.items() if what]
            if wrong:
                return self.tr("Not good: {}.").format(", ".join(wrong))
            return self.tr("Every model is as its manifest says, and runs.")

        self._start(self.tr("Checking the models"), work, said)

    def remove(self, name: str) -> None:
        """Remove a model that was added."""

        def work(_: JobControl) -> None:
            from pigmenttrack.app.models import remove_model

            remove_model(name)

        def said(_: None) -> str:
            settings = self._page.session.settings
            if settings.model == name:
                settings.model = ""
            return self.tr("{} was removed.").format(name)

        self._start(self.tr("Removing the model"), work, said)

    def _start(
        self, title: str, work: Callable[[JobControl], Result], said: Callable[[Result], str]
    ) -> None:
        def done(result: Result) -> None:
            self._page.session.say(said(result))
            self._page.refresh()

        self._page.start_job(title, work, done=done)

    def _list(self) -> None:
        form, models = self._form, self._models
        form.models_list.clear()
        for one in models:
            item = QListWidgetItem(_model_words(one))
            item.setData(Qt.ItemDataRole.UserRole, one.card.name)
            if one.card.name in self._found:
                good = self.tr("checked, good")
                item.setText(f"{item.text()}: {self._found[one.card.name] or good}")
            form.models_list.addItem(item)
        form.models_list.setVisible(bool(models))
        self.check_button.setEnabled(bool(models))
        for part in (self._heard_label, self.heard):
            part.setVisible(bool(models))
        form.models_words.setText(
            self.tr("Optional. A number says which model was heard.")
            if models
            else self.tr("None, and none is needed: the program's own way does all measurements.")
        )
        self._calm()

    def _names(self) -> set[str]:
        return {one.card.name for one in self._models}

    def _chosen(self) -> str:
        items = self._form.models_list.selectedItems()
        return str(items[0].data(Qt.ItemDataRole.UserRole)) if items else ""

    def _calm(self) -> None:
        """Ask anew before something is removed: there is no undo for files."""
        self._is_asked = False
        self.remove_button.setText(self.tr("Remove"))
        self.remove_button.setEnabled(bool(self._chosen()))
        self.remove_button.setVisible(bool(self._models))

    def _on_remove(self) -> None:
        name = self._chosen()
        if self._is_asked and name:
            self.remove(name)
            return
        self._is_asked = True
        self.remove_button.setText(self.tr("Remove {} for good").format(name))

    def _hear(self) -> None:
        self._page.session.settings.model = str(self.heard.currentData())

    def _ask_file(self) -> None:
        title = self.tr("Choose a model")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", self.tr("Model (*.onnx)"))
        if not chosen:
            return
        card = Path(chosen).with_suffix(".toml")
        if not card.is_file():
            title = self.tr("Choose its card")
            named, _ = QFileDialog.getOpenFileName(
                self, title, str(Path(chosen).parent), self.tr("Card (*.toml)")
            )
            if not named:
                return
            card = Path(named)
        self.add(Path(chosen), card)


def _model_words(model: "Model") -> str:
    card = model.card
    return f"{card.name} {card.version}, {card.task.value}: {card.accuracy} ({card.licence})"
