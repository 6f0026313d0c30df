from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pigmenttrack.domain.journal_csv import LONGEST_CELL, MOST_ERRORS, safe_cell
from pigmenttrack.domain.labs import Comparator, LabResult
from pigmenttrack.domain.labs_analytes import ANALYTES
from pigmenttrack.domain.labs_csv import labs_csv, parse_labs_csv

HEAD = "taken_on,analyte,value,unit\n"
NUMBERS = st.decimals(min_value=0, max_value=99999, places=2)
NOTES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40).map(str.strip)
RESULTS = st.builds(
    lambda day, key, first, value, comparator, low, note: LabResult(
        taken_on=day,
        analyte=key,
        unit=ANALYTES[key].units[0 if first else -1],
        value=value,
        comparator=comparator,
        ref_low=low,
        ref_high=None if low is None else low + 1,
        note=note,
    ),
    st.dates(date(1950, 1, 1), date(2100, 1, 1)),
    st.sampled_from(sorted(ANALYTES)),
    st.booleans(),
    NUMBERS,
    st.sampled_from(Comparator),
    st.none() | NUMBERS,
    NOTES,
)


def messages(source: str | bytes) -> list[str]:
    read = parse_labs_csv(source)
    return [error.message for error in read.errors]


@given(results=st.lists(RESULTS, min_size=1, max_size=6, unique=True))
def test_what_was_written_is_read_back_the_same(results: list[LabResult]) -> None:
    read = parse_labs_csv(labs_csv(results))
    assert read.errors == ()
    assert list(read.records) == results


@given(text=st.text(max_size=300))
def test_no_text_crashes_the_reader_and_none_vanishes_in_silence(text: str) -> None:
    read = parse_labs_csv(text)
    assert read.records or read.errors


@given(noise=st.binary(max_size=300))
def test_no_bytes_crash_the_reader(noise: bytes) -> None:
    read = parse_labs_csv(HEAD.encode() + noise)
    assert read.records or read.errors


@given(cell=st.text(max_size=20))
def test_no_cell_is_written_as_a_formula(cell: str) -> None:
    assert safe_cell(cell)[:1] not in set("=+-@\t\r\n")


def test_a_formula_in_a_note_is_kept_as_text_forth_and_back() -> None:
    note = '=HYPERLINK("http://x","y")'
    result = LabResult(
        taken_on=date(2025, 1, 1), analyte="b12", value=Decimal(400), unit="pg/mL", note=note
    )
    written = labs_csv([result])
    assert "\"'=HYPERLINK(" in written
    assert parse_labs_csv(written).records == (result,)


