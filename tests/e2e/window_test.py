"""The way of a person through the window, on a real X display, by mouse and keyboard."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from e2e.conftest import FolderMaker
from e2e.typed import run

PILOT = Path(__file__).with_name("window_pilot.py")
NEEDED = ("Xvfb", "xdotool")
LONGEST_FLIGHT_S = 900

missing = [name for name in NEEDED if shutil.which(name) is None]


@pytest.fixture
def display() -> Iterator[str]:
    """Start an X server of our own, on a display that it chooses itself."""
    chosen, told = os.pipe()
    server = subprocess.Popen(  # noqa: S603 - the X server, found on PATH
        ["Xvfb", "-displayfd", str(told), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],  # noqa: S607 - likewise
        pass_fds=(told,),
        stderr=subprocess.DEVNULL,
    )
    os.close(told)
    with os.fdopen(chosen) as answer:
        number = answer.readline().strip()
    assert number, "the X server did not start"
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")
def test_from_photos_to_a_report_by_mouse_and_keyboard(
    tmp_path: Path, display: str, sample_folder: FolderMaker
) -> None:
    photos = sample_folder("arm_with_card", slice(0, 3))
    run("catalog", "new", "mine", here=tmp_path)
    kept = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    environment = {
        **kept,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_QPA_PLATFORMTHEME": "",
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "LC_ALL": "C.UTF-8",
    }

    done = subprocess.run(  # noqa: S603 - a script of ours
        [sys.executable, PILOT, tmp_path / "mine.ptcat", photos, tmp_path / "report.pdf"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=LONGEST_FLIGHT_S,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert "arm with card" in run("site", "list", "--catalog", "mine.ptcat", here=tmp_path)
    said = run("catalog", "info", "--catalog", "mine.ptcat", here=tmp_path)
    assert "photos               3" in said
