"""Every word that a window shows or speaks, and which of them are English."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGraphicsTextItem,
    QGraphicsView,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QWidget,
)

import pigmenttrack
from pigmenttrack.report.language import phrase_book
from pigmenttrack.report.phrase_book import PhraseBook

PACKAGE = Path(pigmenttrack.__file__).parent
WINDOW_WORDS = Path(__file__).parents[1] / "ui" / "i18n" / "pigmenttrack_de.ts"
LOWER_ROOMS = ("domain", "analysis", "imaging", "media", "store", "report", "app")
PLACE = re.compile(r"\{[^{}]*\}|%n|%L?\d")
FEWEST_WORDS = 2  # of a sentence in the code; single words are names and keys as well


def words_shown(window: QWidget) -> set[str]:
    """Return what is written on a window and spoken by it, line by line."""
    found: set[str] = set()
    for widget in (window, *window.findChildren(QWidget)):
        found |= {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()}
        found |= set(_written(widget))
    for action in window.findChildren(QAction):
        found |= {action.text(), action.toolTip()}
    lines = {line.replace("&", "").strip() for text in found for line in plain(text).split("\n")}
    return {line.replace("\N{NO-BREAK SPACE}", " ") for line in lines if line}


def plain(text: str) -> str:
    """Return a text without marks of HTML."""
    return re.sub(r"<[^<>]+>", "\n", text)


def _written(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QGroupBox() | QMenu():
            yield widget.title()
        case QComboBox():
            yield from (widget.itemText(number) for number in range(widget.count()))
        case QLineEdit():
            yield from (widget.placeholderText(), widget.text())
        case QPlainTextEdit() | QTextEdit():
            yield from (widget.placeholderText(), widget.toPlainText())
        case QGraphicsView():
            texts = [one for one in widget.items() if isinstance(one, QGraphicsTextItem)]
            yield from (text.toPlainText() for text in texts)
        case QAbstractItemView():
            yield from _cells(widget)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    columns = model.columnCount(QModelIndex()) if isinstance(view, QTableView) else 1
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount(QModelIndex())):
            yield str(model.index(row, column).data() or "")


def english(lines: set[str]) -> list[str]:
    """Return the lines that are English: those made from a text that has a German one."""
    return sorted(line for line in lines if is_english(line))


def is_english(line: str) -> bool:
    """Tell whether a line, or a sentence of it, is made from an English text of ours."""
    return any(_is_made_from_ours(one) for one in (line, *re.split(r"(?<=[.!?]) ", line)))


def _is_made_from_ours(line: str) -> bool:
    book = phrase_book("de")
    assert book is not None
    told = book.phrases.get(line) or _of_a_telling_phrase(book, line)
    if told is not None:
        return told != line
    if line in german_words():
        return False
    return any(pattern.fullmatch(line) for pattern in english_patterns())


def _of_a_telling_phrase(book: PhraseBook, line: str) -> str | None:
    told = book.found(line)
    # Values alone, or a name with a number, are told by a pattern without words of its own.
    return told if told is not None and re.search(r"[a-z]{4}", line) else None


@cache
def german_words() -> frozenset[str]:
    """Return every German text of the window's own."""
    return frozenset(target for _, target in _window_words())


@cache
def english_patterns() -> tuple[re.Pattern[str], ...]:
    """Return the window's own English texts, and every sentence in the code of the lower rooms."""
    own = {source for source, target in _window_words() if source != target}
    below = {
        text
        for room in LOWER_ROOMS
        for path in sorted((PACKAGE / room).rglob("*.py"))
        for text in texts_of(path)
    }
    same = {target for source, target in _window_words() if source == target}
    return tuple(
        re.compile(".+?".join(map(re.escape, PLACE.split(text))), re.DOTALL)
        for text in sorted((own | below) - same)
        if re.search(r"[A-Za-z]{3}", PLACE.sub("", text))
    )


def texts_of(path: Path) -> set[str]:
    """Return the texts of several words in a module, but for its documentation."""
    module = ast.parse(path.read_text(encoding="utf-8"))
    inner = {
        id(part)
        for node in ast.walk(module)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
    }
    inner |= {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    found = {template(node) for node in ast.walk(module) if id(node) not in inner}
    return {
        text
        for text in found
        if len(re.findall(r"[A-Za-z]{2,}", PLACE.sub("", text))) >= FEWEST_WORDS
    }


def template(node: ast.AST) -> str:
    """Return a text in the code with ``{}`` where a value stands; empty where it is none."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
        )
    return ""


@cache
def _window_words() -> tuple[tuple[str, str], ...]:
    root = ET.parse(WINDOW_WORDS).getroot()  # noqa: S314 - a file of our own
    pairs = []
    for message in root.iter("message"):
        told = message.find("translation")
        source = message.findtext("source") or ""
        forms = [] if told is None else [one.text or "" for one in told.iter("numerusform")]
        targets = forms or [message.findtext("translation") or ""]
        pairs += [(source.replace("&", ""), target.replace("&", "")) for target in targets]
    return tuple(pairs)
