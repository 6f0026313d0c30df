"""`pigmenttrack verdict`: what can be said of measured series, beside a journal."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pigmenttrack.cli.catalog_option import CatalogOption
from pigmenttrack.cli.output import notes, results
from pigmenttrack.domain.errors import BadRequest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pigmenttrack.app.site_history import SiteHistory
    from pigmenttrack.app.verdict import JudgedSeries
    from pigmenttrack.domain.journal import Journal
    from pigmenttrack.domain.journal_phases import Phase


def verdict(
    what: Annotated[
        str,
        typer.Argument(
            help="A measurements.json of 'pigmenttrack measure', or a subject of the catalog; may "
            "be left out where --scores or --labs are named."
        ),
    ] = "",
    site: Annotated[str, typer.Argument(help="One of the subject's sites.")] = "",
    doses: Annotated[
        Path | None, typer.Option(help="CSV file of courses; cuts the time into phases.")
    ] = None,
    labs: Annotated[Path | None, typer.Option(help="CSV file of laboratory results.")] = None,
    scores: Annotated[Path | None, typer.Option(help="CSV file of score totals.")] = None,
    control: Annotated[
        Path | None, typer.Option(help="measurements.json of a site that nobody treats.")
    ] = None,
    substance: Annotated[
        str,
        typer.Option(help="Phases of this substance only. Default: of each in the journal."),
    ] = "",
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead of sentences.")] = False,
    catalog: CatalogOption = None,
) -> None:
    """Tell whether series changed beyond noise, as a whole and by phase; never why.

    From a catalog, the subject's journal and control site are found by themselves.
    """
    from datetime import UTC, datetime

    from pigmenttrack.app.verdict_record import verdict_json

    history = _history(
        what, site, catalog=catalog, doses=doses, labs=labs, scores=scores, control=control
    )
    phases = history.phases(datetime.now(UTC).date(), substance)
    if substance:
        phases = phases[:1]
    judged = history.judged(phases)
    if json:
        typer.echo(verdict_json(judged, history.journal, phases), nl=False)
        return
    if history.subject:
        beside = f"; control site: {history.control.name}" if history.control else ""
        notes.print(f"{history.subject}, {history.site}{beside}", markup=False)
    _show(judged, history.journal, [phase for own in phases for phase in own])


def _history(what: str, site: str, *, catalog: Path | None, **files: Path | None) -> "SiteHistory":
    """Return the history of a measurements.json, of journal tables, or of a catalog's site."""
    from pigmenttrack.app.site_history import history_of_files, history_of_site

    is_file = what.lower().endswith(".json") or Path(what).is_file()
    if not what or (is_file and not site):
        if site or catalog is not None:
            message = "A verdict comes from a catalog or from files, not from both."
            raise BadRequest(message, advice="Name a subject and a site, or files.")
        measurements = Path(what) if what else None
        if not (measurements or files["labs"] or files["scores"]):
            message = "There is nothing to judge."
            raise BadRequest(
                message,
                advice="Name a subject and a site, a measurements.json, --scores or --labs.",
            )
        return history_of_files(measurements=measurements, **files)
    if any(files.values()):
        message = "A verdict comes from a catalog or from files, not from both."
        raise BadRequest(message, advice="Leave out the subject, or the files.")
    from pigmenttrack.app.catalog_records import find_site, only_site
    from pigmenttrack.app.workspace import open_catalog

    with open_catalog(catalog) as opened:
        chosen = find_site(opened, what, site) if site else only_site(opened, what)
        return history_of_site(opened, chosen)


def _show(judged: "Sequence[JudgedSeries]", journal: "Journal", phases: "list[Phase]") -> None:
    from rich.text import Text

    from pigmenttrack.cli.verdict_tables import labs_changes, phases_table, scores_table

    if phases:
        results.print(Text("Phases", style="bold"))
        results.print(phases_table(phases))
    if journal.scores:
        results.print(Text("Scores", style="bold"))
        results.print(scores_table(journal.scores, phases))
    if journal.labs:
        results.print(Text("Laboratory values", style="bold"))
        results.print(labs_changes(journal.labs, phases))
    for one in judged:
        results.print(Text(one.points.name, style="bold"))
        for sentence in one.sentences():
            results.print(Text(f"  {sentence}"))
        for sentences in one.phase_sentences():
            results.print(Text(f"  {sentences[0]}"))
            for sentence in sentences[1:]:
                results.print(Text(f"    {sentence}"))
    notes.print("It says what was seen and how sure that is; it does not say why.")
