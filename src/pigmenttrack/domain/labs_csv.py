"""Laboratory results from and to CSV.

Three layouts are read, told by their header; in each of them every value has its unit:

- ``taken_on,analyte,value,unit`` and more: one result a row, the layout that is written;
- ``taken_on,b12,unit``: one analyte, its unit beside it;
- ``taken_on,b12_pg_ml,ferritin_ug_l``: a table, the unit in each column's name, blanks allowed.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from pigmenttrack.domain.journal_csv import ReadCsv, Row, header_of, read_csv, write_csv
from pigmenttrack.domain.journal_csv_form import CsvForm, refuse
from pigmenttrack.domain.labs import Comparator, LabResult
from pigmenttrack.domain.labs_analytes import ANALYTES, analyte_named, unit_named
from pigmenttrack.domain.labs_checks import pair_doubt

REQUIRED = ("taken_on", "analyte", "value", "unit")
TABLE_COLUMNS = {
    f"{analyte.key}_{unit.lower().replace('/', '_').replace('µ', 'u')}": (analyte.key, unit)
    for analyte in ANALYTES.values()
    for unit in analyte.units
}
OPTIONAL = ("ref_low", "ref_high", "also_value", "also_unit", "note")


def parse_labs_csv(source: str | bytes, *, today: date | None = None) -> ReadCsv[LabResult]:
    """Return the results of a file and everything in it that could not be taken.

    Where the laboratory printed a result in a second unit as well (`also_value`, `also_unit`), the
    two must agree within 3 %.

    Parameters
    ----------
    today : date, optional
        Results of later days are refused where it is given.
    """
    header = header_of(source)
    if {"analyte", "value"} & set(header):
        return read_csv(source, REQUIRED, OPTIONAL, lambda row, form: _result(row, form, today))
    if single := [name for name in header if name in ANALYTES]:
        return _read_single(source, single[0], today)
    if any(name in TABLE_COLUMNS for name in header):
        return _read_table(source, today)
    return read_csv(source, REQUIRED, OPTIONAL, lambda row, form: _result(row, form, today))


def _read_single(source: str | bytes, analyte: str, today: date | None) -> ReadCsv[LabResult]:
    def result_of(row: Row, form: CsvForm) -> LabResult:
        return _result({**row, "analyte": analyte, "value": row[analyte]}, form, today)

    return read_csv(source, ("taken_on", analyte, "unit"), OPTIONAL, result_of)


def _read_table(source: str | bytes, today: date | None) -> ReadCsv[LabResult]:
    def results_of(row: Row, form: CsvForm) -> tuple[LabResult, ...]:
        found = []
        for column in (name for name in row if name in TABLE_COLUMNS and row[name]):
            analyte, unit = TABLE_COLUMNS[column]
            cells = {"analyte": analyte, "value": row[column], "unit": unit}
            own = {"taken_on": row["taken_on"], "note": row.get("note", "")}
            found.append(_result({**own, **cells}, form, today))
        if not found:
            refuse("", "The row has a date and no value.")
        return tuple(found)

    read = read_csv(source, ("taken_on",), (*TABLE_COLUMNS, "note"), results_of)
    return ReadCsv(tuple(result for row in read.records for result in row), read.errors)


def labs_csv(results: Iterable[LabResult]) -> str:
    """Return results as a file that `parse_labs_csv` reads back to the same results."""
    rows = [
        (
            each.taken_on.isoformat(),
            each.analyte,
            f"{each.comparator}{each.value:f}",
            each.unit,
            "" if each.ref_low is None else f"{each.ref_low:f}",
            "" if each.ref_high is None else f"{each.ref_high:f}",
            each.note,
        )
        for each in results
    ]
    return write_csv((*REQUIRED, "ref_low", "ref_high", "note"), rows)


def _result(row: Row, form: CsvForm, today: date | None) -> LabResult:
    taken_on = form.day("taken_on", row["taken_on"])
    if today is not None and taken_on > today:
        refuse("taken_on", f"{taken_on} lies in the future.")
    analyte = analyte_named(row["analyte"])
    if not row["unit"]:
        refuse("unit", f"A value needs its unit: {' or '.join(analyte.units)}.")
    if not row["value"]:
        refuse("value", "The value is missing.")
    unit = unit_named(row["unit"], analyte)
    comparator = Comparator(row["value"][0]) if row["value"][0] in "<>" else Comparator.EQUAL
    value = form.number("value", row["value"].removeprefix(comparator).strip())
    _check_pair(row, form, value, unit)
    return LabResult(
        taken_on=taken_on,
        analyte=analyte.key,
        value=value,
        unit=unit,
        comparator=comparator,
        ref_low=_optional(row, form, "ref_low"),
        ref_high=_optional(row, form, "ref_high"),
        note=row.get("note", ""),
    )


def _check_pair(row: Row, form: CsvForm, value: Decimal, unit: str) -> None:
    other, other_unit = row.get("also_value", ""), row.get("also_unit", "")
    if not other and not other_unit:
        return
    if not (other and other_unit):
        refuse("also_value", "A second value needs its unit, and a second unit its value.")
    analyte = analyte_named(row["analyte"])
    also = form.number("also_value", other)
    if doubt := pair_doubt(analyte, value, unit, also, other_unit):
        refuse("also_value", doubt)


def _optional(row: Row, form: CsvForm, column: str) -> Decimal | None:
    return form.number(column, row[column]) if row.get(column) else None
