"""Patches, their events, patterns and marked parts of the body as plain JSON values and back."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pigmenttrack.domain.body_part import BodyPart, PartMeasurement
from pigmenttrack.domain.capture import CaptureTime
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.patch_track import PatchEvent, PatchEventKind, PatchState
from pigmenttrack.domain.pattern import PatternKind, RepigmentationPattern

_SHARES = ("marginal_pct", "perifollicular_pct", "diffuse_pct")


def estimate_record(estimate: Estimate | None) -> dict[str, float] | None:
    """Return an estimate as plain values; None stays None, "not measured"."""
    if estimate is None:
        return None
    return {
        "value": estimate.value,
        "sd": estimate.sd,
        "low95": estimate.low,
        "high95": estimate.high,
    }


def estimate_from(content: Mapping[str, float] | None) -> Estimate | None:
    """Return the estimate that `estimate_record` told of."""
    if content is None:
        return None
    return Estimate(
        value=content["value"], sd=content["sd"], low=content["low95"], high=content["high95"]
    )


def patches_record(patches: Iterable[PatchState]) -> list[dict[str, object]]:
    """Return the patches of one photo as plain values."""
    return [
        {
            "name": patch.name,
            "area": estimate_record(patch.area),
            "repigmentation_pct": estimate_record(patch.repigmentation_pct),
            "compared": list(patch.compared),
            "contrast_mi": estimate_record(patch.contrast_mi),
        }
        for patch in patches
    ]


def parts_record(parts: Iterable[PartMeasurement]) -> list[dict[str, object]]:
    """Return the marked parts of the body on one photo as plain values."""
    return [
        {
            "name": part.name,
            "part": part.part.value,
            "seen_cm2": part.seen_cm2,
            "involved_cm2": estimate_record(part.involved_cm2),
            "depigmented_pct": estimate_record(part.depigmented_pct),
            "lost_cm2": estimate_record(part.lost_cm2),
        }
        for part in parts
    ]


def parts_from(content: Iterable[Mapping[str, Any]]) -> tuple[PartMeasurement, ...]:
    """Return the parts that `parts_record` told of.

    Raises
    ------
    KeyError, ValueError
        If something is missing or not what it should be.
    """
    return tuple(
        PartMeasurement(
            name=one["name"],
            part=BodyPart(one["part"]),
            seen_cm2=one["seen_cm2"],
            involved_cm2=_estimate_of(one, "involved_cm2"),
            depigmented_pct=_estimate_of(one, "depigmented_pct"),
            lost_cm2=_estimate_of(one, "lost_cm2"),
        )
        for one in content
    )


def patches_from(content: Iterable[Mapping[str, Any]]) -> tuple[PatchState, ...]:
    """Return the patches that `patches_record` told of.

    Raises
    ------
    KeyError, ValueError
        If something is missing or not what it should be.
    """
    return tuple(
        PatchState(
            name=one["name"],
            area=_estimate_of(one, "area"),
            repigmentation_pct=estimate_from(one["repigmentation_pct"]),
            compared=tuple(one["compared"]),
            contrast_mi=estimate_from(one["contrast_mi"]),
        )
        for one in content
    )


def _estimate_of(content: Mapping[str, Any], name: str) -> Estimate:
    estimate = estimate_from(content[name])
    if estimate is None:
        msg = f"{content['name'] or 'a region'} has no {name}"
        raise ValueError(msg)
    return estimate


def pattern_record(pattern: RepigmentationPattern | None) -> dict[str, object] | None:
    """Return a pattern as plain values."""
    if pattern is None:
        return None
    shares = {name: estimate_record(getattr(pattern, name)) for name in _SHARES}
    return {"kind": pattern.kind.value, **shares}


def pattern_from(content: Mapping[str, Any] | None) -> RepigmentationPattern | None:
    """Return the pattern that `pattern_record` told of."""
    if content is None:
        return None
    shares = {name: estimate_from(content[name]) for name in _SHARES}
    return RepigmentationPattern(kind=PatternKind(content["kind"]), **shares)


def events_record(events: Sequence[PatchEvent]) -> list[dict[str, object]]:
    """Return events as plain values; their dates are those of their photos."""
    return [
        {
            "kind": event.kind.value,
            "name": event.name,
            "other": event.other,
            "photo": event.photo,
            "confirmed": event.confirmed,
        }
        for event in events
    ]


def events_from(
    content: Iterable[Mapping[str, Any]], captured: Mapping[str, CaptureTime]
) -> tuple[PatchEvent, ...]:
    """Return the events that `events_record` told of, given when each photo was taken.

    Events of photos that are not given are left out.
    """
    return tuple(
        PatchEvent(
            kind=PatchEventKind(one["kind"]),
            name=one["name"],
            other=one["other"],
            photo=one["photo"],
            captured=captured[one["photo"]],
            confirmed=one["confirmed"],
        )
        for one in content
        if one["photo"] in captured
    )
