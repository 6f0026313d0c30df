"""Sentences of the lower rooms in the language of the window, where they are known.

`domain` and `analysis` speak English. Sentences with numbers in them are told as they come;
fixed ones (flags, routes, symptoms) stand in `fixed_words.py`.
"""

from PySide6.QtCore import QCoreApplication


def spoken(sentence: str) -> str:
    """Return a sentence in the chosen language, or as it is."""
    return QCoreApplication.translate("spoken", sentence) if sentence else ""
