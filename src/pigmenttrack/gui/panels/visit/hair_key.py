"""What the colours of hairs mean, painted as they are on the photo, and how many have each."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from pigmenttrack.domain.hair import HairFate
from pigmenttrack.gui.shown import shown_number
from pigmenttrack.imaging.array_types import Rgb
from pigmenttrack.imaging.hair.field import HairField
from pigmenttrack.imaging.scalp import hair_overlay as looks
from pigmenttrack.imaging.scalp.hair_overlay import DrawnLine, LineLook
from pigmenttrack.report.hair_key import line_sample
from pigmenttrack.report.hair_overlay import FATE_LOOKS, THICK_FROM_UM, diameter_lines

translate = QCoreApplication.translate
_TYPE_PX = 16  # for which samples are painted


class HairKey(QWidget):
    """A sample, a word and a number for each look that the photo shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)

    @classmethod
    def of_diameters(cls, field: HairField) -> "HairKey":
        """Return the key of hairs by diameter."""
        key = cls()
        thin, thick = shown_number(field.cut_offs.vellus_um, 0), shown_number(THICK_FROM_UM, 0)
        between = translate("HairKey", "{thin} to {thick} µm")
        words = {
            looks.THIN: translate("HairKey", "up to {thin} µm").format(thin=thin),
            looks.MEDIUM: between.format(thin=thin, thick=thick),
            looks.THICK: translate("HairKey", "above {thick} µm").format(thick=thick),
            looks.UNKNOWN_WIDTH: translate("HairKey", "without a diameter"),
            looks.EDGE: translate("HairKey", "rooted outside, not counted"),
            looks.CLIPPING: translate("HairKey", "loose clippings, not counted"),
        }
        key._fill(words, diameter_lines(field))
        return key

    @classmethod
    def of_fates(cls, lines: tuple[DrawnLine, ...]) -> "HairKey":
        """Return the key of hairs by what became of them."""
        key = cls()
        words = {
            FATE_LOOKS[HairFate.STAYED]: translate("HairKey", "stayed"),
            FATE_LOOKS[HairFate.THICKENED]: translate("HairKey", "thickened"),
            FATE_LOOKS[HairFate.THINNED]: translate("HairKey", "thinned"),
            FATE_LOOKS[HairFate.SHED]: translate("HairKey", "shed"),
            FATE_LOOKS[HairFate.NEW]: translate("HairKey", "new"),
            looks.COMMON_AREA: translate("HairKey", "edge of the baseline"),
        }
        key._fill(words, lines)
        return key

    def _fill(
        self, words: dict[LineLook, str], lines: list[DrawnLine] | tuple[DrawnLine, ...]
    ) -> None:
        counts = {look: sum(line.look == look for line in lines) for look in words}
        rooted = {line.look: line.has_root for line in lines}
        ratio = self.devicePixelRatioF()
        for row, look in enumerate(look for look in words if counts[look]):
            sample = QLabel()
            drawn = _pixmap(line_sample(look, has_root=rooted[look])(round(_TYPE_PX * ratio)))
            drawn.setDevicePixelRatio(ratio)
            sample.setPixmap(drawn)
            text = QLabel(words[look])
            text.setWordWrap(True)
            self._grid.addWidget(sample, row, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(text, row, 1)
            if look != looks.COMMON_AREA:
                number = QLabel(str(counts[look]))
                self._grid.addWidget(number, row, 2, Qt.AlignmentFlag.AlignRight)


def _pixmap(rgb: Rgb) -> QPixmap:
    height, width = rgb.shape[:2]
    image = QImage(rgb.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888)
    return QPixmap.fromImage(image)
