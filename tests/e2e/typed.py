"""Commands as `python -m pigmenttrack` runs them, without starting Python every time."""

import contextlib
import io
import sys
from pathlib import Path

import pytest

from pigmenttrack.cli import main


def run(*words: str, here: Path, status: int = 0) -> str:
    """Return stdout and stderr together; the exit status must be the one expected."""
    said = io.StringIO()
    with (
        contextlib.chdir(here),
        contextlib.redirect_stdout(said),
        contextlib.redirect_stderr(said),
        pytest.MonkeyPatch.context() as typed,
    ):
        typed.setattr(sys, "argv", ["pigmenttrack", *words])
        typed.delenv("PIGMENTTRACK_CATALOG", raising=False)
        with pytest.raises(SystemExit) as ended:
            main.run()
    assert (ended.value.code or 0) == status, said.getvalue()
    return said.getvalue()
