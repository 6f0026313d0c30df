"""One site as a card to press."""

from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from pigmenttrack.app.site_cards import SiteCard
from pigmenttrack.gui.panels.home.presenter import Due, due_of
from pigmenttrack.gui.settings import AreaShownIn
from pigmenttrack.gui.shown import shown_date, shown_interval
from pigmenttrack.gui.spoken import spoken
from pigmenttrack.gui.widgets.cover_picture import CoverPicture
from pigmenttrack.gui.widgets.spark_line import SparkLine


class SiteCardButton(QPushButton):
    """Latest picture, number with interval, course, verdict, next photo."""

    def __init__(
        self, card: SiteCard, *, unit: AreaShownIn, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.card = card
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 14)
        column.setSpacing(6)
        picture = CoverPicture()
        picture.show_bytes(card.picture)
        column.addWidget(picture)
        column.addWidget(_label(card.place.subject.alias, "small"))
        column.addWidget(_label(card.place.site.name, "heading"))
        said = self._add_number(column, unit)
        column.addWidget(_label(self._verdict_words(), self._verdict_role(), wraps=True))
        column.addWidget(_label(self._due_words(today), self._due_role(today), wraps=True))
        column.addStretch()
        parts = (card.place.subject.alias, card.place.site.name, said, self._verdict_words())
        self.setAccessibleName(", ".join(part for part in parts if part))
        if card.statement:
            self.setToolTip(f"{spoken(card.statement)} {spoken(card.caveat)}".strip())

    def sizeHint(self) -> QSize:
        """Return what the card's content needs."""
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least that the card's content needs."""
        layout = self.layout()
        return super().minimumSizeHint() if layout is None else layout.minimumSize()

    def hasHeightForWidth(self) -> bool:
        """Tell that long words take further lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the content needs at a width."""
        layout = self.layout()
        return super().heightForWidth(width) if layout is None else layout.heightForWidth(width)

    def _add_number(self, column: QVBoxLayout, unit: AreaShownIn) -> str:
        latest, series = self.card.latest, self.card.series
        if latest is None or series is None:
            return ""
        value, interval = shown_interval(latest.value, latest.low, latest.high, series.unit, unit)
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(_label(value, "number"))
        words.addWidget(_label(interval, "small"))
        row.addLayout(words)
        spark = SparkLine()
        spark.show_points(series.points)
        row.addWidget(spark, 1)
        column.addLayout(row)
        return f"{value} ({interval})"

    def _verdict_words(self) -> str:
        if not self.card.photos:
            return self.tr("No photo yet")
        if self.card.unmeasured == self.card.photos:
            return self.tr("Not measured yet")
        if self.card.unmeasured:
            return self.tr("%n new photo(s) not measured yet", "", self.card.unmeasured)
        if self.card.series is None:
            return self.tr("Measured; the numbers stand beside the photos.")
        names = {
            "beyond noise": self.tr("Change beyond noise"),
            "within noise": self.tr("Change within noise"),
            "not enough data": self.tr("Not enough data for a verdict"),
        }
        return names.get(self.card.series.verdict, "")

    def _verdict_role(self) -> str:
        return "doubt" if self.card.unmeasured else "muted"

    def _due_words(self, today: date) -> str:
        due, card = due_of(self.card, today), self.card
        if card.next_due_on is None:
            return self.tr("Drop the first photo on this window.")
        day = shown_date(card.next_due_on)
        if due is Due.OVERDUE:
            return self.tr("Next photo was due on {}").format(day)
        return self.tr("Next photo on {}").format(day)

    def _due_role(self, today: date) -> str:
        return "doubt" if due_of(self.card, today) is Due.SOON else "small"


def _label(text: str, role: str, *, wraps: bool = False) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    label.setVisible(bool(text))
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
