"""`pigmenttrack selftest`: how accurate the program is on this machine."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pigmenttrack.cli.output import job_on_terminal, notes, results
from pigmenttrack.cli.status import STOPPED
from pigmenttrack.domain.errors import Cancelled
from pigmenttrack.domain.site import SiteKind

if TYPE_CHECKING:
    from pigmenttrack.app.selftest import SelftestReport
    from pigmenttrack.app.selftest_scoring import Share


def selftest(
    photos: Annotated[int, typer.Option(help="How many synthetic photos.", min=2)] = 200,
    seed: Annotated[int, typer.Option(help="The same seed gives the same photos.")] = 2025,
    keep: Annotated[
        Path | None, typer.Option(help="Keep photos and truth in this new folder.")
    ] = None,
    kind: Annotated[SiteKind, typer.Option(help="What is tested: skin or hair.")] = (
        SiteKind.VITILIGO
    ),
) -> None:
    """Measure synthetic series of exactly known area or hair, and compare with the truth."""
    from pigmenttrack.app.selftest import run_selftest

    if kind is SiteKind.SCALP:
        from pigmenttrack.cli.selftest_scalp import scalp_selftest

        scalp_selftest(photos, seed)
        return
    try:
        with job_on_terminal(
            "Testing on synthetic photos", on_stop="Stopping after this series."
        ) as control:
            report = run_selftest(photos=photos, seed=seed, control=control, keep_in=keep)
    except Cancelled as error:
        notes.print("Stopped.")
        raise typer.Exit(STOPPED) from error
    show_report(report)


def show_report(report: "SelftestReport") -> None:
    """Print what the self test found."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in ("Error", "n", "median", "95th percentile", "bias"):
        table.add_column(title, justify="left" if title == "Error" else "right")
    rows = [("area, %", report.area_pct)]
    rows += [(f"  skin type {kind}", errors) for kind, errors in report.area_pct_by_type]
    rows += [("change, percentage points", report.change_points)]
    for name, errors in rows:
        table.add_row(
            name,
            str(errors.count),
            f"{errors.median_abs:.1f}",
            f"{errors.p95_abs:.1f}",
            f"{errors.bias:+.1f}",
        )
    results.print(table)
    made = f"{report.n_photos} photos in {report.n_series} synthetic series (seed {report.seed})"
    lines = (
        f"{made}, {len(report.rejections)} rejected",
        f"where nothing changed, a change of {report.stable_sd_points:.1f} points (sd) appears",
        _held("areas", report.area_held),
        _held("changes", report.change_held),
        f"{report.measuring_seconds:.0f} s measuring, {report.making_seconds:.0f} s making photos",
    )
    for line in lines:
        results.print(line, highlight=False)
    for rejection in report.rejections:
        notes.print(f"rejected {rejection.photo}: {rejection.reason}", markup=False)


def _held(what: str, share: "Share") -> str:
    return (
        f"the stated 95 % interval holds {share.hits} of {share.total} true {what} "
        f"({share.percent:.0f} %)"
    )
