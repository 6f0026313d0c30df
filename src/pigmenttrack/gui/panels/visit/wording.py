"""The visit page's words, in the language chosen now."""

from PySide6.QtCore import QCoreApplication

from pigmenttrack.app.site_photos import VisitPhoto
from pigmenttrack.domain.flags import FLAG_SENTENCES, QualityFlag
from pigmenttrack.gui.panels.visit.film_cell import CellMark, FilmCell
from pigmenttrack.gui.panels.visit.visit_view import Drawn, ToolKind
from pigmenttrack.gui.shown import shown_date
from pigmenttrack.gui.spoken import spoken

translate = QCoreApplication.translate


def tool_name(kind: ToolKind) -> str:
    """Return what a tool is called."""
    return {
        ToolKind.LOOK: translate("visit", "Look around"),
        ToolKind.REGION: translate("visit", "Region of interest"),
        ToolKind.PATCH: translate("visit", "This is patch"),
        ToolKind.SKIN: translate("visit", "This is skin"),
        ToolKind.ERASER: translate("visit", "Erase strokes"),
        ToolKind.SCALE: translate("visit", "Scale by two clicks"),
        ToolKind.LANDMARKS: translate("visit", "Match by landmarks"),
    }[kind]


def drawn_label(what: Drawn) -> str:
    """Return what was done, for the words of undo."""
    return {
        Drawn.REGION: translate("visit", "Draw the region"),
        Drawn.STROKE: translate("visit", "Draw a stroke"),
        Drawn.ERASED: translate("visit", "Erase strokes"),
        Drawn.SCALE: translate("visit", "Set the scale"),
        Drawn.COIN: translate("visit", "Name a coin"),
        Drawn.LANDMARKS: translate("visit", "Set landmarks"),
    }[what]


def drawn_said(what: Drawn) -> str:
    """Return what is said once it is done."""
    again = translate("visit", "Measure again to bring the numbers up to date.")
    done = {
        Drawn.REGION: translate("visit", "The region was changed."),
        Drawn.STROKE: translate("visit", "The stroke was kept."),
        Drawn.ERASED: translate("visit", "Strokes were erased."),
        Drawn.SCALE: translate("visit", "The scale was changed."),
        Drawn.COIN: translate("visit", "The coin was changed."),
        Drawn.LANDMARKS: translate("visit", "The landmarks were changed."),
    }[what]
    return f"{done} {again}"


def film_cell(visit: VisitPhoto) -> FilmCell:
    """Return what the strip shows of a photo."""
    day = shown_date(visit.photo.captured.taken_at.date())
    mark, words = CellMark.NONE, translate("visit", "measured")
    if not visit.is_measured:
        mark, words = CellMark.NONE, translate("visit", "not measured yet")
        if visit.rejection is not None:
            mark, words = CellMark.REFUSED, translate("visit", "refused")
    elif visit.is_baseline:
        mark, words = CellMark.BASELINE, translate("visit", "baseline")
    elif doubts_of(visit):
        mark, words = CellMark.DOUBTED, translate("visit", "measured with doubts")
    return FilmCell(
        sha256=visit.photo.sha256,
        day=day,
        spoken=f"{day}, {words}",
        tip=f"{day}: {words}\n{visit.photo.file_name}",
        mark=mark,
    )


def doubts_of(visit: VisitPhoto) -> tuple[tuple[str, str], ...]:
    """Return each doubt on a photo as a sentence and what to do about it; both may be shown."""
    return tuple(
        (spoken(FLAG_SENTENCES[flag][0]), spoken(FLAG_SENTENCES[flag][1]))
        for flag in QualityFlag
        if flag in visit.flags
    )
