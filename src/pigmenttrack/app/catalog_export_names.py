"""Names of folders and files that every system can hold, told apart."""

from collections.abc import Iterable

_FORBIDDEN = frozenset('<>:"/\\|?*')
# Names that Windows keeps for devices.
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)
_LONGEST_BYTES = 120


def safe_name(text: str) -> str:
    """Return a name that every file system takes.

    Examples
    --------
    >>> safe_name("left/knee?")
    'left_knee_'
    """
    name = "".join("_" if char in _FORBIDDEN or not char.isprintable() else char for char in text)
    while len(name.encode()) > _LONGEST_BYTES:
        name = name[:-1]
    name = name.strip().rstrip(".").lstrip(".") or "_"
    return f"_{name}" if name.split(".")[0].lower() in _RESERVED else name


def distinct_names(wanted: Iterable[str]) -> list[str]:
    """Return safe names, told apart by a number where two would be the same.

    Examples
    --------
    >>> distinct_names(["a.jpg", "A.jpg"])
    ['a.jpg', 'A-2.jpg']
    """
    taken: set[str] = set()
    names: list[str] = []
    for text in wanted:
        safe = safe_name(text)
        stem, dot, suffix = safe.rpartition(".")
        if not stem:
            stem, dot, suffix = safe, "", ""
        name, number = safe, 2
        while name.lower() in taken:
            name = f"{stem}-{number}{dot}{suffix}"
            number += 1
        taken.add(name.lower())
        names.append(name)
    return names
