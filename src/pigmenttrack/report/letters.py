"""Names in any script: the letters of our own font, and of fonts that the machine has.

matplotlib brings DejaVu Sans along (Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew, Arabic and
more). For other scripts a font of the machine is looked for, letter by letter; where there is
none, a letter becomes a box.
"""

from functools import cache
from pathlib import Path
from unicodedata import bidirectional

from pigmenttrack.report.plain_text import MISSING_GLYPH, one_line

OWN_FAMILY = "DejaVu Sans"
_MARK = "\N{LEFT-TO-RIGHT MARK}"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_STRONG = _RIGHT_TO_LEFT | {"L", "EN"}
# A font that has a box for every letter there is, and a letter for none.
_NO_REAL_FONTS = ("last resort", "adobe blank")


def typeset(text: str) -> str:
    """Return the text in one line, with a box for each letter that no font here has."""
    return "".join(
        letter if letter in _own_letters() or _family_with(letter) else MISSING_GLYPH
        for letter in one_line(text)
    )


def families_for(text: str) -> tuple[str, ...]:
    """Return the families that together have all letters of a text, our own first."""
    found = (_family_with(letter) for letter in text if letter not in _own_letters())
    return tuple(dict.fromkeys((OWN_FAMILY, *(family for family in found if family))))


def left_to_right(text: str) -> str:
    """Return a line of ours with words in it that run from right to left.

    Without marks a date behind such a name would be torn apart: its day would be drawn before
    the name, its month behind.

    References
    ----------
    .. [1] Unicode Standard Annex 9, 2.4 Implicit directional marks.
    """
    directions = [bidirectional(letter) for letter in text]
    if not _RIGHT_TO_LEFT.intersection(directions):
        return text
    marked = [_MARK]
    for place, letter in enumerate(text):
        marked.append(letter)
        later = [one for one in directions[place + 1 :] if one in _STRONG]
        if directions[place] in _RIGHT_TO_LEFT and not (later and later[0] in _RIGHT_TO_LEFT):
            marked.append(_MARK)
    return "".join(marked)


@cache
def _own_letters() -> frozenset[str]:
    from matplotlib.font_manager import FontProperties, findfont

    return _letters_of(findfont(FontProperties(family=OWN_FAMILY)))


@cache
def _family_with(letter: str) -> str:
    """Return the family of a font of the machine that has a letter; empty where none has it."""
    return next((family for family, path in _machine_fonts() if letter in _letters_of(path)), "")


@cache
def _machine_fonts() -> tuple[tuple[str, str], ...]:
    """Return family and file of every upright font of the machine, by name.

    matplotlib remembers fonts from its first run on; those installed since are added.
    """
    from matplotlib.font_manager import findSystemFonts, fontManager

    known = {Path(entry.fname) for entry in fontManager.ttflist}
    for path in sorted(findSystemFonts()):
        if Path(path) not in known:
            _add(path)
    upright = {
        (entry.name, entry.fname)
        for entry in fontManager.ttflist
        if entry.style == "normal" and not entry.name.casefold().startswith(_NO_REAL_FONTS)
    }
    return tuple(sorted(upright))


def _add(path: str) -> None:
    """Let matplotlib know a font; one that it cannot read is none."""
    from matplotlib.font_manager import fontManager

    try:
        fontManager.addfont(path)
    except (OSError, RuntimeError, ValueError):
        return


@cache
def _letters_of(path: str) -> frozenset[str]:
    from matplotlib.ft2font import FT2Font

    try:
        return frozenset(map(chr, FT2Font(path).get_charmap()))
    except (OSError, RuntimeError):  # a file that is gone, or no font after all
        return frozenset()
