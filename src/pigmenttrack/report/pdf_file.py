"""Figures as the pages of one PDF: titled, in a named language, the same bytes each time."""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pigmenttrack.report.language import written_language

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from matplotlib.figure import Figure


def pdf_bytes(figures: Sequence[Figure], *, title: str, subject: str) -> bytes:
    """Return a PDF of one page a figure.

    Call it within `own_settings`.

    Parameters
    ----------
    title : str
        Shown in the viewer's title bar, and read first by a screen reader.
    """
    from matplotlib.backends.backend_pdf import Name, PdfPages

    content = io.BytesIO()
    metadata = {"Title": title, "Subject": subject, "Creator": "PigmentTrack", "CreationDate": None}
    with _plain_fonts(), PdfPages(content, metadata=metadata) as pages:
        for figure in figures:
            pages.savefig(figure)
        # matplotlib knows no language; without it a screen reader guesses. Written again, the
        # catalogue replaces the first one in the file's table of objects.
        file = pages._ensure_file()  # noqa: SLF001 - no public way; a test reads it back
        catalogue = {
            "Type": Name("Catalog"),  # type: ignore[no-untyped-call]
            "Pages": file.pagesObject,
            "Lang": written_language(),
            "ViewerPreferences": {"DisplayDocTitle": True},
        }
        file.writeObject(file.rootObject, catalogue)
    return content.getvalue()


@contextmanager
def _plain_fonts() -> Iterator[None]:
    """Embed letters without the tables by which a text is set.

    On a page each letter has its place, so nobody asks for ligatures or kerning; to read and cut
    these tables was half of what a report costs. matplotlib offers no public way to say so.
    """
    from fontTools.subset import Options  # type: ignore[import-untyped]

    before = Options._drop_tables_default  # noqa: SLF001
    Options._drop_tables_default = [*before, "GDEF", "GPOS", "GSUB", "MATH", "kern"]  # noqa: SLF001
    try:
        yield
    finally:
        Options._drop_tables_default = before  # noqa: SLF001
