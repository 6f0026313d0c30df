"""What goes to whoever measures a site, and what comes back: values that travel."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from pigmenttrack.app.options import MeasureOptions, SiteKind
from pigmenttrack.domain.measurement import Rejection

Facts: TypeAlias = dict[str, str]  # version of the program and of all that numbers depend on
Cell: TypeAlias = str | float | int | bool | None
Row: TypeAlias = dict[str, Cell]  # one line of a table, by column


@dataclass(frozen=True, slots=True, kw_only=True)
class StagedFile:
    """A file as the measurement shall see it.

    Attributes
    ----------
    name : str
        Under which it lies beside the others of its site.
    path : Path
        Where it is; with an upload, at whoever asked.
    """

    name: str
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteTask:
    """One site to be measured.

    Attributes
    ----------
    id : str
        Of the site, without a name in it.
    title : str
        The site, for people.
    folder : Path
    staged : tuple of StagedFile or None
        The files that the site is made of, to be laid out in a folder of their own; None: the
        folder is measured as it is.
    region : StagedFile or None
        An outline that the table of photos names.
    visits_csv : str
        Dates that the table of photos gives, as the text of a visits.csv; may be empty.
    scales : tuple of (str, float)
        Millimetres per pixel of photos, by name.
    kind : SiteKind or None
        None: judged by the photos.
    excluded : tuple of Rejection
        Photos that are not opened (again), and why.
    upload : bool
        Whether the files must be fetched from whoever asked.
    pictures : bool
        Whether overlays, charts and pages are drawn.
    max_memory : int or None
        In bytes.
    facts : dict
        What the program here must be, to the version.
    now : datetime
    """

    id: str
    title: str
    folder: Path
    options: MeasureOptions
    facts: Facts
    now: datetime
    staged: tuple[StagedFile, ...] | None = None
    region: StagedFile | None = None
    visits_csv: str = ""
    scales: tuple[tuple[str, float], ...] = ()
    kind: SiteKind | None = None
    excluded: tuple[Rejection, ...] = ()
    upload: bool = False
    pictures: bool = True
    max_memory: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSummary:
    """A site at a glance, for the index.

    Attributes
    ----------
    kind_said : str
        What was measured, and why that; empty where nothing was.
    quantity : str
        Name and unit of what `values` tell; empty without measurements.
    days : tuple of str
        ISO dates of the measurements.
    values, lows, highs : tuple of float
        What is charted over time, with its 95 % interval.
    latest_sd : float
        Of the last of `values`.
    verdict, interval : str
        What is said of the change; the interval may be empty.
    thumbnail : bytes
        A small JPEG of the latest visit; empty without pictures.
    """

    kind: str
    kind_said: str
    n_measured: int
    n_rejected: int
    quantity: str = ""
    days: tuple[str, ...] = ()
    values: tuple[float, ...] = ()
    lows: tuple[float, ...] = ()
    highs: tuple[float, ...] = ()
    latest_sd: float = 0.0
    verdict: str = ""
    interval: str = ""
    remarks: tuple[str, ...] = ()
    thumbnail: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteOutcome:
    """What measuring a site gave.

    Attributes
    ----------
    files : dict of str to bytes
        Results, by path below the site's folder.
    sha256 : dict of str to str
        Of the files that were measured, by name; empty where a file could not be read.
    rows : tuple of Row
        Lines of the table of measurements.
    rejections : tuple of Rejection
    again : bool
        Whether a photo was left out for want of memory or disk, which another run may have.
    cpu_seconds : float
        For the log; no result depends on it.
    """

    files: dict[str, bytes]
    sha256: dict[str, str]
    rows: tuple[Row, ...]
    rejections: tuple[Rejection, ...]
    summary: SiteSummary
    again: bool = False
    cpu_seconds: float = 0.0
