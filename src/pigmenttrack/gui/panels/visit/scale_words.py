"""Where millimetres come from, in words."""

from PySide6.QtCore import QCoreApplication

from pigmenttrack.domain.calibration import ScaleKind


def scale_source(kind: str) -> str:
    """Return a sentence with places for ``{value}`` and ``{sd}`` in mm per px."""
    translate = QCoreApplication.translate
    sources = {
        ScaleKind.CARD: translate("visit", "The card: {value} ± {sd} mm per pixel"),
        ScaleKind.COIN: translate("visit", "A coin: {value} ± {sd} mm per pixel"),
        ScaleKind.RULER: translate("visit", "A ruler: {value} ± {sd} mm per pixel"),
        ScaleKind.STATED: translate("visit", "Stated: {value} ± {sd} mm per pixel"),
        ScaleKind.FIELD: translate("visit", "Width of the field: {value} ± {sd} mm per pixel"),
        ScaleKind.BAR: translate("visit", "A scale bar: {value} ± {sd} mm per pixel"),
        ScaleKind.GRATICULE: translate("visit", "A graticule: {value} ± {sd} mm per pixel"),
        ScaleKind.POINTS: translate("visit", "Two clicks: {value} ± {sd} mm per pixel"),
    }
    return next(
        (words for known, words in sources.items() if known.value == kind),
        translate("visit", "{value} ± {sd} mm per pixel"),
    )
