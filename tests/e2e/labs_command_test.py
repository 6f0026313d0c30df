"""`pigmenttrack labs`, the way a person types it."""

from pathlib import Path

from e2e.spoken import run


def test_a_value_is_told_in_its_other_unit(tmp_path: Path) -> None:
    said = run("labs", "convert", "46", "pmol/L", "--analyte", "b12", here=tmp_path)
    assert "46 pmol/L of Vitamin B12 = 62.3 pg/mL" in said
    assert "low (B12 in common use)" in said
    words = ("labs", "convert", "3,7", "mg/L", "--analyte", "homocysteine", "--to", "µmol/L")
    assert "= 27.4 µmol/L" in run(*words, here=tmp_path)


def test_an_extraordinary_value_is_doubted(tmp_path: Path) -> None:
    said = run("labs", "convert", "140", "g/dL", "--analyte", "haemoglobin", here=tmp_path)
    assert "140 g/L would not" in said


def test_what_is_no_value_no_unit_and_no_analyte_is_refused(tmp_path: Path) -> None:
    convert = ("labs", "convert")
    said = run(*convert, "many", "pmol/L", "--analyte", "b12", here=tmp_path, status=2)
    assert "no laboratory value" in said
    said = run(*convert, "46", "mg", "--analyte", "b12", here=tmp_path, status=2)
    assert "pg/mL or pmol/L" in said
    assert "vitamin_d" in run(*convert, "46", "mg", "--analyte", "b13", here=tmp_path, status=2)


def test_a_file_is_read_with_its_errors_and_doubts(tmp_path: Path) -> None:
    (tmp_path / "labs.csv").write_text(
        "taken_on,analyte,value,unit\n"
        "2020-01-15,b12,46,pmol/L\n"
        "2020-02-15,b12,46,mg\n"
        "2020-03-15,haemoglobin,140,g/dL\n",
        encoding="utf-8",
    )
    said = run("labs", "check", "labs.csv", here=tmp_path, status=3)
    assert "62.3 pg/mL" in said
    assert "Not taken, row 3" in said
    assert "Doubt, 2020-03-15" in said
    assert "2 results read, 1 rows not taken, 1 doubts." in said
    assert "no file" in run("labs", "check", "none.csv", here=tmp_path, status=2)


def test_what_is_known_is_told_with_its_sources(tmp_path: Path) -> None:
    said = run("labs", "known", here=tmp_path)
    assert "-24.2 / +32 %" in said
    assert "NICE NG239" in said
