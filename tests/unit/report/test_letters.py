"""Names in any script are drawn with the fonts that there are, and read the right way round."""

import io

import pytest
from matplotlib.figure import Figure
from pypdf import PdfReader

from pigmenttrack.report.letters import OWN_FAMILY, families_for, left_to_right, typeset
from pigmenttrack.report.matplotlib_session import own_settings
from pigmenttrack.report.page import Page, Type
from pigmenttrack.report.pdf_file import pdf_bytes

NOWHERE = "\U00012000"  # a cuneiform sign
ANNA, MARK = "\u05d0\u05e0\u05d4", "\N{LEFT-TO-RIGHT MARK}"


@pytest.mark.parametrize(
    "name", ["left knee", "γόνατο", "колено", ANNA, "\u0631\u0643\u0628\u0629"]
)
def test_our_own_font_has_many_scripts(name: str) -> None:
    assert typeset(name) == name
    assert families_for(name) == (OWN_FAMILY,)


def test_a_letter_of_another_font_here_is_taken_from_there() -> None:
    bracket = "\N{TOP SQUARE BRACKET}"  # in matplotlib's own STIX fonts
    assert typeset(bracket) == bracket
    own, other = families_for(f"knee {bracket}")
    assert own == OWN_FAMILY
    assert other not in {"", OWN_FAMILY}


def test_a_letter_that_no_font_has_becomes_a_box() -> None:
    assert typeset(f"a{NOWHERE}b\n") == "a\N{WHITE SQUARE}b\\n"
    assert families_for(NOWHERE) == (OWN_FAMILY,)


def test_a_date_behind_a_name_from_right_to_left_stays_whole() -> None:
    assert left_to_right("Anna, 12 Jan") == "Anna, 12 Jan"
    assert left_to_right(f"{ANNA}, 12 Jan") == f"{MARK}{ANNA}{MARK}, 12 Jan"
    two = f"{ANNA} {ANNA}"
    assert left_to_right(two) == f"{MARK}{two}{MARK}"


def test_names_can_be_searched_in_a_pdf() -> None:
    with own_settings():
        page = Page(Figure(figsize=(4, 2)))
        page.text(10, 10, typeset("γόνατο колено"), Type(10.0, "#000000"))
        content = pdf_bytes([page.figure], title="t", subject="s")
    assert "γόνατο колено" in PdfReader(io.BytesIO(content)).pages[0].extract_text()
