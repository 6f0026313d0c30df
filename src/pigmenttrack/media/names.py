"""File names that can be shown, whatever bytes they are made of."""

import unicodedata
from pathlib import Path

_LONGEST = 80
_KEPT_END = 12  # a long name keeps its suffix
# Invisible, but what holds many emoji together.
_HARMLESS_FORMAT = frozenset({"\u200d", "\ufe0f"})
# Controls, marks that turn the direction of text, lone surrogates (bytes that are no UTF-8),
# private and unassigned characters, line and paragraph separators.
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def printable_name(path: Path) -> str:
    r"""Return the file's name for people: one line, encodable, at most 80 characters.

    Characters that would break a line, turn the text around or cannot be encoded appear as
    escapes. Markup is not escaped: that is up to whoever shows it.

    Examples
    --------
    >>> printable_name(Path("a\nb.jpg"))
    'a\\nb.jpg'
    """
    shown = "".join(_shown(char) for char in path.name)
    if len(shown) <= _LONGEST:
        return shown
    return shown[: _LONGEST - _KEPT_END - 1] + "…" + shown[-_KEPT_END:]


def _shown(char: str) -> str:
    hidden = unicodedata.category(char) in _HIDDEN_CATEGORIES and char not in _HARMLESS_FORMAT
    if not hidden:
        return char
    code = ord(char)
    if 0xDC80 <= code <= 0xDCFF:  # a byte that Python could not decode
        return f"\\x{code - 0xDC00:02x}"
    return char.encode("unicode_escape").decode("ascii")
