"""What is known of a visit: its number with the interval, its change, its doubts, its scale."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from pigmenttrack.app.site_photos import VisitPhoto
from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.scalp import ScalpCount, ScalpMeasurement
from pigmenttrack.gui.panels.visit.hair_key import HairKey
from pigmenttrack.gui.panels.visit.scale_words import scale_source
from pigmenttrack.gui.panels.visit.wording import doubts_of
from pigmenttrack.gui.settings import AreaShownIn
from pigmenttrack.gui.shown import shown_date, shown_interval, shown_number
from pigmenttrack.gui.spoken import spoken
from pigmenttrack.report.number_format import UNIT_WORDS, decimals_of
from pigmenttrack.report.scalp_words import QUANTITY_WORDS

WIDTH_PX = 292


class VisitFacts(QScrollArea):
    """A column of facts beside the photo.

    Signals
    -------
    measure_asked, landmarks_asked, scale_asked
    """

    measure_asked = Signal()
    landmarks_asked = Signal()
    scale_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(WIDTH_PX)
        self.setAccessibleName(self.tr("What is known of this visit"))
        self._column = QVBoxLayout()
        self._is_scalp, self._has_scale = False, True
        self._renew()

    def set_site(self, *, is_scalp: bool, has_scale: bool) -> None:
        """Offer what helps a photo without a number, of the scalp or of skin."""
        self._is_scalp, self._has_scale = is_scalp, has_scale

    def show_visit(
        self,
        visit: VisitPhoto | None,
        unit: AreaShownIn,
        key: HairKey | None = None,
        corrections: int = 0,
        *,
        is_stored: bool = True,
    ) -> None:
        """Show what is known of a photo; None shows nothing.

        Parameters
        ----------
        key : HairKey, optional
            What the colours of its hairs mean.
        corrections : int
            How many were made by hand on its hairs.
        is_stored : bool
            Whether chart and verdict know these numbers already.
        """
        self._renew()
        if visit is not None:
            self._show_day(visit)
            if visit.measurement is not None:
                self._show_numbers(visit, unit)
            elif visit.scalp is not None:
                if not is_stored:
                    words = self.tr("Measure again to bring chart and verdict up to date.")
                    self._say(words, "doubt", gap=8)
                self._show_scalp(visit.scalp, unit, key, corrections)
            else:
                self._show_why_not(visit)
            self._show_doubts(visit)
            self._show_scale(visit)
        self._column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give words that wrap the height that they need."""
        super().resizeEvent(event)
        self._make_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do so, too, once new words are laid out: before that they have no height."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self.widget():
            self._make_room()
        return super().eventFilter(watched, event)

    def texts(self) -> list[str]:
        """Return every sentence that is shown, from the top."""
        return [label.text() for label in self.findChildren(QLabel)]

    def _make_room(self) -> None:
        """Let the content be as high as its words: rather scrolled than squeezed."""
        content = self.widget()
        if content is not None:
            needed = self._column.totalHeightForWidth(self.viewport().width())
            content.setMinimumHeight(max(needed, 0))  # below zero: nothing in it wraps

    def _renew(self) -> None:
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(4)
        self.setWidget(content)

    def _say(self, text: str, role: str = "", *, gap: int = 0) -> QLabel:
        if gap:
            self._column.addSpacing(gap)
        label = QLabel(text)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if role:
            label.setProperty("role", role)
        self._column.addWidget(label)
        return label

    def _show_day(self, visit: VisitPhoto) -> None:
        self._say(shown_date(visit.photo.captured.taken_at.date()), "heading")
        name = visit.photo.file_name
        self._say(
            self.tr("{photo}, baseline").format(photo=name) if visit.is_baseline else name, "muted"
        )

    def _show_numbers(self, visit: VisitPhoto, unit: AreaShownIn) -> None:
        measurement = visit.measurement
        if measurement is None:
            return
        word = UNIT_WORDS[measurement.unit]
        word = self.tr("% of the region") if word.startswith("%") else word
        value, interval = _in_words(measurement.area, word, unit)
        self._say(self.tr("Depigmented area"), "muted", gap=12)
        self._say(value, "number")
        self._say(self.tr("95 % interval {interval}").format(interval=interval), "muted")
        rows = (
            (self.tr("Regained pigment"), measurement.gain, word),
            (self.tr("Newly lost pigment"), measurement.loss, word),
            (self.tr("Repigmented since baseline"), measurement.repigmentation_pct, "%"),
            (self.tr("Contrast to the skin beside"), measurement.contrast_mi, ""),
        )
        for title, estimate, sign in rows:
            if estimate is not None:
                value, interval = _in_words(estimate, sign, unit)
                self._say(title, "muted", gap=8)
                self._say(f"{value.strip()} ({interval})")

    def _show_scalp(
        self, scalp: ScalpMeasurement, unit: AreaShownIn, key: HairKey | None, corrections: int
    ) -> None:
        words = QUANTITY_WORDS[scalp.main_quantity]
        value, interval = _in_words(scalp.main, words.unit, unit)
        self._say(spoken(words.name), "muted", gap=12)
        self._say(value, "number")
        self._say(self.tr("95 % interval {interval}").format(interval=interval), "muted")
        if key is not None:
            self._show_hairs(scalp, key, corrections)
        for quantity, estimate in scalp.values.items():
            if quantity is not scalp.main_quantity:
                words = QUANTITY_WORDS[quantity]
                value, interval = _in_words(estimate, words.unit, unit)
                self._say(spoken(words.name), "muted", gap=8)
                self._say(f"{value} ({interval})")
        if scalp.refusal:
            self._say(spoken(scalp.refusal), "doubt", gap=8)

    def _show_hairs(self, scalp: ScalpMeasurement, key: HairKey, corrections: int) -> None:
        counted = scalp.counts.get(ScalpCount.HAIRS, 0)
        self._say(self.tr("%n hair(s) counted", "", counted), gap=8)
        if corrections:
            self._say(self.tr("%n correction(s) by hand", "", corrections))
            if scalp.compared_with:
                words = self.tr("Changes since the baseline are told without them.")
                self._say(words, "small")
        self._column.addWidget(key)

    def _show_why_not(self, visit: VisitPhoto) -> None:
        if visit.rejection is None:
            self._say(self.tr("Not measured yet."), gap=12)
            button = QPushButton(self.tr("Measure"))
            button.setProperty("kind", "primary")
            button.clicked.connect(self.measure_asked)
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            return
        self._say(self.tr("No number for this photo"), "bad", gap=12)
        self._say(spoken(visit.rejection.reason))
        if visit.rejection.advice:
            self._say(spoken(visit.rejection.advice), "muted")
        if self._is_scalp:
            self._offer_scale()
        else:
            self._offer_landmarks()

    def _offer_scale(self) -> None:
        """Offer to say how large things are, where nobody said so: landmarks find no hair."""
        if self._has_scale:
            return
        words = self.tr("Draw a line of known length, or give the width of what the photo shows.")
        self._say(words, gap=8)
        button = QPushButton(self.tr("State the scale"))
        button.clicked.connect(self.scale_asked)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _offer_landmarks(self) -> None:
        self._say(
            self.tr(
                "If you recognise the place, mark three details on both photos, and measure again."
            ),
            gap=8,
        )
        button = QPushButton(self.tr("Match by landmarks"))
        button.clicked.connect(self.landmarks_asked)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_doubts(self, visit: VisitPhoto) -> None:
        doubts = doubts_of(visit)
        if not doubts:
            return
        self._say(self.tr("What speaks for caution"), "muted", gap=16)
        for sentence, advice in doubts:
            self._say(sentence, "doubt", gap=4)
            if advice:
                self._say(advice, "small")

    def _show_scale(self, visit: VisitPhoto) -> None:
        scale = visit.facts.get("scale")
        if scale is None:
            return
        self._say(self.tr("Scale of the series"), "muted", gap=16)
        self._say(_scale_words(scale))


def _in_words(estimate: Estimate, word: str, unit: AreaShownIn) -> tuple[str, str]:
    return shown_interval(estimate.value, estimate.low, estimate.high, word, unit)


def _scale_words(scale: Mapping[str, Any]) -> str:
    mm, sd = float(scale["mm_per_px"]), float(scale["sd_mm_per_px"])
    decimals = decimals_of(sd, mm)
    return scale_source(str(scale["kind"])).format(
        value=shown_number(mm, decimals), sd=shown_number(sd, decimals)
    )
