"""Settings: done at once when chosen, kept between starts."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

import tiny_models
from pigmenttrack.gui.main_window import MainWindow
from pigmenttrack.gui.panels.settings.page import SettingsPage
from pigmenttrack.gui.settings import RECENT_KEPT, AreaShownIn, Settings, ThemeChoice
from pigmenttrack.inference import library


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> SettingsPage:
    window.show_page("settings")
    qtbot.waitUntil(lambda: not window.jobs.running)
    shown = window.page("settings")
    assert isinstance(shown, SettingsPage)
    return shown


def test_what_is_chosen_is_kept_for_the_next_start(page: SettingsPage) -> None:
    page.form.theme_combo.setCurrentIndex(page.form.theme_combo.findData(ThemeChoice.DARK))
    page.form.theme_combo.activated.emit(0)
    page.form.language_combo.setCurrentIndex(page.form.language_combo.findData("de"))
    page.form.language_combo.activated.emit(0)
    page.form.area_combo.setCurrentIndex(page.form.area_combo.findData(AreaShownIn.MM2))
    page.form.area_combo.activated.emit(0)
    page.form.font_spin.setValue(150)
    page.form.interval_spin.setValue(14)

    later = Settings()
    assert (later.theme, later.language, later.area_unit) == (
        ThemeChoice.DARK,
        "de",
        AreaShownIn.MM2,
    )
    assert (later.font_percent, later.photo_interval_days) == (150, 14)


def test_a_threshold_set_can_be_left_out_and_taken_in_again(page: SettingsPage) -> None:
    box = next(
        box for box in page.findChildren(QCheckBox) if box.text().startswith("B12 in common use")
    )
    before = [one.name for one in page.session.settings.threshold_sets]

    box.setChecked(False)
    assert "B12 in common use" not in [one.name for one in Settings().threshold_sets]
    box.setChecked(True)

    assert [one.name for one in Settings().threshold_sets] == before


def test_without_models_it_is_said_that_none_is_needed(page: SettingsPage) -> None:
    page.models.show_models(())

    assert "none is needed" in page.form.models_words.text()
    assert page.form.models_list.isHidden()


def test_a_copy_goes_into_the_folder_chosen(
    qtbot: QtBot, page: SettingsPage, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "copies").mkdir()
    page.session.settings.backup_folder = tmp_path / "copies"
    assert str(tmp_path / "copies") in page.form.backup_folder.text()

    page.form.backup_now.click()
    qtbot.waitUntil(lambda: not window.jobs.running and "Copied" in window.bar.text)

    (copy,) = (tmp_path / "copies").iterdir()
    assert (copy / "catalog.db").is_file()


def test_a_settings_file_from_elsewhere_does_no_harm() -> None:
    settings = Settings()
    for name in ("theme", "language", "font_percent", "area_unit", "photo_interval_days"):
        settings._stored.setValue(name, "⚠ nonsense")
    settings._stored.setValue("recent", "one.ptcat")

    assert settings.theme is ThemeChoice.SYSTEM
    assert settings.font_percent == 100
    assert settings.area_unit is AreaShownIn.CM2
    assert settings.photo_interval_days == 28
    assert settings.recent == ()


def test_recent_catalogs_are_those_that_are_there_the_last_one_first(tmp_path: Path) -> None:
    settings = Settings()
    for number in range(RECENT_KEPT + 3):
        (tmp_path / f"{number}.ptcat").mkdir()
        settings.add_recent(tmp_path / f"{number}.ptcat")
    settings.add_recent(tmp_path / "5.ptcat")
    (tmp_path / "7.ptcat").rmdir()

    names = [path.stem for path in Settings().recent]

    assert names[:2] == ["5", str(RECENT_KEPT + 2)]
    assert "7" not in names
    assert len(names) == RECENT_KEPT - 1


class Models:
    """The page, the bar's words, and a model of a few bytes."""

    def __init__(self, page: SettingsPage, qtbot: QtBot, folder: Path) -> None:
        self.box, self.form, self.session = page.models, page.form, page.session
        self.file, self.card = folder / "tiny.onnx", folder / "tiny.toml"
        self.file.write_bytes(tiny_models.brightness())
        tiny_models.write_card(self.card)
        self._page, self._qtbot = page, qtbot
        self.said = ""
        page.session.said.connect(lambda text, _undo: setattr(self, "said", text))

    def quiet(self) -> None:
        self._qtbot.waitUntil(lambda: not self._page.jobs.running, timeout=60_000)

    def listed(self) -> list[str]:
        rows = self.form.models_list
        return [rows.item(row).text() for row in range(rows.count())]


@pytest.fixture
def models(
    page: SettingsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Models:
    monkeypatch.setenv(library.VARIABLE, str(tmp_path / "models"))
    monkeypatch.setattr(library, "shipped_folder", lambda: tmp_path / "none-ship")
    return Models(page, qtbot, tmp_path)


def test_a_model_is_added_checked_heard_and_removed(models: Models) -> None:
    box = models.box
    box.add(models.file, models.card)
    models.quiet()
    assert "tiny was added (Apache-2.0)" in models.said
    (row,) = models.listed()
    assert row.startswith("tiny 1")

    box.check_button.click()
    models.quiet()
    assert models.listed()[0].endswith("checked, good")

    box.heard.setCurrentIndex(box.heard.findData("tiny"))
    box.heard.activated.emit(1)
    assert Settings().model == "tiny"

    models.form.models_list.setCurrentRow(0)
    box.remove_button.click()
    assert box.remove_button.text() == "Remove tiny for good"
    assert models.listed() != []
    box.remove_button.click()
    models.quiet()
    assert models.listed() == []
    assert Settings().model == ""


def test_a_model_that_was_changed_is_named(models: Models) -> None:
    models.box.add(models.file, models.card)
    models.quiet()
    (kept,) = library.own_folder().glob("*.onnx")
    kept.write_bytes(tiny_models.brightness(gain=0.5))

    models.box.check_button.click()
    models.quiet()

    assert "tiny" in models.said
    assert not models.listed()[0].endswith("checked, good")


def test_a_file_that_is_no_model_is_refused_in_words(models: Models) -> None:
    models.file.write_bytes(b"no model")
    models.box.add(models.file, models.card)
    models.quiet()
    assert not any(row.startswith("tiny") for row in models.listed())
    assert models.said
