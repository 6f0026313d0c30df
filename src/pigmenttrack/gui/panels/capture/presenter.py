"""What guided capture says of a frame, and when it takes one. No Qt."""

from dataclasses import dataclass
from enum import StrEnum

from pigmenttrack.imaging.live_hint import LiveLook, Pose

# A hand holds no stiller; the registration takes far more than this.
NEAR_ENOUGH = 0.05  # of the width, and of the size
TURN_ENOUGH_DEG = 5.0
TILT_ENOUGH_DEG = 20.0  # uncorrected, 20° of tilt shrink an area by 6 %
SHARP_SHARE = 0.7  # of the sharpest frame seen lately
MEMORY = 60  # frames


class Move(StrEnum):
    """What to do with the camera; the largest difference is told, one at a time."""

    NONE = "hold still"
    SEARCH = "search"
    RIGHT = "right"
    LEFT = "left"
    DOWN = "down"
    UP = "up"
    NEARER = "nearer"
    FARTHER = "farther"
    TURN_RIGHT = "turn right"
    TURN_LEFT = "turn left"
    STRAIGHTEN = "straighten"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """What is told of one frame.

    Attributes
    ----------
    size : float
        How far off it is: a share of the width, a factor, or degrees, after the kind of move.
    sharpness : float
        0 to 1, of the sharpest frame seen lately.
    """

    move: Move
    size: float
    sharpness: float
    brightness: float
    is_sharp: bool
    is_lit: bool

    @property
    def is_ready(self) -> bool:
        """Whether a photo taken now would serve."""
        return self.move is Move.NONE and self.is_sharp and self.is_lit


class CapturePresenter:
    """Remembers how sharp frames can be, and counts down the self-timer."""

    def __init__(self, *, has_baseline: bool = False) -> None:
        self.has_baseline = has_baseline
        self._sharpest: list[float] = []

    def judge(self, look: LiveLook) -> Hint:
        """Return what to tell of a frame."""
        self._sharpest = [*self._sharpest[-(MEMORY - 1) :], look.sharpness]
        best = max(self._sharpest)
        share = look.sharpness / best if best > 0 else 0.0
        move, size = (Move.NONE, 0.0)
        if self.has_baseline:
            move, size = (Move.SEARCH, 0.0) if look.pose is None else move_for(look.pose)
        return Hint(
            move=move,
            size=size,
            sharpness=share,
            brightness=look.brightness,
            is_sharp=share >= SHARP_SHARE,
            is_lit=look.is_lit,
        )


def move_for(pose: Pose) -> tuple[Move, float]:
    """Return the move that matters most, measured by what may stay; nothing if all may."""
    zoom = pose.nearer - 1
    wishes = [
        (abs(pose.right) / NEAR_ENOUGH, Move.RIGHT if pose.right > 0 else Move.LEFT, pose.right),
        (abs(pose.down) / NEAR_ENOUGH, Move.DOWN if pose.down > 0 else Move.UP, pose.down),
        (abs(zoom) / (2 * NEAR_ENOUGH), Move.NEARER if zoom > 0 else Move.FARTHER, zoom),
        (
            abs(pose.turn_deg) / TURN_ENOUGH_DEG,
            Move.TURN_RIGHT if pose.turn_deg > 0 else Move.TURN_LEFT,
            pose.turn_deg,
        ),
        (pose.tilt_deg / TILT_ENOUGH_DEG, Move.STRAIGHTEN, pose.tilt_deg),
    ]
    weight, move, size = max(wishes, key=lambda wish: wish[0])
    return (move, abs(size)) if weight > 1 else (Move.NONE, 0.0)
