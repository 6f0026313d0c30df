"""`pigmenttrack chart`, the way a person types it."""

from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from e2e.conftest import SAMPLES
from e2e.typed import run
from pigmenttrack.report.record import series_json
from unit.report.made_series import make_series

GOLDEN = SAMPLES / "golden_case"
JOURNAL = tuple(
    word
    for name in ("doses", "labs", "scores")
    for word in (f"--{name}", str(GOLDEN / f"{name}.csv"))
)


def words_of(pdf: Path) -> str:
    text = " ".join(page.extract_text() for page in PdfReader(pdf).pages)
    return " ".join(text.replace("\u2212", "-").split())


def test_the_golden_case_shows_phases_values_and_changes(tmp_path: Path) -> None:
    run("chart", *JOURNAL, "-o", "g.pdf", "--lab-unit", "pg/mL", here=tmp_path)
    words = words_of(tmp_path / "g.pdf")
    for expected in (
        "A1", "B1", "A2", "B2", "B3 vitamin B12: 2 \N{MULTIPLICATION SIGN} 500 µg a week",
        "SCORAD 0 to 103", "82", "10 (-87.8 %)", "50 (+40 points)", "5 (-90.0 %)",
        "mild", "moderate", "severe", "Vitamin B12, pg/mL", "62", "289", "131",
        "the laboratory's own range, 180 to 915", "not enough data", "winter",
    ):  # fmt: skip
        assert expected in words, expected


def test_the_golden_case_in_the_units_it_was_told_in(tmp_path: Path) -> None:
    run("chart", *JOURNAL, "-o", "g.pdf", "--width", "phone", here=tmp_path)
    words = words_of(tmp_path / "g.pdf")
    for expected in ("Vitamin B12, pmol/L", "46", "213", "97", "133 to 675"):
        assert expected in words, expected


def test_measurements_of_a_folder_are_drawn_in_every_form(tmp_path: Path) -> None:
    series = make_series((10.0, 9.5, 8.8, 8.1, 7.7, 7.0, 6.4, 6.0), name="Left knee")
    (tmp_path / "m.json").write_text(series_json(series), encoding="utf-8")
    words = ("chart", "--measurements", "m.json", "-o", "c.png", "-o", "c.svg", "-o", "c.pdf")
    run(*words, here=tmp_path)
    with Image.open(tmp_path / "c.png") as picture:
        assert picture.width > 1500
    assert "<svg" in (tmp_path / "c.svg").read_text(encoding="utf-8")
    assert "beyond noise, -40.7 %" in words_of(tmp_path / "c.pdf")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("chart",), "nothing to draw"),
        (("chart", *JOURNAL, "-o", "a.gif"), ".png, .svg, .pdf"),
        (("chart", *JOURNAL, "-o", "none/a.png"), "no folder"),
        (("chart", *JOURNAL, "--width", "wall"), "phone or a4"),
        (("chart", *JOURNAL, "--lanes", "labs,moon"), "no lane 'moon'"),
        (("chart", *JOURNAL, "--lab-unit", "mol/L"), "told in 'mol/L'"),
        (("chart", *JOURNAL, "--bands", "mine"), "SCORAD, four bands"),
        (("chart", *JOURNAL, "--substance", "zinc"), "There are: vitamin B12."),
        (("chart", *JOURNAL, "--since", "yesterday"), "2025-03-01"),
        (("chart", "Anna", *JOURNAL), "not from both"),
    ],
)
def test_what_cannot_be_drawn_is_told_with_a_way_out(
    words: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    answer = run(*words, here=tmp_path, status=2)
    assert said in " ".join(answer.split())
    assert not list(tmp_path.iterdir())


def test_the_usual_name_replaces_nothing(tmp_path: Path) -> None:
    mine = tmp_path / "timeline.png"
    mine.write_bytes(b"my own picture")
    assert "already" in run("chart", *JOURNAL, here=tmp_path, status=2)
    assert mine.read_bytes() == b"my own picture"
    run("chart", *JOURNAL, "-o", "timeline.png", here=tmp_path)
    assert mine.read_bytes().startswith(b"\x89PNG")
