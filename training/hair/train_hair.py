"""Train on synthetic close-ups alone: `python hair/train_hair.py --scenes DIR --out RUN`.

`make_close_ups.py` runs beside it. On several cores: `torchrun --nproc-per-node 2 ...`.
"""

import argparse
import json
import time
from pathlib import Path

import cv2
import numpy as np
import ranks
import torch
from averaged import Averaged
from hair_network import HairNetwork
from make_close_ups import WAYS_ZERO, Packed
from numpy.typing import NDArray
from shards import Shards
from torch.nn import functional

FIRST_SIDE_PX, SIDE_PX, GROWS_AT = 160, 256, 0.55  # small pictures first: they cost less
BATCH = 12
PEAK_RATE, LATE_PEAK_RATE = 2.5e-3, 1.5e-3
MOST_USES = 20  # of a picture, each time seen anew
WARM_UP_STEPS = 100
REPORT_STEPS = 100
DICE_WEIGHT, DOT_WEIGHT, AXIS_WEIGHT, WAY_WEIGHT = 0.5, 0.4, 0.5, 1.0
SURE_DOT = 0.85  # of a soft dot: there the network is to say so
SMALLEST_PX = 20.0  # keeps the overlap of empty pictures defined


def loss_of(logits: torch.Tensor, truth: torch.Tensor) -> torch.Tensor:
    """Return the error of bands, of dots and of directions.

    Bands (cover, middle lines): cross entropy and one minus their overlap. Dots (roots, tips):
    the loss of networks that find points, see the reference. Directions: as an axis, which is
    learned first, and as a way.

    References
    ----------
    .. [1] Zhou, Wang, Kraehenbuehl (2019). Objects as points. arXiv 1904.07850.
    """
    bands, true_bands = logits[:, :2], truth[:, :2]
    entropy = functional.binary_cross_entropy_with_logits(bands, true_bands)
    found = torch.sigmoid(bands)
    both = (found * true_bands).sum((0, 2, 3)) + SMALLEST_PX
    sizes = (found.square() + true_bands.square()).sum((0, 2, 3)) + 2 * SMALLEST_PX
    overlap = (1 - 2 * both / sizes).mean()
    dots = _dot_loss(logits[:, 2:4], truth[:, 2:4])
    ways, on_hair = truth[:, 4:6], (truth[:, :1] > 0.3).float()
    x, y = ways[:, :1], ways[:, 1:]
    axis = torch.cat([x * x - y * y, 2 * x * y], dim=1)
    total = on_hair.sum() * 2 + 1000.0
    off_way = ((torch.tanh(logits[:, 4:6]) - ways).square() * on_hair).sum() / total
    off_axis = ((torch.tanh(logits[:, 6:8]) - axis).square() * on_hair).sum() / total
    return (
        entropy
        + DICE_WEIGHT * overlap
        + DOT_WEIGHT * dots
        + AXIS_WEIGHT * off_axis
        + WAY_WEIGHT * off_way
    )


def _dot_loss(logits: torch.Tensor, truth: torch.Tensor) -> torch.Tensor:
    said = torch.sigmoid(logits)
    sure = (truth > SURE_DOT).float()
    hit = -(1 - said).square() * functional.logsigmoid(logits) * sure
    false = -said.square() * functional.logsigmoid(-logits) * (1 - truth) ** 4 * (1 - sure)
    return (hit.sum() + false.sum()) / (sure.sum() + 10.0)


def rate_at(step: int, passed: float) -> float:
    """Return the share of the peak rate: warm up, then a half cosine over the time passed."""
    cosine = 0.5 + 0.5 * float(np.cos(np.pi * min(passed, 1.0)))
    return min(step / WARM_UP_STEPS, cosine + 0.005)


