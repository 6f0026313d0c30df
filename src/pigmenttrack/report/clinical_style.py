"""Type of the clinical report: a doctor reads it at arm's length, in one minute."""

from pigmenttrack.report.chart_style import LIGHT
from pigmenttrack.report.page import Type

MARGIN_MM = 16.0
TOP_MM = 22.0  # below the running head
FOOT_MM = 19.0
BLOCK_GAP_MM = 5.0
RULE = "#c9ced3"
TITLE = Type(21.0, LIGHT.text, bold=True)
SUBTITLE = Type(9.5, LIGHT.faint_text)
VERDICT = Type(12.0, LIGHT.text, bold=True)
SECTION = Type(11.0, LIGHT.text, bold=True)
FIGURE = Type(17.0, LIGHT.text, bold=True)
LABEL = Type(8.2, LIGHT.faint_text)
BODY = Type(8.6, LIGHT.text)
BODY_BOLD = Type(8.6, LIGHT.text, bold=True)
CELL = Type(8.0, LIGHT.text)
CELL_HEAD = Type(8.0, LIGHT.faint_text, bold=True)
RUNNING = Type(7.6, LIGHT.faint_text)
CELL_ROW_MM = 4.6
"""Height of a table's row."""
