"""`pigmenttrack score`: a clinical score from its items."""

from datetime import datetime
from typing import Annotated

import typer

from pigmenttrack.cli.output import notes, results
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.score_result import SCORE_RANGES, ScoreKind


def score(
    kind: Annotated[ScoreKind, typer.Argument(help="Which score.", case_sensitive=False)],
    items: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME=VALUE]...", help="Such as itch=4.")
    ] = None,
    show_items: Annotated[
        bool, typer.Option("--items", help="Show what items the score has, and their scales.")
    ] = False,
    hand_cm2: Annotated[
        float | None, typer.Option(help="VASI: your own hand's area; needs height and weight.")
    ] = None,
    height_cm: Annotated[float | None, typer.Option(help="VASI: body height.")] = None,
    weight_kg: Annotated[float | None, typer.Option(help="VASI: body weight.")] = None,
) -> None:
    """Compute a score from its items, with the words that named sets of bands have for it."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from pigmenttrack.cli.score_form import read_items, with_short_ways
    from pigmenttrack.domain.score_bands import BAND_SETS, bands_of
    from pigmenttrack.domain.score_items import score_from_items

    if show_items:
        _show_items(kind)
        return
    told = with_short_ways(read_items(items or []))
    own_hand = _own_hand_pct(hand_cm2, height_cm, weight_kg)
    if own_hand is not None:
        told["hand_pct"] = own_hand
    # No day is shown or kept: the date matters to the journal alone.
    result = score_from_items(kind, told, datetime.now().astimezone().date())
    low, high = SCORE_RANGES[kind]
    results.print(Text(f"{kind}: {result.total:.4g} (range {low:g} to {high:g})", style="bold"))
    if own_hand is not None:
        results.print(f"A hand taken to be {own_hand:.3f} % of the body.")
    words = bands_of(result)
    if not words:
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in ("set of bands", "word", "bands"):
        table.add_column(title)
    sources = {bands.name: bands.source for bands in BAND_SETS}
    for name, word in words.items():
        table.add_row(Text(name), Text(word), Text(sources[name]))
    results.print(table)


def _show_items(kind: ScoreKind) -> None:
    from pigmenttrack.cli.score_form import scales_of, short_ways

    scales = scales_of(kind)
    width = max(map(len, scales))
    for name, scale in scales.items():
        results.print(f"{name:<{width}}  {scale}", markup=False, highlight=False)
    for way in short_ways(kind):
        notes.print(way, markup=False)


def _own_hand_pct(
    hand_cm2: float | None, height_cm: float | None, weight_kg: float | None
) -> float | None:
    from pigmenttrack.domain.score_vasi import measured_hand_pct

    if hand_cm2 is None and height_cm is None and weight_kg is None:
        return None
    if hand_cm2 is None or height_cm is None or weight_kg is None:
        message = "A hand of one's own needs its area, height and weight."
        raise BadRequest(message, advice="Give --hand-cm2, --height-cm and --weight-kg together.")
    try:
        return measured_hand_pct(hand_cm2, height_cm, weight_kg)
    except ValueError as error:
        message = f"{error}."
        raise BadRequest(message) from error
