"""Sentences of the lower rooms in another language, found by their pattern.

The rooms below the doors speak English, and what they said may have been stored years ago: labels
of edits, reasons of refusals. So a finished sentence is taken apart by the pattern that it was
made from, and put together again in the other language; its numbers and dates with it.

The patterns are a file of Qt Linguist; a place in them is named after what stands there:

``{number}``
    told with the language's decimal sign
``{date}``
    told as the language writes days
``{words}``
    words of ours, translated in their turn
``{name}``
    what a person or a machine named; stays as it is

A figure tells several of one kind apart: ``{number2}``.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from xml.etree import ElementTree as ET

from pigmenttrack.report.local_values import ValueStyle, looks_like_values, with_local_values
from pigmenttrack.report.number_format import MINUS, NO_BREAK

PLACE = re.compile(r"\{(number|date|words|name)(\d?)\}")
_WITHIN_A_SENTENCE = r"(?:(?!\. [A-Z]).)+?"
_KINDS = {
    "number": rf"[-+±{MINUS}]?\d[\d.,]*?(?:[eE][-+]?\d+)?",
    "date": r"(?:\d{4}-\d\d-\d\d|\d{1,2} [A-Z][a-z]{2} \d{4})",
    "words": _WITHIN_A_SENTENCE,
    "name": _WITHIN_A_SENTENCE,
}
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?]) (?=\S)")
# What parts of ours are joined by, the strongest first.
_JOINTS = ("\n", "  ·  ", "; ", ", ", " / ", ": ")
# A pattern with fewer letters of its own, such as "{number} {words}", comes after the joints.
_TELLING_LETTERS = 4
# One with so many is the right one, also where a word within it is not known.
_SURE_LETTERS = 12
_KEPT_ANSWERS = 4096

Told = Callable[[str], str | None]


@dataclass(frozen=True)
class Phrase:
    """One pattern with places, and what it becomes."""

    source: str
    target: str

    @cached_property
    def literals(self) -> tuple[str, ...]:
        """What stands between the places."""
        return tuple(PLACE.sub("\0", self.source).split("\0"))

    @cached_property
    def letters(self) -> int:
        """How many letters of its own the pattern has."""
        return sum(map(len, self.literals))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The source as an expression with a group for every place."""
        places = [
            f"(?P<{place[1]}{place[2]}>{_KINDS[place[1]]})" for place in PLACE.finditer(self.source)
        ]
        first, *rest = map(re.escape, self.literals)
        joined = "".join(part for pair in zip(places, rest, strict=True) for part in pair)
        return re.compile(first + joined, re.DOTALL)

    def values(self, text: str) -> Mapping[str, str] | None:
        """Return what stands in the places of a text; None where it was not made from this."""
        # Most patterns are ruled out by their letters, and never become an expression.
        if not all(literal in text for literal in self.literals):
            return None
        match = self.pattern.fullmatch(text)
        return None if match is None else match.groupdict()


class PhraseBook:
    """All phrases of one language.

    Parameters
    ----------
    phrases : mapping of str to str
        English to the language, with the places described above.
    style : ValueStyle
        How the language writes numbers and days.
    """

    def __init__(self, phrases: Mapping[str, str], style: ValueStyle) -> None:
        self.phrases = dict(phrases)
        self._style = style
        with_places = [Phrase(*pair) for pair in phrases.items() if PLACE.search(pair[0])]
        ordered = sorted(with_places, key=lambda one: -one.letters)
        self._telling = [one for one in ordered if one.letters >= _TELLING_LETTERS]
        self._vague = [one for one in ordered if one.letters < _TELLING_LETTERS]
        self.translated = lru_cache(maxsize=_KEPT_ANSWERS)(self._translated)

    @classmethod
    def read(cls, path: Path, style: ValueStyle) -> "PhraseBook":
        """Read a file of Qt Linguist."""
        root = ET.parse(path).getroot()  # noqa: S314 - a file of our own
        return cls(dict(_messages(root)), style)

    def found(self, text: str) -> str | None:
        """Return a text of ours in the language; None where it is not known."""
        if text in self.phrases or not text:
            return self.phrases.get(text, text)
        if looks_like_values(text):
            return with_local_values(text, self._style)
        return (
            self._filled(text, self._telling, self.found)
            or self._by_sentence(text)
            or self._by_joint(text)
            or self._filled(text, self._vague, self.found)
        )

    def _translated(self, text: str) -> str:
        """Return a text in the language; what is not known stays English."""
        plain = text.strip().replace(NO_BREAK, " ")
        if not plain:
            return text
        told = self.found(plain) or self._nearly(plain) or with_local_values(plain, self._style)
        return text.replace(text.strip(), told)

    def _nearly(self, text: str) -> str | None:
        """Fill the pattern of a text in which a word is not known; that word stays English."""
        sure = [one for one in self._telling if one.letters >= _SURE_LETTERS]
        return self._filled(text, sure, lambda words: self.found(words) or words)

    def _filled(self, text: str, phrases: list[Phrase], words_told: Told) -> str | None:
        for phrase in phrases:
            values = phrase.values(text)
            if values is None:
                continue
            told = {name: self._value(name, value, words_told) for name, value in values.items()}
            if None not in told.values():
                return phrase.target.format_map(told)
        return None

    def _value(self, name: str, value: str, words_told: Told) -> str | None:
        if name.startswith("name"):
            return value
        if name.startswith("words"):
            return words_told(value)
        return with_local_values(value, self._style)

    def _by_sentence(self, text: str) -> str | None:
        """Translate sentence by sentence; where a phrase covers several, those together."""
        sentences = _BETWEEN_SENTENCES.split(text)
        told, start = [], 0
        while start < len(sentences) > 1:
            longest = len(sentences) if start else len(sentences) - 1
            for end in range(longest, start, -1):
                if found := self._whole(" ".join(sentences[start:end]), single=end == start + 1):
                    told.append(found)
                    start = end
                    break
            else:
                return None
        return " ".join(told) or None

    def _whole(self, text: str, *, single: bool) -> str | None:
        if single:
            return self.found(text)
        return self.phrases.get(text) or self._filled(text, self._telling, self.found)

    def _by_joint(self, text: str) -> str | None:
        for joint in _JOINTS:
            if joint in text:
                told = [self.found(part) for part in text.split(joint)]
                if None not in told:
                    return joint.join(map(str, told))
        return None


def _messages(root: ET.Element) -> Iterator[tuple[str, str]]:
    for message in root.iter("message"):
        source, target = message.findtext("source"), message.findtext("translation")
        if source and target:
            yield source, target
