"""`pigmenttrack journal`: what a person took, did and felt, beside the photos."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from pigmenttrack.app.catalog_table_kind import TableKind
from pigmenttrack.cli.catalog_option import CatalogOption, SubjectOption
from pigmenttrack.cli.output import notes, results
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal import EventKind, LightKind, RiskFlag, Route, SymptomKind
from pigmenttrack.domain.score_result import ScoreKind

if TYPE_CHECKING:
    from pigmenttrack.store.journal import Kept

app = typer.Typer(
    help="What was taken, done and felt. It documents; nothing in it says that one thing led to "
    "another.",
    no_args_is_help=True,
)
_Value = TypeVar("_Value")

On = Annotated[str, typer.Option("--on", help="The day: 2025-03-01.")]
Note = Annotated[str, typer.Option(help="Anything else.")]
Number = Annotated[int, typer.Argument(help="As 'journal list' shows it.")]


@app.command()
def course(
    substance: Annotated[str, typer.Argument(help="As you call it: 'vitamin B12'.")],
    subject: SubjectOption,
    start: Annotated[str, typer.Option("--from", help="First day: 2025-03-01.")],
    stop: Annotated[str, typer.Option("--to", help="Last day; empty while it goes on.")] = "",
    dose: Annotated[str, typer.Option(help="'1000 µg daily', '2 x 500 µg a week'.")] = "",
    route: Annotated[Route, typer.Option(help="How it is taken.")] = Route.ORAL,
    form: Annotated[str, typer.Option(help="'cyanocobalamin', '0.1 % ointment'.")] = "",
    adherence: Annotated[
        float | None, typer.Option(help="Share of intakes really taken, in %.")
    ] = None,
    note: Note = "",
    catalog: CatalogOption = None,
) -> None:
    """Write down a course of a substance at one dose; another dose is another course."""
    from pigmenttrack.domain.journal import Course
    from pigmenttrack.domain.journal_dosing import dosing_from_text

    value = _made(
        lambda: Course(
            substance=substance,
            started_on=_day(start),
            stopped_on=_day(stop) if stop else None,
            dosing=dosing_from_text(dose) if dose else None,
            route=route,
            form=form,
            adherence_pct=adherence,
            note=note,
        )
    )
    _write(catalog, subject, value, f"Add course {substance}")


@app.command()
def event(
    kind: Annotated[EventKind, typer.Argument(help="What happened.")],
    subject: SubjectOption,
    on: On,
    note: Note = "",
    catalog: CatalogOption = None,
) -> None:
    """Write down what happened on one day."""
    from pigmenttrack.domain.journal import Event

    _write(catalog, subject, Event(happened_on=_day(on), kind=kind, note=note), f"Add {kind}")


@app.command()
def light(
    kind: Annotated[LightKind, typer.Argument(help="Where it came from.")],
    subject: SubjectOption,
    on: On,
    minutes: Annotated[float | None, typer.Option(help="How long.")] = None,
    dose_mj_per_cm2: Annotated[float | None, typer.Option(help="How much, in mJ/cm².")] = None,
    note: Note = "",
    catalog: CatalogOption = None,
) -> None:
    """Write down ultraviolet light on one day."""
    from pigmenttrack.domain.journal import Exposure

    value = _made(
        lambda: Exposure(
            happened_on=_day(on),
            kind=kind,
            minutes=minutes,
            dose_mj_per_cm2=dose_mj_per_cm2,
            note=note,
        )
    )
    _write(catalog, subject, value, f"Add {kind}")


@app.command()
def symptom(
    kind: Annotated[SymptomKind, typer.Argument(help="What was felt.")],
    strength: Annotated[int, typer.Argument(help="0 (none) to 10 (worst).")],
    subject: SubjectOption,
    on: On,
    catalog: CatalogOption = None,
) -> None:
    """Write down how strong something was on one day."""
    from pigmenttrack.domain.journal import Symptom

    value = _made(lambda: Symptom(felt_on=_day(on), kind=kind, strength=strength))
    _write(catalog, subject, value, f"Add {kind}")


@app.command()
def risk(
    flag: Annotated[RiskFlag, typer.Argument(help="A fact that bears on the uptake of B12.")],
    subject: SubjectOption,
    catalog: CatalogOption = None,
) -> None:
    """Write down a fact for the doctor who reads the report."""
    _write(catalog, subject, flag, f"Add {flag}")


@app.command()
def lab(
    analyte: Annotated[str, typer.Argument(help="b12, ferritin, vitamin_d, …")],
    value: Annotated[str, typer.Argument(help="As printed: 312, or a bound: '<150'.")],
    unit: Annotated[str, typer.Argument(help="As printed: pg/mL.")],
    subject: SubjectOption,
    on: On,
    low: Annotated[str, typer.Option(help="Lower end of the laboratory's range.")] = "",
    high: Annotated[str, typer.Option(help="Upper end of the laboratory's range.")] = "",
    note: Note = "",
    catalog: CatalogOption = None,
) -> None:
    """Write down a laboratory result, in the unit that the laboratory used."""
    from pigmenttrack.domain.labs import Comparator, LabResult
    from pigmenttrack.domain.labs_analytes import analyte_named, unit_named
    from pigmenttrack.domain.labs_checks import unit_doubts

    bound = value[:1] if value[:1] in {"<", ">"} else ""
    result = _made(
        lambda: LabResult(
            taken_on=_day(on),
            analyte=analyte_named(analyte).key,
            value=_decimal(value.removeprefix(bound)),
            unit=unit_named(unit, analyte_named(analyte)),
            comparator=Comparator(bound),
            ref_low=_decimal(low) if low else None,
            ref_high=_decimal(high) if high else None,
            note=note,
        )
    )
    _write(catalog, subject, result, f"Add {analyte}")
    for doubt in unit_doubts(result):
        notes.print(doubt, markup=False)


@app.command()
def score(
    kind: Annotated[ScoreKind, typer.Argument(help="Which score.")],
    subject: SubjectOption,
    on: On,
    item: Annotated[
        list[str] | None, typer.Option(help="An item such as itch=4; once for each.")
    ] = None,
    total: Annotated[
        float | None, typer.Option(help="The total alone, where a report says no more.")
    ] = None,
    catalog: CatalogOption = None,
) -> None:
    """Write down a score: from its items, which are checked and kept, or as a bare total."""
    from pigmenttrack.domain.score_bands import bands_of
    from pigmenttrack.domain.score_items import item_names, score_from_items
    from pigmenttrack.domain.score_result import ScoreResult

    if (total is None) == (not item):
        names = ", ".join(item_names(kind))
        msg = "A score is told by its items or by its total, one of the two."
        raise BadRequest(msg, advice=f"Items of {kind}: {names}.")
    items = dict(map(_item, item or []))
    value = _made(
        lambda: (
            score_from_items(kind, items, _day(on))
            if total is None
            else ScoreResult(taken_on=_day(on), kind=kind, total=total)
        )
    )
    _write(catalog, subject, value, f"Add {kind}")
    results.print(f"{kind} {value.total:g}", highlight=False, markup=False)
    for name, word in bands_of(value).items():
        results.print(f"  {word} ({name})", highlight=False, markup=False)


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
def stop(number: Number, subject: SubjectOption, on: On, catalog: CatalogOption = None) -> None:
    """Write down the last day of a course."""
    from pigmenttrack.app.catalog_journal import stop_course
    from pigmenttrack.app.catalog_records import find_subject
    from pigmenttrack.app.workspace import open_catalog

    with open_catalog(catalog) as opened:
        stop_course(opened, find_subject(opened, subject), number, _day(on))
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
    """Write labs, doses or scores as CSV; no cell in it runs in a spreadsheet."""
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


def _write(catalog: Path | None, alias: str, value: "Kept", label: str) -> None:
    from pigmenttrack.app.catalog_journal import write_entries
    from pigmenttrack.app.catalog_records import find_subject
    from pigmenttrack.app.workspace import open_catalog

    with open_catalog(catalog) as opened:
        write_entries(opened, find_subject(opened, alias), [value], label=label)
    notes.print(f"Written down for {alias}.", markup=False)


def _made(make: Callable[[], _Value]) -> _Value:
    try:
        return make()
    except ValueError as error:
        msg = f"{error}."
        raise BadRequest(msg) from error


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        msg = f"A day is written 2025-03-01, not {text}."
        raise BadRequest(msg) from error


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text.strip())
    except InvalidOperation as error:
        msg = f"{text} is no number; write it with a point: 12.5."
        raise BadRequest(msg) from error


def _item(text: str) -> tuple[str, float]:
    name, equals, value = text.partition("=")
    try:
        number = float(value)
    except ValueError:
        equals = ""
        number = 0.0
    if not equals:
        msg = f"An item is written name=number, such as itch=4, not {text}."
        raise BadRequest(msg)
    return name.strip(), number
