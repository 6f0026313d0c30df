"""Run the program as a person does, and hear what it says."""

import subprocess
import sys
from pathlib import Path


def run(*words: str, here: Path, status: int = 0) -> str:
    """Return stdout and stderr together; the exit status must be the one expected."""
    done = subprocess.run(  # noqa: S603 - our own program
        (sys.executable, "-m", "pigmenttrack", *words),
        cwd=here,
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout + done.stderr
    assert done.returncode == status, said
    assert "Traceback" not in said
    return said
