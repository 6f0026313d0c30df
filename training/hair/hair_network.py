"""A small U-Net that looks at close-ups: most of it at half size, its last layers at full size."""

import torch
from close_up import TRUTHS
from torch import nn
from torch.nn import functional
from unet import Block

WIDTHS = (24, 40, 64, 96, 128)
FINE = 8  # channels at full size
SHARES = 4  # outputs that are probabilities; then a direction, then its axis
AXES = 2


class HairNetwork(nn.Module):
    """From (N, 3, H, W) to logits (N, 8, H, W): `close_up.TRUTHS` and an axis.

    Sides are multiples of 32.
    """

    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Conv2d(3, WIDTHS[0], 4, stride=2, padding=1)
        self.down = nn.ModuleList(
            Block(WIDTHS[max(level - 1, 0)], width) for level, width in enumerate(WIDTHS)
        )
        self.up = nn.ModuleList(
            Block(WIDTHS[level] + WIDTHS[level - 1], WIDTHS[level - 1])
            for level in range(len(WIDTHS) - 1, 0, -1)
        )
        self.spread = nn.Conv2d(WIDTHS[0], 4 * FINE, 1)
        self.fine = nn.Conv2d(3, FINE, 3, padding=1)
        self.last = nn.Sequential(
            nn.Conv2d(2 * FINE, 2 * FINE, 3, padding=1, bias=False),
            nn.BatchNorm2d(2 * FINE),
            nn.ReLU(inplace=True),
            nn.Conv2d(2 * FINE, len(TRUTHS) + AXES, 1),
        )

        # What is rare begins as rare: else the first steps only learn that.
        nn.init.zeros_(self.last[-1].bias)
        self.last[-1].bias.data[:SHARES] = torch.tensor([-2.5, -3.5, -4.5, -4.5])

    def forward(self, picture: torch.Tensor) -> torch.Tensor:
        """Return the logits."""
        kept = []
        x = self.stem(picture)
        for level, block in enumerate(self.down):
            x = block(x if level == 0 else functional.max_pool2d(x, 2))
            kept.append(x)
        kept.pop()
        for block in self.up:
            x = functional.interpolate(x, scale_factor=2.0, mode="nearest")
            x = block(torch.cat([x, kept.pop()], dim=1))
        x = functional.pixel_shuffle(self.spread(x), 2)
        near = functional.relu(self.fine(picture))
        return self.last(torch.cat([functional.relu(x), near], dim=1))


class Exported(nn.Module):
    """The network as it is exported: shares in 0 ... 1, directions in 0 ... 1 with 0.5 for none."""

    def __init__(self, network: HairNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return (N, 6, H, W)."""
        logits = self.network(x)
        shares = torch.sigmoid(logits[:, :SHARES])
        axes = 0.5 + 0.5 * torch.tanh(logits[:, -AXES:])
        return torch.cat([shares, axes], dim=1)
