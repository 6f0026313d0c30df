"""`pigmenttrack gui`: the door to the window."""

import fcntl
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from e2e.typed import run

PROGRAM = (sys.executable, "-m", "pigmenttrack", "gui")
SAMPLES = Path(__file__).parents[2] / "sample_images"
LONGEST_WAIT_S = 90.0


class Started:
    """A window without a screen, in a home of its own."""

    def __init__(self, home: Path, *arguments: str) -> None:
        self.home = home
        self.process = subprocess.Popen(  # noqa: S603 - this very program
            [*PROGRAM, *arguments],
            env=environment(home),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    @property
    def markers(self) -> list[Path]:
        return list((self.home / "data" / "pigmenttrack" / "open").glob("*.open"))

    def until_open(self) -> None:
        end = time.monotonic() + LONGEST_WAIT_S
        while not any(map(is_held, self.markers)):
            assert self.process.poll() is None, self.process.communicate()
            assert time.monotonic() < end
            time.sleep(0.2)

    def end(self, number: signal.Signals) -> int:
        self.process.send_signal(number)
        self.process.communicate(timeout=LONGEST_WAIT_S)
        return self.process.returncode


def is_held(marker: Path) -> bool:
    """Tell whether a living window holds the marker of its catalog."""
    with marker.open() as opened:
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    return {
        **kept,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "HOME": str(home),
    }


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    run("catalog", "new", "mine", here=tmp_path)
    return tmp_path / "mine.ptcat"


def test_without_a_display_one_sentence_says_so(tmp_path: Path) -> None:
    unset = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    kept = {name: value for name, value in os.environ.items() if name not in unset}

    for display in ({}, {"DISPLAY": ":4711"}):
        done = subprocess.run(  # noqa: S603 - this very program
            PROGRAM,
            env={**kept, **display, "HOME": str(tmp_path)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 2
        assert "no display" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_catalog_that_is_none_is_told_before_a_window_opens(tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: S603 - this very program
        [*PROGRAM, str(tmp_path / "absent.ptcat")],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert "There is no catalog" in done.stderr


def test_a_window_closes_in_order_when_the_system_asks(catalog: Path, tmp_path: Path) -> None:
    window = Started(tmp_path, str(catalog))
    window.until_open()

    assert window.end(signal.SIGTERM) == 0
    assert window.markers == []


def test_a_killed_window_loses_nothing_and_the_catalog_opens_again(
    catalog: Path, tmp_path: Path
) -> None:
    run("subject", "add", "Anna", here=tmp_path)
    window = Started(tmp_path, str(catalog))
    window.until_open()
    window.end(signal.SIGKILL)
    assert len(window.markers) == 1

    assert "Anna" in run("subject", "list", here=tmp_path)
    again = Started(tmp_path, str(catalog))
    again.until_open()
    assert again.end(signal.SIGINT) == 0
    assert again.markers == []


def test_the_first_start_is_full_of_samples_and_the_next_opens_them_again(tmp_path: Path) -> None:
    first = Started(tmp_path, "--samples", str(SAMPLES))
    first.until_open()
    samples = tmp_path / "data" / "pigmenttrack" / "samples.ptcat"
    assert samples.is_dir()
    assert first.end(signal.SIGTERM) == 0

    second = Started(tmp_path)
    second.until_open()
    assert second.end(signal.SIGTERM) == 0
    assert "Sample A" in run("subject", "list", "--catalog", str(samples), here=tmp_path)
