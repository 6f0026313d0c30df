"""A change to a catalog as a value with an inverse."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

PlainRecord: TypeAlias = Mapping[str, str | int | float | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordChange:
    """One record before and after.

    Attributes
    ----------
    kind : str
        "subject", "site", "visit", "photo", …
    before, after : mapping or None
        The whole record; None where there is none, so that adding and removing are changes too.
    """

    kind: str
    before: PlainRecord | None
    after: PlainRecord | None

    def __post_init__(self) -> None:
        """Refuse a change of nothing, and one that turns a record into another."""
        ids = {record["id"] for record in (self.before, self.after) if record is not None}
        if len(ids) != 1:
            msg = f"a change concerns one record, got {sorted(map(str, ids))}"
            raise ValueError(msg)

    @property
    def record_id(self) -> str:
        """The record that changes."""
        record = self.before if self.before is not None else self.after
        return "" if record is None else str(record["id"])

    def inverse(self) -> "RecordChange":
        """Return the change that takes this one back."""
        return RecordChange(kind=self.kind, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What a person did, as changes that happen together or not at all.

    Attributes
    ----------
    label : str
        In words, for "Undo: …".
    changes : tuple of RecordChange
        In the order in which they are made.
    group : str
        Edits of one group are undone together: the photos of one import. Empty: alone.
    """

    label: str
    changes: tuple[RecordChange, ...]
    group: str = ""

    def inverse(self) -> "Edit":
        """Return the edit that takes this one back.

        Examples
        --------
        >>> change = RecordChange(kind="site", before=None, after={"id": "1"})
        >>> edit = Edit(label="Add a site", changes=(change,))
        >>> edit.inverse().inverse() == edit
        True
        """
        return Edit(
            label=self.label,
            changes=tuple(change.inverse() for change in reversed(self.changes)),
            group=self.group,
        )
