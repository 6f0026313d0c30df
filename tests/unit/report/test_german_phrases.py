"""What the lower rooms say to a person is known in German: read off their code, not guessed."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import pigmenttrack
from pigmenttrack.app.catalog_table_kind import TableKind
from pigmenttrack.domain.body_part import BodyPart
from pigmenttrack.domain.flags import FLAG_SENTENCES
from pigmenttrack.domain.journal import EventKind, LightKind, RiskFlag, Route, SymptomKind
from pigmenttrack.domain.journal_season import Season
from pigmenttrack.domain.labs_analytes import ANALYTES
from pigmenttrack.domain.labs_thresholds import THRESHOLD_SETS
from pigmenttrack.domain.pattern import PatternKind
from pigmenttrack.domain.regimen import TEMPLATES
from pigmenttrack.domain.score_bands import BAND_SETS
from pigmenttrack.domain.score_scorad import ScoradRegion
from pigmenttrack.domain.site import Modality, Side, SiteKind
from pigmenttrack.domain.subject import Sex
from pigmenttrack.report import language
from pigmenttrack.report.language import phrase_book
from pigmenttrack.report.phrase_book import PLACE
from pigmenttrack.report.scalp_words import COUNT_WORDS, QUANTITY_WORDS

PACKAGE = Path(pigmenttrack.__file__).parent
ROOMS = ("domain", "analysis", "imaging", "media", "store", "inference", "app")
# Said on the command line alone, which speaks English; or caught by the room that raises it.
ENGLISH_ONLY = (
    "app/batch", "app/selftest", "store/positions", "media/tiff_directory", "domain/model_card",
    "engine",
)  # fmt: skip
# Faults of a program, not of a person.
NOT_FOR_PEOPLE = {
    "AssertionError", "KeyError", "NotImplementedError", "RuntimeError", "TypeError", "ValueError",
}  # fmt: skip
FAR_LINES = 12  # between a message and the raise that uses it


def german() -> set[str]:
    book = phrase_book("de")
    assert book is not None
    return {skeleton(phrase) for phrase in book.phrases}


def skeleton(text: str) -> str:
    return re.sub(r"\{[^{}]*\}", "{}", text)


def template(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
        )
    return ""


def said_by(raising: ast.Raise, module: ast.Module) -> Iterator[str]:
    call = raising.exc
    if not isinstance(call, ast.Call) or ast.unparse(call.func) in NOT_FOR_PEOPLE:
        return
    for given in (*call.args, *(keyword.value for keyword in call.keywords)):
        yield template(given)
        for node in ast.walk(module):
            if isinstance(node, ast.Assign) and isinstance(given, ast.Name):
                names = {target.id for target in node.targets if isinstance(target, ast.Name)}
                if given.id in names and 0 <= raising.lineno - node.lineno < FAR_LINES:
                    yield template(node.value)


def errors_of(path: Path) -> set[str]:
    module = ast.parse(path.read_text(encoding="utf-8"))
    raised = [node for node in ast.walk(module) if isinstance(node, ast.Raise)]
    return {said for one in raised for said in said_by(one, module) if " " in said}


@pytest.mark.parametrize("room", ROOMS)
def test_every_error_that_a_person_reads_is_known(room: str) -> None:
    known = german()
    unknown = [
        f"{path.relative_to(PACKAGE)}: {said}"
        for path in sorted((PACKAGE / room).rglob("*.py"))
        if not str(path.relative_to(PACKAGE)).startswith(ENGLISH_ONLY)
        for said in errors_of(path)
        # A list of rows below a sentence is told row by row.
        if skeleton(said).partition("\n")[0] not in known
    ]

    assert unknown == [], "write these into report/phrases/de.ts"


def test_the_check_finds_an_error_that_is_not_known(tmp_path: Path) -> None:
    path = tmp_path / "room.py"
    path.write_text(
        'def f(n):\n    message = f"The moon is {n} away."\n    raise BadRequest(message)\n'
    )

    assert errors_of(path) == {"The moon is {} away."}
    assert not errors_of(path) & german()


def test_every_fixed_word_is_known() -> None:
    wanted = {part for sentences in FLAG_SENTENCES.values() for part in sentences if part}
    for kind in (
        Route, EventKind, LightKind, SymptomKind, RiskFlag, TableKind, BodyPart, Season, Side, Sex,
        SiteKind, Modality, PatternKind, ScoradRegion,
    ):  # fmt: skip
        wanted |= {str(member.value) for member in kind}
    wanted |= {analyte.name for analyte in ANALYTES.values()}
    wanted |= {template.name for template in TEMPLATES} | {one.name for one in BAND_SETS}
    wanted |= {one.name for one in THRESHOLD_SETS}
    wanted |= {word for one in THRESHOLD_SETS for word in one.words}
    wanted |= {band.word for one in BAND_SETS for band in one.bands}
    wanted |= {words.name for words in QUANTITY_WORDS.values()} | set(COUNT_WORDS.values())
    book = phrase_book("de")

    assert book is not None
    assert {word for word in wanted if book.found(word) is None} == set()


def test_a_phrase_keeps_every_place_of_its_source() -> None:
    book = phrase_book("de")
    assert book is not None
    wrong = [
        source
        for source, target in book.phrases.items()
        if sorted(PLACE.findall(source)) != sorted(PLACE.findall(target))
        or skeleton(source).count("{") != len(PLACE.findall(source))
    ]

    assert wrong == []


def test_no_phrase_is_unfinished_or_stands_there_twice() -> None:
    root = ET.parse(Path(language.__file__).parent / "phrases" / "de.ts").getroot()  # noqa: S314 - our own file
    messages = list(root.iter("message"))
    sources = [message.findtext("source") for message in messages]

    assert all(message.findtext("translation") for message in messages)
    assert 'type="unfinished"' not in ET.tostring(root, "unicode")
    assert sorted(sources, key=str) == sorted(set(sources), key=str)
