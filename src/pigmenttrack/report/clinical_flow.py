"""Parts one below the other over as many pages as there may be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pigmenttrack.domain.units import MM_PER_INCH
from pigmenttrack.report.clinical_style import (
    BLOCK_GAP_MM,
    BODY,
    CELL,
    CELL_HEAD,
    CELL_ROW_MM,
    FOOT_MM,
    LABEL,
    MARGIN_MM,
    RULE,
    SECTION,
    TOP_MM,
)
from pigmenttrack.report.language import spoken
from pigmenttrack.report.letters import typeset
from pigmenttrack.report.number_format import typographic
from pigmenttrack.report.page import PAPER_SIZES_MM, Page, Paper, Type, cut_at_end, text_width_mm
from pigmenttrack.report.page import wrapped as wrap_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure

    from pigmenttrack.report.clinical_facts import FactsTable

COLUMN_GAP_MM = 4.0
SECTION_MM = 6.4
SLACK_MM = 0.1
MOST_LINES = 3  # of one cell
# Columns in which a person's own words stand.
PERSONS_COLUMNS = frozenset({"Substance", "Form", "Note"})
PARAGRAPH_GAP_MM = 1.0


class Flow:
    """The pages of a report, and where the next part goes.

    Parameters
    ----------
    paper : Paper
    most_pages : int
        What does not fit on them is counted, not drawn.
    """

    def __init__(self, paper: Paper, most_pages: int) -> None:
        self._size_mm = PAPER_SIZES_MM[paper]
        self._most = most_pages
        self.pages: list[Page] = []
        self.y = 0.0
        self.left_out: list[str] = []
        self.new_page()

    @property
    def page(self) -> Page:
        """The page that is being filled."""
        return self.pages[-1]

    @property
    def width_mm(self) -> float:
        """Between the margins."""
        return self.page.width_mm - 2 * MARGIN_MM

    @property
    def room_mm(self) -> float:
        """Height that is left on this page."""
        return self.page.height_mm - FOOT_MM - self.y

    @property
    def figures(self) -> list[Figure]:
        """The pages for a PDF."""
        return [page.figure for page in self.pages]

    def new_page(self) -> None:
        """Begin another page."""
        from matplotlib.figure import Figure

        width, height = self._size_mm
        self.pages.append(Page(Figure(figsize=(width / MM_PER_INCH, height / MM_PER_INCH))))
        self.y = TOP_MM

    def need(self, height_mm: float, name: str) -> bool:
        """Go on to another page where this one has no room; False where there may be none."""
        if self.room_mm >= height_mm:
            return True
        if len(self.pages) >= self._most:
            self.left_out.append(name)
            return False
        self.new_page()
        return True

    def section(self, title: str, note: str = "") -> None:
        """Write the title of a part."""
        self.y += SECTION_MM
        self.page.text(MARGIN_MM, self.y - 2.2, spoken(title), SECTION)
        if note:
            right = self.page.width_mm - MARGIN_MM
            self.page.text(right, self.y - 2.2, spoken(note), LABEL, right=True)

    def paragraph(self, text: str, kind: Type = BODY, *, mark: str = "") -> bool:
        """Write a paragraph, with a mark before it if there is one; False if it has no room."""
        indent = 4.0 if mark else 0.0
        lines = wrap_lines(spoken(typeset(text)), self.width_mm - indent, kind)
        if not self.need(len(lines) * kind.leading_mm, text):
            return False
        first = self.y + 0.78 * kind.leading_mm
        if mark:
            self.page.text(MARGIN_MM, first, mark, kind)
        below = self.page.lines(MARGIN_MM + indent, first, lines, kind)
        self.y = below - 0.78 * kind.leading_mm + PARAGRAPH_GAP_MM
        return True

    def paragraphs(self, title: str, texts: Sequence[str]) -> None:
        """Write a titled list of sentences, if there is one."""
        if not texts or not self.need(SECTION_MM + 2 * BODY.leading_mm, title):
            return
        self.section(title)
        for text in texts:
            self.paragraph(text, mark="\N{EN DASH}")
        self.y += BLOCK_GAP_MM - PARAGRAPH_GAP_MM

    def table(self, table: FactsTable) -> None:
        """Write a table; its rows may go on over the page."""
        if not table.rows or not self.need(SECTION_MM + 3 * CELL_ROW_MM, table.title):
            return
        table = _written(table)
        widths = column_widths(table, self.width_mm)
        note = f"and {table.left_out} earlier" if table.left_out else ""
        self.section(table.title, note)
        self._row(_cells(table.header, widths, CELL_HEAD), widths, CELL_HEAD)
        self.page.rule(MARGIN_MM, self.y - 0.2, self.width_mm, RULE)
        for number, row in enumerate(table.rows):
            cells = _cells(row, widths, CELL)
            left = f"{len(table.rows) - number} rows of {table.title}"
            if not self.need(_row_height(cells), left):
                break
            self._row(cells, widths, CELL)
        if table.remark:
            self.y += 1.0
            self.paragraph(table.remark, LABEL)
        self.y += BLOCK_GAP_MM

    def _row(self, cells: Sequence[list[str]], widths: Sequence[float], kind: Type) -> None:
        left = MARGIN_MM
        for lines, width in zip(cells, widths, strict=True):
            self.page.lines(left, self.y + 3.4, lines, kind)
            left += width
        self.y += _row_height(cells)


def _written(table: FactsTable) -> FactsTable:
    """Return the table in the language written now; what a person wrote stays as it is."""
    own = [head not in PERSONS_COLUMNS for head in table.header]
    rows = tuple(
        tuple(
            spoken(typeset(cell)) if ours else typographic(typeset(cell))
            for cell, ours in zip(row, own, strict=True)
        )
        for row in table.rows
    )
    return replace(table, header=tuple(map(spoken, table.header)), rows=rows)


def _cells(row: Sequence[str], widths: Sequence[float], kind: Type) -> list[list[str]]:
    """Return every cell in lines that fit its column; what is longer is cut."""
    cells = []
    for cell, width in zip(row, widths, strict=True):
        lines = wrap_lines(cell, width - COLUMN_GAP_MM, kind)
        if len(lines) > MOST_LINES:
            rest = " ".join(lines[MOST_LINES - 1 :])
            last = cut_at_end(rest, width - COLUMN_GAP_MM, kind)
            lines = [*lines[: MOST_LINES - 1], last]
        cells.append(lines)
    return cells


def _row_height(cells: Sequence[list[str]]) -> float:
    most = max(len(lines) for lines in cells)
    return CELL_ROW_MM + (most - 1) * CELL.leading_mm


def column_widths(table: FactsTable, room_mm: float) -> list[float]:
    """Return a width for every column: what its cells need, the widest giving way.

    No column becomes narrower than its longest word, as long as all of them fit so.
    """
    columns = list(zip(table.header, *table.rows, strict=True))
    needed = [max(map(_cell_width, column)) for column in columns]
    words = [
        max(_cell_width(word) for cell in column for word in cell.split(" ")) for column in columns
    ]
    over = sum(needed) - room_mm
    while over > SLACK_MM:
        giving = [i for i in range(len(needed)) if needed[i] > words[i] + SLACK_MM]
        place = max(giving or range(len(needed)), key=needed.__getitem__)
        step = min(over, 1.0)
        needed[place] -= step
        over -= step
    return needed


def _cell_width(words: str) -> float:
    # Bold letters are the widest; the slack is for sums that are not exact.
    return text_width_mm(words, CELL_HEAD) + COLUMN_GAP_MM + SLACK_MM
