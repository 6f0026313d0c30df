"""Copy a regimen template: fill in its doses, write its reminders."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal_calendar import calendar_text
from pigmenttrack.domain.journal_dosing import dosing_from_text
from pigmenttrack.domain.regimen import TEMPLATES, RegimenTemplate, regimen_reminders
from pigmenttrack.report.atomic_write import replace_file


def filled_template(name: str, doses: Sequence[str]) -> RegimenTemplate:
    """Return a copy of the template of a name, with open doses filled in.

    Parameters
    ----------
    doses : sequence of str
        ``substance=dose`` each; a dose that is not told stays open.

    Raises
    ------
    BadRequest
        If there is no such template, it has no open dose of a substance, or a dose is none.
    """
    template = next((one for one in TEMPLATES if one.name == name), None)
    if template is None:
        msg = f"There is no template {name}."
        raise BadRequest(msg, advice=f"There are: {', '.join(one.name for one in TEMPLATES)}.")
    for text in doses:
        substance, _, dose = (part.strip() for part in text.partition("="))
        filled = template.filled_in(substance, dosing_from_text(dose))
        if filled == template:
            msg = f"The template {name} has no open dose of {substance}."
            raise BadRequest(msg, advice="See 'pigmenttrack journal templates'.")
        template = filled
    return template


def write_reminders(
    template: RegimenTemplate, start: date, path: Path, *, made_at: datetime | None = None
) -> None:
    """Write the reminders of a regimen as a calendar file.

    Raises
    ------
    OSError
        If the file cannot be written.
    """
    text = calendar_text(regimen_reminders(template, start), made_at=made_at or datetime.now(UTC))
    replace_file(path, text.encode())
