"""Which commands fit what was typed: plain text, no Qt."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the command palette.

    Attributes
    ----------
    name : str
        What it does.
    place : str
        Where else it is found: "File", "Go".
    keys : str
        Its shortcut, as shown.
    """

    name: str
    place: str = ""
    keys: str = ""


def ranked(typed: str, commands: Sequence[Command]) -> tuple[int, ...]:
    """Return the positions of the commands that fit, best first.

    Every word typed must occur; words that begin a name's word count before others.

    Examples
    --------
    >>> ranked("op", [Command("Stop"), Command("Open catalog")])
    (1, 0)
    """
    words = typed.casefold().split()
    fitting = []
    for position, command in enumerate(commands):
        text = f"{command.name} {command.place}".casefold()
        if all(word in text for word in words):
            starts = sum(any(part.startswith(word) for part in text.split()) for word in words)
            fitting.append((-starts, not _leads(words, command), position))
    return tuple(position for *_, position in sorted(fitting))


def _leads(words: Sequence[str], command: Command) -> bool:
    return bool(words) and command.name.casefold().startswith(words[0])
