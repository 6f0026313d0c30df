"""Train the U-Net on synthetic scenes alone: `python train.py --minutes 100 --out run/`.

Scenes are made while it trains and none is seen twice. The same seed gives the same scenes in the
same order; how many are seen depends on the time allowed.
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch
from scene import random_scene
from torch.nn import functional
from torch.utils.data import DataLoader, Dataset
from unet import UNet

SIDE_PX = 256
BATCH = 12
LEAST_PATCH_PX = 40  # less is a speck, whose overlap says nothing
PEAK_RATE = 2e-3
VALIDATION_SEED = 900_000_000
VALIDATION_SCENES = 96


class Scenes(Dataset):
    """Scene number n, the same each time."""

    def __init__(self, first_seed: int, count: int) -> None:
        self.first_seed, self.count = first_seed, count

    def __len__(self) -> int:
        """Return how many there are."""
        return self.count

    def __getitem__(self, number: int) -> tuple[torch.Tensor, torch.Tensor]:
        """Return a picture as the network takes it, and its truth."""
        rgb, truth = random_scene(self.first_seed + number, SIDE_PX)
        turns, mirrored = number % 4, number % 8 >= 4
        rgb, truth = np.rot90(rgb, turns), np.rot90(truth, turns, axes=(1, 2))
        if mirrored:
            rgb, truth = rgb[:, ::-1], truth[:, :, ::-1]
        planes = (np.ascontiguousarray(rgb).astype(np.float32) / 255 - 0.5) / 0.25
        return (
            torch.from_numpy(planes).permute(2, 0, 1),
            torch.from_numpy(np.ascontiguousarray(truth).astype(np.float32)),
        )


def loss_of(logits: torch.Tensor, truth: torch.Tensor) -> torch.Tensor:
    """Return cross entropy of both classes and, where there is a patch, one minus its Dice."""
    entropy = functional.binary_cross_entropy_with_logits(
        logits, truth, weight=torch.tensor([1.0, 0.4])[None, :, None, None]
    )
    found = torch.sigmoid(logits[:, 0])
    both = (found * truth[:, 0]).sum((1, 2))
    sizes = found.sum((1, 2)) + truth[:, 0].sum((1, 2))
    there = truth[:, 0].sum((1, 2)) > LEAST_PATCH_PX
    dice = (2 * both + 20) / (sizes + 20)
    missing = ((1 - dice) * there).sum() / there.sum().clamp(min=1)
    return entropy + 0.5 * missing


@torch.no_grad()
def validated(network: UNet, loader: DataLoader) -> dict[str, float]:
    """Return Dice on scenes with patches, and what share of the others is called patch."""
    network.eval()
    scores, false = [], []
    for pictures, truth in loader:
        found = network(pictures)[:, 0] > 0
        wanted = truth[:, 0] > 0
        for one, true in zip(found, wanted, strict=True):
            if int(true.sum()) > LEAST_PATCH_PX:
                scores.append(2 * int((one & true).sum()) / int(one.sum() + true.sum()))
            elif not bool(true.any()):
                false.append(float(one.float().mean()))
    network.train()
    return {"dice": float(np.mean(scores)), "false_share": float(np.mean(false))}


def main() -> None:
    """Train for a while, write the weights and the log."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=100)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    network = UNet().to(memory_format=torch.channels_last)
    averaged = torch.optim.swa_utils.AveragedModel(
        network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.998), use_buffers=True
    )
    optimizer = torch.optim.AdamW(network.parameters(), lr=PEAK_RATE, weight_decay=1e-3)
    loader = DataLoader(
        Scenes(options.seed * 10_000_000, 9_000_000), BATCH, num_workers=1, prefetch_factor=6
    )
    held_out = DataLoader(Scenes(VALIDATION_SEED, VALIDATION_SCENES), BATCH)
    start, seen, total = time.monotonic(), 0, 0.0
    log = []
    for number, (pictures, truth) in enumerate(loader, start=1):
        passed = (time.monotonic() - start) / (options.minutes * 60)
        if passed >= 1:
            break
        # Warm up, then a half cosine over the time allowed.
        rate = PEAK_RATE * min(number / 100, 0.5 + 0.5 * float(np.cos(np.pi * passed)) + 0.01)
        for group in optimizer.param_groups:
            group["lr"] = rate
        loss = loss_of(network(pictures.to(memory_format=torch.channels_last)), truth)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        averaged.update_parameters(network)
        seen, total = seen + len(pictures), total + float(loss.detach())
        if number % 250 == 0:
            row = {
                "seen": seen,
                "minutes": round((time.monotonic() - start) / 60, 1),
                "loss": round(total / 250, 4),
                **validated(averaged.module, held_out),
            }
            total = 0.0
            log.append(row)
            print(json.dumps(row), flush=True)
            torch.save(averaged.module.state_dict(), options.out / "weights.pt")
    torch.save(averaged.module.state_dict(), options.out / "weights.pt")
    final = {"seen": seen, **validated(averaged.module, held_out)}
    print(json.dumps(final), flush=True)
    (options.out / "log.json").write_text(json.dumps([*log, final], indent=1))


if __name__ == "__main__":
    main()
