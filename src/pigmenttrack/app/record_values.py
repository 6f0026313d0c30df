"""Values of a record that somebody may have changed: what is not what it should be is refused."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TypeVar

from pigmenttrack.domain.capture import CaptureTime, DateSource
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.flags import NO_DOUBT, QualityFlag
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.domain.provenance import Provenance

Part = TypeVar("Part")


def told_provenance(facts: Mapping[str, object]) -> Provenance:
    """Return the provenance of a measurement; raise ValueError where its hash does not fit."""
    provenance = Provenance(group_of(facts["provenance"]))
    if provenance.sha256 != facts["provenance_sha256"]:
        msg = "the provenance does not fit its SHA-256"
        raise ValueError(msg)
    return provenance


def told_rejection(record: object) -> Rejection:
    """Return a photo without a number."""
    facts = group_of(record)
    return Rejection(
        photo=text_of(facts["photo"]),
        reason=text_of(facts["reason"]),
        advice=text_of(facts["advice"]),
        captured=none_or(facts["captured"], told_time),
    )


def told_time(record: object) -> CaptureTime:
    """Return when a photo was taken."""
    facts = group_of(record)
    taken_at = datetime.fromisoformat(text_of(facts["taken_at"]))
    has_offset = facts["has_offset"] is True
    if has_offset is (taken_at.tzinfo is None):
        msg = f"the time {taken_at} and its offset do not fit"
        raise ValueError(msg)
    return CaptureTime(
        taken_at=taken_at if has_offset else taken_at.replace(tzinfo=UTC),
        source=DateSource(text_of(facts["source"])),
        has_offset=has_offset,
        flags=told_flags(facts["flags"]),
    )


def told_estimate(record: object) -> Estimate:
    """Return a value with its interval."""
    facts = group_of(record)
    value, sd, low, high = (number_of(facts[key]) for key in ("value", "sd", "low95", "high95"))
    return Estimate(value=value, sd=sd, low=low, high=high)


def told_flags(record: object) -> QualityFlag:
    """Return flags by their names."""
    flags = NO_DOUBT
    for name in list_of(record):
        flags |= QualityFlag[text_of(name).upper()]
    return flags


def none_or(value: object, read: Callable[[object], Part]) -> Part | None:
    """Return what `read` makes of a value; None stays None."""
    return None if value is None else read(value)


def group_of(value: object) -> Mapping[str, object]:
    """Return a group of values; raise TypeError for anything else."""
    if not isinstance(value, dict):
        msg = f"{value!r:.40} where a group of values belongs"
        raise TypeError(msg)
    return value


def list_of(value: object) -> list[object]:
    """Return a list; raise TypeError for anything else."""
    if not isinstance(value, list):
        msg = f"{value!r:.40} where a list belongs"
        raise TypeError(msg)
    return value


def text_of(value: object) -> str:
    """Return a text; raise TypeError for anything else."""
    if not isinstance(value, str):
        msg = f"{value!r:.40} where a text belongs"
        raise TypeError(msg)
    return value


def number_of(value: object) -> float:
    """Return a number; raise TypeError for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        msg = f"{value!r:.40} where a number belongs"
        raise TypeError(msg)
    return float(value)
