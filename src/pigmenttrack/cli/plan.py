"""`pigmenttrack plan`: how many photos it takes to see a change."""

from typing import Annotated

import typer

from pigmenttrack.cli.output import notes, results


def plan(
    noise: Annotated[
        float, typer.Option(help="Scatter (1 sd) of one photo of unchanged skin, in %.")
    ],
    change: Annotated[
        float, typer.Option(help="The change to be seen, in % of the first value: -25.")
    ],
    over: Annotated[float, typer.Option(help="Months over which it comes.")],
    visit_noise: Annotated[
        float,
        typer.Option(help="What varies between visits beyond that (pose, the skin itself), in %."),
    ] = 0.0,
) -> None:
    """Plan photos: how many a visit, how often, how long, for a change to stand out from noise."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from pigmenttrack.analysis.plan import LONGEST_MONTHS, ExpectedChange, plan_photos
    from pigmenttrack.analysis.wording import plan_sentence

    schedules = plan_photos(
        noise, ExpectedChange(percent=change, over_months=over), visit_sd_pct=visit_noise
    )
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in ("every", "photos a visit", "visits", "months", "photos in all", "seen in"):
        table.add_column(title, justify="right")
    for each in schedules:
        # Half a month is two weeks in anybody's calendar.
        often = f"{each.interval_months:g} months" if each.interval_months >= 1 else "2 weeks"
        never = each.visits is None or each.months is None
        table.add_row(
            "month" if each.interval_months == 1 else often,
            str(each.photos_per_visit),
            "-" if never else str(each.visits),
            f"> {LONGEST_MONTHS:g}" if never else f"{each.months:.1f}",
            "-" if each.visits is None else str(each.visits * each.photos_per_visit),
            f"{100 * each.power:.0f} of 100",
        )
    results.print(table)
    reached = [each for each in schedules if each.months is not None]
    soonest = min(reached, key=lambda each: (each.months, each.photos_per_visit), default=None)
    if soonest is not None:
        results.print(Text(f"Soonest: {plan_sentence(soonest)}"))
    else:
        results.print("No such schedule shows the change: lower the noise with more photos a visit")
    notes.print("Found by trying this program's own verdict on simulated series.")
