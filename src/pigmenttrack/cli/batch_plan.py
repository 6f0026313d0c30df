"""What a batch would do, shown before it does it."""

from datetime import date

from rich import box
from rich.table import Table
from rich.text import Text

from pigmenttrack.app.batch_outlook import SiteOutlook, outlook_of
from pigmenttrack.app.batch_plan import BatchPlan
from pigmenttrack.app.batch_wishes import BatchWishes
from pigmenttrack.cli.output import notes, results

MOST_NAMED = 10  # photos left out that are named; rejected.csv will name them all


def show_plan(plan: BatchPlan, wishes: BatchWishes) -> None:
    """Print every site with its photos and dates, and what would be left out."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in ("Subject", "Site", "Photos", "From", "To", "Left out"):
        table.add_column(title, justify="right" if title in {"Photos", "Left out"} else "left")
    photos = 0
    left_out: list[tuple[str, str]] = []
    for site in plan.sites:
        outlook = outlook_of(site, wishes)
        photos += outlook.n_dated
        left_out += [(f"{site.title}: {name}", why) for name, why in outlook.left_out]
        table.add_row(
            Text(site.subject),
            Text(site.site),
            str(outlook.n_dated),
            *_span(outlook),
            str(len(outlook.left_out)) if outlook.left_out else "",
        )
    results.print(table)
    for name, why in [*plan.left_out, *left_out][:MOST_NAMED]:
        results.print(Text(f"Left out: {name}: {why}"))
    more = len(plan.left_out) + len(left_out) - MOST_NAMED
    if more > 0:
        results.print(f"and {more} more.")
    notes.print(
        f"Would be measured: photos {photos}, sites {len(plan.sites)}. Nothing was done.",
        highlight=False,
    )


def _span(outlook: SiteOutlook) -> tuple[str, str]:
    def shown(day: date | None) -> str:
        return "" if day is None else day.isoformat()

    return shown(outlook.first), shown(outlook.last)
