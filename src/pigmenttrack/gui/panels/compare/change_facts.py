"""The numbers of both visits and of the change between them, each with its interval."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from pigmenttrack.app.compare_scalp import ScalpPair
from pigmenttrack.app.compare_visits import Change
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.measurement import PatchMeasurement
from pigmenttrack.gui.panels.compare.change_key import ChangeKey
from pigmenttrack.gui.panels.compare.scalp_facts import said_of
from pigmenttrack.gui.settings import AreaShownIn
from pigmenttrack.gui.shown import shown_date, shown_interval
from pigmenttrack.gui.widgets.flow_layout import FlowLayout
from pigmenttrack.report.number_format import UNIT_WORDS

WIDTH_PX = 292


class ChangeFacts(QScrollArea):
    """A column of numbers beside the photos."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(WIDTH_PX)
        self.setAccessibleName(self.tr("What changed between both visits"))
        self._column = QVBoxLayout()

    def show_change(
        self,
        earlier: PatchMeasurement,
        later: PatchMeasurement,
        change: Change | None,
        unit: AreaShownIn,
    ) -> None:
        """Show the numbers of two visits and of the change."""
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(4)
        self._say(self.tr("Depigmented area"), "muted")
        self._show_both(
            (one.captured.taken_at.date(), *_in_words(one.area, one, unit))
            for one in (earlier, later)
        )
        self._show_net(change, unit)
        self._column.addSpacing(16)
        self._column.addWidget(ChangeKey())
        self._column.addStretch(1)
        self._put(content)

    def show_scalp(self, pair: ScalpPair, unit: AreaShownIn) -> None:
        """Show the numbers of two photos of the scalp and of the change."""
        said = said_of(pair, unit)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(4)
        self._say(said.measure, "muted")
        self._show_both(
            (one.captured.taken_at.date(), *told)
            for one, told in zip((pair.earlier, pair.later), said.values, strict=True)
        )
        self._column.addSpacing(16)
        self._say(said.changed, "muted")
        if said.change is not None:
            value, interval = said.change
            self._say(value, "number")
            self._say(self.tr("95 % interval {interval}").format(interval=interval), "muted")
        self._say(said.verdict, said.role)
        for name, earlier, later in said.beside:
            self._column.addSpacing(8)
            self._say(name, "muted")
            self._say(self.tr("{earlier}, then {later}").format(earlier=earlier, later=later))
        self._column.addStretch(1)
        self._put(content)

    def texts(self) -> list[str]:
        """Return every sentence that is shown, from the top."""
        return [label.text() for label in self.findChildren(QLabel)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep as wide as the numbers are, also once they have their size of text."""
        content = self.widget()
        if event.type() is QEvent.Type.LayoutRequest and content is not None and watched is content:
            self._take_width(content)
        return super().eventFilter(watched, event)

    def _put(self, content: QWidget) -> None:
        self.setWidget(content)
        content.installEventFilter(self)
        self._take_width(content)

    def _take_width(self, content: QWidget) -> None:
        # Numbers are never broken or cut: with large text the column grows.
        bar = self.verticalScrollBar().sizeHint().width()
        wanted = max(WIDTH_PX, content.minimumSizeHint().width() + bar)
        if wanted != self.minimumWidth():
            self.setMinimumWidth(wanted)

    def _show_both(self, visits: Iterable[tuple[date, str, str]]) -> None:
        """Show day, value and interval of both visits: side by side, where they have room."""
        beside = FlowLayout(spacing=16)
        for day, value, interval in visits:
            one = QWidget()
            column = QVBoxLayout(one)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            for text, role in ((shown_date(day), ""), (value, "number"), (interval, "muted")):
                label = _label(text, role)
                label.setWordWrap(False)
                column.addWidget(label)
            beside.addWidget(one)
        self._column.addLayout(beside)

    def _show_net(self, change: Change | None, unit: AreaShownIn) -> None:
        self._column.addSpacing(16)
        if change is None:
            self._say(
                self.tr(
                    "How far two photos of this series differ by chance is not known, "
                    "so no change can be told."
                )
            )
            return
        value, interval = _in_words(change.net, change.later, unit)
        self._say(self.tr("Net change: regained minus newly lost"), "muted")
        self._say(value, "number")
        self._say(self.tr("95 % interval {interval}").format(interval=interval), "muted")
        if change.is_beyond_noise:
            self._say(self.tr("More than two photos of this series differ by anyway."), "good")
        else:
            self._say(
                self.tr("No change beyond what two photos of this series differ by anyway."),
                "doubt",
            )
        for title, estimate, sign in (
            (self.tr("Regained pigment"), change.gain, None),
            (self.tr("Newly lost pigment"), change.loss, None),
            (self.tr("Repigmented since baseline"), change.repigmentation_pct, "%"),
        ):
            if estimate is not None:
                self._column.addSpacing(8)
                self._say(title, "muted")
                shown, ends = (
                    _in_words(estimate, change.later, unit)
                    if sign is None
                    else shown_interval(estimate.value, estimate.low, estimate.high, sign, unit)
                )
                self._say(f"{shown} ({ends})")

    def _say(self, text: str, role: str = "") -> None:
        self._column.addWidget(_label(text, role))


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(role not in {"number", ""} or len(text) > 24)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label


def _in_words(estimate: Estimate, of: PatchMeasurement, unit: AreaShownIn) -> tuple[str, str]:
    word = UNIT_WORDS[of.unit]
    shown = "%" if word.startswith("%") else word
    return shown_interval(estimate.value, estimate.low, estimate.high, shown, unit)
