"""What a person reads for each kind of entry."""

from PySide6.QtCore import QCoreApplication

from pigmenttrack.gui.panels.journal.presenter import EntryKind


def kind_words(kind: EntryKind) -> str:
    """Return a kind's name in the chosen language."""
    words = {
        EntryKind.COURSE: QCoreApplication.translate("journal", "Course"),
        EntryKind.LAB: QCoreApplication.translate("journal", "Lab value"),
        EntryKind.SCORE: QCoreApplication.translate("journal", "Score"),
        EntryKind.SYMPTOM: QCoreApplication.translate("journal", "Symptom"),
        EntryKind.LIGHT: QCoreApplication.translate("journal", "Sun, light"),
        EntryKind.EVENT: QCoreApplication.translate("journal", "Event"),
    }
    return words[kind]
