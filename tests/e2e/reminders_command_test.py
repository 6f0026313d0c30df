"""`pigmenttrack reminders`, the way a person types it."""

from pathlib import Path

from e2e.spoken import run


def test_a_calendar_is_written_with_photos_and_known_doses(tmp_path: Path) -> None:
    words = ("reminders", "B12 IM weekly", "--start", "2025-03-01", "--out", "x.ics")
    said = run(*words, here=tmp_path)
    assert "no advice" in said
    calendar = (tmp_path / "x.ics").read_text(encoding="utf-8")
    assert calendar.startswith("BEGIN:VCALENDAR")
    assert "SUMMARY:vitamin B12: 1000 µg a week" in calendar
    assert "RRULE:FREQ=WEEKLY" in calendar


def test_an_open_dose_is_named_and_can_be_filled_in(tmp_path: Path) -> None:
    words = ("reminders", "vitiligo support", "--start", "2025-03-01", "--out", "x.ics")
    said = run(*words, "--dose", "folate=400 µg daily", "--photo-every", "2", here=tmp_path)
    assert "No dose is known for vitamin B12" in said
    assert "folate: 400 µg a day" in said
    assert "FREQ=MONTHLY;INTERVAL=2" in (tmp_path / "x.ics").read_text(encoding="utf-8")
    said = run(*words, "--dose", "zinc=15 mg daily", here=tmp_path, status=2)
    assert "no open dose of 'zinc'" in said


def test_templates_are_listed_and_mistakes_told(tmp_path: Path) -> None:
    assert "B12 maintenance" in run("reminders", "--list", here=tmp_path)
    assert "'B12 oral daily'" in run("reminders", "other", here=tmp_path, status=2)
    assert "--out" in run("reminders", "B12 IM weekly", here=tmp_path, status=2)
    words = ("reminders", "B12 IM weekly", "--start", "March", "--out", "x.ics")
    assert "2025-03-01" in run(*words, here=tmp_path, status=2)
