"""Measure one site of a batch, wherever the work is done: here, in a worker, on another machine.

A photo that breaks the program, or needs more memory than it may take, is left out and named, and
the rest of its site is measured without it. What a dying process can no longer tell, whoever
started it knows from the notes.
"""

import errno
import hashlib
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

import cv2

from pigmenttrack.app.batch_measured import measured_site
from pigmenttrack.app.batch_stage import BESIDE, files_of_folder, options_for, staged
from pigmenttrack.app.batch_task import SiteOutcome, SiteSummary, SiteTask
from pigmenttrack.app.batch_versions import require_same_program
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.domain.errors import BadRequest, UnreadablePhoto
from pigmenttrack.domain.measurement import Rejection
from pigmenttrack.engine.limits import at_most_memory, keep_freed_memory, one_thread
from pigmenttrack.engine.work import Line
from pigmenttrack.media.decoded import NO_MEMORY, no_memory
from pigmenttrack.media.names import printable_name
from pigmenttrack.media.photo_bytes import read_photo_bytes

TOGETHER = ""  # what a note says while all photos of a site are looked at together
NO_ROOM = "There was no room on the disk for temporary files."
NO_ROOM_ERRORS = {errno.ENOSPC, errno.EDQUOT}
REPORT = "Please report this as a fault of the program, with the photo if you may."


@dataclass(slots=True)
class _Notes:
    """Keeps what was said last, and hands it on."""

    line: Line
    photo: str = TOGETHER

    def say(self, photo: str) -> None:
        self.photo = photo
        self.line.note(photo)


def measure_batch_site(task: SiteTask, line: Line) -> SiteOutcome:
    """Measure a site and return all its results as bytes.

    Raises
    ------
    BadRequest
        If the program here is not the one that asked.
    """
    require_same_program(task.facts, task.options.model, task.options.hair_model)
    one_thread()
    keep_freed_memory()
    started = time.process_time()
    notes = _Notes(line)
    with at_most_memory(task.max_memory):
        while True:
            notes.photo = TOGETHER
            try:
                outcome = _measured(task, notes)
                break
            except BadRequest as error:
                outcome = nothing_measured(task, error.message, error.advice)
                break
            except Exception as error:  # noqa: BLE001 - one photo must not end a batch of thousands; what happened is told by name
                reason, advice = _trouble(error)
            if notes.photo == TOGETHER:
                outcome = nothing_measured(task, reason, advice)
                break
            culprit = Rejection(photo=notes.photo, reason=reason, advice=advice)
            task = replace(task, excluded=(*task.excluded, culprit))
    starved = any(one.reason in {NO_MEMORY, NO_ROOM} for one in outcome.rejections)
    return replace(outcome, again=starved, cpu_seconds=time.process_time() - started)


def nothing_measured(task: SiteTask, reason: str, advice: str) -> SiteOutcome:
    """Return the outcome of a site that as a whole gave nothing: each photo by name, and why."""
    known = {rejection.photo: rejection for rejection in task.excluded}
    files = task.staged if task.staged is not None else files_of_folder(task.folder)
    names = {printable_name(Path(file.name)) for file in files if file.name not in BESIDE}
    rejections = [
        known.get(name, Rejection(photo=name, reason=reason, advice=advice))
        for name in sorted(names | set(known))
    ]
    return SiteOutcome(
        files={},
        sha256={},
        rows=(),
        rejections=tuple(rejections),
        summary=SiteSummary(
            kind="" if task.kind is None else task.kind.value,
            kind_said="",
            n_measured=0,
            n_rejected=len(rejections),
            verdict=reason,
        ),
    )


def _trouble(error: Exception) -> tuple[str, str]:
    """Say what an unexpected error means for a person."""
    # OpenCV keeps the code of its latest error; before the first there is none.
    out_of_memory = (
        isinstance(error, cv2.error) and getattr(error, "code", None) == cv2.Error.StsNoMem
    )
    if isinstance(error, MemoryError) or out_of_memory:
        refusal = no_memory()
        return refusal.message, refusal.advice
    if isinstance(error, OSError) and error.errno in NO_ROOM_ERRORS:
        return NO_ROOM, f"Make room in {tempfile.gettempdir()}, or name another place by TMPDIR."
    first_line = (str(error).splitlines() or [""])[0]
    return f"The program failed on it ({type(error).__name__}: {first_line}).", REPORT


def _measured(task: SiteTask, notes: _Notes) -> SiteOutcome:
    with staged(task, notes.line) as (folder, not_staged):
        options = options_for(task, folder)
        sha256 = _hashes(task, folder)
        control = JobControl(on_photo=notes.say)
        site = measured_site(replace(task, options=options), folder, not_staged, control)
    return SiteOutcome(
        files=site.files,
        sha256=sha256,
        rows=site.rows,
        rejections=site.rejections,
        summary=site.summary,
    )


def _hashes(task: SiteTask, folder: Path) -> dict[str, str]:
    """Return the hashes of all that the site is made of, by name; "" of what cannot be read."""
    if task.upload or task.staged is None:
        files = files_of_folder(folder if task.upload else task.folder)
    else:
        files = task.staged
    outline = () if task.region is None else (task.region,)
    hashes = {file.name: _sha256(file.path) for file in files}
    for file in outline:
        hashes[file.name] = _sha256(folder.parent / file.name)
    return hashes


def _sha256(path: Path) -> str:
    try:
        return hashlib.sha256(read_photo_bytes(path)).hexdigest()
    except UnreadablePhoto:
        return ""
