"""What to do, for a person at the window: the lower rooms name options of the command line."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_ADVICE: dict[str, object] = {
    "Lay the printed card beside the patch, or give --scale or --coin.": QT_TRANSLATE_NOOP(
        "advice",
        "Lay the printed card beside the patch, or set the scale by two clicks or by a coin: the "
        "ruler above the photo (L).",
    ),
    "Draw the region around the patch and give it with --roi.": QT_TRANSLATE_NOOP(
        "advice", "Draw the region around the patch: the outline above the photo (R)."
    ),
    "Draw it on the baseline and give it with --roi.": QT_TRANSLATE_NOOP(
        "advice", "Draw it on the baseline: the outline above the photo (R)."
    ),
    "Add some with 'pigmenttrack import FOLDER'.": QT_TRANSLATE_NOOP(
        "advice", "Drop some on the window."
    ),
    "Make one with 'pigmenttrack catalog new NAME'.": QT_TRANSLATE_NOOP(
        "advice", "Make one with New catalog, in the menu File."
    ),
    "Draw it on the baseline, or choose another with --baseline.": QT_TRANSLATE_NOOP(
        "advice", "Draw it on the baseline."
    ),
}


def window_advice(advice: str) -> str | None:
    """Return what to do in the window, in its language; None where the advice holds as it is."""
    told = _ADVICE.get(advice)
    return None if told is None else QCoreApplication.translate("advice", str(told))
