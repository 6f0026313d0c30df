"""`pigmenttrack models`: optional models, what they are and whether they can be trusted."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pigmenttrack.cli.output import job_on_terminal, notes, results
from pigmenttrack.cli.status import REJECTED, STOPPED
from pigmenttrack.domain.errors import Cancelled

if TYPE_CHECKING:
    from pigmenttrack.app.jobs import JobControl

app = typer.Typer(
    help="Optional models. Nothing needs one.",
    no_args_is_help=True,
)


@app.command("list")
def list_models() -> None:
    """Show the models at hand: task, licence, training data, measured accuracy."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from pigmenttrack.app.models import all_models

    models = all_models()
    if not models:
        notes.print("There is no model, and nothing needs one; add one with 'models add'.")
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in ("Name", "Version", "Finds", "Licence", "Trained on", "Accuracy"):
        table.add_column(title)
    for model in models:
        card = model.card
        words = (card.name, card.version, card.task.value, card.licence)
        table.add_row(*map(Text, (*words, card.training_data, card.accuracy)))
    results.print(table)


@app.command()
def verify() -> None:
    """Compare every model with its manifest and run it once more in a limited process."""
    from rich.text import Text

    from pigmenttrack.app.models import all_models, verify_models

    wrong = verify_models(all_models())
    for name, what in wrong.items():
        results.print(Text(f"{name}: {what or 'good'}"))
    if not wrong:
        notes.print("There is no model to verify.")
    if any(wrong.values()):
        raise typer.Exit(REJECTED)


@app.command()
def add(
    file: Annotated[Path, typer.Argument(help="The model, an ONNX file.")],
    card: Annotated[
        Path,
        typer.Option(
            help="Its card, a TOML file: name, version, task (vitiligo-patches, hair-shafts), "
            "tile_px, channels, mean, sd, classes, licence, training_data, accuracy."
        ),
    ],
) -> None:
    """Add a model, after it ran well in a process of its own with little memory."""
    from rich.text import Text

    from pigmenttrack.app.models import add_model

    model, probed = add_model(file, card)
    results.print(
        Text(
            f"Added {model.card.name} {model.card.version} ({model.card.licence}): "
            f"{probed.seconds_per_tile:.2f} s a tile of {model.card.tile_px} px, "
            f"{probed.peak_bytes / 1e6:.0f} MB."
        )
    )
    notes.print("Its accuracy is what its card says, until 'models bench' tried it here.")


@app.command()
def remove(name: Annotated[str, typer.Argument(help="As 'models list' shows it.")]) -> None:
    """Remove a model that was added."""
    from rich.text import Text

    from pigmenttrack.app.models import remove_model

    remove_model(name)
    results.print(Text(f"Removed {name}."))


@app.command()
def bench(
    name: Annotated[str, typer.Argument(help="As 'models list' shows it.")],
    photos: Annotated[int, typer.Option(help="How many synthetic photos.", min=1)] = 12,
    seed: Annotated[int, typer.Option(help="The same seed gives the same photos.")] = 2026,
) -> None:
    """Measure synthetic photos of known truth with and without a model."""
    from pigmenttrack.app.models import model_named
    from pigmenttrack.domain.model_card import ModelTask

    try:
        with job_on_terminal("Trying the model", on_stop="Stopping after this photo.") as control:
            if model_named(name).card.task is ModelTask.HAIR_SHAFTS:
                _try_on_hair(name, photos, seed, control)
            else:
                _try_on_patches(name, photos, seed, control)
    except Cancelled as error:
        notes.print("Stopped.")
        raise typer.Exit(STOPPED) from error


def _try_on_hair(name: str, photos: int, seed: int, control: "JobControl") -> None:
    from statistics import median

    from pigmenttrack.app.hair_bench import bench_hair_model

    found = bench_hair_model(name, photos=photos, seed=seed, control=control)
    results.print(
        f"error of the count in percent, {photos} synthetic close-ups, seed {seed}: median, worst",
        highlight=False,
    )
    for what, errors in (("without the model", found.plain), ("with the model", found.guided)):
        off = [abs(error) for error in errors]
        results.print(f"  {what:<39}{median(off):5.1f}  {max(off):5.1f}", highlight=False)
    results.print(f"{found.seconds_per_megapixel:.2f} s per megapixel", highlight=False)


def _try_on_patches(name: str, photos: int, seed: int, control: "JobControl") -> None:
    from statistics import median

    from pigmenttrack.app.models import bench_model

    found = bench_model(name, photos=photos, seed=seed, control=control)
    results.print(
        f"overlap with the truth (Dice), {photos} synthetic photos, seed {seed}: median, worst",
        highlight=False,
    )
    rows = (
        ("a loose line drawn, without the model", found.line_plain),
        ("a loose line drawn, with the model", found.line_heard),
        ("nothing drawn, without the model", found.nothing_plain),
        ("nothing drawn, with the model", found.nothing_heard),
        ("nothing drawn, the model alone", found.alone),
    )
    for what, scores in rows:
        results.print(f"  {what:<39}{median(scores):.3f}  {min(scores):.3f}", highlight=False)
    results.print(f"{found.seconds_per_megapixel:.2f} s per megapixel", highlight=False)
