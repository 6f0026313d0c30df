"""The models at hand: those that came with the program and those that the person added."""

import hashlib
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import pigmenttrack
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.model_card import ModelTask, card_from_table
from pigmenttrack.inference.manifest import (
    Model,
    checked_bytes,
    read_manifest,
    read_model_file,
    read_toml,
    write_manifest,
    write_whole,
)
from pigmenttrack.inference.probe import ProbeResult, probe
from pigmenttrack.inference.session import ModelSession

VARIABLE = "PIGMENTTRACK_MODELS"


def shipped_folder() -> Path:
    """Return the folder of the models that came with the program."""
    package = Path(pigmenttrack.__file__).parent
    inside = package / "models"
    return inside if inside.is_dir() else package.parents[1] / "models"


def own_folder(environment: Mapping[str, str] | None = None) -> Path:
    """Return the folder of the models that the person added."""
    environment = os.environ if environment is None else environment
    if environment.get(VARIABLE):
        return Path(environment[VARIABLE])
    data = environment.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(data) / "pigmenttrack" / "models"


def all_models() -> tuple[Model, ...]:
    """Return every model, those of the program first."""
    return (*shipped_models(), *read_manifest(own_folder()))


def shipped_models() -> tuple[Model, ...]:
    """Return the models that came with the program."""
    return tuple(read_manifest(shipped_folder()))


def model_named(name: str, task: ModelTask | None = None) -> Model:
    """Return a model by its name.

    Raises
    ------
    BadRequest
        If there is none of that name, or it does another task.
    """
    models = all_models()
    found = next((model for model in models if model.card.name == name), None)
    if found is None:
        known = ", ".join(model.card.name for model in models) or "none"
        msg = f"There is no model {name}. Known: {known}."
        raise BadRequest(msg, advice="Add one with 'pigmenttrack models add FILE --card CARD'.")
    if task is not None and found.card.task is not task:
        msg = f"The model {name} finds {found.card.task.value}, wanted is {task.value}."
        raise BadRequest(msg, advice="Name another model, or --model none.")
    return found


def open_model(model: Model) -> ModelSession:
    """Open a model after comparing its file with the manifest.

    Raises
    ------
    BadRequest
        If the file was changed, or does not fit its card.
    """
    return ModelSession(checked_bytes(model), model.card)


def add_model(file: Path, card_file: Path) -> tuple[Model, ProbeResult]:
    """Add a person's model, after it ran well in a process of its own.

    Raises
    ------
    BadRequest
        If the card is not complete, the name is taken, or the first run failed.
    """
    card = card_from_table(read_toml(card_file))
    if any(model.card.name == card.name for model in all_models()):
        msg = f"There is a model {card.name} already."
        raise BadRequest(msg, advice=f"Remove it first: 'pigmenttrack models remove {card.name}'.")
    content = read_model_file(file)
    folder = own_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{card.name}.onnx"
    # What was probed is what is kept: the copy, not the file that might change meanwhile.
    write_whole(path, content)
    try:
        result = probe(path, card)
    except BadRequest:
        path.unlink()
        raise
    model = Model(card, hashlib.sha256(content).hexdigest(), path)
    write_manifest(folder, [*read_manifest(folder), model])
    return model, result


def remove_model(name: str) -> None:
    """Remove one of the person's models.

    Raises
    ------
    BadRequest
        If there is none, or it came with the program.
    """
    own = read_manifest(own_folder())
    found = next((model for model in own if model.card.name == name), None)
    if found is None:
        model_named(name)
        msg = f"The model {name} came with the program and stays."
        raise BadRequest(msg, advice="To measure without it: --model none.")
    write_manifest(own_folder(), [model for model in own if model is not found])
    found.path.unlink(missing_ok=True)


def verify_models(models: Sequence[Model]) -> dict[str, str]:
    """Return what is wrong with each model, by its name; an empty text where nothing is.

    Compares file and manifest, and runs every model again in a limited process.
    """
    wrong = {}
    for model in models:
        try:
            checked_bytes(model)
            probe(model.path, model.card)
        except BadRequest as error:
            wrong[model.card.name] = error.message
        else:
            wrong[model.card.name] = ""
    return wrong
