import io
import re
from pathlib import Path

import numpy as np
import pypdf
import pytest
from PIL import Image

from pigmenttrack.domain.units import MM_PER_INCH
from pigmenttrack.imaging.reference import card_design as design
from pigmenttrack.imaging.reference.card_design import CardMarker
from pigmenttrack.imaging.reference.find_scale import find_scale
from pigmenttrack.report.card import card_pdf, draw_sheet, write_card
from pigmenttrack.report.card_print import white_runs
from pigmenttrack.report.page import PAPER_SIZES_MM, Paper

DPI = 200
POINTS_PER_MM = 72 / MM_PER_INCH


def _page(paper: str) -> pypdf.PageObject:
    (page,) = pypdf.PdfReader(io.BytesIO(card_pdf(paper))).pages
    return page


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_printed_card_is_found_with_its_true_size(paper: str) -> None:
    figure = draw_sheet(Paper(paper))
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=DPI)
    sheet = np.asarray(Image.open(buffer).convert("RGB"))
    found = find_scale(sheet)
    # 0.3 % is what a person can check with a ruler on the 50 mm line.
    assert found.scale.mm_per_px == pytest.approx(MM_PER_INCH / DPI, rel=0.003)
    assert found.color is None or found.color.residual_de < 1.0


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_squares_in_the_file_have_their_true_size(paper: str) -> None:
    # Black rectangles of the page's own drawing commands: "x y w h re" or moves and lines.
    content = _page(paper).get_contents()
    assert content is not None
    numbers = r"(-?[\d.]+) (-?[\d.]+)"
    square = re.compile(rf"{numbers} m\s+{numbers} l\s+{numbers} l\s+{numbers} l".encode())
    sides = [
        abs(float(match[3]) - float(match[1])) / POINTS_PER_MM
        for match in square.finditer(content.get_data())
    ]
    marker_like = [side for side in sides if abs(side - design.MARKER_MM) < 0.001]
    line_like = [side for side in sides if abs(side - design.CONTROL_LINE_MM) < 0.001]
    assert len(marker_like) >= 4
    assert line_like


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_sheet_has_the_paper_size_asked_for(paper: str) -> None:
    box = _page(paper).mediabox
    width_mm, height_mm = PAPER_SIZES_MM[Paper(paper)]
    assert float(box.width) == pytest.approx(width_mm * POINTS_PER_MM, abs=0.1)
    assert float(box.height) == pytest.approx(height_mm * POINTS_PER_MM, abs=0.1)


def test_sheet_says_how_the_card_is_used_and_what_it_is_not() -> None:
    text = " ".join(_page("a4").extract_text().split())
    for words in (
        "Reference card",
        "Print at 100 %",
        "Check the line",
        "Lay it beside the patch",
        "Photograph it straight from above",
        "does not diagnose",
        f"version {design.CARD_VERSION}",
    ):
        assert words in text


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_same_paper_gives_the_same_bytes(paper: str) -> None:
    assert card_pdf(paper) == card_pdf(paper)


def test_unknown_paper_is_refused() -> None:
    with pytest.raises(ValueError, match="a5"):
        card_pdf("a5")


def test_card_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    path.write_bytes(b"old")
    write_card(path, "letter")
    assert path.read_bytes() == card_pdf("letter")
    assert [file.name for file in tmp_path.iterdir()] == ["card.pdf"]


@pytest.mark.parametrize("marker", design.MARKERS, ids=lambda m: str(m.marker_id))
def test_white_runs_cover_the_white_cells_and_nothing_else(marker: CardMarker) -> None:
    cell = design.MARKER_MM / design.MARKER_CELLS
    painted = np.zeros((design.MARKER_CELLS, design.MARKER_CELLS), bool)
    for run in white_runs(marker):
        left, top, width, height = (
            round(value / cell)
            for value in (
                run.x_mm - marker.rect.x_mm,
                run.y_mm - marker.rect.y_mm,
                run.width_mm,
                run.height_mm,
            )
        )
        painted[top : top + height, left : left + width] = True
    white = [[bit == "1" for bit in row] for row in marker.bits]
    assert (painted[1:-1, 1:-1] == white).all()
    assert painted.sum() == np.sum(white)
