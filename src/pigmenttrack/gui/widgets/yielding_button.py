"""A button that lets go of its words, not of its icon, where a row has no room for them."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from pigmenttrack.gui.icons import set_icon


class YieldingButton(QPushButton):
    """Words beside an icon; in its short form the icon alone, with the words as its tip.

    Screen readers read the words in either form.
    """

    def __init__(self, words: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._is_short = False
        self.setToolTip(words)
        set_icon(self, icon)

    @property
    def shows_words(self) -> bool:
        """Whether the words are seen."""
        return not self._is_short

    def short_width(self) -> int:
        """Return the width of the icon alone, in pixels."""
        option = QStyleOptionButton()
        super().initStyleOption(option)
        option.text = ""
        content = QStyle.ContentsType.CT_PushButton
        return self.style().sizeFromContents(content, option, option.iconSize, self).width()

    def minimumSizeHint(self) -> QSize:
        """Return the size of the short form."""
        return QSize(self.short_width(), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Take the form for which there is room."""
        self._is_short = self.width() < self.sizeHint().width()
        super().paintEvent(event)

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Leave out the words of the short form."""
        super().initStyleOption(option)
        if self._is_short:
            option.text = ""
