"""The language of the window: our words, Qt's own, numbers, dates, and the way of reading."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from pigmenttrack.gui.resources import RESOURCES

# Complete ones only: a test holds that no string of these is unfinished.
LANGUAGES = {"en": "English", "de": "Deutsch"}


class Language(QObject):
    """Keeps the application in one language."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._installed: list[QTranslator] = []

    def apply(self, code: str) -> None:
        """Speak a language; an empty code means the system's, where it is one of ours.

        A widget shows it once it is made anew.
        """
        self.forget()
        locale = QLocale(code) if code else QLocale.system()
        QLocale.setDefault(locale)
        own, english = str(RESOURCES / "i18n"), QLocale("en")
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._install("qtbase", locale, qt)
        # English is a language of its own: plurals stand in its file.
        if not self._install("pigmenttrack", locale, own):
            self._install("pigmenttrack", english, own)
        self._app.setLayoutDirection(locale.textDirection())

    def forget(self) -> None:
        """Speak the language of the source again."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []

    def _install(self, name: str, locale: QLocale, folder: str) -> bool:
        translator = QTranslator(self)
        if not translator.load(locale, name, "_", folder):
            return False
        QCoreApplication.installTranslator(translator)
        self._installed.append(translator)
        return True
