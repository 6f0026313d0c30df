"""What a CSV file of the journal holds; a module of its own, so that the help answers at once."""

from enum import StrEnum


class TableKind(StrEnum):
    """What a CSV file of the journal holds."""

    LABS = "labs"
    DOSES = "doses"
    SCORES = "scores"
    EVENTS = "events"
    LIGHT = "light"
    SYMPTOMS = "symptoms"
