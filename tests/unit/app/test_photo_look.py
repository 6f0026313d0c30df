"""What is told of a photo before it is taken in."""

from pathlib import Path

import pytest
from PIL import Image

from pigmenttrack.app.photo_look import features_of, look_at_photo
from pigmenttrack.domain.errors import UnreadablePhoto

SAMPLES = Path(__file__).parents[3] / "sample_images"
ARM = sorted((SAMPLES / "arm_with_card").glob("*.jpg"))
KNEE = sorted((SAMPLES / "dark_knee").glob("*.jpg"))


def test_a_good_photo_with_the_card_of_the_same_place() -> None:
    look = look_at_photo(ARM[1], [features_of(ARM[0])])

    assert (look.is_sharp, look.is_lit, look.has_scale, look.is_same_place) == (
        True,
        True,
        True,
        True,
    )
    assert look.picture.startswith(b"\xff\xd8")


def test_another_place_is_not_recognised_and_a_missing_scale_is_told() -> None:
    look = look_at_photo(KNEE[0], [features_of(ARM[0])])

    assert look.is_same_place is False
    assert not look.has_scale
    assert any("known size" in one for one in look.sentences)


def test_the_same_card_makes_no_same_place() -> None:
    other = SAMPLES / "changing_light" / "2024-01-15.jpg"

    assert look_at_photo(other, [features_of(ARM[0])]).is_same_place is False


def test_a_dark_photo_is_told(tmp_path: Path) -> None:
    with Image.open(ARM[0]) as bright:
        bright.point(lambda level: level // 8).save(tmp_path / "dark.png")

    look = look_at_photo(tmp_path / "dark.png")

    assert not look.is_lit
    assert look.is_same_place is None


def test_a_broken_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "broken.jpg").write_bytes(ARM[0].read_bytes()[:3000])

    with pytest.raises(UnreadablePhoto):
        look_at_photo(tmp_path / "broken.jpg")
