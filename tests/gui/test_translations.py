"""Every word for a person is there in every language of the window."""

import re
import runpy
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from pigmenttrack.gui.resources import RESOURCES
from pigmenttrack.gui.shown import shown_number
from pigmenttrack.gui.spoken import spoken
from pigmenttrack.gui.translation import LANGUAGES, Language

UI = Path(__file__).parents[2] / "ui"
BUILD = runpy.run_path(str(UI / "build.py"))
PLACEHOLDER = re.compile(r"\{\w*\}|%n|%%?L?\d|…$")


def messages(source: Path) -> list[tuple[str, str, ET.Element]]:
    root = ET.parse(source).getroot()  # noqa: S314 - a file of our own
    return [
        (context.findtext("name") or "", message.findtext("source") or "", message)
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def words_of(message: ET.Element) -> list[str]:
    told = message.find("translation")
    assert told is not None
    forms = [form.text or "" for form in told.iter("numerusform")]
    return forms or [told.text or ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_in_the_code_lacks_its_translation(language: str, tmp_path: Path) -> None:
    committed = UI / "i18n" / f"pigmenttrack_{language}.ts"
    fresh = tmp_path / committed.name
    shutil.copyfile(committed, fresh)

    BUILD["collect_words"](fresh, language)

    unfinished = [
        f"{context}: {source}"
        for context, source, message in messages(fresh)
        if not all(words_of(message)) or 'type="unfinished"' in ET.tostring(message, "unicode")
    ]
    assert unfinished == [], "run 'python ui/build.py words' and translate these"


def test_words_are_asked_of_oneself_alone() -> None:
    """Qt's tool files `other.tr` under the variable's name, where nothing looks it up."""
    found = [
        f"{path.name}: {line.strip()}"
        for path in sorted((RESOURCES.parent).rglob("*.py"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"\b(?!self\b)\w+\.tr\(", line)
    ]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_ships_is_what_was_translated(language: str, tmp_path: Path) -> None:
    released = tmp_path / "released.qm"

    BUILD["release_words"](UI / "i18n" / f"pigmenttrack_{language}.ts", released)

    shipped = RESOURCES / "i18n" / f"pigmenttrack_{language}.qm"
    assert shipped.read_bytes() == released.read_bytes(), "run 'python ui/build.py words'"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_every_value_of_its_source(language: str) -> None:
    for context, source, message in messages(UI / "i18n" / f"pigmenttrack_{language}.ts"):
        for words in words_of(message):
            kept, wanted = PLACEHOLDER.findall(words), PLACEHOLDER.findall(source)
            assert sorted(kept) == sorted(wanted), (context, source, words)


def test_german_is_spoken_with_its_own_numbers_and_plurals(qapp: QApplication) -> None:
    before = QLocale()
    language = Language(qapp)
    language.apply("de")
    one, many = (
        QCoreApplication.translate("HomePage", "%n site(s)", "", number) for number in (1, 3)
    )
    told = spoken("The photo is blurred."), shown_number(4.7, 1), one, many
    language.apply("en")
    english = QCoreApplication.translate("HomePage", "%n site(s)", "", 3)
    language.forget()
    QLocale.setDefault(before)

    assert told == ("Das Foto ist unscharf.", "4,7", "1 Stelle", "3 Stellen")
    assert english == "3 sites"
    assert spoken("The photo is blurred.") == "The photo is blurred."
