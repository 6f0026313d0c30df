"""The command `pigmenttrack`: options in, exit status out.

Each command lives in a module of its own and imports what it needs when it runs, so that the help
answers at once.

Exit status: 0 all done, 1 something broke, 2 wrong usage, 3 some photos were rejected,
130 stopped by Ctrl-C.
"""

import sys
from typing import Annotated

import typer

from pigmenttrack import __version__
from pigmenttrack.cli import (
    batch,
    card,
    catalog,
    chart,
    demo,
    gui,
    hair,
    import_folder,
    journal,
    labs,
    measure,
    models,
    plan,
    reminders,
    report,
    salt,
    samples,
    score,
    selftest,
    site,
    subject,
    vasi,
    verdict,
    versions,
)
from pigmenttrack.cli.output import say_error
from pigmenttrack.cli.status import BROKEN, USAGE
from pigmenttrack.domain.errors import PigmentTrackError

app = typer.Typer(
    name="pigmenttrack",
    help=(
        "Measure vitiligo on serial photos: register, segment, measure, chart. "
        "Every number carries its uncertainty. It documents; it does not diagnose."
    ),
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
)
app.command()(measure.measure)
app.command()(hair.hair)
app.command()(salt.salt)
app.command()(batch.batch)
app.command()(verdict.verdict)
app.command()(chart.chart)
app.command()(report.report)
app.command()(plan.plan)
app.command()(score.score)
app.add_typer(labs.app, name="labs")
app.command()(reminders.reminders)
app.command()(vasi.vasi)
app.command()(card.card)
app.command()(selftest.selftest)
app.command()(demo.demo)
app.command()(gui.gui)
app.command()(versions.versions)
app.command(hidden=True)(samples.samples)
app.command("import")(import_folder.import_folder)
app.add_typer(catalog.app, name="catalog")
app.add_typer(subject.app, name="subject")
app.add_typer(site.app, name="site")
app.add_typer(journal.app, name="journal")
app.add_typer(models.app, name="models")


def show_version(asked: bool) -> None:
    """Print the version and leave."""
    if asked:
        typer.echo(f"pigmenttrack {__version__}")
        raise typer.Exit


@app.callback()
def options(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=show_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Take the options that stand before a command."""


def run() -> None:
    """Run the command line; tell expected errors in plain words."""
    try:
        app()
    except PigmentTrackError as error:
        say_error(error)
        sys.exit(USAGE)
    except OSError as error:
        # A full disk, a folder that vanished: the system's own words, without a traceback.
        say_error(PigmentTrackError(f"{error.strerror}: {error.filename}"))
        sys.exit(BROKEN)
