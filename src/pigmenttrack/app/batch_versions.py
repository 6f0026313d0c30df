"""Whether two machines would give the same numbers: versions of the program and of its models."""

import platform

from pigmenttrack import __version__
from pigmenttrack.app.batch_task import Facts
from pigmenttrack.app.provenance import library_versions
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.engine.limits import threads_promised


def program_facts() -> Facts:
    """Return name and version of all that numbers depend on, in this process.

    Threads are among it: a sum that is split among them is rounded otherwise.
    """
    return {
        "pigmenttrack": __version__,
        "python": platform.python_version(),
        **dict(library_versions()),
        **threads_promised(),
    }


def differences(asked: Facts, here: Facts) -> list[str]:
    """Return in words where two programs differ.

    Examples
    --------
    >>> differences({"numpy": "2.4.1"}, {"numpy": "2.3.0"})
    ['numpy 2.3.0 instead of 2.4.1']
    """
    names = sorted({*asked, *here})
    return [
        f"{name} {here.get(name, 'missing')} instead of {asked.get(name, 'none')}"
        for name in names
        if asked.get(name) != here.get(name)
    ]


def require_same_program(asked: Facts) -> None:
    """Refuse to measure for a program that would measure differently.

    Raises
    ------
    BadRequest
        With what differs.
    """
    found = differences(asked, program_facts())
    if found:
        msg = f"A worker has another version of the program: {', '.join(found)}."
        raise BadRequest(msg, advice="Install the same versions on every worker.")
