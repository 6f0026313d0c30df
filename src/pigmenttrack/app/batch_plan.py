"""What a batch will do: the sites of a tree of folders, and what of it is left out."""

import hashlib
import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pigmenttrack.app.batch_stage import BESIDE
from pigmenttrack.app.batch_table import TABLE_FILE, SiteRows, read_table
from pigmenttrack.app.catalog_export_names import safe_name
from pigmenttrack.app.options import SiteKind
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.media.folder import is_candidate
from pigmenttrack.media.names import printable_name
from pigmenttrack.store.layout import SUFFIX as CATALOG_SUFFIX

ID_DIGITS = 16  # of 64 bits: that two of a million sites share one has a chance of 3 in 10⁸
RESULT_FILES = ("measurements.json", "overlays")  # what a folder of results holds
NO_PHOTOS = "No photos of a kind that is read here."
ADVICE = "Give the folder above the folders of photos."


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePlan:
    """One site: photos whose visits are decided together.

    Attributes
    ----------
    key : str
        What tells it from other sites: its folder below the root, or its line of photos.csv.
    subject, site : str
        For people.
    folder : Path
        Where its photos lie; with `rows`, where the table lies.
    rows : SiteRows or None
        What a photos.csv says of it; None where the folder itself says it.
    n_photos : int
        Files that are photos or call themselves so.
    """

    key: str
    subject: str
    site: str
    folder: Path
    n_photos: int
    rows: SiteRows | None = None

    @property
    def id(self) -> str:
        """A name without a person in it, the same in every run."""
        return hashlib.sha256(os.fsencode(self.key)).hexdigest()[:ID_DIGITS]

    @property
    def title(self) -> str:
        """Subject and site in one line."""
        return self.site if self.subject == self.site else f"{self.subject}, {self.site}"

    @property
    def folder_name(self) -> str:
        """Where its results go, below ``sites``."""
        return f"{safe_name(self.title)[:80].strip()} {self.id}"

    @property
    def kind(self) -> SiteKind | None:
        """What is asked to be measured here in particular."""
        return None if self.rows is None else self.rows.kind


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchPlan:
    """All sites, by their keys, and what is left out: where, and why."""

    root: Path
    sites: tuple[SitePlan, ...]
    left_out: tuple[tuple[str, str], ...] = ()

    @property
    def n_photos(self) -> int:
        """Files to look at."""
        return sum(site.n_photos for site in self.sites)


def plan_batch(root: Path, *, results: Path, now: datetime | None = None) -> BatchPlan:
    """Find the sites below a folder: those its photos.csv names, else each folder with photos.

    Parameters
    ----------
    results : Path
        Where results go; not searched, should it lie below the root.
    now : datetime, optional
        What counts as the present: later dates in a photos.csv are mistakes.

    Raises
    ------
    BadRequest
        If there is no such folder, no photo below it, or a photos.csv that has mistakes in it.
    """
    if not root.is_dir():
        msg = f"There is no folder {printable_name(root)}."
        raise BadRequest(msg, advice=ADVICE)
    if (root / TABLE_FILE).exists():
        sites, left_out = _sites_of_table(root, now or datetime.now(UTC))
    else:
        sites, left_out = _sites_of_tree(root, results.resolve())
    if not sites:
        msg = f"There is no photo in {printable_name(root)}, nor in the folders below."
        raise BadRequest(msg, advice=ADVICE)
    return BatchPlan(
        root=root,
        sites=tuple(sorted(sites, key=lambda site: site.key)),
        left_out=tuple(sorted(left_out)),
    )


def _sites_of_table(root: Path, now: datetime) -> tuple[list[SitePlan], list[tuple[str, str]]]:
    sites = [
        SitePlan(
            key=f"{rows.subject}\n{rows.site}",
            subject=rows.subject,
            site=rows.site,
            folder=root,
            n_photos=len(rows.photos),
            rows=rows,
        )
        for rows in read_table(root / TABLE_FILE, now=now)
    ]
    return sites, []


def _sites_of_tree(root: Path, results: Path) -> tuple[list[SitePlan], list[tuple[str, str]]]:
    sites: list[SitePlan] = []
    left_out: list[tuple[str, str]] = []
    no_photos: Counter[str] = Counter()

    def refused(error: OSError) -> None:
        left_out.append((str(error.filename), "The folder may not be opened."))

    for place, folders, files in os.walk(root, onerror=refused):
        here = Path(place)
        parts = here.relative_to(root).parts
        folders[:] = [
            name for name in sorted(folders) if _goes_into(here / name, files, results, left_out)
        ]
        photos = {name for name in files if is_candidate(here / name)}
        if photos:
            sites.append(_site_of_folder(root, parts, len(photos)))
        no_photos.update(
            Path(name).suffix.lower() or "without a suffix"
            for name in set(files) - photos - set(BESIDE)
            if not name.startswith(".")
        )
    left_out += [(f"{ending}: files {count}", NO_PHOTOS) for ending, count in no_photos.items()]
    return sites, left_out


def _site_of_folder(root: Path, parts: Sequence[str], n_photos: int) -> SitePlan:
    """Name a folder: the first below the root is the subject, the rest the site.

    A folder of one name is subject and site: two people under one subject would be worse.
    """
    shown = [printable_name(Path(part)) for part in parts] or [printable_name(root.resolve())]
    return SitePlan(
        key="/".join(parts) or ".",
        subject=shown[0],
        site=" ".join(shown[1:]) or shown[0],
        folder=root.joinpath(*parts),
        n_photos=n_photos,
    )


def _goes_into(
    folder: Path, beside: Sequence[str], results: Path, left_out: list[tuple[str, str]]
) -> bool:
    """Tell whether photos are looked for in a folder; say why where people might expect it."""
    name = folder.name
    if name.startswith(".") or folder.resolve() == results:
        return False
    if folder.is_symlink():
        left_out.append((str(folder), "It is a link to another folder."))
    elif name.endswith(CATALOG_SUFFIX):
        left_out.append((str(folder), "It is a catalog."))
    elif name == RESULT_FILES[1] and RESULT_FILES[0] in beside:
        left_out.append((str(folder), "It holds results of an earlier run."))
    else:
        return True
    return False
