"""A field for a number that takes the comma and the point alike."""

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QWidget

INDENT_PX = 6  # as in other fields; the style sheet does not reach the text of a spin box


def indent_number(field: QAbstractSpinBox) -> None:
    """Let the number begin where the text of other fields does."""
    field.lineEdit().setTextMargins(INDENT_PX, 0, INDENT_PX, 0)


class NumberField(QDoubleSpinBox):
    """Shows the language's own decimal sign, and takes either.

    Qt alone would take the point for a mark of thousands where the comma is the decimal sign, so
    that 4.7 became 47. Here nothing marks thousands.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setGroupSeparatorShown(False)
        indent_number(self)

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Judge what was typed as if the language's decimal sign stood there."""
        # Qt for Python gives the text and the place back, which its types do not say.
        judged: tuple[QValidator.State, str, int] = super().validate(self._local(text), pos)
        return judged

    def valueFromText(self, text: str) -> float:
        """Return the number that a text tells."""
        return super().valueFromText(self._local(text))

    def _local(self, text: str) -> str:
        sign = self.locale().decimalPoint()
        return text.replace(".", sign).replace(",", sign)
