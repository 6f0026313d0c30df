"""`pigmenttrack catalog`: the folder in which everything is kept."""

from pathlib import Path
from typing import Annotated

import typer

from pigmenttrack.cli.catalog_option import CatalogOption
from pigmenttrack.cli.output import job_on_terminal, notes, results
from pigmenttrack.domain.errors import BadRequest

DAMAGED = 1

app = typer.Typer(help="The folder in which everything is kept.", no_args_is_help=True)


@app.command()
def new(name: Annotated[Path, typer.Argument(help="Its folder; .ptcat is added.")]) -> None:
    """Make a new, empty catalog."""
    from pigmenttrack.app.workspace import new_catalog

    with new_catalog(name) as opened:
        notes.print(f"Made {opened.folder.path}.", markup=False)


@app.command()
def info(catalog: CatalogOption = None) -> None:
    """Show what a catalog holds, and its snapshots."""
    from pigmenttrack.app.catalog_summary import summary
    from pigmenttrack.app.workspace import open_catalog

    with open_catalog(catalog) as opened:
        told = summary(opened)
    lines = [f"{told.name} (schema {told.schema})"]
    lines += [f"{kind:<14}{number:>8}" for kind, number in told.counts]
    lines.append(f"{'photo files':<14}{told.photo_bytes / 1e6:>8.1f} MB")
    if told.history.undo_label:
        lines.append(f"undo would take back: {told.history.undo_label}")
    if told.history.redo_label:
        lines.append(f"redo would do again: {told.history.redo_label}")
    lines += [f"snapshot {one.path.name}" for one in told.snapshots]
    for line in lines:
        results.print(line, highlight=False, markup=False, soft_wrap=True)
    if told.read_only_because:
        notes.print(told.read_only_because, markup=False)


@app.command()
def verify(
    data: Annotated[
        bool, typer.Option("--data", help="Read and hash every photo, mask and snapshot, too.")
    ] = False,
    catalog: CatalogOption = None,
) -> None:
    """Look for damage; change nothing."""
    from pigmenttrack.app.workspace import catalog_path
    from pigmenttrack.store.verify import verify as look

    with job_on_terminal("Reading files") as control:
        findings, pages_known = look(
            catalog_path(catalog), data=data, on_progress=control.checkpoint
        )
    for finding in findings:
        line = f"{finding.what}: {finding.fault}"
        results.print(line, highlight=False, markup=False, soft_wrap=True)
    damage = [finding for finding in findings if finding.is_damage]
    if not pages_known:
        notes.print("No page sums of this state (a crash, perhaps); the records were checked.")
    if damage:
        notes.print("Bring back the newest good snapshot with 'pigmenttrack catalog restore'.")
        raise typer.Exit(DAMAGED)
    notes.print("All is in order." if data else "Records are in order; --data reads the photos.")


@app.command()
def backup(
    to: Annotated[
        Path | None, typer.Option(help="Copy the whole catalog with its photos there.")
    ] = None,
    catalog: CatalogOption = None,
) -> None:
    """Make a verified snapshot now, or a copy of everything elsewhere."""
    from datetime import UTC, datetime

    from pigmenttrack.app.workspace import open_catalog
    from pigmenttrack.store.errors import plain_words
    from pigmenttrack.store.restore import copy_catalog
    from pigmenttrack.store.snapshots import take_snapshot

    with open_catalog(catalog) as opened:
        if to is not None:
            notes.print(f"Copied to {copy_catalog(opened, to)}.", markup=False)
            return
        with plain_words():
            made = take_snapshot(opened.connection, opened.folder, now=datetime.now(UTC))
    notes.print(f"The newest snapshot is {made.path.name}.", markup=False)


@app.command()
def restore(
    snapshot: Annotated[
        str | None, typer.Option(help="Its file name. Default: the newest good one.")
    ] = None,
    catalog: CatalogOption = None,
) -> None:
    """Bring a snapshot back; the present database is kept beside it."""
    from datetime import UTC, datetime

    from pigmenttrack.app.workspace import catalog_path
    from pigmenttrack.store.restore import restore as bring_back

    used = bring_back(catalog_path(catalog), snapshot, now=datetime.now(UTC))
    notes.print(f"Brought back {used.path.name}. Now run 'pigmenttrack catalog verify --data'.")


@app.command()
def export(
    folder: Annotated[Path, typer.Argument(help="A new folder.")], catalog: CatalogOption = None
) -> None:
    """Write everything as plain folders, CSV and JSON; where photos were taken is left out."""
    from pigmenttrack.app.catalog_export import export_catalog
    from pigmenttrack.app.workspace import open_catalog

    with open_catalog(catalog) as opened, job_on_terminal("Exporting photos") as control:
        report = export_catalog(opened, folder, control=control)
    for name in report.saved_anew:
        notes.print(f"{name}: saved anew as PNG, to be sure it tells no position.", markup=False)
    notes.print(
        f"Exported {report.photos} photos to {folder}; {report.changed} without the position "
        "and other hidden facts that they held.",
        markup=False,
    )


@app.command()
def undo(catalog: CatalogOption = None) -> None:
    """Take back what was done last."""
    from pigmenttrack.app.catalog_records import undo as take_back
    from pigmenttrack.app.workspace import open_catalog

    with open_catalog(catalog) as opened:
        notes.print(f"Taken back: {take_back(opened)}.", markup=False)


@app.command()
def redo(catalog: CatalogOption = None) -> None:
    """Do again what was undone last."""
    from pigmenttrack.app.catalog_records import redo as do_again
    from pigmenttrack.app.workspace import open_catalog

    with open_catalog(catalog) as opened:
        notes.print(f"Done again: {do_again(opened)}.", markup=False)


@app.command("erase-subject")
def erase(
    alias: Annotated[str, typer.Argument(help="The subject's alias.")],
    confirm: Annotated[str, typer.Option(help="The alias once more: this cannot be undone.")] = "",
    catalog: CatalogOption = None,
) -> None:
    """Forget a person for good: records, photos, masks, history and snapshots."""
    from datetime import UTC, datetime

    from pigmenttrack.app.catalog_records import find_subject
    from pigmenttrack.app.workspace import open_catalog
    from pigmenttrack.store.erase import erase_subject

    with open_catalog(catalog) as opened:
        subject = find_subject(opened, alias)
        if confirm != alias:
            msg = f"Everything about {alias} would be gone for good."
            raise BadRequest(msg, advice=f"If you mean it, add --confirm '{alias}'.")
        gone = erase_subject(opened, subject.id, now=datetime.now(UTC))
    notes.print(
        f"Erased {alias}: {gone.photos} photos, {gone.masks} masks, {gone.snapshots} snapshots. "
        "Copies and exports elsewhere are yours to delete.",
        markup=False,
    )
