"""`pigmenttrack report`: two to four pages for a doctor."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pigmenttrack.cli.catalog_option import CatalogOption
from pigmenttrack.cli.output import notes
from pigmenttrack.cli.target import require_folder_of
from pigmenttrack.domain.errors import BadRequest

if TYPE_CHECKING:
    from pigmenttrack.report.page import Paper


def report(
    subject: Annotated[
        str, typer.Argument(help="A subject of the catalog; leave out to name files.")
    ] = "",
    site: Annotated[str, typer.Argument(help="One of the subject's sites.")] = "",
    out: Annotated[Path | None, typer.Option("--out", "-o", help="The PDF file to write.")] = None,
    paper: Annotated[str, typer.Option(help="a4 or letter.")] = "a4",
    substance: Annotated[str, typer.Option(help="Shade the phases of this substance.")] = "",
    lab_unit: Annotated[
        list[str] | None,
        typer.Option(help="si, conventional, pg/mL or b12=pg/mL; may be given several times."),
    ] = None,
    southern: Annotated[
        bool, typer.Option("--southern", help="Seasons of the southern half of the Earth.")
    ] = False,
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
    """Write a PDF on one site: pictures, verdict, chart, tables, journal, method and doubts."""
    from dataclasses import replace

    from pigmenttrack.app.clinical_facts import facts_of_history, facts_of_site
    from pigmenttrack.app.timeline import TimelineChoices
    from pigmenttrack.report.clinical_report import write_clinical_report
    from pigmenttrack.report.language import writing

    target, sheet = chosen_target(out), chosen_paper(paper)
    choices = TimelineChoices(substance=substance, southern=southern)
    if subject:
        if measurements or doses or labs or scores or control:
            message = "A report comes from a catalog or from files, not from both."
            raise BadRequest(message, advice="Leave out the subject, or the files.")
        from pigmenttrack.app.catalog_records import find_site, only_site
        from pigmenttrack.app.workspace import open_catalog

        with open_catalog(catalog) as opened:
            chosen = find_site(opened, subject, site) if site else only_site(opened, subject)
            facts = facts_of_site(opened, chosen, choices, lab_units=lab_unit or ())
    else:
        from pigmenttrack.app.site_history import history_of_files

        history = history_of_files(
            measurements=measurements, doses=doses, labs=labs, scores=scores, control=control
        )
        facts = facts_of_history(history, choices, lab_units=lab_unit or ())
    if title:
        facts = replace(facts, timeline=replace(facts.timeline, site=title))
    with writing(language):
        pages = write_clinical_report(facts, target, paper=sheet)
    notes.print(f"Written: {target}, {pages} pages.", markup=False)


def chosen_target(out: Path | None) -> Path:
    """Return the file to write; raise `BadRequest` where that cannot be."""
    if out is None:
        message = "Where shall the report go?"
        raise BadRequest(message, advice="Name a file: -o report.pdf")
    if out.suffix.lower() != ".pdf":
        message = f"{out.name} is no PDF."
        raise BadRequest(message, advice="Let the name end in .pdf.")
    require_folder_of(out)
    return out


def chosen_paper(text: str) -> "Paper":
    """Return the paper of a name; raise `BadRequest` for others."""
    from pigmenttrack.report.page import Paper

    try:
        return Paper(text.lower())
    except ValueError as error:
        message = f"There is no paper '{text}'."
        raise BadRequest(message, advice=f"Use {' or '.join(Paper)}.") from error
