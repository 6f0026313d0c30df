"""`pigmenttrack reminders`: a calendar file for photos and doses."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pigmenttrack.cli.output import notes, results
from pigmenttrack.domain.errors import BadRequest

if TYPE_CHECKING:
    from pigmenttrack.domain.regimen import RegimenTemplate


def reminders(
    template: Annotated[str, typer.Argument(help="Name of a template; see --list.")] = "",
    start: Annotated[str, typer.Option(help="First day: 2025-03-01.")] = "",
    out: Annotated[
        Path | None, typer.Option(help="The calendar file to write, such as reminders.ics.")
    ] = None,
    dose: Annotated[
        list[str] | None,
        typer.Option(help="Fill in an open dose: 'folate=400 µg daily'; may be given again."),
    ] = None,
    photo_every: Annotated[int, typer.Option(min=1, max=24, help="Months between photos.")] = 1,
    show_list: Annotated[bool, typer.Option("--list", help="Show the templates.")] = False,
) -> None:
    """Write reminders for photos and doses as a calendar file (.ics)."""
    from dataclasses import replace

    from pigmenttrack.domain.journal_calendar import calendar_text
    from pigmenttrack.domain.regimen import regimen_reminders
    from pigmenttrack.report.atomic_write import replace_file

    if show_list:
        _show_templates()
        return
    chosen = _template_named(template)
    if not start or out is None:
        message = "Reminders need a first day and a file."
        raise BadRequest(message, advice="Add --start 2025-03-01 --out reminders.ics.")
    filled = replace(_filled_in(chosen, dose or []), photo_every_months=photo_every)
    made = regimen_reminders(filled, _day(start))
    replace_file(out, calendar_text(made, made_at=datetime.now(UTC)).encode())
    for each in made:
        until = f" until {each.until}" if each.until else ""
        results.print(f"{each.first_on}{until}: {each.title}", markup=False)
    for substance in dict.fromkeys(s.substance for s in filled.steps if s.dosing is None):
        notes.print(
            f"No dose is known for {substance}: no reminder. Add --dose '{substance}=…'.",
            markup=False,
        )
    notes.print(f"Written to {out}.", markup=False)
    notes.print(filled.note, markup=False)


def _show_templates() -> None:
    from pigmenttrack.domain.regimen import NOTICE, TEMPLATES

    for each in TEMPLATES:
        results.print(each.name, style="bold", markup=False)
        for step in each.steps:
            days = f"day {step.first_day}" + (f" to {step.last_day}" if step.last_day else " on")
            dosing = step.dosing or "dose to be filled in"
            results.print(
                f"  {step.title}, {days}: {step.substance}, {step.route}, {dosing}", markup=False
            )
    notes.print(NOTICE, markup=False)


def _template_named(name: str) -> "RegimenTemplate":
    from pigmenttrack.domain.regimen import TEMPLATES

    wanted = name.strip().casefold()
    found = next((each for each in TEMPLATES if each.name.casefold() == wanted), None)
    if found is None:
        message = f"There is no template '{name}'." if name else "Name a template."
        names = ", ".join(f"'{each.name}'" for each in TEMPLATES)
        raise BadRequest(message, advice=f"There are: {names}.")
    return found


def _filled_in(template: "RegimenTemplate", doses: list[str]) -> "RegimenTemplate":
    from pigmenttrack.domain.journal_dosing import dosing_from_text

    for told in doses:
        substance, _, text = (part.strip() for part in told.partition("="))
        filled = template.filled_in(substance, dosing_from_text(text))
        if filled == template:
            message = f"'{template.name}' has no open dose of '{substance}'."
            raise BadRequest(message, advice="See --list for what is open.")
        template = filled
    return template


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        message = f"'{text}' is no day."
        raise BadRequest(message, advice="Write it like 2025-03-01.") from error
