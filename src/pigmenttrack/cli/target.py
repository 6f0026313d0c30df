"""Files that a command is asked to write."""

from pathlib import Path

from pigmenttrack.domain.errors import BadRequest


def require_folder_of(target: Path) -> None:
    """Refuse a file whose folder is not there.

    Raises
    ------
    BadRequest
        If there is no such folder.
    """
    folder = target.absolute().parent
    if not folder.is_dir():
        message = f"There is no folder {folder}."
        raise BadRequest(message, advice="Make it first, or name another one.")
