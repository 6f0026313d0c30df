from pathlib import Path

import pytest

from pigmenttrack.app.destination import require_writable, writing_into
from pigmenttrack.domain.errors import BadRequest


def test_a_folder_that_is_not_there_yet_is_fit_and_is_not_made(tmp_path: Path) -> None:
    require_writable(tmp_path / "new" / "deeper")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("below", ["", "deeper"])
def test_a_file_in_the_way_is_named(tmp_path: Path, below: str) -> None:
    (tmp_path / "notes.txt").touch()
    with pytest.raises(BadRequest, match=r"notes\.txt is a file"):
        require_writable(tmp_path / "notes.txt" / below)


def test_a_folder_without_the_right_to_write_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Root may write everywhere, so the system's answer is made up.
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(BadRequest, match="may not be written to"):
        require_writable(tmp_path / "results")


def test_a_full_disk_is_told_in_plain_words(tmp_path: Path) -> None:
    def fill() -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(BadRequest, match="No space left") as caught, writing_into(tmp_path / "new"):
        fill()
    assert caught.value.advice
    assert (tmp_path / "new").is_dir()
