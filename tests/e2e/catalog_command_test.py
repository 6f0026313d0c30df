"""The catalog's commands, the way a person types them."""

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from e2e.typed import run

PROGRAM = (sys.executable, "-m", "pigmenttrack")


def photo_folder(folder: Path, count: int, seed: int = 1) -> Path:
    folder.mkdir()
    rng = np.random.default_rng(seed)
    for number in range(count):
        pixels = rng.integers(0, 255, (9, 12, 3), dtype=np.uint8).repeat(8, 0).repeat(8, 1)
        Image.fromarray(pixels).save(folder / f"2025-{number % 12 + 1:02d}-0{seed}.jpg")
    return folder


@pytest.fixture
def here(tmp_path: Path) -> Path:
    run("catalog", "new", "mine", here=tmp_path)
    run("subject", "add", "Anna [b]", "--birth-year", "1980", here=tmp_path)
    run("site", "add", "knee", "--subject", "Anna [b]", "--side", "left", here=tmp_path)
    return tmp_path


def test_from_an_empty_folder_to_an_export_and_back(here: Path) -> None:
    photo_folder(here / "in", 3)
    where = ("--subject", "Anna [b]", "--site", "knee", "--no-measure")
    said = run("import", "in", *where, here=here)
    assert "imported 2025-01-01.jpg" in said
    assert "3 imported, 0 there already, 0 rejected." in said
    assert "Anna [b]" in run("subject", "list", here=here)
    assert "left" in run("site", "list", "--subject", "Anna [b]", here=here)
    run("site", "edit", "knee", "--subject", "Anna [b]", "--control", here=here)
    assert "control" in run("site", "list", here=here)
    assert "Change site knee" in run("catalog", "undo", here=here)
    assert "Change site knee" in run("catalog", "redo", here=here)
    run("catalog", "backup", here=here)
    assert "photos               3" in run("catalog", "info", here=here)
    assert "All is in order" in run("catalog", "verify", "--data", here=here)
    run("catalog", "export", "out", here=here)
    run("catalog", "new", "again", here=here)
    said = run("import", "out", "--catalog", "again.ptcat", here=here)
    assert "3 photo," in said
    said = run("import", "in", *where, "--catalog", "again.ptcat", here=here)
    assert "0 imported, 3 there already" in said


def test_mistakes_are_told_with_a_way_out(here: Path) -> None:
    photo_folder(here / "in", 1)
    said = run("import", "in", here=here, status=2)
    assert "--subject" in said
    said = run("import", "in", "--subject", "Bob", "--site", "knee", here=here, status=2)
    assert "There are: Anna [b]" in said
    said = run("import", "in", "--subject", "Anna [b]", "--site", "hand", here=here, status=2)
    assert "There are: knee" in said
    assert "born" not in run(
        "subject", "edit", "Anna [b]", "--birth-year", "7", here=here, status=2
    )
    assert "already" in run("subject", "add", "Anna [b]", here=here, status=2)
    assert "nothing to do again" in run("catalog", "redo", here=here, status=2)
    said = run("catalog", "erase-subject", "Anna [b]", here=here, status=2)
    assert "--confirm" in said
    run("catalog", "new", "second", here=here)
    assert "several catalogs" in run("catalog", "info", here=here, status=2)
    assert "no catalog" in run("catalog", "info", "--catalog", "third", here=here, status=2)


def test_a_journal_is_kept_beside_the_photos(here: Path) -> None:
    who = ("--subject", "Anna [b]")
    dose = ("--from", "2025-03-01", "--dose", "1000 µg daily")
    run("journal", "course", "vitamin B12", *who, *dose, here=here)
    run("journal", "lab", "b12", "<150", "pg/mL", *who, "--on", "2025-02-27", here=here)
    run("journal", "stop", "1", *who, "--on", "2025-06-01", here=here)
    listed = run("journal", "list", *who, here=here)
    for words in ("2025-03-01 to 2025-06-01", "1000 µg a day", "<150 pg/mL"):
        assert words in listed
    run("journal", "export", "labs.csv", "--what", "labs", *who, here=here)
    (here / "labs.csv").write_text((here / "labs.csv").read_text() + "2025-02-30,b12,1,pg/mL\n")
    said = run("journal", "import", "labs.csv", "--what", "labs", *who, here=here, status=2)
    assert "row 3" in said
    said = run("journal", "event", "sunburn", *who, "--on", "1.3.2025", here=here, status=2)
    assert "2025-03-01" in said


