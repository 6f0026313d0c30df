"""Manifests: which models there are, each with its card and the hash of its file.

A manifest is a folder's ``manifest.toml`` with one ``[[model]]`` table a model; the model's file
lies beside it as ``NAME.onnx``. The program brings one such folder, the person has another.
"""

import hashlib
import json
import os
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.model_card import ModelCard, card_from_table

MANIFEST = "manifest.toml"
MOST_MANIFEST_BYTES = 1_000_000
MOST_MODEL_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class Model:
    """One model of a manifest.

    Attributes
    ----------
    sha256 : str
        Of the file, as the manifest says it.
    """

    card: ModelCard
    sha256: str
    path: Path


def read_manifest(folder: Path) -> tuple[Model, ...]:
    """Return the models that a folder's manifest names; none where there is no manifest.

    Raises
    ------
    BadRequest
        If the manifest cannot be read.
    """
    path = folder / MANIFEST
    if not path.is_file():
        return ()
    tables = read_toml(path).get("model", [])
    if not isinstance(tables, list) or not all(isinstance(one, dict) for one in tables):
        msg = f"The manifest {path} holds no list of models."
        raise BadRequest(msg, advice="Remove the file, or put it back as it was.")
    return tuple(_model(table, folder) for table in tables)


def _model(table: dict[str, object], folder: Path) -> Model:
    card = card_from_table(table)
    sha256 = table.get("sha256")
    if not isinstance(sha256, str) or len(sha256) != 64:
        msg = f"The manifest in {folder} does not say the sha256 of {card.name}."
        raise BadRequest(msg, advice="Remove the model and add it again.")
    return Model(card, sha256, folder / f"{card.name}.onnx")


def read_toml(path: Path) -> dict[str, object]:
    """Read a TOML file of modest size.

    Raises
    ------
    BadRequest
        If there is none, or it is no TOML.
    """
    if not path.is_file():
        msg = f"There is no file {path.name}."
        raise BadRequest(msg, advice="Name a TOML file.")
    if path.stat().st_size > MOST_MANIFEST_BYTES:
        msg = f"The file {path.name} is too large for a model card."
        raise BadRequest(msg)
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    # UnicodeDecodeError and TOMLDecodeError are ValueErrors; deep nesting ends in the other.
    except (ValueError, RecursionError) as error:
        msg = f"The file {path.name} is no TOML: {error}"
        raise BadRequest(msg) from error


def write_manifest(folder: Path, models: Iterable[Model]) -> None:
    """Write a folder's manifest; it is never there by half."""
    tables = []
    for model in models:
        rows = {**model.card.table(), "sha256": model.sha256}
        # A JSON string, number or list of those is the same in TOML.
        lines = [f"{key} = {json.dumps(value)}" for key, value in rows.items()]
        tables.append("\n".join(["[[model]]", *lines, ""]))
    write_whole(folder / MANIFEST, "\n".join(tables).encode())


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that is there whole or not at all."""
    half = path.with_name(f".{path.name}.part")
    with half.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    half.replace(path)


def read_model_file(path: Path) -> bytes:
    """Return the bytes of a model's file.

    Raises
    ------
    BadRequest
        If it is missing, no regular file, or larger than a model for one machine is.
    """
    if not path.is_file():
        msg = f"There is no model file {path.name}."
        raise BadRequest(msg, advice="Name an ONNX file.")
    if path.stat().st_size > MOST_MODEL_BYTES:
        msg = f"The model {path.name} is larger than {MOST_MODEL_BYTES // 1_000_000} MB."
        raise BadRequest(msg, advice="Take a smaller model.")
    return path.read_bytes()


def checked_bytes(model: Model) -> bytes:
    """Return a model's bytes after comparing them with the manifest.

    Raises
    ------
    BadRequest
        If the file is missing or was changed since it was added.
    """
    content = read_model_file(model.path)
    if hashlib.sha256(content).hexdigest() != model.sha256:
        msg = f"The file of the model {model.card.name} is not the one that was added."
        raise BadRequest(msg, advice=f"Remove it with 'models remove {model.card.name}'.")
    return content
