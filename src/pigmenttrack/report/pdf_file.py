"""Figures as the pages of one PDF: titled, in a named language, the same bytes each time."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from pigmenttrack.report.language import written_language

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    with PdfPages(content, metadata=metadata) as pages:
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
