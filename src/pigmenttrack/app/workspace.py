"""Which catalog is meant, and opening it: the one place where both front doors ask."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.store.catalog import Catalog
from pigmenttrack.store.layout import SUFFIX

VARIABLE = "PIGMENTTRACK_CATALOG"


def catalog_path(
    named: Path | None, *, here: Path | None = None, environment: Mapping[str, str] | None = None
) -> Path:
    """Return the catalog's folder: the one named, else that of the environment, else the only one.

    Parameters
    ----------
    here : Path, optional
        The folder in which the only one is looked for; the current one.

    Raises
    ------
    BadRequest
        If none is named and there is none here, or several.
    """
    environment = os.environ if environment is None else environment
    if named is not None:
        return _with_suffix(named)
    if environment.get(VARIABLE):
        return _with_suffix(Path(environment[VARIABLE]))
    folder = Path.cwd() if here is None else here
    found = sorted(path for path in folder.glob(f"*{SUFFIX}") if path.is_dir())
    if len(found) == 1:
        return found[0]
    if not found:
        msg = "There is no catalog in this folder."
        raise BadRequest(
            msg,
            advice="Make one with 'pigmenttrack catalog new NAME', or name one with --catalog or "
            f"the variable {VARIABLE}.",
        )
    msg = f"There are several catalogs here: {', '.join(path.name for path in found)}."
    raise BadRequest(msg, advice=f"Name one with --catalog or the variable {VARIABLE}.")


def new_catalog(path: Path, *, now: datetime | None = None) -> Catalog:
    """Make a catalog and open it.

    Raises
    ------
    pigmenttrack.store.errors.CatalogError
        If something is there already, or the disk refuses.
    """
    return Catalog.create(path, now=now or datetime.now(UTC))


def open_catalog(named: Path | None, *, now: datetime | None = None) -> Catalog:
    """Open the catalog that is meant.

    Raises
    ------
    BadRequest
        If it is not clear which.
    pigmenttrack.store.errors.CatalogError
        If it cannot be opened.
    """
    return Catalog.open(catalog_path(named), now=now or datetime.now(UTC))


def _with_suffix(path: Path) -> Path:
    if path.suffix == SUFFIX or path.is_dir():
        return path
    return path.with_name(path.name + SUFFIX)
