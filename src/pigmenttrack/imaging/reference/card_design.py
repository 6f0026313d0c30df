"""The printable reference card of PigmentTrack: what stands where, in millimetres.

Pure data; `card_drawing` paints it into arrays and `report.card` onto paper. The origin is the
card's upper left corner, x runs right and y down. The card has the size of a bank card, so that
one held against it shows at once whether a printer kept the size.

Colours are those sent to the printer, relative to the paper: 255 is bare paper.
"""

from dataclasses import dataclass

CARD_VERSION = "1"
CARD_WIDTH_MM = 85.6  # ISO/IEC 7810 ID-1, the bank card
CARD_HEIGHT_MM = 54.0
MARKER_DICTIONARY = "DICT_4X4_50"
MARKER_CELLS = 6  # 4 x 4 bits inside a black frame of one cell
MARKER_MM = 12.0
EDGE_MM = 3.0  # from the card's edge to the markers: more than the one white cell that they need
CONTROL_LINE_MM = 50.0
# Diffuse reflectance of uncoated white office paper in the visible range, about 0.85 to 0.9.
PAPER_REFLECTANCE = 0.87
Srgb = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class CardRect:
    """An upright rectangle on the card; `x_mm`, `y_mm` is its upper left corner."""

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True)
class CardMarker:
    """One ArUco marker: its number and its four inner rows, "1" is white."""

    marker_id: int
    bits: tuple[str, str, str, str]
    rect: CardRect

    @property
    def corners_mm(self) -> tuple[tuple[float, float], ...]:
        """Outer corners from the upper left one clockwise, the order of ArUco."""
        left, top = self.rect.x_mm, self.rect.y_mm
        right, bottom = left + self.rect.width_mm, top + self.rect.height_mm
        return ((left, top), (right, top), (right, bottom), (left, bottom))


@dataclass(frozen=True, slots=True)
class CardPatch:
    """One field of even colour; `srgb` is what is sent to the printer."""

    name: str
    srgb: Srgb
    rect: CardRect

    @property
    def is_grey(self) -> bool:
        """Whether the field is neutral."""
        return len(set(self.srgb)) == 1


@dataclass(frozen=True, slots=True)
class CardText:
    """A line of text; `x_mm`, `y_mm` is the left end (or the middle) of its base line."""

    text: str
    x_mm: float
    y_mm: float
    height_mm: float  # of a capital letter
    centred: bool = False


INK: Srgb = (0, 0, 0)
TEXT_INK: Srgb = (70, 70, 70)
_PATCH_MM = 8.8
_PATCH_GAP_MM = (CARD_WIDTH_MM - 2 * EDGE_MM - 8 * _PATCH_MM) / 7
_GREY_ROW_MM = 17.6
_COLOR_ROW_MM = 27.6
_RIGHT_MM = CARD_WIDTH_MM - EDGE_MM - MARKER_MM
_BOTTOM_MM = CARD_HEIGHT_MM - EDGE_MM - MARKER_MM


def _marker(marker_id: int, x_mm: float, y_mm: float, *bits: str) -> CardMarker:
    first, second, third, fourth = bits
    rect = CardRect(x_mm, y_mm, MARKER_MM, MARKER_MM)
    return CardMarker(marker_id, (first, second, third, fourth), rect)


# These four differ from each other, and from themselves turned, in at least 6 of 16 bits: the
# most that four markers of this dictionary reach; low numbers, which others print, are left out.
MARKERS = (
    _marker(23, EDGE_MM, EDGE_MM, "1101", "1101", "1000", "0010"),
    _marker(29, _RIGHT_MM, EDGE_MM, "0011", "0100", "0110", "1111"),
    _marker(30, EDGE_MM, _BOTTOM_MM, "0100", "0100", "0001", "0101"),
    _marker(38, _RIGHT_MM, _BOTTOM_MM, "0000", "1101", "1111", "0110"),
)

# Even steps of 11 in L*, from 3 % to 90 % of the paper's reflectance.
_GREYS = (48, 73, 99, 127, 155, 185, 215, 243)
# Four skin tones at CIELAB (76, 8, 14), (66, 11, 18), (55, 13, 20), (37, 12, 15), then primaries
# that common printers reach.
_COLORS: tuple[tuple[str, Srgb], ...] = (
    ("skin very light", (212, 182, 162)),
    ("skin light", (191, 153, 129)),
    ("skin tan", (165, 123, 98)),
    ("skin dark", (113, 79, 64)),
    ("red", (180, 62, 62)),
    ("yellow", (228, 196, 58)),
    ("green", (78, 148, 82)),
    ("blue", (58, 84, 158)),
)


def _patch(name: str, srgb: Srgb, column: int, row_mm: float) -> CardPatch:
    x_mm = EDGE_MM + column * (_PATCH_MM + _PATCH_GAP_MM)
    return CardPatch(name, srgb, CardRect(x_mm, row_mm, _PATCH_MM, _PATCH_MM))


PATCHES = tuple(
    _patch(f"grey {level}", (level, level, level), column, _GREY_ROW_MM)
    for column, level in enumerate(_GREYS)
) + tuple(_patch(name, srgb, column, _COLOR_ROW_MM) for column, (name, srgb) in enumerate(_COLORS))

_WHITE_MM = 3.4
# Bare paper, kept free of print: from it the fall of light over the card is read.
WHITE_SPOTS = tuple(
    CardRect(x_mm - _WHITE_MM / 2, y_mm - _WHITE_MM / 2, _WHITE_MM, _WHITE_MM)
    for y_mm in (12.6, 41.4)
    for x_mm in (20.0, CARD_WIDTH_MM / 2, CARD_WIDTH_MM - 20.0)
)

_LINE_LEFT_MM = (CARD_WIDTH_MM - CONTROL_LINE_MM) / 2
_LINE_Y_MM = 46.0
_LINE_THICK_MM = 0.25
# A person measures from the outer edge of one end tick to the outer edge of the other.
CONTROL_LINE = (
    CardRect(_LINE_LEFT_MM, _LINE_Y_MM - _LINE_THICK_MM / 2, CONTROL_LINE_MM, _LINE_THICK_MM),
    CardRect(_LINE_LEFT_MM, _LINE_Y_MM - 1.25, _LINE_THICK_MM, 2.5),
    CardRect(
        _LINE_LEFT_MM + CONTROL_LINE_MM - _LINE_THICK_MM, _LINE_Y_MM - 1.25, _LINE_THICK_MM, 2.5
    ),
)

TEXTS = (
    CardText("PigmentTrack reference card", 17.8, 5.4, 1.9),
    CardText(f"version {CARD_VERSION}  -  print at 100 %", 17.8, 8.8, 1.4),
    CardText("50 mm", CARD_WIDTH_MM / 2, 49.6, 1.5, centred=True),
)
