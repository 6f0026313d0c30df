"""How well a network does on scenes that it never learned from."""

import cv2
import numpy as np
import torch
from augment import network_input, truth_of
from make_scenes import Scene
from torch import nn

LEAST_PATCH_PX = 40  # less is a speck, whose overlap says nothing


@torch.no_grad()
def validated(network: nn.Module, scenes: list[Scene], side: int) -> dict[str, float]:
    """Return Dice on scenes with patches, and what share of the others is called patch."""
    network.eval()
    scores, false = [], []
    for scene in scenes:
        rgb = cv2.resize(scene[..., :3], (side, side), interpolation=cv2.INTER_AREA)
        bits = cv2.resize(scene[..., 3], (side, side), interpolation=cv2.INTER_NEAREST)
        picture = torch.from_numpy(network_input(np.asarray(rgb, np.uint8)))[None]
        with torch.autocast("cpu", torch.bfloat16):
            logits = network(picture.to(memory_format=torch.channels_last))
        found = (logits[0, 0] > 0).numpy()
        patch = truth_of(np.asarray(bits, np.uint8))[0] > 0
        if patch.sum() > LEAST_PATCH_PX:
            scores.append(2 * float((found & patch).sum()) / float(found.sum() + patch.sum()))
        elif not patch.any():
            false.append(float(found.mean()))
    return {"dice": round(float(np.mean(scores)), 4), "false_share": round(np.mean(false), 4)}
