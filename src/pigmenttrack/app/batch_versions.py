"""Whether two machines would give the same numbers: versions of the program and of its models."""

import platform

from pigmenttrack import __version__
from pigmenttrack.app.batch_task import Facts
from pigmenttrack.app.hair_network import AUTO, NONE, network_named
from pigmenttrack.app.hair_network import hair_model as chosen_hair_model
from pigmenttrack.app.provenance import library_versions
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.model_card import ModelTask
from pigmenttrack.engine.limits import threads_promised
from pigmenttrack.inference.library import model_named, open_model
from pigmenttrack.inference.manifest import Model

ADVICE = "Install the same versions, and add the same models, on every worker."


def program_facts(model: str | None = None, hair_model: str = AUTO) -> Facts:
    """Return name and version of all that numbers depend on, in this process.

    Threads are among it: a sum that is split among them is rounded otherwise.

    Parameters
    ----------
    model : str, optional
        An optional model that is heard as well; its file is compared with its manifest.
    hair_model : str
        The network that guides the tracing of hair, likewise.

    Raises
    ------
    BadRequest
        If there is no such model for patches, its file was changed, or onnxruntime is missing.
    """
    return {
        "pigmenttrack": __version__,
        "python": platform.python_version(),
        **dict(library_versions()),
        **threads_promised(),
        **({} if model is None else _patch_model_facts(model)),
        **_hair_model_facts(hair_model),
    }


def facts_of_worker(model: str | None = None, hair_model: str = AUTO) -> Facts:
    """Return the facts of a worker, which may lack the model: that is told with its address."""
    try:
        return program_facts(model, hair_model)
    except BadRequest as error:
        return {**program_facts(None, NONE), f"model {model or hair_model}": f"({error.message})"}


def differences(asked: Facts, here: Facts) -> list[str]:
    """Return in words where two programs differ.

    Examples
    --------
    >>> differences({"numpy": "2.4.1"}, {"numpy": "2.3.0"})
    ['numpy 2.3.0 instead of 2.4.1']
    """
    names = sorted({*asked, *here})
    return [
        f"{name} {here.get(name, 'missing')} instead of {asked.get(name, 'none')}"
        for name in names
        if asked.get(name) != here.get(name)
    ]


def require_same_program(asked: Facts, model: str | None = None, hair_model: str = AUTO) -> None:
    """Refuse to measure for a program that would measure differently.

    Raises
    ------
    BadRequest
        With what differs.
    """
    found = differences(asked, facts_of_worker(model, hair_model))
    if found:
        msg = f"A worker has another version of the program: {', '.join(found)}."
        raise BadRequest(msg, advice=ADVICE)


def require_same_workers(asked: Facts, answers: dict[str, Facts]) -> None:
    """Refuse a cluster of which a worker would measure differently.

    Parameters
    ----------
    answers : dict of str to Facts
        Each worker's `facts_of_worker`, by its address.

    Raises
    ------
    BadRequest
        With the first such worker, and what differs there.
    """
    for worker, facts in sorted(answers.items()):
        found = differences(asked, facts)
        if found:
            msg = f"The worker {worker} has another program: {', '.join(found)}."
            raise BadRequest(msg, advice=ADVICE)


def _patch_model_facts(name: str) -> Facts:
    model = model_named(name, ModelTask.VITILIGO_PATCHES)
    open_model(model)  # compares the file with its manifest, and tells where it cannot be used
    return _model_facts(model)


def _hair_model_facts(name: str) -> Facts:
    model = chosen_hair_model(name)
    if model is None:
        return {}
    network_named(name)  # likewise, but once a process: a batch asks before every site
    return _model_facts(model)


def _model_facts(model: Model) -> Facts:
    import onnxruntime

    version = f"{model.card.version} (sha256 {model.sha256}, onnxruntime {onnxruntime.__version__})"
    return {f"model {model.card.name}": version}
