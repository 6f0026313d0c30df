"""Write trained weights as ONNX with their card: `python hair/export_hair.py WEIGHTS OUT`."""

import argparse
import json
from pathlib import Path

import torch
from close_up import TRUTHS
from hair_network import SHARES, Exported, HairNetwork

TILE_PX = 512


def main() -> None:
    """Export, and write its card; a person fills in the accuracy once it was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--name", default="hair-unet")
    parser.add_argument("--accuracy", default="not measured")
    options = parser.parse_args()
    network = HairNetwork()
    network.load_state_dict(torch.load(options.weights, weights_only=True))
    options.out.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        Exported(network).eval(),
        (torch.zeros(1, 3, TILE_PX, TILE_PX),),
        options.out / f"{options.name}.onnx",
        input_names=["picture"],
        output_names=["maps"],
        opset_version=17,
        dynamo=False,
    )
    card = {
        "name": options.name,
        "version": "1",
        "task": "hair-shafts",
        "tile_px": TILE_PX,
        "channels": "rgb",
        "mean": [0.5, 0.5, 0.5],
        "sd": [0.25, 0.25, 0.25],
        "classes": [*TRUTHS[:SHARES], "axis_x", "axis_y"],
        "licence": "Apache-2.0",
        "training_data": "synthetic close-ups only, made by training/hair/close_up.py",
        "accuracy": options.accuracy,
    }
    lines = [f"{key} = {json.dumps(value)}" for key, value in card.items()]
    (options.out / f"{options.name}.toml").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
