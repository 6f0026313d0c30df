"""Regimens: templates of courses that a person copies, fills in and edits.

A template is a form, not advice: it holds what somebody was told or read elsewhere. Doses that
differ from person to person are left open.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pigmenttrack.domain.journal import Course, Route
from pigmenttrack.domain.journal_calendar import Reminder, Repeat
from pigmenttrack.domain.journal_dosing import Dosing, Period, dosing_from_text

NOTICE = (
    "A template is a form to fill in and no advice. What to take, and how much, is for you and "
    "your doctor to decide."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegimenStep:
    """One course of a regimen, in days from its start.

    Attributes
    ----------
    first_day, last_day : int and int or None
        Day 1 is the start; `last_day` is included, None while it goes on.
    dosing : Dosing or None
        None: to be filled in.
    """

    title: str
    substance: str
    first_day: int
    last_day: int | None
    form: str = ""
    route: Route = Route.ORAL
    dosing: Dosing | None = None

    def __post_init__(self) -> None:
        """Refuse a step that ends before it begins."""
        if self.first_day < 1 or (self.last_day is not None and self.last_day < self.first_day):
            msg = f"{self.title}: days {self.first_day} to {self.last_day} are no span"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegimenTemplate:
    """A named regimen; edit a copy with `dataclasses.replace`."""

    name: str
    steps: tuple[RegimenStep, ...]
    photo_every_months: int = 1
    note: str = NOTICE

    def courses(self, start: date) -> tuple[Course, ...]:
        """Return the courses of the regimen begun on a day."""
        return tuple(
            Course(
                substance=step.substance,
                form=step.form,
                route=step.route,
                dosing=step.dosing,
                started_on=start + timedelta(days=step.first_day - 1),
                stopped_on=None
                if step.last_day is None
                else start + timedelta(days=step.last_day - 1),
                note=step.title,
            )
            for step in self.steps
        )

    def filled_in(self, substance: str, dosing: Dosing) -> "RegimenTemplate":
        """Return a copy in which every open dose of a substance is set."""
        steps = tuple(
            replace(step, dosing=dosing)
            if step.substance == substance and step.dosing is None
            else step
            for step in self.steps
        )
        return replace(self, steps=steps)


def regimen_reminders(template: RegimenTemplate, start: date) -> tuple[Reminder, ...]:
    """Return reminders for the photos and for every dose that is known.

    Doses of several times a period come as one reminder a period that says how often.
    """
    photo = Reminder(
        title="Photo for PigmentTrack",
        first_on=start,
        repeat=Repeat.MONTHLY,
        every=template.photo_every_months,
        note="Same place, same light, the card beside it; two or three photos.",
    )
    return (photo, *_dose_reminders(template.courses(start)))


def _dose_reminders(courses: Sequence[Course]) -> list[Reminder]:
    repeats = {Period.DAY: Repeat.DAILY, Period.WEEK: Repeat.WEEKLY, Period.MONTH: Repeat.MONTHLY}
    return [
        Reminder(
            title=f"{course.substance}: {course.dosing}",
            first_on=course.started_on,
            repeat=repeats[course.dosing.period],
            every=course.dosing.every,
            until=course.stopped_on,
        )
        for course in courses
        if course.dosing is not None
    ]


_B12 = "vitamin B12"
_INJECTION = dosing_from_text("1000 µg a week")
TEMPLATES: tuple[RegimenTemplate, ...] = (
    RegimenTemplate(
        name="vitiligo support",
        steps=(
            RegimenStep(title="weeks 1-2", substance=_B12, first_day=1, last_day=14),
            RegimenStep(title="weeks 1-2", substance="folate", first_day=1, last_day=14),
            RegimenStep(title="weeks 3-4", substance=_B12, first_day=15, last_day=28),
            RegimenStep(title="weeks 3-4", substance="folate", first_day=15, last_day=28),
            RegimenStep(title="weeks 3-4", substance="antioxidants", first_day=15, last_day=28),
            RegimenStep(title="maintenance", substance=_B12, first_day=29, last_day=None),
            RegimenStep(title="maintenance", substance="folate", first_day=29, last_day=None),
        ),
    ),
    RegimenTemplate(
        name="B12 oral daily",
        steps=(RegimenStep(title="daily", substance=_B12, first_day=1, last_day=None),),
    ),
    RegimenTemplate(
        name="B12 IM weekly",
        steps=(
            RegimenStep(
                title="weekly injection",
                substance=_B12,
                first_day=1,
                last_day=None,
                route=Route.INTRAMUSCULAR,
                dosing=_INJECTION,
            ),
        ),
    ),
    RegimenTemplate(
        name="B12 maintenance",
        steps=(
            RegimenStep(
                title="maintenance",
                substance=_B12,
                first_day=1,
                last_day=None,
                dosing=dosing_from_text("2 x 500 µg a week"),
            ),
        ),
    ),
)
