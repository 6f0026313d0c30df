"""Write trained weights as ONNX with their card: `python export.py run/weights.pt OUT/`."""

import argparse
import json
from pathlib import Path

import torch
from unet import CLASSES, Probabilities, UNet

SIDE_PX = 224


def main() -> None:
    """Export, and write its card; a person fills in the accuracy once it was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--name", default="skin-unet")
    parser.add_argument("--accuracy", default="not measured")
    options = parser.parse_args()
    network = UNet()
    network.load_state_dict(torch.load(options.weights, weights_only=True))
    options.out.mkdir(parents=True, exist_ok=True)
    torch.onnx.export(
        Probabilities(network).eval(),
        (torch.zeros(1, 3, SIDE_PX, SIDE_PX),),
        options.out / f"{options.name}.onnx",
        input_names=["picture"],
        output_names=["probability"],
        opset_version=17,
        dynamo=False,
    )
    card = {
        "name": options.name,
        "version": "1",
        "task": "vitiligo-patches",
        "tile_px": SIDE_PX,
        "channels": "rgb",
        "mean": [0.5, 0.5, 0.5],
        "sd": [0.25, 0.25, 0.25],
        "classes": list(CLASSES),
        "licence": "Apache-2.0",
        "training_data": "synthetic pictures only, made by training/scene.py",
        "accuracy": options.accuracy,
    }
    lines = [f"{key} = {json.dumps(value)}" for key, value in card.items()]
    (options.out / f"{options.name}.toml").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
