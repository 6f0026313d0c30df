"""The folder that is measured for a site: its own, or one laid out for the purpose."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from pigmenttrack.app.batch_task import SiteTask, StagedFile
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.domain.errors import BadRequest, UnreadablePhoto
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.engine.work import Line
from pigmenttrack.media.folder import is_candidate, scan_folder
from pigmenttrack.media.folder_files import EDITS_FILE, REGION_FILE
from pigmenttrack.media.names import printable_name
from pigmenttrack.media.visits import VISITS_FILE

BESIDE = (VISITS_FILE, REGION_FILE, EDITS_FILE)  # what else of a folder a measurement reads


class NowhereLine:
    """A line to nobody: the photos lie here, and nobody needs to be told."""

    def note(self, said: str) -> None:
        """Say it to nobody."""

    def fetch(self, name: str) -> bytes:
        """Refuse: there is nobody to ask."""
        raise FileNotFoundError(name)


def files_of_folder(folder: Path) -> tuple[StagedFile, ...]:
    """Return what a measurement of a folder reads, by name; nothing where it cannot be opened."""
    try:
        paths = sorted(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return ()  # the measurement says so in words
    return tuple(
        StagedFile(name=path.name, path=path)
        for path in paths
        if path.name in BESIDE or is_candidate(path)
    )


@contextmanager
def staged(task: SiteTask, line: Line) -> Iterator[tuple[Path, tuple[Rejection, ...]]]:
    """Give the folder to measure, and the photos that did not get into it.

    Raises
    ------
    BadRequest
        If a visits.csv, an outline or corrections could not be fetched.
    """
    if task.staged is None and not task.excluded:
        yield task.folder, ()
        return
    files = task.staged if task.staged is not None else files_of_folder(task.folder)
    excluded = {rejection.photo for rejection in task.excluded}
    rejections = list(task.excluded)
    with tempfile.TemporaryDirectory(prefix="pigmenttrack-site-") as top:
        folder = Path(top) / "site"
        folder.mkdir()
        for file in files:
            if printable_name(Path(file.name)) in excluded:
                continue
            try:
                _lay(file, folder, line if task.upload else None)
            except UnreadablePhoto as error:
                if file.name in BESIDE:
                    msg = f"{file.name} cannot be read. {error.message}"
                    raise BadRequest(msg, advice=error.advice) from error
                name = printable_name(Path(file.name))
                rejections.append(Rejection(photo=name, reason=error.message, advice=error.advice))
        if task.region is not None:
            _lay(task.region, folder.parent, line if task.upload else None)
        if task.visits_csv:
            (folder / VISITS_FILE).write_text(task.visits_csv, encoding="utf-8")
        yield folder, tuple(rejections)


def _lay(file: StagedFile, folder: Path, line: Line | None) -> None:
    """Put a file into the folder: a link to it, or its bytes where they had to travel."""
    target = folder / file.name
    if line is not None:
        target.write_bytes(line.fetch(file.name))
        return
    if not file.path.exists() and not file.path.is_symlink():
        msg = "There is no such file."
        raise UnreadablePhoto(msg, advice="Check its path in photos.csv.")
    target.symlink_to(file.path.absolute())


def options_for(task: SiteTask, folder: Path) -> MeasureOptions:
    """Return the options with the outline, and the scale of the earliest photo that has one.

    That photo becomes the baseline: a scale is stated for one photo, and areas are told in the
    baseline's pixels.
    """
    options = task.options
    if task.region is not None:
        options = replace(options, region=folder.parent / task.region.name)
    if not task.scales:
        return options
    scales = dict(task.scales)
    for found in scan_folder(folder, now=task.now).found:
        if found.path.name in scales:
            return replace(options, baseline=found.name, mm_per_px=scales[found.path.name])
    return options