def seen_anew(
    scene: Packed, rng: np.random.Generator, side: int
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return a part of a close-up, turned or mirrored, in other light, and its truth."""
    top, left = rng.integers(0, scene.shape[0] - side + 1, 2)
    part = np.rot90(scene[top : top + side, left : left + side], quarter := int(rng.integers(4)))
    truth = part[..., 3:].astype(np.float32).transpose(2, 0, 1)
    truth[:4] /= 255.0
    x, y = (truth[4:] - WAYS_ZERO) / WAYS_ZERO
    for _ in range(quarter):
        x, y = y, -x
    truth[4], truth[5] = x, y
    rgb = part[..., :3]
    if rng.random() < 0.5:
        rgb, truth = rgb[:, ::-1], truth[..., ::-1].copy()
        truth[4] *= -1
    return network_input(_relit(rng, rgb)), truth


def _relit(rng: np.random.Generator, rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    levels = np.linspace(0, 1, 256)[:, None] ** np.exp(rng.uniform(-0.3, 0.3))
    gains = np.exp(rng.normal(0, 0.15) + rng.normal(0, 0.08, 3))
    table = np.rint(np.clip(levels * gains, 0, 1) * 255).astype(np.uint8)
    return np.asarray(cv2.LUT(np.ascontiguousarray(rgb), table[None]), np.uint8)


def network_input(rgb: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return a photo (H, W, 3) as the network takes it (3, H, W)."""
    planes = (rgb.astype(np.float32) / 255 - 0.5) / 0.25
    return np.ascontiguousarray(planes.transpose(2, 0, 1), np.float32)


def batch_of(
    shards: Shards, rng: np.random.Generator, side: int
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return pictures (BATCH, 3, side, side) and truths (BATCH, 6, side, side)."""
    views = [seen_anew(scene, rng, side) for scene in shards.take(BATCH, rng)]
    pictures = torch.from_numpy(np.stack([picture for picture, _ in views]))
    truth = torch.from_numpy(np.stack([truth for _, truth in views]))
    return pictures.to(memory_format=torch.channels_last), truth


@torch.no_grad()
def validated(network: HairNetwork, held_out: list[Packed]) -> dict[str, float]:
    """Return on held-out close-ups the loss, and F1 of cover, core and root at a half."""
    rng, hits = np.random.default_rng(0), np.zeros((4, 3))
    losses = []
    for start in range(0, len(held_out), BATCH):
        views = [seen_anew(scene, rng, SIDE_PX) for scene in held_out[start : start + BATCH]]
        truth = torch.from_numpy(np.stack([each for _, each in views]))
        with torch.autocast("cpu", torch.bfloat16):
            logits = network(torch.from_numpy(np.stack([each for each, _ in views])))
        logits = logits.float()
        losses.append(float(loss_of(logits, truth)))
        found, true = (logits[:, :4] > 0).numpy(), (truth[:, :4] > 0.5).numpy()
        for row in range(4):
            both = (found[:, row] & true[:, row]).sum()
            hits[row] += both, found[:, row].sum(), true[:, row].sum()
    scores = 2 * hits[:, 0] / np.maximum(hits[:, 1] + hits[:, 2], 1)
    names = ("cover", "core", "root", "tip")
    return {"held": round(float(np.mean(losses)), 4)} | dict(
        zip(names, np.round(scores, 3).tolist(), strict=True)
    )


def learn_from(
    network: HairNetwork,
    optimizer: torch.optim.Optimizer,
    batch: tuple[torch.Tensor, torch.Tensor],
    clock: float,
) -> tuple[float, float]:
    """Take one step; return the loss and the time on which all processes agree."""
    with torch.autocast("cpu", torch.bfloat16):
        logits = network(batch[0])
    loss = loss_of(logits.float(), batch[1])
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    agreed = ranks.agree(network, clock)
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    return float(loss.detach()), agreed


def main() -> None:
    """Train for a while, write the weights and the log."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=70)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--scenes", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--go-on", type=Path, help="weights of an earlier run: large pictures only")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    rng = np.random.default_rng([options.seed, ranks.RANK])
    ranks.join()
    network = HairNetwork()
    if options.go_on is not None:
        network.load_state_dict(torch.load(options.go_on, weights_only=True))
    network = network.to(memory_format=torch.channels_last)
    averaged = Averaged(network)
    optimizer = torch.optim.AdamW(network.parameters(), lr=PEAK_RATE, weight_decay=1e-3)
    shards = Shards(options.scenes, part=ranks.RANK, parts=ranks.RANKS, most_uses=MOST_USES)
    peak = PEAK_RATE if options.go_on is None else LATE_PEAK_RATE
    grows_at = GROWS_AT if options.go_on is None else 0.0
    start, minutes, step, total, log = time.monotonic(), 0.0, 0, 0.0, []
    while minutes < options.minutes:
        step += 1
        side = SIDE_PX if minutes / options.minutes >= grows_at else FIRST_SIDE_PX
        for group in optimizer.param_groups:
            group["lr"] = peak * rate_at(step, minutes / options.minutes)
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
            }
            if step % (4 * REPORT_STEPS) == 0:
                row |= validated(averaged.network, shards.held_out)
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