def test_damage_is_found_and_a_snapshot_brought_back(here: Path) -> None:
    run("catalog", "backup", here=here)
    database = here / "mine.ptcat" / "catalog.db"
    whole = database.read_bytes()
    database.write_bytes(whole[: len(whole) // 2])
    said = run("site", "list", here=here, status=2)
    assert "damaged" in said
    assert "catalog restore" in said
    assert "catalog.db" in run("catalog", "verify", here=here, status=1)
    run("catalog", "restore", here=here)
    assert "Anna [b]" in run("subject", "list", here=here)
    run("catalog", "verify", "--data", here=here)


def test_a_killed_import_loses_nothing_that_was_said(here: Path) -> None:
    said: list[str] = []
    for seed, lines in ((1, 1), (2, 4)):
        photo_folder(here / f"in{seed}", 12, seed)
        words = ("import", f"in{seed}", "--subject", "Anna [b]", "--site", "knee", "--no-measure")
        with subprocess.Popen(  # noqa: S603 - our own program
            (*PROGRAM, *words),
            cwd=here,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as importing:
            assert importing.stdout is not None
            said += [importing.stdout.readline() for _ in range(lines)]
            importing.kill()
            said += importing.stdout.readlines()
    names = [line.split(maxsplit=1)[1].strip() for line in said if line.endswith("\n")]
    assert len(names) >= 5
    run("catalog", "verify", "--data", here=here)
    run("catalog", "info", here=here)
    assert [one.name for one in (here / "mine.ptcat" / "tmp").iterdir()] == ["lock"]
    run("catalog", "export", "out", here=here)
    exported = {path.name.split("_")[1] for path in (here / "out").rglob("*.jpg")}
    assert set(names) <= exported


def test_two_programs_import_at_once(here: Path) -> None:
    where = ("--subject", "Anna [b]", "--site", "knee", "--no-measure")
    for seed in (1, 2):
        photo_folder(here / f"in{seed}", 12, seed)
    shutil.copy(here / "in1" / "2025-03-01.jpg", here / "in2" / "the same 2025-03-01.jpg")
    both = [
        subprocess.Popen(  # noqa: S603 - our own program
            (*PROGRAM, "import", f"in{seed}", *where),
            cwd=here,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for seed in (1, 2)
    ]
    for importing in both:
        with importing:
            _, told = importing.communicate()
            assert importing.returncode == 0, told
    assert "photos              24" in run("catalog", "info", here=here)
    assert "All is in order" in run("catalog", "verify", "--data", here=here)


@pytest.mark.parametrize("kilobytes", [1, 150])
def test_a_file_that_may_not_grow_ends_in_one_clear_message(here: Path, kilobytes: int) -> None:
    photo_folder(here / "in", 40)
    limited = f'ulimit -f {kilobytes}; exec "$@"'
    words = ("import", "in", "--subject", "Anna [b]", "--site", "knee", "--no-measure")
    bash = shutil.which("bash")
    assert bash is not None
    done = subprocess.run(  # noqa: S603 - our own program
        (bash, "-c", limited, "bash", *PROGRAM, *words),
        cwd=here,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert "The disk is full or takes no more" in done.stderr
    assert "Traceback" not in done.stderr
    imported = done.stdout.count("imported ")
    run("catalog", "verify", "--data", here=here)
    assert f"photos {imported:>15}" in run("catalog", "info", here=here)
    run("catalog", "verify", "--data", here=here)
    assert [one.name for one in (here / "mine.ptcat" / "tmp").iterdir()] == ["lock"]
