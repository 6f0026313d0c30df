"""A running mean of the network's weights: steadier than the last step's."""

import copy

import torch
from unet import UNet

LONGEST = 0.998  # a mean over the last 500 steps


class Averaged:
    """The mean of the weights so far, soon forgetting the first, random ones.

    A fixed decay of 0.998 would still hold a third of the random first weights after 500 steps.
    The means and variances of the normalisation are averaged alike: they belong to the weights.
    """

    def __init__(self, network: UNet) -> None:
        self.network = copy.deepcopy(network).eval()
        self.steps = 0

    @torch.no_grad()
    def follow(self, network: UNet) -> None:
        """Take in the network after one more step."""
        self.steps += 1
        decay = min(LONGEST, (1 + self.steps) / (10 + self.steps))
        now = network.state_dict()
        for name, mean in self.network.state_dict().items():
            if mean.dtype.is_floating_point:
                mean.lerp_(now[name], 1 - decay)
            else:
                mean.copy_(now[name])
