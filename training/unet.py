"""A small U-Net at half size: borders are drawn elsewhere, by classical means."""

import torch
from torch import nn
from torch.nn import functional

WIDTHS = (24, 48, 80, 128, 160)
CLASSES = ("patch", "skin")


class Block(nn.Module):
    """Two convolutions with what makes them train."""

    def __init__(self, come: int, go: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(come, go, 3, padding=1, bias=False),
            nn.BatchNorm2d(go),
            nn.ReLU(inplace=True),
            nn.Conv2d(go, go, 3, padding=1, bias=False),
            nn.BatchNorm2d(go),
            nn.ReLU(inplace=True),
        )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return (N, go, H, W)."""
        return self.body(x)


class UNet(nn.Module):
    """From (N, 3, H, W) to the logits (N, 2, H, W) of patch and of visible skin."""

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
        self.head = nn.Conv2d(WIDTHS[0], len(CLASSES), 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return the logits."""
        kept = []
        x = self.stem(x)
        for level, block in enumerate(self.down):
            x = block(x if level == 0 else functional.max_pool2d(x, 2))
            kept.append(x)
        kept.pop()
        for block in self.up:
            x = functional.interpolate(x, scale_factor=2.0, mode="nearest")
            x = block(torch.cat([x, kept.pop()], dim=1))
        return functional.interpolate(
            self.head(x), scale_factor=2.0, mode="bilinear", align_corners=False
        )


class Probabilities(nn.Module):
    """The network as it is exported: probabilities instead of logits."""

    def __init__(self, network: UNet) -> None:
        super().__init__()
        self.network = network

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return (N, 2, H, W) in 0 … 1."""
        return torch.sigmoid(self.network(x))
