"""`pigmenttrack report`: from a journal, a chart and photos to pages for a doctor."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from e2e.conftest import SAMPLES, FolderMaker
from e2e.typed import run

GOLDEN = SAMPLES / "golden_case"
FILES = tuple(
    word
    for name in ("doses", "labs", "scores")
    for word in (f"--{name}", str(GOLDEN / f"{name}.csv"))
)
DERIVED = (
    "A1", "B1", "A2", "B2", "B3", "82", "10", "50", "20", "5", "-87.8 %", "+40", "-90.0 %",
    "46 pmol/L", "62 pg/mL", "213 pmol/L", "289 pg/mL", "97 pmol/L", "131 pg/mL", "133 to 675",
    "+363 %", "-54 %", "severe", "moderate", "mild", "not enough data",
    "2 \N{MULTIPLICATION SIGN} 500 µg a week", "16 Oct 2020", "15 Oct 2022",
)  # fmt: skip


def words_of(pdf: Path) -> str:
    text = " ".join(page.extract_text() for page in PdfReader(pdf).pages)
    return " ".join(text.replace("\u2212", "-").split())


def test_the_golden_case_from_files(tmp_path: Path) -> None:
    said = run("report", *FILES, "--title", "The golden case", "-o", "g.pdf", here=tmp_path)
    assert "2 pages" in said
    words = words_of(tmp_path / "g.pdf")
    for expected in (*DERIVED, "The golden case"):
        assert expected in words, expected


def test_the_golden_case_from_a_journal_over_chart_to_report(tmp_path: Path) -> None:
    run("catalog", "new", "c", here=tmp_path)
    run("subject", "add", "G", here=tmp_path)
    run("site", "add", "skin", "--subject", "G", here=tmp_path)
    for name in ("doses", "labs", "scores"):
        table = str(GOLDEN / f"{name}.csv")
        run("journal", "import", table, "--what", name, "--subject", "G", here=tmp_path)
    run("chart", "G", "-o", "c.pdf", "--lab-unit", "conventional", here=tmp_path)
    chart = words_of(tmp_path / "c.pdf")
    for expected in ("62", "289", "131", "10 (-87.8 %)", "50 (+40 points)", "5 (-90.0 %)"):
        assert expected in chart, expected
    run("report", "G", "skin", "-o", "r.pdf", "--paper", "letter", here=tmp_path)
    words = words_of(tmp_path / "r.pdf")
    for expected in DERIVED:
        assert expected in words, expected


def test_a_measured_site_is_reported_with_registered_pictures(
    sample_folder: FolderMaker, tmp_path: Path
) -> None:
    folder = sample_folder("dark_knee", slice(0, 2))
    run("catalog", "new", "c", here=tmp_path)
    run("subject", "add", "A", here=tmp_path)
    where = ("--position", "front,0.6,0.7", "--side", "left")
    run("site", "add", "knee", "--subject", "A", *where, here=tmp_path)
    run("import", str(folder), "--subject", "A", "--site", "knee", here=tmp_path)
    run("report", "A", "knee", "-o", "r.pdf", here=tmp_path)
    words = words_of(tmp_path / "r.pdf")
    for expected in ("from the back", "Change since the baseline", "pigment regained", "OpenCV"):
        assert expected in words, expected
    assert len(PdfReader(tmp_path / "r.pdf").pages[0].images) >= 3
    run("chart", "A", "-o", "c.png", here=tmp_path)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("report", *FILES), "-o report.pdf"),
        (("report", *FILES, "-o", "r.txt"), "end in .pdf"),
        (("report", *FILES, "-o", "none/r.pdf"), "no folder"),
        (("report", *FILES, "-o", "r.pdf", "--paper", "napkin"), "a4 or letter"),
        (("report", "A", *FILES, "-o", "r.pdf"), "not from both"),
        (("report", "-o", "r.pdf"), "nothing to draw"),
    ],
)
def test_what_cannot_be_written_is_told_with_a_way_out(
    words: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    answer = run(*words, here=tmp_path, status=2)
    assert said in " ".join(answer.split())
    assert not list(tmp_path.iterdir())
