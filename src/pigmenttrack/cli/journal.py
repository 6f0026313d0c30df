"""`pigmenttrack journal`: what a person took, did and felt, beside the photos."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from pigmenttrack.app.catalog_table_kind import TableKind
from pigmenttrack.cli import journal_entries
from pigmenttrack.cli.catalog_option import CatalogOption, SubjectOption
from pigmenttrack.cli.day import DayOption, day_from
from pigmenttrack.cli.output import notes, results
from pigmenttrack.domain.errors import BadRequest

app = typer.Typer(
    help="What was taken, done and felt. It documents; nothing in it says that one thing led to "
    "another.",
    no_args_is_help=True,
)
app.command()(journal_entries.course)
app.command()(journal_entries.event)
app.command()(journal_entries.light)
app.command()(journal_entries.symptom)
app.command()(journal_entries.lab)
app.command()(journal_entries.score)
app.command()(journal_entries.risk)

Number = Annotated[int, typer.Argument(help="As 'journal list' shows it.")]


@app.command("list")
def list_all(subject: SubjectOption, catalog: CatalogOption = None) -> None:
    """List what is written down about a person."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from pigmenttrack.app.catalog_journal import subject_entries
    from pigmenttrack.app.catalog_journal_words import entry_words
    from pigmenttrack.app.catalog_records import find_subject
    from pigmenttrack.app.workspace import open_catalog

    with open_catalog(catalog) as opened:
        entries = subject_entries(opened, find_subject(opened, subject))
    if not entries:
        notes.print("Nothing is written down yet; see 'pigmenttrack journal --help'.")
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in ("No.", "When", "What", "Value", "Note"):
        table.add_column(title)
    for entry in entries:
        table.add_row(str(entry.number), *map(Text, entry_words(entry.value)))
    results.print(table)


@app.command()
def stop(
    number: Number, subject: SubjectOption, on: DayOption, catalog: CatalogOption = None
) -> None:
    """Write down the last day of a course."""
    from pigmenttrack.app.catalog_journal import stop_course
    from pigmenttrack.app.catalog_records import find_subject
    from pigmenttrack.app.workspace import open_catalog

    with open_catalog(catalog) as opened:
        stop_course(opened, find_subject(opened, subject), number, day_from(on))
    notes.print(f"Course {number} ends on {on}.", markup=False)


@app.command()
def remove(number: Number, subject: SubjectOption, catalog: CatalogOption = None) -> None:
    """Take an entry out; 'catalog undo' brings it back."""
    from pigmenttrack.app.catalog_journal import remove_entry
    from pigmenttrack.app.catalog_records import find_subject
    from pigmenttrack.app.workspace import open_catalog

    with open_catalog(catalog) as opened:
        remove_entry(opened, find_subject(opened, subject), number)
    notes.print(f"Removed entry {number}.", markup=False)


@app.command("import")
def import_csv(
    file: Annotated[Path, typer.Argument(help="A CSV file with a header.")],
    what: Annotated[TableKind, typer.Option(help="What it holds.")],
    subject: SubjectOption,
    catalog: CatalogOption = None,
) -> None:
    """Read a CSV file whole, or tell every row that cannot be taken."""
    from pigmenttrack.app.catalog_journal import import_table
    from pigmenttrack.app.catalog_records import find_subject
    from pigmenttrack.app.workspace import open_catalog

    with open_catalog(catalog) as opened:
        today = datetime.now(UTC).date()
        count = import_table(opened, find_subject(opened, subject), file, what, today=today)
    notes.print(f"{count} entries read from {file.name}.", markup=False)


@app.command("export")
def export_csv(
    file: Annotated[Path, typer.Argument(help="A new CSV file.")],
    what: Annotated[TableKind, typer.Option(help="What to write.")],
    subject: SubjectOption,
    catalog: CatalogOption = None,
) -> None:
    """Write a part of the journal as CSV; no cell in it runs in a spreadsheet."""
    from pigmenttrack.app.catalog_journal import subject_journal, table_text
    from pigmenttrack.app.catalog_records import find_subject
    from pigmenttrack.app.workspace import open_catalog

    with open_catalog(catalog) as opened:
        journal = subject_journal(opened, find_subject(opened, subject))
    try:
        with file.open("x", encoding="utf-8", newline="") as written:
            written.write(table_text(journal, what))
    except FileExistsError as error:
        msg = f"{file.name} is there already."
        raise BadRequest(msg, advice="Name a new file.") from error
    notes.print(f"Written {file}.", markup=False)


@app.command()
def templates() -> None:
    """Show the regimens that can be copied into a journal."""
    from pigmenttrack.domain.regimen import NOTICE, TEMPLATES

    for template in TEMPLATES:
        results.print(template.name, highlight=False, markup=False)
        for step in template.steps:
            until = "on" if step.last_day is None else f"to day {step.last_day}"
            dose = "dose to fill in" if step.dosing is None else str(step.dosing)
            line = f"  day {step.first_day} {until}: {step.substance}, {step.route}, {dose}"
            results.print(line, highlight=False, markup=False)
    notes.print(NOTICE)


@app.command()
def begin(
    template: Annotated[str, typer.Argument(help="Its name, as 'journal templates' shows it.")],
    subject: SubjectOption,
    start: Annotated[str, typer.Option("--from", help="First day: 2025-03-01.")],
    dose: Annotated[
        list[str] | None, typer.Option(help="'vitamin B12=1000 µg daily'; once a substance.")
    ] = None,
    reminders: Annotated[
        Path | None, typer.Option(help="Write a calendar file (.ics) for photos and doses.")
    ] = None,
    catalog: CatalogOption = None,
) -> None:
    """Copy a regimen into a journal, from a first day on; change its courses as you like."""
    from pigmenttrack.app.catalog_journal import write_entries
    from pigmenttrack.app.catalog_records import find_subject
    from pigmenttrack.app.catalog_regimen import filled_template, write_reminders
    from pigmenttrack.app.workspace import open_catalog

    chosen = filled_template(template, dose or [])
    first = day_from(start)
    with open_catalog(catalog) as opened:
        person = find_subject(opened, subject)
        if reminders is not None:
            write_reminders(chosen, first, reminders)
        write_entries(opened, person, chosen.courses(first), label=f"Begin {chosen.name}")
    notes.print(f"{len(chosen.steps)} courses written down for {subject}.", markup=False)
    notes.print(chosen.note)
