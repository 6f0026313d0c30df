from hypothesis import given
from hypothesis import strategies as st

from pigmenttrack.report.plain_text import drawable, one_line, shortened, without_surrogates


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_becomes_one_line_that_utf8_can_hold(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1
    without_surrogates(text).encode("utf-8", "strict")


@given(st.text(min_size=1), st.integers(min_value=1, max_value=30))
def test_shortened_text_is_no_longer_than_asked(text: str, length: int) -> None:
    assert len(shortened(text, length)) <= length


def test_letters_without_a_glyph_become_boxes() -> None:
    assert drawable("Knie 左 Ω") == "Knie □ Ω"


def test_marks_that_turn_the_reading_order_become_visible() -> None:
    assert one_line("photo\u202egpj.exe") == "photo\\u202egpj.exe"
