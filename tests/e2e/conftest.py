"""Folders of photos to measure: parts of the sample series, whose truth is known."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SAMPLES = Path(__file__).parents[2] / "sample_images"
FolderMaker = Callable[..., Path]


@pytest.fixture
def sample_folder(tmp_path: Path) -> FolderMaker:
    """Copy some photos of a sample series, with its region, into a folder of their own."""

    def make(series: str, photos: slice = slice(None)) -> Path:
        folder = tmp_path / series
        folder.mkdir()
        for photo in sorted((SAMPLES / series).glob("*.jpg"))[photos]:
            shutil.copy(photo, folder)
        shutil.copy(SAMPLES / series / "roi.json", folder)
        return folder

    return make


@pytest.fixture
def truth() -> Callable[[str], dict[str, dict[str, Any]]]:
    """Return what is true of each photo of a sample series, by its name."""

    def read(series: str) -> dict[str, dict[str, Any]]:
        content = json.loads((SAMPLES / series / "truth.json").read_text())
        return {visit["photo"]: visit for visit in content["visits"]}

    return read
