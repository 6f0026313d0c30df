"""The single patches of a series as a table of their own."""

import csv
import io
from pathlib import Path

from pigmenttrack.domain.measurement import PatchMeasurement, PatchSeries
from pigmenttrack.domain.patch_track import PatchEvent, PatchState, event_words
from pigmenttrack.report.atomic_write import replace_file
from pigmenttrack.report.number_format import iso_time, shown_day
from pigmenttrack.report.table import csv_cell, number_cells


def write_patches_csv(series: PatchSeries, path: Path) -> None:
    """Write one row a patch and photo: UTF-8, commas, CRLF (RFC 4180).

    A patch that an event tells of, but that has no number on that photo, has a row with the event
    alone. An empty cell means "not measured", never zero.

    Raises
    ------
    OSError
        If the file cannot be written; an older one is then still there.
    """
    text = io.StringIO()
    writer = csv.DictWriter(text, _columns(series), restval="", lineterminator="\r\n")
    writer.writeheader()
    for measurement in series.measurements:
        writer.writerows(_rows(measurement, series))
    replace_file(path, text.getvalue().encode())


def event_lines(series: PatchSeries) -> tuple[str, ...]:
    """Return what became of single patches, one dated sentence each."""
    return tuple(
        f"{shown_day(event.captured)}: {event_words(event)}" for event in series.patch_events
    )


def _columns(series: PatchSeries) -> list[str]:
    numbers = (f"area_{series.unit.value}", "repigmentation_pct", "contrast_mi")
    return [
        "photo",
        "date",
        "patch",
        *(f"{name}{end}" for name in numbers for end in ("", "_low95", "_high95")),
        "compared",
        "event",
        "confirmed",
    ]


def _rows(measurement: PatchMeasurement, series: PatchSeries) -> list[dict[str, str]]:
    here = [one for one in series.patch_events if one.photo == measurement.photo]
    known = {patch.name for patch in measurement.patches}
    head = {"photo": csv_cell(measurement.photo), "date": iso_time(measurement.captured)}
    rows = [
        head | _numbers(patch, series.unit.value) | _events(patch.name, here)
        for patch in measurement.patches
    ]
    gone = sorted({event.name for event in here} - known)
    rows += [head | {"patch": name} | _events(name, here) for name in gone]
    return rows


def _numbers(patch: PatchState, unit: str) -> dict[str, str]:
    return {
        "patch": patch.name,
        "compared": "+".join(patch.compared),
        **number_cells(f"area_{unit}", patch.area),
        **number_cells("repigmentation_pct", patch.repigmentation_pct),
        **number_cells("contrast_mi", patch.contrast_mi),
    }


def _events(name: str, here: list[PatchEvent]) -> dict[str, str]:
    own = [event for event in here if event.name == name]
    if not own:
        return {}
    return {
        "event": ";".join(f"{one.kind.value} {one.other}".strip() for one in own),
        "confirmed": ";".join("yes" if one.confirmed else "no" for one in own),
    }
