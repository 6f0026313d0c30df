from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pigmenttrack.domain.journal_calendar import Reminder, Repeat, calendar_text
from pigmenttrack.domain.journal_dosing import dosing_from_text
from pigmenttrack.domain.journal_season import Season, season_of
from pigmenttrack.domain.regimen import NOTICE, TEMPLATES, RegimenStep, regimen_reminders

START = date(2025, 3, 1)
MADE = datetime(2025, 2, 1, 8, 30, tzinfo=UTC)


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def test_templates_hold_no_dose_but_the_named_ones_and_say_they_are_no_advice() -> None:
    named = {step.dosing and str(step.dosing) for each in TEMPLATES for step in each.steps}
    assert named == {None, "1000 µg a week", "2 \u00d7 500 µg a week"}
    assert all(template.note == NOTICE for template in TEMPLATES)


def test_a_template_becomes_courses_without_gap_or_overlap() -> None:
    support = next(each for each in TEMPLATES if each.name == "vitiligo support")
    b12 = [course for course in support.courses(START) if course.substance == "vitamin B12"]
    assert [(course.started_on, course.stopped_on) for course in b12] == [
        (date(2025, 3, 1), date(2025, 3, 14)),
        (date(2025, 3, 15), date(2025, 3, 28)),
        (date(2025, 3, 29), None),
    ]


def test_an_open_dose_is_filled_in_on_a_copy() -> None:
    daily = next(each for each in TEMPLATES if each.name == "B12 oral daily")
    filled = daily.filled_in("vitamin B12", dosing_from_text("1000 µg daily"))
    assert filled.courses(START)[0].dosing is not None
    assert daily.courses(START)[0].dosing is None


def test_reminders_follow_the_doses_that_are_known() -> None:
    weekly = next(each for each in TEMPLATES if each.name == "B12 IM weekly")
    photo, dose = regimen_reminders(replace(weekly, photo_every_months=2), START)
    assert (photo.repeat, photo.every) == (Repeat.MONTHLY, 2)
    assert (dose.repeat, dose.every, dose.until) == (Repeat.WEEKLY, 1, None)
    assert "1000 µg a week" in dose.title


def test_a_step_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="no span"):
        RegimenStep(title="x", substance="zinc", first_day=5, last_day=4)


def test_calendar_of_one_reminder_to_the_letter() -> None:
    reminder = Reminder(
        title="Blood test; B12, folate",
        first_on=date(2025, 12, 31),
        repeat=Repeat.MONTHLY,
        every=3,
        until=date(2026, 12, 31),
        note="fasting\nbring card\\form",
    )
    lines = unfolded(calendar_text([reminder], made_at=MADE))
    uid = lines.pop(4)
    assert uid.startswith("UID:")
    assert lines == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//PigmentTrack//reminders//EN",
        "BEGIN:VEVENT",
        "DTSTAMP:20250201T083000Z",
        "DTSTART;VALUE=DATE:20251231",
        "DTEND;VALUE=DATE:20260101",
        r"SUMMARY:Blood test\; B12\, folate",
        r"DESCRIPTION:fasting\nbring card\\form",
        "RRULE:FREQ=MONTHLY;INTERVAL=3;UNTIL=20261231",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


@given(
    title=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200).filter(
        str.strip
    )
)
def test_no_line_is_longer_than_the_format_allows_and_folding_loses_nothing(title: str) -> None:
    text = calendar_text([Reminder(title=title, first_on=START)], made_at=MADE)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    summary = next(line for line in unfolded(text) if line.startswith("SUMMARY:"))
    escaped = title.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    assert summary == f"SUMMARY:{escaped}"


def test_no_title_can_add_a_line_of_its_own() -> None:
    evil = Reminder(title="x\r\nATTACH:file:///etc/passwd", first_on=START)
    assert not [
        line for line in unfolded(calendar_text([evil], made_at=MADE)) if line.startswith("ATTACH")
    ]


def test_the_same_reminder_keeps_its_identity() -> None:
    reminder = Reminder(title="Photo", first_on=START)
    first = calendar_text([reminder], made_at=MADE)
    assert calendar_text([reminder], made_at=MADE) == first
    later = calendar_text([reminder], made_at=datetime(2026, 1, 1, tzinfo=UTC))
    assert unfolded(later)[4] == unfolded(first)[4]
    other = calendar_text([replace(reminder, title="Dose")], made_at=MADE)
    assert unfolded(other)[4] != unfolded(first)[4]


def test_impossible_reminders_are_refused() -> None:
    with pytest.raises(ValueError, match="title"):
        Reminder(title=" ", first_on=START)
    with pytest.raises(ValueError, match="before"):
        Reminder(title="x", first_on=START, until=date(2025, 1, 1))


def test_seasons_turn_over_with_the_hemisphere() -> None:
    north = [season_of(date(2024, month, 1)) for month in range(1, 13)]
    assert north.count(Season.WINTER) == 3
    assert north[2:5] == [Season.SPRING] * 3
    assert season_of(date(2024, 12, 1), southern=True) is Season.SUMMER
