"""Guided capture with a camera that is fed from files."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from pigmenttrack.app.catalog_places import places
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.panels.capture.camera import FileCamera
from pigmenttrack.gui.panels.capture.frames import image_from_rgb, rgb_from_image
from pigmenttrack.gui.panels.capture.page import CapturePage
from pigmenttrack.gui.session import Session
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.media.load import load_photo

FRAME_MS = 5


def _texture(shift: int = 0) -> Rgb:
    rng = np.random.default_rng(7)
    coarse = rng.integers(60, 200, (40, 50, 3), dtype=np.uint8)
    large = np.asarray(Image.fromarray(coarse).resize((500, 400), Image.Resampling.BICUBIC))
    return np.roll(large, shift, axis=1)


@pytest.fixture
def camera(tmp_path: Path) -> FileCamera:
    path = tmp_path / "frame.png"
    Image.fromarray(_texture()).save(path)
    return FileCamera([path], frame_ms=FRAME_MS)


@pytest.fixture
def page(session: Session, jobs: JobRunner, qtbot: QtBot) -> CapturePage:
    made = CapturePage(session, jobs)
    qtbot.addWidget(made)
    session.choose_site(places(session.opened)[0].site)
    made.resize(1000, 700)
    made.show()
    return made


def test_without_a_camera_it_says_what_is_missing(page: CapturePage) -> None:
    assert page.view.frame.isNull()
    assert page.view._message


def test_frames_are_shown_and_judged(page: CapturePage, camera: FileCamera, qtbot: QtBot) -> None:
    page.use_camera(camera)
    qtbot.waitUntil(lambda: page.card.light_bar.value() > 0, timeout=15_000)
    assert not page.view.frame.isNull()
    assert page.card.hint.text()


def test_a_photo_is_kept_with_its_time_and_offered_to_import(
    page: CapturePage, camera: FileCamera, qtbot: QtBot, session: Session
) -> None:
    offered: list[Path] = []
    session.files_offered.connect(offered.extend)
    page.use_camera(camera)
    qtbot.waitUntil(lambda: not page.view.frame.isNull(), timeout=15_000)
    page.card.shutter.click()
    qtbot.waitUntil(page.card.import_button.isEnabled, timeout=15_000)
    page.card.import_button.click()
    (path,) = offered
    photo = load_photo(path)
    assert photo.rgb.shape == (400, 500, 3)
    assert np.abs(photo.rgb.astype(int) - _texture()).mean() < 5
    with Image.open(path) as opened:
        assert opened.getexif().get_ifd(0x8769)[36867]
    assert not page.card.import_button.isEnabled()


def test_the_self_timer_counts_down_and_then_takes_one_photo(
    page: CapturePage, camera: FileCamera, qtbot: QtBot
) -> None:
    page.use_camera(camera)
    qtbot.waitUntil(lambda: not page.view.frame.isNull(), timeout=15_000)
    page.card.timer_choice.setCurrentIndex(1)
    page.release()
    assert not page.card.import_button.isEnabled()
    for _ in range(3):
        page._count_down()
    qtbot.waitUntil(page.card.import_button.isEnabled, timeout=15_000)
    assert not page._timer.isActive()


def test_a_hidden_page_leaves_the_camera_off(
    page: CapturePage, camera: FileCamera, qtbot: QtBot
) -> None:
    page.use_camera(camera)
    qtbot.waitUntil(lambda: not page.view.frame.isNull(), timeout=15_000)
    page.hide()
    assert not camera._timer.isActive()
    page.show()
    assert camera._timer.isActive()


def test_a_camera_that_fails_is_told_in_place_of_its_picture(
    page: CapturePage, tmp_path: Path
) -> None:
    (tmp_path / "broken.png").write_bytes(b"no picture")
    camera = FileCamera([tmp_path / "broken.png"])
    page.use_camera(camera)
    camera.send_next()
    assert "broken.png" in page.view._message
    assert not camera._timer.isActive()


def test_taking_a_photo_of_nothing_is_said(page: CapturePage, session: Session) -> None:
    said: list[str] = []
    session.said.connect(lambda text, _undo: said.append(text))
    page.take_photo()
    assert said == ["There is no picture to take."]


@pytest.mark.parametrize("width", [1, 3, 17, 64])
def test_frames_survive_the_way_to_arrays_and_back(width: int) -> None:
    rgb = np.random.default_rng(width).integers(0, 256, (5, width, 3), dtype=np.uint8)
    image = image_from_rgb(rgb)
    assert isinstance(image, QImage)
    np.testing.assert_array_equal(rgb_from_image(image), rgb)
