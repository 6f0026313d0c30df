"""The options that several commands about catalogs share."""

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

CatalogOption: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--catalog",
        help="The catalog's folder. Default: PIGMENTTRACK_CATALOG, or the only one here.",
    ),
]
SubjectOption: TypeAlias = Annotated[str, typer.Option("--subject", help="The subject's alias.")]
SiteOption: TypeAlias = Annotated[str, typer.Option("--site", help="The site's name.")]
