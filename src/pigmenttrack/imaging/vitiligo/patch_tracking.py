"""Patches followed through a series: which piece of depigmented skin is which.

All visits lie in one frame, so a patch is where it was. What makes it hard is that a border is
not exact: a gap of two pixels between two patches opens and closes with the light. So pieces count
as one patch while the border drawn one sd *wider* joins them, and two patches count as grown
together only when the border drawn one sd *tighter* joins them. In between, nothing is said and
every patch keeps its name and its ground.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from pigmenttrack.domain.patch_track import PatchEventKind
from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.imaging.vitiligo.labels import (
    Labels,
    components,
    nearest_label,
    pair_counts,
    within_reach,
)
from pigmenttrack.imaging.vitiligo.patches import Borders, TrackedEvent, TrackedPatches

LINKED_SHARE = 0.2  # of the smaller of two footprints: so much in common is the same patch
SEEN_SHARE = 0.5  # of a place: less in view, and nothing is said of what is there
CLEAR_SDS = 1.96
TOLERANCE_SDS = 2.0  # of the registration's residual


@dataclass(frozen=True, slots=True)
class _Now:
    """The visit at hand."""

    visit: Borders
    index: int
    least_px: float

    def event(self, kind: PatchEventKind, number: int, other: int = 0) -> TrackedEvent:
        return TrackedEvent(kind=kind, number=number, visit=self.index, other=other)


@dataclass(slots=True)
class _Memory:
    """What earlier visits left behind."""

    footprint: Labels  # where each patch was seen last
    ever_wide: Mask  # where any visit may have had a patch
    ever_looked_at: Mask
    count: int = 0
    gone_into: dict[int, int] = field(default_factory=dict)
    events: list[TrackedEvent] = field(default_factory=list)


def track_patches(visits: Sequence[Borders], *, least_px: float) -> TrackedPatches:
    """Give every patch a number that it keeps.

    Parameters
    ----------
    visits : sequence of Borders
        In the order of their dates.
    least_px : float
        Smaller pieces get no number of their own.

    Returns
    -------
    TrackedPatches
        On the first visit the largest patch is number 1; later ones follow as they are found.

    Raises
    ------
    ValueError
        If there is no visit.
    """
    if not visits:
        msg = "patches need at least one visit"
        raise ValueError(msg)
    size = visits[0].middle.shape
    memory = _Memory(np.zeros(size, np.int32), np.zeros(size, bool), np.zeros(size, bool))
    labels, seen = [], []
    for index, visit in enumerate(visits):
        found = _label_visit(_Now(visit, index, least_px), memory)
        seen.append(_sightings(found, visit, memory))
        memory.footprint = np.where(found > 0, found, memory.footprint).astype(np.int32)
        memory.ever_wide |= visit.wide
        memory.ever_looked_at |= visit.looked_at
        labels.append(found)
    return TrackedPatches(labels=tuple(labels), seen=tuple(seen), events=tuple(memory.events))


def _label_visit(now: _Now, memory: _Memory) -> Labels:
    visit = now.visit
    pieces = components(visit.middle)
    groups = components(visit.wide)
    reached = within_reach(memory.footprint, TOLERANCE_SDS * visit.residual_px + 1.0)
    links = _links(pieces, reached, memory.footprint)
    _merge(links, (pieces, components(visit.tight), reached), now, memory)
    found: Labels = np.zeros(pieces.shape, np.int32)
    for piece, patches in links.items():
        own = sorted({_final(memory, patch) for patch in patches})
        inside = pieces == piece
        if len(own) == 1:
            found[inside] = own[0]
        else:
            old = np.where(np.isin(memory.footprint, own), memory.footprint, 0)
            found[inside] = nearest_label(old.astype(np.int32))[inside]
    _join_neighbours(found, pieces, groups)
    _split(found, groups, now, memory)
    _add_new(found, (pieces, groups), now, memory)
    return found


def _links(pieces: Labels, reached: Labels, footprint: Labels) -> dict[int, set[int]]:
    """Return for each piece the patches that were there before."""
    piece_px, patch_px = np.bincount(pieces.ravel()), np.bincount(footprint.ravel())
    links: dict[int, set[int]] = {}
    for (piece, patch), common in pair_counts(pieces, reached).items():
        if common >= LINKED_SHARE * min(piece_px[piece], patch_px[patch]):
            links.setdefault(piece, set()).add(patch)
    return links


def _merge(
    links: dict[int, set[int]],
    maps: tuple[Labels, Labels, Labels],
    now: _Now,
    memory: _Memory,
) -> None:
    """Let patches become one where even the tighter border holds them together.

    `maps` holds the visit's pieces, the pieces of its tighter border, and the earlier patches.
    """
    pieces, cores, reached = maps
    for piece, patches in links.items():
        if len(patches) < 2:
            continue
        inside = pieces == piece
        heart: dict[int, tuple[int, int]] = {}  # of each patch: the core it lies in, and how far
        shared = pair_counts(
            np.where(inside, reached, 0).astype(np.int32),
            np.where(inside, cores, 0).astype(np.int32),
        )
        for (patch, core), count in shared.items():
            if patch in patches and count > heart.get(patch, (0, 0))[1]:
                heart[patch] = (core, count)
        sizes = np.bincount(memory.footprint.ravel(), minlength=memory.count + 1)
        for core in {core for core, _ in heart.values()}:
            together = {_final(memory, p) for p, (own, _) in heart.items() if own == core}
            keeper = max(together, key=lambda p: (sizes[p], -p))
            for lost in sorted(together - {keeper}):
                memory.gone_into[lost] = keeper
                memory.footprint[memory.footprint == lost] = keeper
                memory.events.append(now.event(PatchEventKind.MERGED, lost, keeper))


def _final(memory: _Memory, patch: int) -> int:
    while patch in memory.gone_into:
        patch = memory.gone_into[patch]
    return patch


def _join_neighbours(found: Labels, pieces: Labels, groups: Labels) -> None:
    """Give pieces without a patch to the one that the wider border joins them with."""
    nameless = np.where(found == 0, pieces, 0).astype(np.int32)
    owners: dict[int, tuple[int, int]] = {}
    for (group, patch), count in pair_counts(groups, found).items():
        if count > owners.get(group, (0, 0))[1]:
            owners[group] = (patch, count)
    for piece, group in _group_of(nameless, groups).items():
        if group in owners:
            found[nameless == piece] = owners[group][0]


def _group_of(pieces: Labels, groups: Labels) -> dict[int, int]:
    """Return the group of each piece; a piece lies in one, as the wider border holds it."""
    return dict(pair_counts(pieces, groups).keys())


def _split(found: Labels, groups: Labels, now: _Now, memory: _Memory) -> None:
    """Give parts of a patch that even the wider border leaves apart a number of their own."""
    parts: dict[int, list[tuple[int, int]]] = {}
    for (patch, group), count in pair_counts(found, groups).items():
        parts.setdefault(patch, []).append((count, group))
    for patch, of_patch in parts.items():
        for _, group in sorted(of_patch, reverse=True)[1:]:
            part = (found == patch) & (groups == group)
            if _is_clear(part, groups == group, now):
                memory.count += 1
                found[part] = memory.count
                memory.events.append(now.event(PatchEventKind.SPLIT, memory.count, patch))


def _add_new(found: Labels, maps: tuple[Labels, Labels], now: _Now, memory: _Memory) -> None:
    """Give what is there for the first time a number; `maps` are pieces, and their groups."""
    pieces, groups = maps
    own_groups = np.where((found == 0) & (pieces > 0), groups, 0)
    sizes = np.bincount(own_groups.ravel())
    sizes[0] = 0
    for group in np.argsort(-sizes, kind="stable")[: int(np.count_nonzero(sizes))]:
        part = own_groups == group
        if not _is_clear(part, groups == group, now):
            continue
        memory.count += 1
        found[part] = memory.count
        if now.index and _was_bare(part, memory):
            memory.events.append(now.event(PatchEventKind.NEW, memory.count))


def _is_clear(part: Mask, group: Mask, now: _Now) -> bool:
    """Tell whether a part stands clear of noise: large enough, and larger than its own doubt."""
    size = int(np.count_nonzero(part))
    surely = int(np.count_nonzero(now.visit.tight & part))
    sd = (int(np.count_nonzero(now.visit.wide & group)) - surely) / 2
    return size >= now.least_px and surely > 0 and size > CLEAR_SDS * sd


def _was_bare(part: Mask, memory: _Memory) -> bool:
    """Tell whether earlier visits showed this place, and no patch at all in it."""
    size = np.count_nonzero(part)
    return bool(
        np.count_nonzero(part & memory.ever_looked_at) >= SEEN_SHARE * size
        and np.count_nonzero(part & memory.ever_wide) < LINKED_SHARE * size
    )


def _sightings(found: Labels, visit: Borders, memory: _Memory) -> dict[int, bool | None]:
    here = set(np.flatnonzero(np.bincount(found.ravel())).tolist()) - {0}
    seen: dict[int, bool | None] = {}
    for patch in range(1, memory.count + 1):
        if patch in memory.gone_into:
            continue
        if patch in here:
            seen[patch] = True
            continue
        place = memory.footprint == patch
        size = np.count_nonzero(place)
        in_view = np.count_nonzero(place & visit.looked_at) >= SEEN_SHARE * size
        bare = np.count_nonzero(place & visit.wide) < LINKED_SHARE * size
        seen[patch] = False if in_view and bare else None
    return seen
