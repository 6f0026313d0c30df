import numpy as np

from pigmenttrack.imaging.background import find_background

SKIN, PALE, CLOTH = (176, 128, 100), (235, 214, 200), (60, 90, 170)


def arm_on_cloth() -> np.ndarray:
    rgb = np.full((300, 400, 3), CLOTH, np.uint8)
    rgb[80:220] = SKIN
    return rgb


def test_the_cloth_around_a_limb_is_background_and_the_limb_is_not() -> None:
    background = find_background(arm_on_cloth())
    assert background[:70].all()
    assert background[230:].all()
    assert not background[90:210].any()


def test_a_patch_and_a_blue_mark_within_the_skin_are_no_background() -> None:
    rgb = arm_on_cloth()
    rgb[120:180, 150:230] = PALE
    rgb[130:170, 300:350] = CLOTH
    assert not find_background(rgb)[90:210].any()


def test_a_picture_full_of_skin_has_no_background() -> None:
    assert not find_background(np.full((200, 200, 3), SKIN, np.uint8)).any()
