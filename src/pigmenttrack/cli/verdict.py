"""`pigmenttrack verdict`: what can be said of measured series, beside a journal."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pigmenttrack.cli.output import notes, results
from pigmenttrack.domain.errors import BadRequest

if TYPE_CHECKING:
    from pigmenttrack.app.verdict import JudgedSeries
    from pigmenttrack.domain.journal import Journal
    from pigmenttrack.domain.journal_phases import Phase


def verdict(
    measurements: Annotated[
        Path | None,
        typer.Argument(help="A measurements.json of 'pigmenttrack measure'; may be left out."),
    ] = None,
    doses: Annotated[
        Path | None, typer.Option(help="CSV file of courses; cuts the time into phases.")
    ] = None,
    labs: Annotated[Path | None, typer.Option(help="CSV file of laboratory results.")] = None,
    scores: Annotated[Path | None, typer.Option(help="CSV file of score totals.")] = None,
    control: Annotated[
        Path | None, typer.Option(help="measurements.json of a site that nobody treats.")
    ] = None,
    substance: Annotated[
        str, typer.Option(help="Phases of this substance only. Default: of each one in the file.")
    ] = "",
    json: Annotated[bool, typer.Option("--json", help="Print JSON instead of sentences.")] = False,
) -> None:
    """Tell whether series changed beyond noise, as a whole and by phase; never why."""
    from pigmenttrack.app.verdict import judge_patch, judge_scores, phases_between
    from pigmenttrack.app.verdict_journal import read_journal
    from pigmenttrack.app.verdict_measurements import read_measurements
    from pigmenttrack.app.verdict_record import verdict_json

    if measurements is None and labs is None and scores is None:
        message = "There is nothing to judge."
        raise BadRequest(message, advice="Name a measurements.json, --scores or --labs.")
    if control is not None and measurements is None:
        message = "A control site needs a site beside it."
        raise BadRequest(message, advice="Name the treated site's measurements.json as well.")
    journal = read_journal(doses=doses, labs=labs, scores=scores)
    patch = None if measurements is None else read_measurements(measurements)
    days = [lab.taken_on for lab in journal.labs] + [score.taken_on for score in journal.scores]
    days += [] if patch is None else [m.captured.taken_at.date() for m in patch.measurements]
    phases = phases_between(journal, days, substance)
    judged = []
    if patch is not None:
        beside = None if control is None else read_measurements(control)
        judged.append(judge_patch(patch, journal, phases, control=beside))
    for kind in dict.fromkeys(score.kind for score in journal.scores):
        own = [score for score in journal.scores if score.kind is kind]
        if (one := judge_scores(own, journal, phases)) is not None:
            judged.append(one)
    if json:
        typer.echo(verdict_json(judged, journal, phases), nl=False)
        return
    _show(judged, journal, [phase for own in phases for phase in own])


def _show(judged: "list[JudgedSeries]", journal: "Journal", phases: "list[Phase]") -> None:
    from rich.text import Text

    from pigmenttrack.cli.verdict_tables import labs_changes, phases_table, scores_table

    if phases:
        results.print(Text("Phases", style="bold"))
        results.print(phases_table(phases))
    if journal.scores:
        results.print(Text("Scores", style="bold"))
        results.print(scores_table(journal.scores, phases))
    if journal.labs:
        results.print(Text("Laboratory values", style="bold"))
        results.print(labs_changes(journal.labs, phases))
    for one in judged:
        results.print(Text(one.points.name, style="bold"))
        for sentence in one.sentences():
            results.print(Text(f"  {sentence}"))
        for sentences in one.phase_sentences():
            results.print(Text(f"  {sentences[0]}"))
            for sentence in sentences[1:]:
                results.print(Text(f"    {sentence}"))
    notes.print("It says what was seen and how sure that is; it does not say why.")
