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
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        locale = QLocale(code) if code else QLocale.system()
        QLocale.setDefault(locale)
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._installed = [
            translator
            for name, folder in (("qtbase", qt), ("pigmenttrack", str(RESOURCES / "i18n")))
            if (translator := QTranslator(self)).load(locale, name, "_", folder)
        ]
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)
        self._app.setLayoutDirection(locale.textDirection())
