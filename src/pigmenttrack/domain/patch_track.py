"""One patch followed from photo to photo: its name, its size, and what became of it."""

from dataclasses import dataclass
from enum import StrEnum

from pigmenttrack.domain.capture import CaptureTime
from pigmenttrack.domain.estimate import Estimate


class PatchEventKind(StrEnum):
    """What can happen to a patch between two photos."""

    NEW = "new"
    RETURNED = "returned"
    VANISHED = "vanished"
    MERGED = "merged"
    SPLIT = "split"
    SEEN_ONCE = "seen once"


@dataclass(frozen=True, slots=True, kw_only=True)
class PatchState:
    """One patch on one photo.

    Attributes
    ----------
    name : str
        "P1", "P2", …: the same on every photo of the series.
    area : Estimate
        In the series' unit; zero where the photo shows its place and nothing is left there.
    repigmentation_pct : Estimate or None
        ``100 * (A0 - At) / A0`` of all patches of `compared`; None on the baseline, and where
        none of them was there on the baseline.
    compared : tuple of str
        The patches that were compared together: merged and split ones cannot be told apart.
    contrast_mi : Estimate or None
        Melanin index of the patch minus that of the skin beside it (negative: paler).
    """

    name: str
    area: Estimate
    repigmentation_pct: Estimate | None = None
    compared: tuple[str, ...] = ()
    contrast_mi: Estimate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PatchEvent:
    """Something that became of a patch, said only where it stands clear of noise.

    Attributes
    ----------
    name : str
        The patch.
    other : str
        Into which it merged, or from which it split; else empty.
    photo : str
        The first photo that shows it.
    confirmed : bool
        Whether a later photo shows it too.
    """

    kind: PatchEventKind
    name: str
    photo: str
    captured: CaptureTime
    other: str = ""
    confirmed: bool = False


def event_words(event: PatchEvent) -> str:
    """Return what happened as a sentence without its date.

    Examples
    --------
    >>> from datetime import datetime
    >>> from pigmenttrack.domain.capture import DateSource
    >>> when = CaptureTime(taken_at=datetime(2025, 5, 3), source=DateSource.EXIF)
    >>> event_words(PatchEvent(
    ...     kind=PatchEventKind.MERGED, name="P2", other="P1", photo="", captured=when))
    'P2 has grown together with P1 (on one photo so far).'
    """
    words = {
        PatchEventKind.NEW: f"{event.name} is new",
        PatchEventKind.RETURNED: f"{event.name} is seen again",
        PatchEventKind.VANISHED: f"{event.name} is no longer seen",
        PatchEventKind.MERGED: f"{event.name} has grown together with {event.other}",
        PatchEventKind.SPLIT: f"{event.name} has come apart from {event.other}",
        PatchEventKind.SEEN_ONCE: f"{event.name} was seen on this photo only",
    }[event.kind]
    once = event.kind is PatchEventKind.SEEN_ONCE or event.confirmed
    return f"{words}." if once else f"{words} (on one photo so far)."
