"""Type and margins of the report page: few sizes, one accent, calm greys."""

from pigmenttrack.report.chart_style import LIGHT
from pigmenttrack.report.page import Type

MARGIN_MM = 16.0
COLUMN_GAP_MM = 6.0
RULE = "#c9ced3"
TITLE = Type(19.0, LIGHT.text, bold=True)
SUBTITLE = Type(9.0, LIGHT.faint_text)
RUNNING_HEAD = Type(7.5, LIGHT.faint_text)
SECTION = Type(9.0, LIGHT.text, bold=True)
FIGURE_LABEL = Type(7.5, LIGHT.faint_text)
FIGURE = Type(13.0, LIGHT.text, bold=True)
STATEMENT = Type(8.8, LIGHT.text, bold=True)
BODY = Type(7.5, LIGHT.text)
BODY_BOLD = Type(7.5, LIGHT.text, bold=True)
CELL = Type(7.2, LIGHT.text)
CELL_HEAD = Type(7.2, LIGHT.faint_text, bold=True)
CHART_PT = 7.8
