"""The entries of `pigmenttrack journal`: one command a kind."""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from pigmenttrack.cli.catalog_option import CatalogOption, SubjectOption
from pigmenttrack.cli.day import DayOption, day_from
from pigmenttrack.cli.output import notes, results
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal import EventKind, LightKind, RiskFlag, Route, SymptomKind
from pigmenttrack.domain.score_result import ScoreKind

if TYPE_CHECKING:
    from pigmenttrack.store.journal import Kept

_Value = TypeVar("_Value")
Note = Annotated[str, typer.Option(help="Anything else.")]


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
            started_on=day_from(start),
            stopped_on=day_from(stop) if stop else None,
            dosing=dosing_from_text(dose) if dose else None,
            route=route,
            form=form,
            adherence_pct=adherence,
            note=note,
        )
    )
    _write(catalog, subject, value, f"Add course {substance}")


def event(
    kind: Annotated[EventKind, typer.Argument(help="What happened.")],
    subject: SubjectOption,
    on: DayOption,
    note: Note = "",
    catalog: CatalogOption = None,
) -> None:
    """Write down what happened on one day."""
    from pigmenttrack.domain.journal import Event

    _write(catalog, subject, Event(happened_on=day_from(on), kind=kind, note=note), f"Add {kind}")


def light(
    kind: Annotated[LightKind, typer.Argument(help="Where it came from.")],
    subject: SubjectOption,
    on: DayOption,
    minutes: Annotated[float | None, typer.Option(help="How long.")] = None,
    dose_mj_per_cm2: Annotated[float | None, typer.Option(help="How much, in mJ/cm².")] = None,
    note: Note = "",
    catalog: CatalogOption = None,
) -> None:
    """Write down ultraviolet light on one day."""
    from pigmenttrack.domain.journal import Exposure

    value = _made(
        lambda: Exposure(
            happened_on=day_from(on),
            kind=kind,
            minutes=minutes,
            dose_mj_per_cm2=dose_mj_per_cm2,
            note=note,
        )
    )
    _write(catalog, subject, value, f"Add {kind}")


def symptom(
    kind: Annotated[SymptomKind, typer.Argument(help="What was felt.")],
    strength: Annotated[int, typer.Argument(help="0 (none) to 10 (worst).")],
    subject: SubjectOption,
    on: DayOption,
    catalog: CatalogOption = None,
) -> None:
    """Write down how strong something was on one day."""
    from pigmenttrack.domain.journal import Symptom

    value = _made(lambda: Symptom(felt_on=day_from(on), kind=kind, strength=strength))
    _write(catalog, subject, value, f"Add {kind}")


def risk(
    flag: Annotated[RiskFlag, typer.Argument(help="A fact that bears on the uptake of B12.")],
    subject: SubjectOption,
    catalog: CatalogOption = None,
) -> None:
    """Write down a fact for the doctor who reads the report."""
    _write(catalog, subject, flag, f"Add {flag}")


def lab(
    analyte: Annotated[str, typer.Argument(help="b12, ferritin, vitamin_d, …")],
    value: Annotated[str, typer.Argument(help="As printed: 312, or a bound: '<150'.")],
    unit: Annotated[str, typer.Argument(help="As printed: pg/mL.")],
    subject: SubjectOption,
    on: DayOption,
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
            taken_on=day_from(on),
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


def score(
    kind: Annotated[ScoreKind, typer.Argument(help="Which score.")],
    subject: SubjectOption,
    on: DayOption,
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
            score_from_items(kind, items, day_from(on))
            if total is None
            else ScoreResult(taken_on=day_from(on), kind=kind, total=total)
        )
    )
    _write(catalog, subject, value, f"Add {kind}")
    results.print(f"{kind} {value.total:g}", highlight=False, markup=False)
    for name, word in bands_of(value).items():
        results.print(f"  {word} ({name})", highlight=False, markup=False)


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
