# ruff: noqa: INP001 - a script, not a package
"""Compile what the window ships: forms to Python, translations to Qt's own format.

python ui/build.py              # everything
python ui/build.py forms
python ui/build.py words        # collect strings, then write the .qm files
"""

import re
import subprocess
import sys
from pathlib import Path

import PySide6

UI = Path(__file__).resolve().parent
GUI = UI.parent / "src" / "pigmenttrack" / "gui"
QT = Path(PySide6.__file__).parent
LANGUAGES = ("de", "en")


def compiled_form(form: Path) -> str:
    """Return a form as Python, without the head that names versions."""
    done = subprocess.run(  # noqa: S603 - Qt's own compiler on a file of ours
        [QT / "Qt" / "libexec" / "uic", "-g", "python", form],
        check=True,
        capture_output=True,
        text=True,
    )
    _, begin, body = done.stdout.partition("from PySide6.QtCore")
    # The compiler writes no types, which the code that calls it needs.
    typed = re.sub(
        r"def (setupUi|retranslateUi)\(self, (\w+)\):", r"def \1(self, \2: QWidget) -> None:", body
    )
    head = f'"""Compiled from ui/forms/{form.name} by ui/build.py; not edited."""'
    return f"{head}\n\n{begin}{typed}"


def build_forms() -> None:
    """Compile every form into gui/forms."""
    for form in sorted((UI / "forms").glob("*.ui")):
        (GUI / "forms" / f"ui_{form.stem}.py").write_text(compiled_form(form), encoding="utf-8")


def sources() -> list[str]:
    """Return every file with words for a person."""
    compiled = GUI / "forms"
    python = [path for path in sorted(GUI.rglob("*.py")) if compiled not in path.parents]
    return [str(path) for path in (*python, *sorted((UI / "forms").glob("*.ui")))]


def collect_words(target: Path, language: str) -> None:
    """Bring a translation's source up to date with the words in the code."""
    plural = ["-pluralonly"] if language == "en" else []
    subprocess.run(  # noqa: S603 - Qt's own tool on files of ours
        [
            QT / "lupdate",
            *sources(),
            "-silent",
            "-no-obsolete",
            "-locations",
            "none",
            *plural,
            "-source-language",
            "en",
            "-target-language",
            language,
            "-ts",
            target,
        ],
        check=True,
    )


def release_words(source: Path, target: Path) -> None:
    """Write what the program loads."""
    subprocess.run([QT / "lrelease", "-silent", source, "-qm", target], check=True)  # noqa: S603 - likewise


def build_words() -> None:
    """Collect and release every language."""
    for language in LANGUAGES:
        source = UI / "i18n" / f"pigmenttrack_{language}.ts"
        collect_words(source, language)
        release_words(source, GUI / "resources" / "i18n" / f"pigmenttrack_{language}.qm")


if __name__ == "__main__":
    wanted = sys.argv[1:] or ["forms", "words"]
    if "forms" in wanted:
        build_forms()
    if "words" in wanted:
        build_words()
