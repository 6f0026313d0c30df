import cv2
import numpy as np

from pigmenttrack.imaging.registration.hair import find_hair, smooth_skin


def skin_with_a_hair_and_a_nevus() -> np.ndarray:
    grey = np.full((200, 200), 180, np.uint8)
    cv2.line(grey, (20, 30), (170, 60), 60, 2)
    cv2.circle(grey, (100, 140), 3, 90, -1)
    return grey


def test_a_hair_is_found_and_a_nevus_is_not() -> None:
    hair = find_hair(skin_with_a_hair_and_a_nevus())
    assert hair[44:47, 90:100].any(axis=0).all()
    assert not hair[130:150, 90:110].any()


def test_skin_below_a_hair_reads_as_the_skin_beside_it() -> None:
    grey = skin_with_a_hair_and_a_nevus()
    smooth = smooth_skin(grey, cv2.dilate(find_hair(grey).astype(np.uint8), np.ones((3, 3))) > 0, 2)
    assert np.abs(smooth[30:60, 60:130] - 180).max() < 4


def test_where_all_is_hidden_the_mean_of_what_is_there_is_kept() -> None:
    grey = np.full((40, 40), 77, np.uint8)
    assert np.allclose(smooth_skin(grey, np.ones((40, 40), bool), 2.0), 77, atol=0.1)
