"""`pigmenttrack hair`: hair on a close-up, or the same field twice."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pigmenttrack.cli.measure import stated_scale
from pigmenttrack.cli.output import notes, results
from pigmenttrack.cli.status import REJECTED
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.hair import DOUBT_SENTENCES

if TYPE_CHECKING:
    from pigmenttrack.domain.estimate import Estimate
    from pigmenttrack.imaging.hair.compare import HairChange
    from pigmenttrack.imaging.hair.field import HairField

NOT_MEASURED = "\N{EN DASH}"
UNSURE = (
    "Dense hair lying side by side is undercounted; how far counts are off is written in "
    "docs/method/hair.md."
)


def hair(
    photo: Annotated[Path, typer.Argument(help="A close-up of the scalp.")],
    scale: Annotated[
        str, typer.Option(help="'auto' (card or ruler in view) or millimetres per pixel.")
    ] = "auto",
    later: Annotated[
        Path | None, typer.Option(help="The same field on a later day, at the same scale.")
    ] = None,
    days: Annotated[float, typer.Option(help="Days between the two photos.")] = 0.0,
    edits: Annotated[
        Path | None,
        typer.Option(
            help="Corrections by hand: hair_edits.json, as docs/method/scalp.md writes it."
        ),
    ] = None,
    hair_model: Annotated[
        str, typer.Option(help="The network that guides the tracing, or 'none'.")
    ] = "auto",
) -> None:
    """Count and measure hair on a close-up; with --later, find the same hairs again."""
    from pigmenttrack.app.hair_network import network_remarks
    from pigmenttrack.app.hair_photos import measure_hair_photo

    if later is not None and days <= 0:
        msg = "--later needs --days, the number of days between the photos."
        raise BadRequest(msg)
    result = measure_hair_photo(
        photo,
        stated_scale(scale),
        later_path=later,
        days=days,
        edits_path=edits,
        model=hair_model,
    )
    show_rows(field_rows(result.field))
    for doubt in result.field.doubts:
        notes.print(" ".join(DOUBT_SENTENCES[doubt]))
    for remark in network_remarks(hair_model):
        notes.print(remark, markup=False)
    notes.print(UNSURE)
    if result.change is None:
        return
    if not result.change.ok:
        notes.print(" ".join(result.change.reasons), markup=False)
        raise typer.Exit(REJECTED)
    show_rows(change_rows(result.change))


def field_rows(field: "HairField") -> list[tuple[str, str]]:
    """Return what one photo says, each value with its 95 % interval."""
    return [
        ("hairs counted", f"{field.count} on {field.area_cm2:.3g} cm²"),
        ("density, hairs/cm²", shown(field.density_per_cm2)),
        ("units/cm²", shown(field.units.per_cm2)),
        ("length in all, mm", shown(field.length_mm)),
        ("diameter, µm", shown(field.diameter_um)),
        ("diameter diversity, %", shown(field.diameter_diversity_pct)),
        (f"vellus, % ({field.cut_offs.name})", shown(field.vellus_pct)),
        ("cumulative thickness, mm/cm²", shown(field.thickness_mm_per_cm2)),
        ("loose clippings", str(len(field.clippings))),
    ]


def change_rows(change: "HairChange") -> list[tuple[str, str]]:
    """Return what two photos say together, on their common area."""
    rows = [
        ("common area, % of the first photo", f"{100 * change.common_share:.0f}"),
        ("hairs there, before and after", f"{change.before_count}, {change.after_count}"),
        ("change of count, %", shown(change.count_change)),
    ]
    if change.growth is not None:
        growing = f"growing, % (at least {change.growth.threshold_mm_per_day:g} mm/day)"
        rows.append(("growth, mm/day", shown(change.growth.mean_mm_per_day)))
        rows.append((growing, shown(change.growth.anagen_pct)))
    return rows


def shown(estimate: "Estimate | None") -> str:
    """Return a value with its interval; a dash where there is none."""
    if estimate is None:
        return NOT_MEASURED
    return f"{estimate.value:.3g} ({estimate.low:.3g} to {estimate.high:.3g})"


def show_rows(rows: list[tuple[str, str]]) -> None:
    """Print names and values below each other."""
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        results.print(f"{name:<{width}}  {value}", markup=False, highlight=False)
