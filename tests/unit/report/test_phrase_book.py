"""Sentences are taken apart by their pattern and put together in another language."""

from datetime import date

import pytest

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.report.language import in_language, spoken, writing
from pigmenttrack.report.local_values import ENGLISH, GERMAN, told_day, with_local_values
from pigmenttrack.report.number_format import MINUS, NO_BREAK
from pigmenttrack.report.phrase_book import PhraseBook

BOOK = PhraseBook(
    {
        "sharp": "scharf",
        "blurred": "unscharf",
        "The photo is {words}.": "Das Foto ist {words}.",
        "Taken on {date} by {name}.": "Am {date} von {name} aufgenommen.",
        "{number} of {number2} photos": "{number} von {number2} Fotos",
        "Step back. Take it again.": "Zurück und noch einmal.",
        "{number} {words}": "{number} {words}",
        "In the same span, as known: {words}.": "Im selben Zeitraum, bekannt: {words}.",
    },
    GERMAN,
)


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("sharp", "scharf"),
        ("The photo is blurred.", "Das Foto ist unscharf."),
        (
            "The photo is sharp. The photo is blurred.",
            "Das Foto ist scharf. Das Foto ist unscharf.",
        ),
        (
            "The photo is sharp. Step back. Take it again.",
            "Das Foto ist scharf. Zurück und noch einmal.",
        ),
        ("sharp; blurred", "scharf; unscharf"),
        ("Taken on 2025-03-01 by sharp.", "Am 1. März 2025 von sharp aufgenommen."),
        ("3 of 4.5 photos", "3 von 4,5 Fotos"),
        ("1.25", "1,25"),
        ("3 Mar 2025", "3. März 2025"),
        ("", ""),
    ],
)
def test_a_text_is_told_with_its_values(english: str, german: str) -> None:
    assert BOOK.translated(english) == german


def test_what_is_not_known_stays_but_for_its_numbers() -> None:
    assert BOOK.translated("my left knee") == "my left knee"
    assert BOOK.found("my left knee") is None
    assert BOOK.found("The photo is strange.") is None


def test_a_long_pattern_is_told_also_around_an_unknown_word() -> None:
    told = BOOK.translated("In the same span, as known: yoga.")

    assert told == "Im selben Zeitraum, bekannt: yoga."


def test_a_space_that_does_not_break_is_a_space() -> None:
    assert BOOK.translated(f"3{NO_BREAK}of{NO_BREAK}4 photos") == "3 von 4 Fotos"


def test_versions_and_sums_keep_their_points() -> None:
    assert with_local_values("1.2.3 and 1.5.", GERMAN) == "1.2.3 and 1,5."
    assert with_local_values("ends at 5. Then 7.", GERMAN) == "ends at 5. Then 7."


def test_days_are_written_as_the_language_does() -> None:
    day = date(2026, 1, 7)

    assert told_day(day, GERMAN) == "7. Jan. 2026"
    assert told_day(day, ENGLISH) == "7 Jan 2026"


def test_pages_are_written_in_one_language_at_a_time() -> None:
    english = f"fell by {MINUS}3.5{NO_BREAK}% (2 visits)"
    assert spoken("Depigmented area") == "Depigmented area"
    with writing("de"):
        assert spoken("Depigmented area") == "Depigmentierte Fläche"
    assert spoken("fell by -3.5 % (2 visits)") == english


def test_a_language_that_is_not_there_is_refused() -> None:
    with pytest.raises(BadRequest, match="no language 'xx'"), writing("xx"):
        pass


def test_a_window_in_a_language_without_phrases_hears_english() -> None:
    assert in_language("The photo is blurred.", "fr") == "The photo is blurred."
