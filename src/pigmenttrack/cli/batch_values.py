"""What is typed behind the options of `batch`, as values; or a sentence about what they take."""

from typing import TYPE_CHECKING

from pigmenttrack.domain.errors import BadRequest

if TYPE_CHECKING:
    from pigmenttrack.app.options import SiteKind

UNITS = {"": 1, "k": 1 << 10, "m": 1 << 20, "g": 1 << 30}
LEAST_MEMORY = 256 << 20  # program and libraries alone take half of it


def kind_named(text: str) -> "SiteKind | None":
    """Return what all photos show; None where each site is judged."""
    from pigmenttrack.app.options import SiteKind

    known = {str(kind): kind for kind in SiteKind}
    if text != "auto" and text not in known:
        msg = f"--kind takes auto, {', '.join(known)}; got {text}."
        raise BadRequest(msg)
    return known.get(text)


def cut_offs_named(text: str) -> str:
    """Return the name of a rule for vellus and terminal hair."""
    from pigmenttrack.domain.hair import CUT_OFFS

    if text not in CUT_OFFS:
        msg = f"--cut-offs takes {', '.join(CUT_OFFS)}; got {text}."
        raise BadRequest(msg)
    return text


def bytes_of(text: str) -> int | None:
    """Return a size such as 2G in bytes; None for no limit."""
    if not text:
        return None
    number, unit = text.lower().removesuffix("b"), ""
    if number[-1:] in UNITS:
        number, unit = number[:-1], number[-1]
    size = int(float(number) * UNITS[unit]) if number.replace(".", "", 1).isdigit() else 0
    if size < LEAST_MEMORY:
        msg = f"--max-memory takes a size of at least 256M, such as 2G; got {text}."
        raise BadRequest(msg)
    return size
