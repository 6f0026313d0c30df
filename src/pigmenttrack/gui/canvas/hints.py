"""What each tool asks for next, in words."""

from PySide6.QtCore import QCoreApplication

from pigmenttrack.gui.canvas.tools.tool import Hint


def hint_text(hint: Hint) -> str:
    """Return a hint in the language chosen now."""
    translate = QCoreApplication.translate
    return {
        Hint.LOOK: translate("canvas", "Drag to move the photo, turn the wheel to zoom."),
        Hint.BEGIN_OUTLINE: translate(
            "canvas", "Click around the patch, loosely, with skin on all sides."
        ),
        Hint.GO_ON_OUTLINE: translate(
            "canvas", "Click around the patch, loosely, with skin on all sides."
        ),
        Hint.CLOSE_OUTLINE: translate(
            "canvas", "Click the first point to close the outline, or press Enter."
        ),
        Hint.EDIT_OUTLINE: translate(
            "canvas", "Drag a point, click the line to set one, press Delete to take one away."
        ),
        Hint.BRUSH_PATCH: translate("canvas", "Brush over depigmented skin that was missed."),
        Hint.BRUSH_SKIN: translate("canvas", "Brush over skin that was taken for patch."),
        Hint.BRUSH_AWAY: translate("canvas", "Brush over strokes to take them away."),
        Hint.SCALE_FIRST: translate("canvas", "Click one end of something whose length you know."),
        Hint.SCALE_SECOND: translate("canvas", "Click the other end."),
        Hint.SCALE_LENGTH: translate(
            "canvas", "Type the line's length in millimetres; drag its ends to correct it."
        ),
        Hint.MARK_BASELINE: translate(
            "canvas", "Click a mole, a scar or a crease on the baseline; three pairs are needed."
        ),
        Hint.MARK_VISIT: translate("canvas", "Now click the same detail on the visit."),
        Hint.DRAW_LINE: translate(
            "canvas", "Drag the line; hold Space to move the photo, turn the wheel to zoom."
        ),
        Hint.HAIR_BEGIN: translate(
            "canvas",
            "Draw along a hair from root to tip, or click along it. Keys: arrows and Enter.",
        ),
        Hint.HAIR_GO_ON: translate(
            "canvas", "Click along the hair; Enter or a double click ends it, Escape drops it."
        ),
        Hint.HAIR_DELETE: translate(
            "canvas", "Click a hair that is none. Keys: comma and full stop choose, Delete."
        ),
        Hint.HAIR_SPLIT: translate(
            "canvas",
            "Click where one hair ends and another begins. Keys: comma, full stop, arrows, Enter.",
        ),
        Hint.HAIR_JOIN_FIRST: translate(
            "canvas",
            "Click a part of a hair that was traced as two. Keys: comma, full stop, Enter.",
        ),
        Hint.HAIR_JOIN_SECOND: translate(
            "canvas", "Click the other part; Escape lets the first one go."
        ),
        Hint.MARKS_SUFFICE: translate(
            "canvas", "Measure again to try these pairs; more of them match more safely."
        ),
    }[hint]
