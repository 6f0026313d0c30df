"""Help: how to photograph, what the numbers mean, what they do not mean, about the program."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.page import Page
from pigmenttrack.gui.panels.help.about import versions_text
from pigmenttrack.gui.panels.help.drawing import Drawing
from pigmenttrack.gui.panels.help.topics import Paragraph, limits, numbers, photographing
from pigmenttrack.gui.session import Session
from pigmenttrack.gui.widgets.card_grid import CardGrid

_PARTS = ("photograph", "numbers", "limits", "about")


class HelpPage(Page):
    """Four tabs of plain words."""

    key: ClassVar[str] = "help"

    def __init__(self, session: Session, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        title = QLabel(self.tr("Help"))
        title.setProperty("role", "title")
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Help"))
        self.tabs.addTab(_scrolled(_cards(photographing())), self.tr("How to photograph"))
        self.tabs.addTab(_scrolled(_cards(numbers())), self.tr("What the numbers mean"))
        self.tabs.addTab(_scrolled(_cards(limits())), self.tr("What they do not mean"))
        self.tabs.addTab(_scrolled(self._about()), self.tr("About"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(title)
        column.addWidget(self.tabs, 1)

    def refresh(self) -> None:
        """Nothing here depends on the catalog."""

    def show_part(self, part: str) -> None:
        """Show one of the tabs: "photograph", "numbers", "limits", "about"."""
        self.tabs.setCurrentIndex(_PARTS.index(part))

    def _about(self) -> QWidget:
        frame = QFrame()
        frame.setProperty("role", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(20, 20, 20, 20)
        column.addWidget(_words("PigmentTrack", "heading"))
        column.addWidget(
            _words(
                self.tr(
                    "Measures patches of vitiligo and scalp hair on serial photos, and tells the "
                    "uncertainty of every number. It documents. It does not diagnose, and it does "
                    "not advise on any therapy. Everything stays on this computer."
                ),
                "",
            )
        )
        versions = _words(versions_text(), "muted")
        versions.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        versions.setAccessibleName(self.tr("Versions"))
        column.addWidget(versions)
        return frame


def _cards(paragraphs: tuple[Paragraph, ...]) -> CardGrid:
    grid = CardGrid()
    grid.show_cards([_card(one) for one in paragraphs])
    return grid


def _card(paragraph: Paragraph) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 16, 16, 16)
    column.setSpacing(8)
    if paragraph.drawing:
        column.addWidget(Drawing(paragraph.drawing))
    column.addWidget(_words(paragraph.heading, "heading"))
    column.addWidget(_words(paragraph.words, "muted"))
    column.addStretch()
    return frame


def _words(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label


def _scrolled(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 16, 8, 0)
    column.addWidget(content)
    column.addStretch()
    area.setWidget(holder)
    return area
