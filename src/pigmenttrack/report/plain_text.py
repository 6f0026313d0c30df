"""Names given by people and file systems, made safe to write and to draw.

A file name may hold line breaks, half of a surrogate pair (bytes that are no UTF-8), or letters
that no font of ours has. None of that may break a table, warn, or vanish without a trace.
"""

import re
import unicodedata
from functools import cache

MISSING_GLYPH = "\N{WHITE SQUARE}"
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
_SURROGATE = re.compile("[\ud800-\udfff]")
# Zs are spaces of odd widths; Cc control characters; Cf invisible marks that reorder text; Zl, Zp
# line and paragraph separators; Co and Cn have no meaning of their own.
_INVISIBLE_CATEGORIES = frozenset({"Cc", "Cf", "Zl", "Zp"})


def without_surrogates(text: str) -> str:
    r"""Return text that UTF-8 can hold: undecodable bytes become ``\xNN``, in letters.

    Examples
    --------
    >>> print(without_surrogates("arm\udcff.jpg"))
    arm\xff.jpg
    """
    return _SURROGATE.sub(_escaped, text)


def one_line(text: str) -> str:
    r"""Return the text in one visible line: control and reordering characters become escapes.

    Examples
    --------
    >>> print(one_line("left\narm"))
    left\narm
    """
    visible = "".join(
        _escaped_character(character)
        if unicodedata.category(character) in _INVISIBLE_CATEGORIES
        else character
        for character in without_surrogates(text)
    )
    return visible.strip()


def drawable(text: str) -> str:
    """Return the text in one line, with a box for each letter that the font lacks."""
    glyphs = _glyphs()
    return "".join(
        character if ord(character) in glyphs else MISSING_GLYPH for character in one_line(text)
    )


def shortened(text: str, length: int) -> str:
    """Return at most `length` characters; the middle goes, since names differ at both ends.

    Examples
    --------
    >>> shortened("IMG_20250103_left_arm.jpg", 13)
    'IMG_20…rm.jpg'
    """
    if len(text) <= length:
        return text
    tail = (length - 1) // 2
    return text[: length - 1 - tail] + ELLIPSIS + text[len(text) - tail :]


def font_path(*, bold: bool = False) -> str:
    """Return where the font lies that matplotlib brings along (DejaVu Sans, free licence)."""
    import matplotlib as mpl

    return f"{mpl.get_data_path()}/fonts/ttf/DejaVuSans{'-Bold' if bold else ''}.ttf"


@cache
def _glyphs() -> frozenset[int]:
    from matplotlib.ft2font import FT2Font

    return frozenset(FT2Font(font_path()).get_charmap())


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    # PEP 383: U+DC80 to U+DCFF stand for single bytes that could not be decoded.
    return f"\\x{code - 0xDC00:02x}" if 0xDC80 <= code <= 0xDCFF else f"\\u{code:04x}"


def _escaped_character(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