def test_semicolons_decimal_commas_and_dotted_dates_are_read() -> None:
    read = parse_labs_csv("date;b12_pg_ml\n01.02.2025;412,5\n")
    (result,) = read.records
    assert (result.taken_on, result.value, result.unit) == (
        date(2025, 2, 1),
        Decimal("412.5"),
        "pg/mL",
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_spreadsheets_save_are_read(encoding: str) -> None:
    source = (HEAD + "2025-01-01,ferritin,55,µg/L\n").encode(encoding)
    assert parse_labs_csv(source).records[0].unit == "µg/L"


def test_another_encoding_is_refused_not_guessed() -> None:
    assert "no UTF-8 text" in messages((HEAD + "2025-01-01,ferritin,55,µg/L").encode("latin-1"))[0]


def test_one_analyte_with_units_beside_it_takes_each_value_under_its_own_unit() -> None:
    read = parse_labs_csv(
        "date,b12,unit\n2025-01-01,300,pg/mL\n2025-02-01,221,pmol/L\n2025-03-01,<150,pg/mL\n"
        "2025-04-01,-5,pg/mL\n2025-05-01,1e308,pg/mL\n2025-06-01,nan,pg/mL\n2025-07-01,,pg/mL\n"
        "2025-08-01,300,\n2025-09-01,300,nmol/L\n"
    )
    assert [(int(r.value), r.unit, r.comparator) for r in read.records] == [
        (300, "pg/mL", Comparator.EQUAL),
        (221, "pmol/L", Comparator.EQUAL),
        (150, "pg/mL", Comparator.BELOW),
    ]
    assert [error.row for error in read.errors] == [5, 6, 7, 8, 9, 10]


def test_a_value_without_any_unit_is_never_taken() -> None:
    read = parse_labs_csv("date,b12\n2025-01-01,400\n")
    assert read.records == ()
    assert read.errors[0].column == "unit"


def test_mixed_dates_are_listed_and_never_guessed() -> None:
    read = parse_labs_csv(
        "date,b12_pg_ml\n2025-01-02,400\n02/01/2025,401\n1/2/25,402\n2025-13-45,403\n"
        "03.02.2025,404\n"
    )
    assert len(read.records) == 1
    assert [error.row for error in read.errors] == [3, 4, 5, 6]
    assert "There is no day 2025-13-45" in read.errors[2].message


def test_a_result_from_the_future_is_refused() -> None:
    source = HEAD + "2025-01-01,b12,400,pg/mL\n2099-01-01,b12,400,pg/mL\n"
    read = parse_labs_csv(source, today=date(2025, 6, 1))
    assert len(read.records) == 1
    assert "in the future" in read.errors[0].message


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("", "empty"),
        ("\ufeff  \n", "empty"),
        (HEAD, "no rows"),
        ("taken_on,analyte,value,value,unit\n", "twice"),
        ("taken_on,analyte,value,unit,password\n2025-01-01,b12,1,pg/mL,x\n", "not known"),
        ("taken_on,analyte,unit\n2025-01-01,b12,pg/mL\n", "missing"),
        (HEAD + "2025-01-01,b12,4\0005,pg/mL\n", "control character"),
        (HEAD + '2025-01-01,b12,"400,pg/mL\n2025-01-02,b12,401,pg/mL\n', "cannot be read"),
        (HEAD + "2025-01-01,b12,400\n", "3 cells where the header has 4"),
        (HEAD + "2025-01-01,b12,400,pg/mL\n2025-01-01,b12,400,pg/mL\n", "same as line 2"),
        (HEAD + f"2025-01-01,b12,{'4' * (LONGEST_CELL + 1)},pg/mL\n", "characters"),
        (HEAD + "2025-01-01,b13,400,pg/mL\n", "b13"),
        (HEAD + "2025-01-01,b12,1.234.5,pg/mL\n", "no plain number"),
        (HEAD + '2025-01-01,b12,"412,5",pg/mL\n', "separated by semicolons"),
        ("taken_on;analyte;value;unit\n2025-01-01;b12;4,5;pg/mL\n2025-01-02;b12;4.5;pg/mL\n",
         "mixes decimal comma and point"),
        ("date,b12_pg_ml\n2025-01-01,\n", "no value"),
        ("date,b12_pg_ml\n2025-01-01,2000000\n", "between 0 and"),
    ],
)  # fmt: skip
def test_each_fault_is_told(source: str, words: str) -> None:
    assert any(words in message for message in messages(source)), messages(source)


def test_two_units_that_disagree_are_told_with_the_right_value() -> None:
    head = "taken_on,analyte,value,unit,also_value,also_unit\n"
    assert parse_labs_csv(head + "2025-01-01,b12,180,pg/mL,133,pmol/L\n").errors == ()
    assert "133 pmol/L, not 150" in messages(head + "2025-01-01,b12,180,pg/mL,150,pmol/L\n")[0]
    assert "needs its unit" in messages(head + "2025-01-01,b12,180,pg/mL,150,\n")[0]


def test_a_cell_of_twenty_million_letters_is_refused_at_once() -> None:
    source = b"date,note\n2025-01-01," + b"A" * 20_000_000 + b"\n"
    assert "larger than" in messages(source)[0]


def test_a_file_of_nothing_but_faults_is_not_read_for_ever() -> None:
    source = HEAD + "".join(f"2025-01-01,b12,x{i},pg/mL\n" for i in range(3 * MOST_ERRORS))
    read = parse_labs_csv(source)
    assert len(read.errors) == MOST_ERRORS + 1
    assert "the rest was not read" in read.errors[-1].message
