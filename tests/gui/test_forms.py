"""Forms drawn in Qt Designer are compiled, and what is committed is what they compile to."""

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BUILD = runpy.run_path(str(ROOT / "ui" / "build.py"))
FORMS = sorted((ROOT / "ui" / "forms").glob("*.ui"))


@pytest.mark.parametrize("form", FORMS, ids=[form.stem for form in FORMS])
def test_a_form_is_compiled_anew_after_every_change(form: Path) -> None:
    committed = ROOT / "src" / "pigmenttrack" / "gui" / "forms" / f"ui_{form.stem}.py"

    assert committed.read_text(encoding="utf-8") == BUILD["compiled_form"](form)


def test_there_are_forms() -> None:
    assert {form.stem for form in FORMS} >= {"import_page", "settings_page"}
