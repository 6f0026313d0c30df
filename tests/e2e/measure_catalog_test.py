"""`pigmenttrack measure --catalog`: sites by name, with all outputs of a folder."""

from pathlib import Path

import pytest

from e2e.conftest import FolderMaker
from e2e.typed import run


@pytest.fixture
def here(sample_folder: FolderMaker, tmp_path: Path) -> Path:
    folder = sample_folder("dark_knee", slice(0, 2))
    run("catalog", "new", "c", here=tmp_path)
    for alias in ("A", "B"):
        run("subject", "add", alias, here=tmp_path)
        run("site", "add", "knee", "--subject", alias, here=tmp_path)
    run("site", "add", "empty", "--subject", "A", here=tmp_path)
    for alias in ("A", "B"):
        where = ("--subject", alias, "--site", "knee", "--no-measure")
        run("import", str(folder), *where, here=tmp_path)
    return tmp_path


def test_one_site_then_all_of_them(here: Path) -> None:
    run("measure", "--catalog", "c", "--subject", "A", "--site", "knee", here=here)
    written = here / "pigmenttrack-results" / "A knee"
    names = {path.name for path in written.iterdir()}
    assert {"measurements.csv", "measurements.json", "chart.png", "report.pdf", "overlays"} <= names
    said = run("measure", "--catalog", "c", "--out", "all", here=here)
    assert "the catalog says the very same already" in " ".join(said.split())
    for alias in ("A", "B"):
        assert (here / "all" / alias / "knee" / "report.pdf").is_file()
    assert not (here / "all" / "A" / "empty").exists()
    assert "no_scale" in (here / "all" / "B" / "knee" / "measurements.csv").read_text()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("measure",), "nothing to measure"),
        (("measure", ".", "--subject", "A"), "not from both"),
        (("measure", "--catalog", "c", "--site", "knee"), "Whose knee"),
        (("measure", "--subject", "C"), "There are: A, B"),
        (("measure", "--subject", "A", "--site", "toe"), "no site toe"),
    ],
)
def test_what_is_not_there_is_told(words: tuple[str, ...], said: str, tmp_path: Path) -> None:
    run("catalog", "new", "c", here=tmp_path)
    for alias in ("A", "B"):
        run("subject", "add", alias, here=tmp_path)
    assert said in " ".join(run(*words, here=tmp_path, status=2).split())
