"""One ONNX model, opened and held to its card."""

from typing import Any

import numpy as np
import numpy.typing as npt

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.model_card import ModelCard
from pigmenttrack.imaging.array_types import Rgb

Planes = npt.NDArray[np.float32]
# A softmax in float32 leaves 0 to 1 by no more than its rounding.
ROUNDING = 1e-4
_QUIET = 3  # onnxruntime's log level: errors alone


class ModelSession:
    """A model that takes tiles of one size.

    Parameters
    ----------
    content : bytes
        The ONNX file; one that keeps weights in other files is refused.
    card : ModelCard
        What it is said to take and give.
    threads : int
        One, so that jobs share the cores and the answer does not depend on their number.

    Raises
    ------
    BadRequest
        If onnxruntime is not installed, the file is no model, or it differs from its card.
    """

    def __init__(self, content: bytes, card: ModelCard, *, threads: int = 1) -> None:
        self.card = card
        self._session = _opened(content, card, threads)
        self._input = _checked_input(self._session, card)
        self._output = _checked_output(self._session, card)

    def predict(self, tile: Rgb) -> Planes:
        """Return the probabilities of one tile.

        Parameters
        ----------
        tile : uint8 (tile_px, tile_px, 3)

        Returns
        -------
        float32 (classes, tile_px, tile_px)

        Raises
        ------
        BadRequest
            If the model fails, or gives anything but probabilities.
        """
        side = self.card.tile_px
        if tile.shape != (side, side, 3):
            msg = f"a tile of {tile.shape}, the model takes {(side, side, 3)}"
            raise ValueError(msg)
        scaled = (tile / 255.0 - np.array(self.card.mean)) / np.array(self.card.sd)
        planes = np.ascontiguousarray(scaled.transpose(2, 0, 1)[None], dtype=np.float32)
        try:
            given = self._session.run([self._output], {self._input: planes})[0]
        except _failures() as error:
            msg = f"The model {self.card.name} failed: {_first_line(error)}"
            raise BadRequest(msg, advice="Measure without it: --model none.") from error
        return self._checked(np.asarray(given))

    def _checked(self, given: npt.NDArray[Any]) -> Planes:
        expected = (1, len(self.card.classes), self.card.tile_px, self.card.tile_px)
        if given.shape != expected or given.dtype != np.float32:
            self._refuse(f"gives {given.dtype} of {given.shape}, its card promises {expected}")
        if not np.isfinite(given).all():
            self._refuse("gives values that are no numbers")
        if given.min() < -ROUNDING or given.max() > 1 + ROUNDING:
            self._refuse(f"gives {given.min():.3g} to {given.max():.3g}, not probabilities")
        return np.clip(given[0], 0, 1)

    def _refuse(self, what: str) -> None:
        msg = f"The model {self.card.name} {what}."
        raise BadRequest(msg, advice="It cannot be used. Measure without it: --model none.")


def _opened(content: bytes, card: ModelCard, threads: int) -> Any:  # noqa: ANN401 - untyped library
    try:
        import onnxruntime
    except ModuleNotFoundError as error:
        msg = "Models need the package onnxruntime, which is not installed."
        raise BadRequest(msg, advice="pip install 'pigmenttrack[models]'") from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # memory goes back after each tile
    options.log_severity_level = _QUIET
    try:
        return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    except _failures() as error:
        msg = f"The model {card.name} cannot be opened: {_first_line(error)}"
        raise BadRequest(msg, advice="Give an ONNX file that holds its own weights.") from error


def _failures() -> tuple[type[Exception], ...]:
    from onnxruntime.capi import onnxruntime_pybind11_state as state

    # The binding's own errors share no parent but Exception; these are all it raises.
    return (
        state.EPFail,
        state.EngineError,
        state.Fail,
        state.InvalidArgument,
        state.InvalidGraph,
        state.InvalidProtobuf,
        state.ModelLoaded,
        state.NoModel,
        state.NoSuchFile,
        state.NotImplemented,
        state.RuntimeException,
        RuntimeError,
        ValueError,
        TypeError,
    )


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n", 1)[0][:200]


def _checked_input(session: Any, card: ModelCard) -> str:  # noqa: ANN401 - untyped library
    inputs = session.get_inputs()
    side = card.tile_px
    fits = len(inputs) == 1 and _shape_fits(inputs[0], (1, 3, side, side))
    if not fits:
        _signature_fault(card, "input", inputs, (1, 3, side, side))
    return str(inputs[0].name)


def _checked_output(session: Any, card: ModelCard) -> str:  # noqa: ANN401 - untyped library
    outputs = session.get_outputs()
    wanted = (1, len(card.classes), card.tile_px, card.tile_px)
    if len(outputs) != 1 or not _shape_fits(outputs[0], wanted):
        _signature_fault(card, "output", outputs, wanted)
    return str(outputs[0].name)


def _shape_fits(port: Any, wanted: tuple[int, ...]) -> bool:  # noqa: ANN401 - untyped library
    """Compare a port's shape; a named (free) size fits any."""
    if port.type != "tensor(float)" or len(port.shape) != len(wanted):
        return False
    return all(
        not isinstance(has, int) or has == wants
        for has, wants in zip(port.shape, wanted, strict=True)
    )


def _signature_fault(card: ModelCard, which: str, ports: Any, wanted: tuple[int, ...]) -> None:  # noqa: ANN401 - untyped library
    found = ", ".join(f"{port.type} {port.shape}" for port in ports) or "none"
    msg = f"The {which} of the model {card.name} is {found}; wanted is one tensor(float) {wanted}."
    raise BadRequest(msg, advice="Give a model and a card that fit each other.")
