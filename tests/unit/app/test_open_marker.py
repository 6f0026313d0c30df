"""Did the last window close in order?"""

from pathlib import Path

from pigmenttrack.app.open_marker import OpenMarker


def test_an_orderly_close_leaves_nothing_behind(tmp_path: Path) -> None:
    OpenMarker.set(tmp_path, tmp_path / "mine.ptcat").clear()

    assert not OpenMarker.set(tmp_path, tmp_path / "mine.ptcat").left_behind
    assert len(list(tmp_path.iterdir())) == 1


def test_a_window_that_was_killed_is_noticed_once(tmp_path: Path) -> None:
    killed = OpenMarker.set(tmp_path, tmp_path / "mine.ptcat")
    killed.drop_lock()  # as the kernel does for a dead program

    again = OpenMarker.set(tmp_path, tmp_path / "mine.ptcat")
    assert again.left_behind
    again.clear()
    assert not OpenMarker.set(tmp_path, tmp_path / "mine.ptcat").left_behind


def test_a_second_window_on_the_same_catalog_is_no_crash(tmp_path: Path) -> None:
    first = OpenMarker.set(tmp_path, tmp_path / "mine.ptcat")
    second = OpenMarker.set(tmp_path, tmp_path / "mine.ptcat")

    assert not second.left_behind
    second.clear()
    first.clear()
    assert not OpenMarker.set(tmp_path, tmp_path / "mine.ptcat").left_behind


def test_catalogs_are_marked_apart(tmp_path: Path) -> None:
    OpenMarker.set(tmp_path, tmp_path / "one.ptcat").drop_lock()

    assert not OpenMarker.set(tmp_path, tmp_path / "other.ptcat").left_behind
