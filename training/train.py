"""Train the U-Net on synthetic scenes alone: `python train.py --scenes scenes/ --out run/`.

`make_scenes.py` runs beside it. Scenes and the network's first weights follow from the seeds;
which scene is seen when depends on how fast the machine makes them. On several cores:
`torchrun --nproc-per-node 2 train.py ...`, see `ranks`.
"""

import argparse
import json
import time
from pathlib import Path

import cv2
import numpy as np
import ranks
import torch
from augment import seen_anew
from averaged import Averaged
from shards import Shards
from torch.nn import functional
from unet import UNet
from validate import LEAST_PATCH_PX, validated

# Small pictures first: they cost less than half, and shapes are learned from them as well.
FIRST_SIDE_PX, SIDE_PX, GROWS_AT = 128, 192, 0.55  # of the time
BATCH = 16
PEAK_RATE = 2e-3
WARM_UP_STEPS = 100
REPORT_STEPS = 100


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


def rate_at(step: int, passed: float) -> float:
    """Return the learning rate: warm up, then a half cosine over the share of time passed."""
    cosine = 0.5 + 0.5 * float(np.cos(np.pi * min(passed, 1.0)))
    return PEAK_RATE * min(step / WARM_UP_STEPS, cosine + 0.005)


def batch_of(
    shards: Shards, rng: np.random.Generator, side: int
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return pictures (BATCH, 3, side, side) and truths (BATCH, 2, side, side)."""
    views = [seen_anew(scene, rng, side) for scene in shards.take(BATCH, rng)]
    pictures = torch.from_numpy(np.stack([picture for picture, _ in views]))
    truth = torch.from_numpy(np.stack([truth for _, truth in views]))
    return pictures.to(memory_format=torch.channels_last), truth


def learn_from(
    network: UNet,
    optimizer: torch.optim.Optimizer,
    batch: tuple[torch.Tensor, torch.Tensor],
    clock: float,
) -> tuple[float, float]:
    """Take one step; return the loss and the time on which all processes agree."""
    # Half precision is three times as fast on processors with matrix units; weights and loss
    # stay in single precision.
    with torch.autocast("cpu", torch.bfloat16):
        logits = network(batch[0])
    loss = loss_of(logits.float(), batch[1])
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    agreed = ranks.agree(network, clock)
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    return float(loss.detach()), agreed


def options_given() -> argparse.Namespace:
    """Return the command's options."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=100)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--scenes", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    return parser.parse_args()


def main() -> None:
    """Train for a while, write the weights and the log."""
    options = options_given()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    cv2.setNumThreads(1)
    rng = np.random.default_rng([options.seed, ranks.RANK])
    ranks.join()
    network = UNet().to(memory_format=torch.channels_last)
    averaged = Averaged(network)
    optimizer = torch.optim.AdamW(network.parameters(), lr=PEAK_RATE, weight_decay=1e-3)
    shards = Shards(options.scenes, part=ranks.RANK, parts=ranks.RANKS)
    start, minutes, step, total, log = time.monotonic(), 0.0, 0, 0.0, []
    while minutes < options.minutes:
        step += 1
        side = SIDE_PX if minutes / options.minutes > GROWS_AT else FIRST_SIDE_PX
        for group in optimizer.param_groups:
            group["lr"] = rate_at(step, minutes / options.minutes)
        clock = (time.monotonic() - start) / 60
        loss, minutes = learn_from(network, optimizer, batch_of(shards, rng, side), clock)
        averaged.follow(network)
        total += loss
        if step % REPORT_STEPS == 0 and ranks.RANK == 0:
            row = {
                "views": step * BATCH * ranks.RANKS,
                "scenes": shards.count * ranks.RANKS,
                "minutes": round(minutes, 1),
                "loss": round(total / REPORT_STEPS, 4),
                **validated(averaged.network, shards.held_out, side),
            }
            total = 0.0
            log.append(row)
            print(json.dumps(row), flush=True)
            save(averaged, log, options.out)
    if ranks.RANK == 0:
        save(averaged, log, options.out)


def save(averaged: Averaged, log: list[dict[str, float]], folder: Path) -> None:
    """Write the weights and the log; a stop loses what came after."""
    torch.save(averaged.network.state_dict(), folder / "weights.pt")
    (folder / "log.json").write_text(json.dumps(log, indent=1) + "\n")


if __name__ == "__main__":
    main()
