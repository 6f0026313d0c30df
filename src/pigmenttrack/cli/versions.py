"""`pigmenttrack versions`: what a bug report needs."""

import platform

from pigmenttrack import __version__
from pigmenttrack.cli.output import results


def versions() -> None:
    """Show the versions of the program and of the libraries that numbers depend on."""
    from pigmenttrack.app.provenance import library_versions

    rows = [("pigmenttrack", __version__), ("python", platform.python_version())]
    for name, version in (*rows, *library_versions()):
        results.print(f"{name:<24}{version}", highlight=False)
