"""Days as a person types them."""

from datetime import date
from typing import Annotated, TypeAlias

import typer

from pigmenttrack.domain.errors import BadRequest

DayOption: TypeAlias = Annotated[str, typer.Option("--on", help="The day: 2025-03-01.")]


def day_from(text: str) -> date:
    """Return the day that a text like 2025-03-01 tells."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        msg = f"A day is written 2025-03-01, not {text}."
        raise BadRequest(msg) from error
