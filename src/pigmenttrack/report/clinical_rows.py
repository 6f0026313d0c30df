"""Rows of a report's table: the latest, without the columns that say nothing."""

from collections.abc import Sequence

from pigmenttrack.report.clinical_facts import FactsTable

MOST_ROWS = 14


def latest_rows(
    title: str, header: tuple[str, ...], rows: Sequence[tuple[str, ...]], *, remark: str = ""
) -> FactsTable:
    """Return a table of the latest rows; columns without a word in them are left out."""
    kept = rows[-MOST_ROWS:]
    said = [place for place in range(len(header)) if any(row[place] for row in kept)]
    return FactsTable(
        title=title,
        header=tuple(header[place] for place in said),
        rows=tuple(tuple(row[place] for place in said) for row in kept),
        left_out=len(rows) - len(kept),
        remark=remark if kept else "",
    )
