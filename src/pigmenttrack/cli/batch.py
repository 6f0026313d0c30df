"""`pigmenttrack batch`: a whole tree of folders of photos, on one machine or many."""

import os
from pathlib import Path
from typing import Annotated

import typer

from pigmenttrack.cli.batch_values import bytes_of, cut_offs_named, kind_named
from pigmenttrack.cli.measure import positive, stated_scale
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.hair import RAKOWSKA
from pigmenttrack.domain.scalp import ScalpView

# Libraries read these when they are loaded: one job shall use one core, and numbers shall not
# depend on how a sum was split among threads.
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def batch(
    root: Annotated[
        Path, typer.Argument(help="Folder above the folders of photos, with or without photos.csv.")
    ],
    kind: Annotated[
        str,
        typer.Option(help="auto (judged for each site), or what all photos show: vitiligo, scalp."),
    ] = "auto",
    out: Annotated[
        Path | None, typer.Option(help="Where the results go. Default: pigmenttrack-results/ROOT.")
    ] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Sites measured at the same time.")] = 1,
    cluster: Annotated[
        str, typer.Option(help="A dask cluster's scheduler, such as tcp://10.0.0.5:8786.")
    ] = "",
    upload: Annotated[
        bool, typer.Option("--upload", help="Send the photos to the cluster: no shared folder.")
    ] = False,
    catalog: Annotated[
        Path | None,
        typer.Option(help="Put photos and measurements into this catalog instead of a folder."),
    ] = None,
    max_memory: Annotated[
        str, typer.Option(help="Data that one job may hold, such as 2G. Default: no limit.")
    ] = "",
    pictures: Annotated[
        bool, typer.Option("--pictures/--no-pictures", help="Draw overlays, charts and reports.")
    ] = True,
    coin: Annotated[str, typer.Option(help="Coin beside the patches, such as eur1.")] = "",
    scale: Annotated[
        str, typer.Option(help="'auto' or the millimetres per pixel of every baseline photo.")
    ] = "auto",
    card_line_mm: Annotated[
        float, typer.Option(help="Length of your printed card's 50 mm line, by a ruler.")
    ] = 50.0,
    view: Annotated[
        ScalpView | None, typer.Option(help="Of scalp photos. Default: judged for each site.")
    ] = None,
    field_mm: Annotated[
        float | None, typer.Option(help="Width (diameter, if round) of what scalp close-ups show.")
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
    check_bytes: Annotated[
        bool, typer.Option("--check-bytes", help="Read photos that look unchanged, too.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be done, and do nothing.")
    ] = False,
    json_lines: Annotated[
        bool, typer.Option("--json-lines", help="Tell what happens as JSON, a line each.")
    ] = False,
    log_file: Annotated[
        Path | None, typer.Option(help="Write a log here; it names sites by number only.")
    ] = None,
) -> None:
    """Measure all sites of a tree of folders; go on where an earlier run ended."""
    for name in ONE_THREAD:
        os.environ[name] = "1"
    from datetime import UTC, datetime

    from pigmenttrack.app.batch_plan import plan_batch
    from pigmenttrack.app.batch_results import usual_target
    from pigmenttrack.app.batch_versions import program_facts
    from pigmenttrack.app.batch_wishes import BatchWishes
    from pigmenttrack.app.options import MeasureOptions
    from pigmenttrack.cli import batch_start

    target = out if out is not None else usual_target(root)
    options = MeasureOptions(
        mm_per_px=stated_scale(scale),
        coin=coin or None,
        control_line_mm=card_line_mm,
        view=view,
        field_mm=positive(field_mm, "--field-mm"),
        bar_mm=positive(bar_mm, "--bar-mm"),
        graticule_mm=positive(graticule_mm, "--graticule-mm"),
        cut_offs=cut_offs_named(cut_offs),
        model=None if model in {"", "none"} else model,
        hair_model=hair_model,
    )
    wishes = BatchWishes(
        options=options,
        facts=program_facts(options.model, hair_model),
        now=datetime.now(UTC),
        kind=kind_named(kind),
        pictures=pictures,
        upload=upload,
        max_memory=bytes_of(max_memory),
        every_byte=check_bytes,
    )
    if upload and not cluster:
        msg = "--upload sends photos to a cluster; none is named."
        raise BadRequest(msg, advice="Give --cluster tcp://ADDRESS:8786, too.")
    plan = plan_batch(root, results=target, now=wishes.now)
    if dry_run:
        from pigmenttrack.cli.batch_plan import show_plan

        show_plan(plan, wishes)
        return
    with batch_start.batch_events(
        json_lines=json_lines, log_file=log_file, name_sites=catalog is not None
    ) as events:
        if catalog is not None:
            batch_start.require_plain_loop(jobs, cluster)
            target, written = catalog, ""
            report = batch_start.measure_into_catalog(plan, wishes, catalog, events)
        else:
            engine = batch_start.chosen_engine(jobs, cluster, options)
            written = batch_start.WRITTEN
            report = batch_start.measure_into_folder(plan, wishes, target, engine, events)
    status = batch_start.conclude(report, target, written, quiet=json_lines)
    if status:
        raise typer.Exit(status)
