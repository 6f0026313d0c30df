"""ONNX models of a few bytes, good and bad, for the tests."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from onnx import NodeProto, TensorProto, helper, numpy_helper

SIDE = 32
OPSET = 13
CARD = {
    "name": "tiny",
    "version": "1",
    "task": "vitiligo-patches",
    "tile_px": SIDE,
    "channels": "rgb",
    "mean": [0.0, 0.0, 0.0],
    "sd": [1.0, 1.0, 1.0],
    "classes": ["patch"],
    "licence": "Apache-2.0",
    "training_data": "none: it tells how bright a pixel is",
    "accuracy": "not measured",
}


def brightness(*, gain: float = 1.0, side: int = SIDE, inputs: int = 3) -> bytes:
    """Return a model that answers with `gain` times the mean of red, green and blue."""
    weights = numpy_helper.from_array(
        np.full((1, inputs, 1, 1), gain / inputs, np.float32), name="weights"
    )
    node = helper.make_node("Conv", ["picture", "weights"], ["probability"])
    return _model([node], [weights], side, inputs)


def noise() -> bytes:
    """Return a model that answers the same picture differently each time."""
    nodes = [
        helper.make_node("RandomUniformLike", ["picture"], ["random"], dtype=TensorProto.FLOAT),
        helper.make_node("ReduceMean", ["random"], ["probability"], axes=[1], keepdims=1),
    ]
    return _model(nodes, [], SIDE, 3)


def not_a_number() -> bytes:
    """Return a model that divides zero by zero where the picture is black."""
    weights = numpy_helper.from_array(np.ones((1, 3, 1, 1), np.float32), name="weights")
    nodes = [
        helper.make_node("Conv", ["picture", "weights"], ["sum"]),
        helper.make_node("Div", ["sum", "sum"], ["probability"]),
    ]
    return _model(nodes, [weights], SIDE, 3)


def hungry() -> bytes:
    """Return a model that wants 64 GB for its answer."""
    shape = numpy_helper.from_array(np.array([16, 1024, 1024, 1024], np.int64), name="shape")
    nodes = [
        helper.make_node("ConstantOfShape", ["shape"], ["large"]),
        helper.make_node("ReduceSum", ["large"], ["zero"], keepdims=0),
        helper.make_node("ReduceMean", ["picture"], ["mean"], axes=[1], keepdims=1),
        helper.make_node("Add", ["mean", "zero"], ["probability"]),
    ]
    return _model(nodes, [shape], SIDE, 3)


def endless() -> bytes:
    """Return a model that counts to 10¹⁵ before it answers."""
    trips = numpy_helper.from_array(np.array(10**15, np.int64), name="trips")
    yes = numpy_helper.from_array(np.array(True), name="yes")  # noqa: FBT003 - a tensor's value
    body = helper.make_graph(
        [
            helper.make_node("Identity", ["go_on"], ["still"]),
            helper.make_node("Sin", ["value"], ["next"]),
        ],
        "body",
        [
            helper.make_tensor_value_info("number", TensorProto.INT64, []),
            helper.make_tensor_value_info("go_on", TensorProto.BOOL, []),
            helper.make_tensor_value_info("value", TensorProto.FLOAT, [1, 1, SIDE, SIDE]),
        ],
        [
            helper.make_tensor_value_info("still", TensorProto.BOOL, []),
            helper.make_tensor_value_info("next", TensorProto.FLOAT, [1, 1, SIDE, SIDE]),
        ],
    )
    nodes = [
        helper.make_node("ReduceMean", ["picture"], ["mean"], axes=[1], keepdims=1),
        helper.make_node("Loop", ["trips", "yes", "mean"], ["probability"], body=body),
    ]
    return _model(nodes, [trips, yes], SIDE, 3)


def weights_elsewhere(location: str) -> bytes:
    """Return a model whose weights are said to lie in another file."""
    weights = TensorProto(
        name="weights",
        data_type=TensorProto.FLOAT,
        dims=[1, 3, 1, 1],
        data_location=TensorProto.EXTERNAL,
    )
    entry = weights.external_data.add()
    entry.key, entry.value = "location", location
    node = helper.make_node("Conv", ["picture", "weights"], ["probability"])
    return _model([node], [weights], SIDE, 3)


def write_card(path: Path, **changes: object) -> Path:
    """Write a card as TOML; a key given as None is left out."""
    rows = {key: value for key, value in {**CARD, **changes}.items() if value is not None}
    lines = [f"{key} = {value!r}".replace("'", '"') for key, value in rows.items()]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _model(
    nodes: Sequence[NodeProto], weights: Sequence[TensorProto], side: int, inputs: int
) -> bytes:
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info("picture", TensorProto.FLOAT, [1, inputs, side, side])],
        [helper.make_tensor_value_info("probability", TensorProto.FLOAT, [1, 1, side, side])],
        weights,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version = 8
    return bytes(model.SerializeToString())
