"""What is known of the patches of a series: where each is, and what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from pigmenttrack.domain.patch_track import PatchEventKind
from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.imaging.vitiligo.labels import Labels


@dataclass(frozen=True, slots=True, kw_only=True)
class Borders:
    """The patches of one visit in the frame, bool (H, W).

    Attributes
    ----------
    middle, tight, wide : bool
        Inside the border as drawn, and as drawn one sd tighter and wider.
    looked_at : bool
        Where this visit shows the region.
    residual_px : float
        Registration residual, one sd.
    """

    middle: Mask
    tight: Mask
    wide: Mask
    looked_at: Mask
    residual_px: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackedEvent:
    """What became of patch `number` at visit `visit`, both as numbers."""

    kind: PatchEventKind
    number: int
    visit: int
    other: int = 0
    confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackedPatches:
    """All patches of a series.

    Attributes
    ----------
    labels : tuple of int32 (H, W)
        One a visit, in the order given: the patch's number at each pixel, 1 and up.
    seen : tuple of dict of int to bool or None
        One a visit: whether each known patch is there; None where nobody can say (its place is
        out of view, or its border too doubtful).
    events : tuple of TrackedEvent
        In the order of the visits.
    """

    labels: tuple[Labels, ...]
    seen: tuple[dict[int, bool | None], ...]
    events: tuple[TrackedEvent, ...]

    @property
    def count(self) -> int:
        """How many patches were ever there."""
        return max((int(one.max()) for one in self.labels), default=0)


def families(
    events: Iterable[TrackedEvent], count: int, between: tuple[int, int]
) -> dict[int, frozenset[int]]:
    """Return for each patch those that it merged with or split from between two visits.

    Parameters
    ----------
    between : (int, int)
        After the first of these visits and up to the second.
    """
    root = list(range(count + 1))

    def find(patch: int) -> int:
        while root[patch] != patch:
            patch = root[patch]
        return patch

    for event in events:
        joined = event.kind in {PatchEventKind.MERGED, PatchEventKind.SPLIT}
        if joined and between[0] < event.visit <= between[1]:
            root[find(event.number)] = find(event.other)
    members: dict[int, set[int]] = {}
    for patch in range(1, count + 1):
        members.setdefault(find(patch), set()).add(patch)
    return {patch: frozenset(members[find(patch)]) for patch in range(1, count + 1)}
