"""Sentences that every kind of series shares: where its scale is from, and its record."""

from collections.abc import Mapping

from pigmenttrack.domain.calibration import ScaleKind
from pigmenttrack.domain.series import Measurement
from pigmenttrack.report.number_format import decimals_of, shown_number

_SCALE_WORDS = {
    ScaleKind.CARD: "the printed card",
    ScaleKind.COIN: "a coin",
    ScaleKind.RULER: "a ruler",
    ScaleKind.STATED: "a value that the user stated",
    ScaleKind.POINTS: "two points that the user marked",
    ScaleKind.BAR: "the bar that the device drew",
    ScaleKind.FIELD: "the width of the field that the user stated",
    ScaleKind.GRATICULE: "the strokes of a graticule, as fine as the user stated",
}


def scale_sentence(measurement: Measurement) -> str:
    """Return what millimetres rest on; empty where the provenance does not say."""
    scale = fact(measurement, "scale")
    if not isinstance(scale, Mapping):
        return ""
    size, sd, kind = (scale.get(key) for key in ("mm_per_px", "sd_mm_per_px", "kind"))
    if not (isinstance(size, float) and isinstance(sd, float) and isinstance(kind, str)):
        return ""
    source = _SCALE_WORDS[ScaleKind(kind)]
    places = decimals_of(sd, size)
    return (
        f"Scale: {source}, {shown_number(size, places)} mm per pixel "
        f"± {shown_number(100 * sd / size, 1)} % (1 sd)."
    )


def program_sentence(measurement: Measurement) -> str:
    """Return which program made the number, and how its record is found."""
    version = fact(measurement, "program", "version")
    program = f"PigmentTrack {version}. " if isinstance(version, str) else ""
    return (
        f"Record: {program}First digits of the SHA-256 of all that a number depends on "
        "(measurements.json)."
    )


def fact(measurement: Measurement, *keys: str) -> object:
    """Return one fact of the provenance, None where it is not told."""
    found: object = measurement.provenance.facts
    for key in keys:
        if not isinstance(found, Mapping):
            return None
        found = found.get(key)
    return found
