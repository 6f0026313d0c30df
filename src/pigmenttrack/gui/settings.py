"""What a person chose, kept between starts."""

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from pigmenttrack.domain.labs_thresholds import THRESHOLD_SETS, ThresholdSet

RECENT_KEPT = 8
SMALLEST_FONT_PERCENT, LARGEST_FONT_PERCENT = 80, 200


class ThemeChoice(StrEnum):
    """Which colours; the system's own choice may change while the window is open."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class AreaShownIn(StrEnum):
    """The unit in which areas are shown; they are stored in cm²."""

    CM2 = "cm²"
    MM2 = "mm²"


class Settings(QObject):
    """Typed access to the settings file of this person.

    Signals
    -------
    changed : str
        The name of what was changed: "theme", "language", "font_percent", "area_unit", …
    """

    changed = Signal(str)

    def __init__(self, stored: QSettings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A file in plain text on every system, not a registry.
        self._stored = stored or QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "pigmenttrack", "pigmenttrack"
        )

    @property
    def theme(self) -> ThemeChoice:
        """Light, dark, or as the system has it."""
        text = self._text("theme")
        return ThemeChoice(text) if text in set(ThemeChoice) else ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._set("theme", choice.value)

    @property
    def language(self) -> str:
        """A language such as "de"; empty: the system's."""
        return self._text("language")

    @language.setter
    def language(self, code: str) -> None:
        self._set("language", code)

    @property
    def font_percent(self) -> int:
        """Of the system's text size."""
        text = self._text("font_percent")
        wanted = int(text) if text.isdecimal() else 100
        return min(max(wanted, SMALLEST_FONT_PERCENT), LARGEST_FONT_PERCENT)

    @font_percent.setter
    def font_percent(self, percent: int) -> None:
        self._set("font_percent", str(percent))

    @property
    def area_unit(self) -> AreaShownIn:
        """In which areas with a scale are shown."""
        text = self._text("area_unit")
        return AreaShownIn(text) if text in set(AreaShownIn) else AreaShownIn.CM2

    @area_unit.setter
    def area_unit(self, unit: AreaShownIn) -> None:
        self._set("area_unit", unit.value)

    @property
    def backup_folder(self) -> Path | None:
        """Where copies of the catalog go; None until one was chosen."""
        text = self._text("backup_folder")
        return Path(text) if text else None

    @backup_folder.setter
    def backup_folder(self, folder: Path | None) -> None:
        self._set("backup_folder", "" if folder is None else str(folder))

    @property
    def threshold_sets(self) -> tuple[ThresholdSet, ...]:
        """The named sets with whose words laboratory values are shown."""
        hidden = self._list("hidden_threshold_sets")
        return tuple(one for one in THRESHOLD_SETS if one.name not in hidden)

    def show_threshold_set(self, name: str, *, shown: bool) -> None:
        """Show or leave out the words of a set."""
        hidden = [one for one in self._list("hidden_threshold_sets") if one != name]
        self._set("hidden_threshold_sets", hidden if shown else [*hidden, name])

    @property
    def model(self) -> str:
        """Name of the optional model that is heard when patches are measured; empty: none."""
        return self._text("model")

    @model.setter
    def model(self, name: str) -> None:
        self._set("model", name)

    @property
    def photo_interval_days(self) -> int:
        """After how many days the next photo of a site is due."""
        text = self._text("photo_interval_days")
        return int(text) if text.isdecimal() and int(text) > 0 else 28

    @photo_interval_days.setter
    def photo_interval_days(self, days: int) -> None:
        self._set("photo_interval_days", str(days))

    @property
    def recent(self) -> tuple[Path, ...]:
        """The catalogs opened before that are still there, the last one first."""
        return tuple(path for text in self._list("recent") if (path := Path(text)).is_dir())

    def add_recent(self, path: Path) -> None:
        """Note that a catalog was opened."""
        text = str(path.absolute())
        others = [one for one in self._list("recent") if one != text]
        self._set("recent", [text, *others][:RECENT_KEPT])

    def forget_recent(self) -> None:
        """Empty the list of recent catalogs."""
        self._set("recent", [])

    @property
    def geometry(self) -> QByteArray:
        """Of the window, as Qt writes it; empty before the first close."""
        value = self._stored.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._stored.setValue("geometry", geometry)

    def _text(self, name: str) -> str:
        value = self._stored.value(name, "")
        return value if isinstance(value, str) else ""

    def _list(self, name: str) -> list[str]:
        """Return a list; a file of plain text gives one of a single entry as that entry."""
        value = self._stored.value(name)
        if isinstance(value, str):
            return [value] if value else []
        return [str(one) for one in value] if isinstance(value, list) else []

    def _set(self, name: str, value: str | list[str]) -> None:
        self._stored.setValue(name, value)
        self.changed.emit(name)
