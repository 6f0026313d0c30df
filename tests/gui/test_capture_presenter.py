"""What guided capture says of a frame."""

import pytest

from pigmenttrack.gui.panels.capture.presenter import CapturePresenter, Move, move_for
from pigmenttrack.imaging.live_hint import LiveLook, Pose

STILL = Pose(right=0.0, down=0.0, turn_deg=0.0, nearer=1.0, tilt_deg=0.0)


def _pose(**changes: float) -> Pose:
    return Pose(**{**{name: getattr(STILL, name) for name in Pose.__slots__}, **changes})


def _look(*, pose: Pose | None = STILL, sharpness: float = 1.0, is_lit: bool = True) -> LiveLook:
    return LiveLook(pose=pose, sharpness=sharpness, brightness=0.5, clipped=0.0, is_lit=is_lit)


@pytest.mark.parametrize(
    ("changes", "move"),
    [
        ({}, Move.NONE),
        ({"right": 0.04, "turn_deg": 4.0}, Move.NONE),
        ({"right": 0.2}, Move.RIGHT),
        ({"right": -0.2}, Move.LEFT),
        ({"down": 0.2}, Move.DOWN),
        ({"down": -0.2}, Move.UP),
        ({"nearer": 1.3}, Move.NEARER),
        ({"nearer": 0.7}, Move.FARTHER),
        ({"turn_deg": 20.0}, Move.TURN_RIGHT),
        ({"turn_deg": -20.0}, Move.TURN_LEFT),
        ({"tilt_deg": 35.0}, Move.STRAIGHTEN),
        ({"right": 0.06, "down": -0.3}, Move.UP),
    ],
)
def test_the_move_that_matters_most_is_told(changes: dict[str, float], move: Move) -> None:
    assert move_for(_pose(**changes))[0] is move


def test_it_is_ready_only_when_place_light_and_focus_are_right() -> None:
    presenter = CapturePresenter(has_baseline=True)
    assert presenter.judge(_look()).is_ready
    assert not presenter.judge(_look(sharpness=0.4)).is_ready
    assert not presenter.judge(_look(is_lit=False)).is_ready
    assert not presenter.judge(_look(pose=_pose(right=0.3))).is_ready


def test_a_place_that_is_not_recognised_is_searched_for() -> None:
    presenter = CapturePresenter(has_baseline=True)
    assert presenter.judge(_look(pose=None)).move is Move.SEARCH


def test_a_first_photo_needs_no_place() -> None:
    presenter = CapturePresenter(has_baseline=False)
    assert presenter.judge(_look(pose=None)).is_ready


def test_a_sharp_frame_of_long_ago_is_forgotten() -> None:
    presenter = CapturePresenter()
    presenter.judge(_look(sharpness=5.0))
    for _ in range(60):
        hint = presenter.judge(_look(sharpness=1.0))
    assert hint.is_sharp
