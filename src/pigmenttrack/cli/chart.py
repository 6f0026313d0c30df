"""`pigmenttrack chart`: everything that is known of a site on one axis of months."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pigmenttrack.cli.catalog_option import CatalogOption
from pigmenttrack.cli.day import day_from
from pigmenttrack.cli.output import notes
from pigmenttrack.cli.target import require_folder_of
from pigmenttrack.domain.errors import BadRequest

if TYPE_CHECKING:
    from pigmenttrack.app.timeline import TimelineChoices
    from pigmenttrack.domain.timeline import Timeline
    from pigmenttrack.report.page_pictures import ReportPicture
    from pigmenttrack.report.timeline_look import ChartWidth
    from pigmenttrack.report.timeline_parts import Lane

DEFAULT_NAME = "timeline.png"


def chart(
    subject: Annotated[
        str, typer.Argument(help="A subject of the catalog; leave out to name files.")
    ] = "",
    site: Annotated[str, typer.Argument(help="One of the subject's sites.")] = "",
    out: Annotated[
        list[Path] | None,
        typer.Option("--out", "-o", help="A .png, .svg or .pdf; may be given several times."),
    ] = None,
    width: Annotated[str, typer.Option(help="a4, or phone.")] = "a4",
    lanes: Annotated[
        str, typer.Option(help="Lanes beside the main axis, with commas; 'all' or 'none'.")
    ] = "all",
    lab_unit: Annotated[
        list[str] | None,
        typer.Option(help="si, conventional, pg/mL or b12=pg/mL; may be given several times."),
    ] = None,
    substance: Annotated[str, typer.Option(help="Shade the phases of this substance.")] = "",
    bands: Annotated[str, typer.Option(help="Name of the set of bands beside scores.")] = "",
    since: Annotated[str, typer.Option(help="Show nothing before: 2025-03-01.")] = "",
    until: Annotated[str, typer.Option(help="Show nothing after: 2026-03-01.")] = "",
    southern: Annotated[
        bool, typer.Option("--southern", help="Seasons of the southern half of the Earth.")
    ] = False,
    pictures: Annotated[
        bool, typer.Option(help="Small pictures of the baseline and the latest photo.")
    ] = True,
    measurements: Annotated[
        Path | None, typer.Option(help="A measurements.json, instead of a catalog.")
    ] = None,
    doses: Annotated[Path | None, typer.Option(help="CSV file of courses.")] = None,
    labs: Annotated[Path | None, typer.Option(help="CSV file of laboratory results.")] = None,
    scores: Annotated[Path | None, typer.Option(help="CSV file of score totals.")] = None,
    control: Annotated[
        Path | None, typer.Option(help="measurements.json of a site that nobody treats.")
    ] = None,
    title: Annotated[str, typer.Option(help="Another name for the site.")] = "",
    language: Annotated[str, typer.Option(help="Of the page: en, or de for German.")] = "en",
    catalog: CatalogOption = None,
) -> None:
    """Draw measurements, courses, laboratory values, scores, light and events on one axis."""
    from dataclasses import replace

    from pigmenttrack.app.lab_units import with_lab_units
    from pigmenttrack.app.site_history import history_of_files
    from pigmenttrack.app.timeline import TimelineChoices, make_timeline
    from pigmenttrack.report.language import writing
    from pigmenttrack.report.timeline_figure import ChartChoices, write_timeline_chart

    targets = chosen_targets(out)
    drawn = ChartChoices(width=chosen_width(width), lanes=chosen_lanes(lanes))
    choices = TimelineChoices(
        substance=substance,
        band_set=chosen_bands(bands),
        since=day_from(since) if since else None,
        until=day_from(until) if until else None,
        southern=southern,
    )
    shown: tuple[ReportPicture, ...] = ()
    if subject:
        if measurements or doses or labs or scores or control:
            message = "A chart comes from a catalog or from files, not from both."
            raise BadRequest(message, advice="Leave out the subject, or the files.")
        timeline, shown = _from_catalog(catalog, subject, site, choices, pictures=pictures)
    else:
        history = history_of_files(
            measurements=measurements, doses=doses, labs=labs, scores=scores, control=control
        )
        timeline = make_timeline(history, choices)
    timeline = with_lab_units(timeline, lab_unit or ())
    if title:
        timeline = replace(timeline, site=title)
    with writing(language):
        for target in targets:
            write_timeline_chart(timeline, target, drawn, pictures=shown)
    notes.print(f"Written: {', '.join(map(str, targets))}", markup=False)


def _from_catalog(
    path: Path | None, subject: str, site: str, choices: "TimelineChoices", *, pictures: bool
) -> "tuple[Timeline, tuple[ReportPicture, ...]]":
    from pigmenttrack.app.catalog_records import find_site, only_site
    from pigmenttrack.app.timeline import timeline_of_site
    from pigmenttrack.app.timeline_pictures import small_pictures
    from pigmenttrack.app.workspace import open_catalog

    with open_catalog(path) as opened:
        chosen = find_site(opened, subject, site) if site else only_site(opened, subject)
        timeline = timeline_of_site(opened, chosen, choices)
        return timeline, small_pictures(opened, chosen) if pictures else ()


def chosen_targets(out: list[Path] | None) -> list[Path]:
    """Return the files to write; without any the usual name, which replaces nothing."""
    from pigmenttrack.report.timeline_figure import FORMATS

    if not out:
        target = Path(DEFAULT_NAME)
        if target.exists():
            message = f"There is a file {DEFAULT_NAME} already."
            raise BadRequest(message, advice=f"Name it with -o {DEFAULT_NAME} to replace it.")
        return [target]
    for target in out:
        if target.suffix.lower().removeprefix(".") not in FORMATS:
            message = f"{target.name} ends in none of {', '.join('.' + one for one in FORMATS)}."
            raise BadRequest(message, advice="The ending says what is written.")
        require_folder_of(target)
    return out


def chosen_width(text: str) -> "ChartWidth":
    """Return the width of a name; raise `BadRequest` for others."""
    from pigmenttrack.report.timeline_look import ChartWidth

    try:
        return ChartWidth(text.lower())
    except ValueError as error:
        message = f"There is no width '{text}'."
        raise BadRequest(message, advice=f"Use {' or '.join(ChartWidth)}.") from error


def chosen_lanes(text: str) -> "frozenset[Lane]":
    """Return the lanes of a list of names; raise `BadRequest` for others."""
    from pigmenttrack.report.timeline_parts import ALL_LANES, Lane

    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    if names == ["all"]:
        return ALL_LANES
    if names == ["none"]:
        return frozenset()
    unknown = [name for name in names if name not in set(Lane)]
    if unknown or not names:
        message = f"There is no lane '{', '.join(unknown)}'."
        raise BadRequest(message, advice=f"There are: {', '.join(Lane)}.")
    return frozenset(map(Lane, names))


def chosen_bands(text: str) -> str:
    """Return the name of a set of bands as it is spelled; raise `BadRequest` for others."""
    from pigmenttrack.domain.score_bands import BAND_SETS

    if not text:
        return ""
    found = [one.name for one in BAND_SETS if one.name.casefold() == text.strip().casefold()]
    if not found:
        message = f"There is no set of bands '{text}'."
        raise BadRequest(message, advice=f"There are: {'; '.join(one.name for one in BAND_SETS)}.")
    return found[0]
