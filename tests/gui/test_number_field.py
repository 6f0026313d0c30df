"""Numbers and doses are taken as people of either language type them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pigmenttrack.domain.journal_dosing import dosing_from_text
from pigmenttrack.gui.panels.journal.dose_words import dose_in_english
from pigmenttrack.gui.panels.visit.coin_words import coin_words
from pigmenttrack.gui.shown import shown_date, shown_number, typed_day_form
from pigmenttrack.gui.widgets.number_field import NumberField
from pigmenttrack.report.number_format import MINUS


@pytest.fixture(params=["de", "en"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield str(request.param)
    QLocale.setDefault(before)


@pytest.mark.parametrize("typed", ["4.7", "4,7"])
def test_comma_and_point_are_the_same(qtbot: QtBot, language: str, typed: str) -> None:
    field = NumberField()
    qtbot.addWidget(field)
    field.setRange(0, 100)
    field.setDecimals(1)
    field.selectAll()

    QTest.keyClicks(field, typed)
    field.interpretText()

    assert field.value() == pytest.approx(4.7)
    assert field.text() == ("4,7" if language == "de" else "4.7")


def test_numbers_below_zero_have_a_real_minus(language: str) -> None:
    sign = "," if language == "de" else "."
    assert shown_number(-1234.5, 1).replace("\N{NO-BREAK SPACE}", "").endswith(f"234{sign}5")
    assert shown_number(-1.5, 1) == f"{MINUS}1{sign}5"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1000 µg täglich", "1000 µg daily"),
        ("2 x 0,5 mg pro Woche", "2 x 0.5 mg a week"),
        ("1 Anwendung am Tag", "1 application a day"),
        ("3 Tropfen alle 2 Wochen", "3 drop every 2 weeks"),
        ("500 µg monatlich", "500 µg monthly"),
    ],
)
def test_a_dose_in_german_is_the_dose_in_english(typed: str, read: str) -> None:
    assert dosing_from_text(dose_in_english(typed)) == dosing_from_text(read)


def test_coins_are_called_by_value_and_currency(language: str) -> None:
    sign = "," if language == "de" else "."
    assert coin_words("eur50c", 24.25) == f"0{sign}50 EUR, 24{sign}25 mm"
    assert coin_words("gbp2", 28.4).startswith("2 GBP, ")


def test_days_are_shown_and_typed_as_the_language_does(language: str) -> None:
    from datetime import date

    shown, typed = shown_date(date(2025, 3, 9)), typed_day_form()

    assert (shown, typed) == (
        ("9. März 2025", "dd.MM.yyyy") if language == "de" else ("9 Mar 2025", "yyyy-MM-dd")
    )
