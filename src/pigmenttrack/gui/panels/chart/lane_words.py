"""What a person reads for each lane."""

from PySide6.QtCore import QCoreApplication

from pigmenttrack.gui.panels.chart.presenter import Lane


def lane_words(lane: Lane) -> str:
    """Return a lane's name in the chosen language."""
    words = {
        Lane.COURSES: QCoreApplication.translate("chart", "Courses"),
        Lane.LABS: QCoreApplication.translate("chart", "Laboratory values"),
        Lane.SCORES: QCoreApplication.translate("chart", "Scores"),
        Lane.CONTRAST: QCoreApplication.translate("chart", "Contrast of the patch"),
        Lane.CONTROL: QCoreApplication.translate("chart", "Control site"),
        Lane.SYMPTOMS: QCoreApplication.translate("chart", "Symptoms"),
        Lane.LIGHT: QCoreApplication.translate("chart", "Sun and ultraviolet light"),
        Lane.EVENTS: QCoreApplication.translate("chart", "Events"),
    }
    return words[lane]
