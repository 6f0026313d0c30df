"""The one sentence on change that stands on the chart, on the page and in the terminal."""

from dataclasses import dataclass
from typing import Self

from pigmenttrack.report.change_words import INTERVAL_OPENS


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence in its parts, so that a page can set the interval smaller than the words.

    Attributes
    ----------
    words : str
        Without the interval.
    interval : str
        "40 to 50 %", 95 %; empty where nothing is told.
    grounds : str
        What the sentence rests on where that is less than it seems, to be read after "Change";
        may be empty.
    """

    words: str
    interval: str = ""
    grounds: str = ""

    @classmethod
    def of(cls, sentence: str, *, grounds: str = "") -> Self:
        """Take a sentence of `change_words`, or one written like it, apart."""
        words, opened, behind = sentence.partition(INTERVAL_OPENS)
        if not opened:
            return cls(words=sentence, grounds=grounds)
        return cls(words=f"{words}.", interval=behind.removesuffix(").").strip(), grounds=grounds)

    def __str__(self) -> str:
        """Return the whole sentence."""
        if not self.interval:
            return self.words
        return f"{self.words.removesuffix('.')}{INTERVAL_OPENS}{self.interval})."

    @property
    def caveat(self) -> str:
        """The grounds as a sentence of their own; may be empty."""
        return f"Change {self.grounds}." if self.grounds else ""
