"""`pigmenttrack selftest --kind scalp`: how accurate hair is measured on this machine."""

from typing import TYPE_CHECKING

import typer

from pigmenttrack.cli.output import job_on_terminal, notes, results
from pigmenttrack.cli.status import STOPPED
from pigmenttrack.domain.errors import Cancelled

if TYPE_CHECKING:
    from pigmenttrack.app.selftest_scalp import ScalpSelftestReport


def scalp_selftest(photos: int, seed: int) -> None:
    """Test on synthetic hair and print what was found."""
    from pigmenttrack.app.selftest_scalp import run_scalp_selftest

    try:
        with job_on_terminal(
            "Testing on synthetic hair", on_stop="Stopping after this series."
        ) as control:
            report = run_scalp_selftest(photos=photos, seed=seed, control=control)
    except Cancelled as error:
        notes.print("Stopped.")
        raise typer.Exit(STOPPED) from error
    show_scalp_report(report)


def show_scalp_report(report: "ScalpSelftestReport") -> None:
    """Print errors and how often the stated interval held the truth."""
    from rich import box
    from rich.table import Table

    from pigmenttrack.report.scalp_words import QUANTITY_WORDS

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in ("Error", "n", "median", "95th percentile", "bias", "95 % interval holds"):
        table.add_column(title, justify="left" if title == "Error" else "right")
    for one in report.by_quantity:
        words = QUANTITY_WORDS[one.quantity]
        unit = "% of it" if one.relative else words.unit
        held = f"{one.held.hits} of {one.held.total} ({one.held.percent:.0f} %)"
        table.add_row(
            f"{words.name}, {unit}",
            str(one.errors.count),
            f"{one.errors.median_abs:.2g}",
            f"{one.errors.p95_abs:.2g}",
            f"{one.errors.bias:+.2g}",
            held,
        )
    results.print(table)
    made = f"{report.n_photos} photos of synthetic hair (seed {report.seed})"
    lost = f"{report.refused.hits} of {report.refused.total} photos of the same field"
    lines = (
        f"{made}, {len(report.rejections)} rejected",
        f"{lost} were not recognised; no change is told from them",
        f"{report.seconds:.0f} s",
    )
    for line in lines:
        results.print(line, highlight=False)
    for rejection in report.rejections:
        notes.print(f"rejected {rejection.photo}: {rejection.reason}", markup=False)
