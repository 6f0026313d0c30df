"""The head of a timeline's chart: whose, where, what may be said, and two small pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pigmenttrack.report.language import spoken
from pigmenttrack.report.letters import typeset
from pigmenttrack.report.page import MM_PER_POINT, fitted, wrapped
from pigmenttrack.report.placed_picture import place_picture
from pigmenttrack.report.timeline_look import PHONE
from pigmenttrack.report.timeline_parts import days_words

if TYPE_CHECKING:
    from pigmenttrack.domain.timeline import Timeline
    from pigmenttrack.report.page_pictures import ReportPicture
    from pigmenttrack.report.timeline_track import Track

THUMB_MM = 25.0
THUMB_GAP_MM = 3.0
CAPTION_LINES = 2
CAPTION_MM = 7.0
MOST_STATEMENT_LINES = 4
BELOW_MM = 3.0
NO_CAUSE = "Dates beside each other; nothing here says why a number changed."


def head_height(track: Track, timeline: Timeline, pictures: tuple[ReportPicture, ...]) -> float:
    """Return the height of the head."""
    return _Head(track, timeline, pictures).bottom_mm


def draw_head(track: Track, timeline: Timeline, pictures: tuple[ReportPicture, ...]) -> None:
    """Draw title, span, statement and the pictures: beside the words, or below on a phone."""
    head = _Head(track, timeline, pictures)
    page, look = track.page, track.look
    y = head.title_mm
    page.text(look.margin_mm, y, fitted(head.title, head.room_mm, look.title), look.title)
    y = head.subtitle_mm
    page.text(look.margin_mm, y, fitted(head.subtitle, head.room_mm, look.subtitle), look.subtitle)
    y = page.lines(look.margin_mm, head.statement_mm, head.statement, look.statement)
    page.lines(look.margin_mm, y, head.caveat, look.faint)
    for place, picture in enumerate(pictures[:2]):
        left = head.pictures_left_mm + place * (THUMB_MM + THUMB_GAP_MM)
        top = head.pictures_top_mm
        _, high = place_picture(page, left, top, (THUMB_MM, THUMB_MM), picture.rgb)
        lines = wrapped(spoken(typeset(picture.caption)), THUMB_MM, look.faint)[:CAPTION_LINES]
        page.lines(left, top + high + 3.4, lines, look.faint)


class _Head:
    """Where everything in the head lies."""

    def __init__(
        self, track: Track, timeline: Timeline, pictures: tuple[ReportPicture, ...]
    ) -> None:
        look = track.look
        beside = bool(pictures) and look is not PHONE
        count = min(2, len(pictures))
        pictures_mm = count * THUMB_MM + (count - 1) * THUMB_GAP_MM
        whole = look.sheet_mm - 2 * look.margin_mm
        self.room_mm = whole - pictures_mm - 6.0 if beside else whole
        self.title = typeset(timeline.site) or spoken("Timeline")
        who = typeset(timeline.subject)
        self.subtitle = "  ·  ".join(part for part in (who, spoken(days_words(timeline))) if part)
        self.title_mm = look.margin_mm + look.title.size_pt * MM_PER_POINT
        self.subtitle_mm = self.title_mm + 5.6
        self.statement_mm = self.subtitle_mm + 7.0
        said = spoken(typeset(timeline.statement))
        self.statement = wrapped(said, self.room_mm, look.statement)[:MOST_STATEMENT_LINES]
        caveat = " ".join(part for part in (timeline.caveat, NO_CAUSE) if part)
        self.caveat = wrapped(spoken(typeset(caveat)), self.room_mm, look.faint)
        if not said:
            self.statement = []
        words_bottom = self.statement_mm + len(self.statement) * look.statement.leading_mm
        words_bottom += (len(self.caveat) - 1) * look.faint.leading_mm
        self.pictures_left_mm = look.sheet_mm - look.margin_mm - pictures_mm
        self.pictures_top_mm = look.margin_mm
        self.bottom_mm = words_bottom + BELOW_MM
        pictures_high = max((_height(one) for one in pictures[:2]), default=0.0)
        if beside:
            self.bottom_mm = max(
                self.bottom_mm, look.margin_mm + pictures_high + CAPTION_MM + BELOW_MM
            )
        elif pictures:
            self.pictures_left_mm = look.margin_mm
            self.pictures_top_mm = words_bottom + 3.0
            self.bottom_mm = self.pictures_top_mm + pictures_high + CAPTION_MM + BELOW_MM


def _height(picture: ReportPicture) -> float:
    rows, columns = picture.rgb.shape[:2]
    return THUMB_MM * min(1.0, rows / columns)
