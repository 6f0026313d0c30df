"""The visit page's words, in the language chosen now."""

from PySide6.QtCore import QCoreApplication

from pigmenttrack.app.site_photos import VisitPhoto
from pigmenttrack.domain.flags import FLAG_SENTENCES, QualityFlag
from pigmenttrack.gui.panels.visit.film_cell import CellMark, FilmCell
from pigmenttrack.gui.panels.visit.visit_view import Drawn, ToolKind
from pigmenttrack.gui.shown import shown_date
from pigmenttrack.gui.spoken import spoken
from pigmenttrack.gui.window_advice import window_advice

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
        ToolKind.HAIR_ADD: translate("visit", "Add a hair"),
        ToolKind.HAIR_DELETE: translate("visit", "Delete a hair"),
        ToolKind.HAIR_SPLIT: translate("visit", "Split a hair"),
        ToolKind.HAIR_JOIN: translate("visit", "Join two hairs"),
    }[kind]


def drawn_label(what: Drawn) -> str:
    """Return what was done, for undo: in English, since the catalog keeps it."""
    return {
        Drawn.REGION: "Draw the region",
        Drawn.STROKE: "Draw a stroke",
        Drawn.ERASED: "Erase strokes",
        Drawn.SCALE: "Set the scale",
        Drawn.COIN: "Name a coin",
        Drawn.LANDMARKS: "Set landmarks",
        Drawn.FIELD: "Set the width of the field",
        Drawn.HAIR_ADDED: "Add a hair",
        Drawn.HAIR_DELETED: "Delete a hair",
        Drawn.HAIR_SPLIT: "Split a hair",
        Drawn.HAIRS_JOINED: "Join two hairs",
        Drawn.HAIRS_AS_TRACED: "Drop the corrections of a photo",
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
        Drawn.FIELD: translate("visit", "The width of the field was changed."),
        Drawn.HAIR_ADDED: translate("visit", "A hair was added."),
        Drawn.HAIR_DELETED: translate("visit", "A hair was deleted."),
        Drawn.HAIR_SPLIT: translate("visit", "A hair was split in two."),
        Drawn.HAIRS_JOINED: translate("visit", "Two hairs were joined."),
        Drawn.HAIRS_AS_TRACED: translate("visit", "The hairs are as they were traced."),
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
        (spoken(FLAG_SENTENCES[flag][0]), _advice(FLAG_SENTENCES[flag][1]))
        for flag in QualityFlag
        if flag in visit.flags
    )


def _advice(advice: str) -> str:
    return window_advice(advice) or spoken(advice)
