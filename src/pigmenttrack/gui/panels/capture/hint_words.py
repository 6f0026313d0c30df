"""What a person reads for each move."""

from PySide6.QtCore import QCoreApplication

from pigmenttrack.gui.panels.capture.presenter import Hint, Move

_IN_DEGREES = {Move.TURN_LEFT, Move.TURN_RIGHT, Move.STRAIGHTEN}


def hint_words(hint: Hint) -> str:
    """Return one sentence: the move that matters most, else light, else sharpness, else ready."""
    if hint.move is not Move.NONE:
        return _move_words(hint.move).format(
            round(hint.size) if hint.move in _IN_DEGREES else round(100 * hint.size)
        )
    if not hint.is_lit:
        return QCoreApplication.translate("capture", "More even light: no flash, no shadow.")
    if not hint.is_sharp:
        return QCoreApplication.translate("capture", "Not sharp: hold still, tap to focus.")
    return QCoreApplication.translate("capture", "Good. Take the photo.")


def _move_words(move: Move) -> str:
    words = {
        Move.SEARCH: QCoreApplication.translate(
            "capture", "The place is not recognised yet: show what the ghost shows."
        ),
        Move.RIGHT: QCoreApplication.translate("capture", "Move right, {} % of the picture."),
        Move.LEFT: QCoreApplication.translate("capture", "Move left, {} % of the picture."),
        Move.DOWN: QCoreApplication.translate("capture", "Move down, {} % of the picture."),
        Move.UP: QCoreApplication.translate("capture", "Move up, {} % of the picture."),
        Move.NEARER: QCoreApplication.translate("capture", "Come {} % nearer."),
        Move.FARTHER: QCoreApplication.translate("capture", "Go {} % farther away."),
        Move.TURN_RIGHT: QCoreApplication.translate("capture", "Turn clockwise by {}°."),
        Move.TURN_LEFT: QCoreApplication.translate("capture", "Turn anticlockwise by {}°."),
        Move.STRAIGHTEN: QCoreApplication.translate(
            "capture", "Look at the skin as in the first photo; now it is tilted by about {}°."
        ),
    }
    return words[move]
