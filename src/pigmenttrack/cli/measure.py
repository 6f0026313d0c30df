"""`pigmenttrack measure`: a folder of photos of one site."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pigmenttrack.app.options import MeasureOptions, SiteKind
from pigmenttrack.cli.catalog_option import CatalogOption
from pigmenttrack.cli.output import job_on_terminal, notes, results
from pigmenttrack.cli.status import REJECTED, STOPPED
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.hair import RAKOWSKA
from pigmenttrack.domain.scalp import ScalpView

if TYPE_CHECKING:
    from pigmenttrack.domain.measurement import PatchSeries
    from pigmenttrack.report.table import TextTable

WIDE_TABLE = 120  # columns that the table needs with intervals beside their values
FILES_WRITTEN = (
    "measurements.csv",
    "patches.csv",
    "measurements.json",
    "overlays/",
    "chart.png",
    "chart.svg",
    "report.pdf",
)


def measure(
    folder: Annotated[
        Path | None,
        typer.Argument(help="Folder with the photos of one site; leave out for a catalog."),
    ] = None,
    kind: Annotated[SiteKind, typer.Option(help="What the photos show.")] = SiteKind.VITILIGO,
    roi: Annotated[
        str,
        typer.Option(
            help="Outline around the patch on the baseline: a .json polygon or a mask picture. "
            "Default: the folder's roi.json if there is one, else found by the program; "
            "'auto': always found by the program."
        ),
    ] = "",
    baseline: Annotated[
        str, typer.Option(help="File name of the baseline. Default: the earliest usable photo.")
    ] = "",
    scale: Annotated[
        str, typer.Option(help="'auto' (card, coin or ruler in view) or the baseline's mm per px.")
    ] = "auto",
    coin: Annotated[str, typer.Option(help="Coin beside the patch, such as eur1 or usd25c.")] = "",
    card_line_mm: Annotated[
        float, typer.Option(help="Length of your printed card's 50 mm line, by a ruler.")
    ] = 50.0,
    view: Annotated[
        ScalpView | None,
        typer.Option(help="Of scalp photos. Default: judged from the baseline."),
    ] = None,
    field_mm: Annotated[
        float | None,
        typer.Option(help="Width (diameter, if round) of what a scalp close-up shows."),
    ] = None,
    bar_mm: Annotated[
        float | None,
        typer.Option(help="Length in mm of the bar that the device drew into scalp close-ups."),
    ] = None,
    graticule_mm: Annotated[
        float | None,
        typer.Option(help="From stroke to stroke of a graticule in scalp close-ups, in mm."),
    ] = None,
    cut_offs: Annotated[
        str, typer.Option(help="Rule for vellus and terminal hair.")
    ] = RAKOWSKA.name,
    model: Annotated[
        str, typer.Option(help="An optional model to hear as well; see 'models list'.")
    ] = "none",
    hair_model: Annotated[
        str, typer.Option(help="The network that guides the tracing of hair, or 'none'.")
    ] = "auto",
    out: Annotated[
        Path | None,
        typer.Option(help="Where the results go. Default: pigmenttrack-results/FOLDER."),
    ] = None,
    json: Annotated[
        bool, typer.Option("--json", help="Print the JSON instead of a table.")
    ] = False,
    catalog: CatalogOption = None,
    subject: Annotated[str, typer.Option(help="All sites of this subject of a catalog.")] = "",
    site: Annotated[str, typer.Option(help="This site of the subject alone.")] = "",
) -> None:
    """Measure depigmented skin, or hair (--kind scalp), on all photos of a folder over time."""
    options = MeasureOptions(
        kind=kind,
        baseline=baseline or None,
        region=Path(roi) if roi not in {"", "auto"} else None,
        find_region=roi == "auto",
        mm_per_px=stated_scale(scale),
        coin=coin or None,
        control_line_mm=card_line_mm,
        view=view,
        field_mm=positive(field_mm, "--field-mm"),
        bar_mm=positive(bar_mm, "--bar-mm"),
        graticule_mm=positive(graticule_mm, "--graticule-mm"),
        cut_offs=cut_offs,
        model=None if model in {"", "none"} else model,
        hair_model=hair_model,
    )
    if folder is None:
        from pigmenttrack.cli.measure_catalog import measure_from_catalog

        if catalog is None and not subject:
            msg = "There is nothing to measure."
            raise BadRequest(msg, advice="Name a folder, or --catalog, or --subject.")
        status = measure_from_catalog(
            catalog, subject=subject, site=site, options=options, out=out, as_json=json
        )
    else:
        if catalog is not None or subject or site:
            msg = "Photos come from a folder or from a catalog, not from both."
            raise BadRequest(msg, advice="Leave out one of them.")
        target = out if out is not None else usual_target(folder)
        status = measure_and_show(folder, options, target, as_json=json)
    if status:
        raise typer.Exit(status)


def measure_and_show(
    folder: Path, options: MeasureOptions, target: Path, *, as_json: bool = False
) -> int:
    """Measure a folder, write and show the results, and return the exit status."""
    from pigmenttrack.app.destination import require_writable
    from pigmenttrack.app.results_folder import mark_results, require_own_folder

    require_writable(target)
    require_own_folder(target)
    status = _measured_status(folder, options, target, as_json=as_json)
    mark_results(target, str(folder.resolve()))
    return status


def usual_target(folder: Path) -> Path:
    """Return where the results of a folder go when nobody says where."""
    from pigmenttrack.app.results_folder import results_folder

    resolved = folder.resolve()
    return results_folder(str(resolved), resolved.name)


def _measured_status(folder: Path, options: MeasureOptions, target: Path, *, as_json: bool) -> int:
    if options.kind is SiteKind.SCALP:
        from pigmenttrack.cli.measure_scalp import measure_and_show_scalp

        return measure_and_show_scalp(folder, options, target, as_json=as_json)
    from pigmenttrack.app.measure_folder import measure_folder
    from pigmenttrack.app.write_results import write_results
    from pigmenttrack.engine.limits import keep_freed_memory

    keep_freed_memory()
    with job_on_terminal("Measuring photos") as control:
        result = measure_folder(folder, options, control=control)
    written = write_results(result, target)
    if as_json:
        typer.echo(written.json_path.read_text(encoding="utf-8"), nl=False)
    else:
        show_series(result.series)
        notes.print(f"Written to {target}: " + ", ".join(FILES_WRITTEN), markup=False)
    if result.stopped:
        return STOPPED
    return REJECTED if result.series.rejections else 0


def show_series(series: "PatchSeries") -> None:
    """Print the table of a series, and below it what is said of its change."""
    from rich.text import Text

    from pigmenttrack.app.verdict_statement import series_statement
    from pigmenttrack.report.patch_sentences import patch_sentences
    from pigmenttrack.report.table import format_table

    print_table(format_table(series))
    statement = series_statement(series)
    results.print(Text(f"{statement} {statement.caveat}".strip()))
    for line in patch_sentences(series):
        results.print(Text(line))
    for remark in series.remarks:
        notes.print(Text(remark))


def print_table(content: "TextTable") -> None:
    """Print a table whose first two columns are date and photo."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for number, title in enumerate(content.header):
        # A date is never broken; a long file name gives way to the numbers.
        table.add_column(Text(title), no_wrap=number < 2, overflow="ellipsis" if number else "fold")
    for row in content.rows:
        # File names and reasons are a person's text: as Text, brackets in them stay brackets.
        table.add_row(*(Text(_below_each_other(cell)) for cell in row))
    results.print(table)


def _below_each_other(cell: str) -> str:
    """Put an interval under its value where the terminal is narrow."""
    return cell.replace(" (", "\n(") if results.width < WIDE_TABLE else cell


def positive(value: float | None, option: str) -> float | None:
    """Return a length in mm; raise `BadRequest` for one that cannot be."""
    if value is not None and not 1e-3 <= value <= 1e3:
        msg = f"{option} takes millimetres, such as 10; got {value:g}."
        raise BadRequest(msg)
    return value


def stated_scale(text: str) -> float | None:
    """Return millimetres per pixel, None for 'auto'; raise `BadRequest` for anything else."""
    if text == "auto":
        return None
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 1e-4 <= value <= 100.0:
        msg = f"--scale takes 'auto' or millimetres per pixel, such as 0.12; got {text}."
        raise BadRequest(msg)
    return value
