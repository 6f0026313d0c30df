"""The folder of a batch's results, and what of it is done.

    measurements.csv  measurements.parquet  rejected.csv  index.html
    .pigmenttrack-results          whose results these are, as a hash
    sites/SUBJECT, SITE ID/        what `measure` writes for a folder
    .pigmenttrack-batch/           what the batch remembers: one record a site, and a lock

One program writes it at a time. A site is done once its record says so; whatever was written
without is written again.
"""

import fcntl
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pigmenttrack.app.batch_plan import SitePlan
from pigmenttrack.app.batch_plan_files import listed_files, region_of
from pigmenttrack.app.batch_record import SiteRecord, Stats, begun, read_record, write_record
from pigmenttrack.app.batch_stage import files_of_folder
from pigmenttrack.app.batch_task import SiteOutcome, SiteSummary, StagedFile
from pigmenttrack.app.destination import writing_into
from pigmenttrack.app.results_folder import require_own_folder, results_folder
from pigmenttrack.domain.errors import BadRequest, UnreadablePhoto
from pigmenttrack.media.photo_bytes import read_photo_bytes
from pigmenttrack.report.atomic_write import replace_file

MEMORY = ".pigmenttrack-batch"
SITES = "sites"
_HALF_WRITTEN = re.compile(r"\.[0-9a-f]{16}\.part")
NOTHING = SiteRecord(
    done=False,
    again=False,
    pictures=False,
    asked={},
    stats={},
    sha256={},
    files={},
    rows=(),
    rejections=(),
    summary=SiteSummary(kind="", kind_said="", n_measured=0, n_rejected=0),
)


@dataclass(frozen=True, slots=True)
class BatchResults:
    """The folder of results, open for this program alone."""

    folder: Path

    def site_folder(self, site: SitePlan) -> Path:
        """Return where a site's results go."""
        return self.folder / SITES / site.folder_name

    def record(self, site: SitePlan) -> SiteRecord | None:
        """Return what is remembered of a site."""
        return read_record(self._record_path(site))

    def done_record(
        self, site: SitePlan, asked: Mapping[str, object], *, pictures: bool, every_byte: bool
    ) -> SiteRecord | None:
        """Return a site's record if its results are there, and of just these photos and wishes.

        A file of the same size and time of change is taken for the same; of others, and with
        `every_byte` of all, the bytes decide.
        """
        record = self.record(site)
        if record is None or not record.done or record.again or record.asked != asked:
            return None
        if pictures and not record.pictures:
            return None
        folder = self.site_folder(site)
        if any(_size(folder / name) != size for name, size in record.files.items()):
            return None
        same = _same_files(record, files_of_site(site), every_byte=every_byte)
        return record if same else None

    def write(self, site: SitePlan, outcome: SiteOutcome, done: SiteRecord) -> None:
        """Put a site's results in place; it counts as done once this returns.

        Raises
        ------
        BadRequest
            If they cannot be written: the disk is full, say.
        """
        path, folder = self._record_path(site), self.site_folder(site)
        before = self.record(site) or NOTHING
        with writing_into(self.folder):
            write_record(begun(before, outcome.files), path)
            for name, content in outcome.files.items():
                target = folder / name
                target.parent.mkdir(parents=True, exist_ok=True)
                replace_file(target, content)
            for name in set(before.files) - set(outcome.files):
                (folder / name).unlink(missing_ok=True)
            write_record(done, path)

    def tidy(self, site: SitePlan) -> None:
        """Remove what a death in the midst of writing left under temporary names."""
        folder = self.site_folder(site)
        for path in folder.rglob(".*.part"):
            if _HALF_WRITTEN.fullmatch(path.name):
                path.unlink()

    def _record_path(self, site: SitePlan) -> Path:
        return self.folder / MEMORY / SITES / f"{site.id}.json"


def usual_target(root: Path) -> Path:
    """Return where the results of a tree go when nobody says where; trees of one name get two."""
    return results_folder(source_of(root), root.resolve().name)


def source_of(root: Path) -> str:
    """Return what tells the results of this batch from those of other trees, and of `measure`."""
    return f"batch\n{root.resolve()}"


@contextmanager
def open_results(folder: Path) -> Iterator[BatchResults]:
    """Open a folder of results, made if need be, for this program alone.

    Raises
    ------
    BadRequest
        If another batch writes there, or files of a person would be replaced.
    """
    memory = folder / MEMORY
    if not memory.is_dir():
        require_own_folder(folder)
    (memory / SITES).mkdir(parents=True, exist_ok=True)
    with (memory / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            msg = f"Another batch is writing to {folder}."
            raise BadRequest(
                msg, advice="Wait for it, or name another folder with --out."
            ) from error
        for place in (folder, memory / SITES):
            for path in place.glob(".*.part"):
                if _HALF_WRITTEN.fullmatch(path.name):
                    path.unlink()
        yield BatchResults(folder)


def files_of_site(site: SitePlan) -> tuple[StagedFile, ...]:
    """Return what a measurement of a site reads."""
    if site.rows is None:
        return files_of_folder(site.folder)
    region = region_of(site)
    return (*listed_files(site.rows, site.folder), *(() if region is None else (region,)))


def stats_of(files: Sequence[StagedFile]) -> Stats:
    """Return size and time of change of files, by name; of none where a file cannot be asked."""
    stats: Stats = {}
    for file in files:
        try:
            status = file.path.stat()
        except OSError:
            stats[file.name] = (-1, -1)
        else:
            stats[file.name] = (status.st_size, status.st_mtime_ns)
    return stats


def _same_files(record: SiteRecord, files: Sequence[StagedFile], *, every_byte: bool) -> bool:
    now = stats_of(files)
    if set(now) != set(record.stats):
        return False
    asked_again = [
        file for file in files if every_byte or now[file.name] != record.stats[file.name]
    ]
    return all(_sha256(file.path) == record.sha256.get(file.name) for file in asked_again)


def _sha256(path: Path) -> str:
    try:
        return hashlib.sha256(read_photo_bytes(path)).hexdigest()
    except UnreadablePhoto:
        return ""


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else -1
