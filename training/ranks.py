"""Several processes that learn together, one a core: each has scenes of its own, all one network.

Started as PyTorch's launcher does it, with RANK and WORLD_SIZE in the environment; alone without.
"""

import os

import torch
from torch import distributed

RANK = int(os.environ.get("RANK", "0"))
RANKS = int(os.environ.get("WORLD_SIZE", "1"))


def join() -> None:
    """Wait for the others."""
    if RANKS > 1:
        distributed.init_process_group("gloo")


def agree(network: torch.nn.Module, clock: float) -> float:
    """Give every process the mean of all gradients; return the mean of the clocks.

    One clock for all: else one would stop while another waits for it.
    """
    if RANKS == 1:
        return clock
    gradients = [weight.grad for weight in network.parameters() if weight.grad is not None]
    said = torch.cat([torch.tensor([clock]), *(gradient.reshape(-1) for gradient in gradients)])
    distributed.all_reduce(said)
    said /= RANKS
    start = 1
    for gradient in gradients:
        stop = start + gradient.numel()
        gradient.copy_(said[start:stop].reshape(gradient.shape))
        start = stop
    return float(said[0])
