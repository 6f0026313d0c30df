"""The chart page: one axis of months, everything that is known of the site on it."""

from datetime import date
from pathlib import Path
from typing import ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from pigmenttrack.app.change_course import change_course_days
from pigmenttrack.app.chart_content import ChartContent, PointPhoto, chart_content
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.workspace import open_catalog
from pigmenttrack.domain.timeline import Timeline
from pigmenttrack.domain.timeline_lanes import CourseBar
from pigmenttrack.gui.icons import set_icon
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.page import Page
from pigmenttrack.gui.panels.chart.lane_words import lane_words
from pigmenttrack.gui.panels.chart.point_panel import PointPanel
from pigmenttrack.gui.panels.chart.presenter import ChartPresenter, ChosenPoint, Lane
from pigmenttrack.gui.panels.chart.timeline_plot import TimelinePlot
from pigmenttrack.gui.session import Session
from pigmenttrack.gui.spoken import page_language, spoken
from pigmenttrack.gui.widgets.empty_state import EmptyState
from pigmenttrack.gui.widgets.flow_layout import FlowLayout
from pigmenttrack.gui.widgets.side_column import SideColumn
from pigmenttrack.gui.widgets.yielding_button import YieldingButton
from pigmenttrack.report.language import writing

FORMS = "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"


PANEL_PX = 240


class ChartPage(Page):
    """Draws the timeline of the chosen site."""

    key: ClassVar[str] = "chart"

    def __init__(self, session: Session, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self.presenter = ChartPresenter(self)
        self._photos: dict[str, PointPhoto] = {}
        self._statement = QLabel()
        self._statement.setProperty("role", "heading")
        self._caveat = QLabel()
        self._caveat.setProperty("role", "muted")
        for label in (self._statement, self._caveat):
            label.setWordWrap(True)
        self.plot = TimelinePlot()
        self.plot.hovered.connect(self.presenter.look_at)
        self.plot.opened.connect(self._open_point)
        self.plot.stepped.connect(self.presenter.step)
        self.plot.entered.connect(self._open_chosen)
        self.plot.course_dragged.connect(self._move_course)
        self.panel = PointPanel()
        self.panel.open_asked.connect(self._open_chosen)
        self._empty = EmptyState("chart")
        self._empty.asked.connect(lambda: session.show_page("home"))
        self._make_actions()
        self._lay_out()
        self.refresh_empty()
        session.settings.changed.connect(self._on_setting)

    def refresh(self) -> None:
        """Read the site beside the window."""
        site = self.session.site
        if site is None:
            self.refresh_empty()
            return
        path = self.session.opened.folder.path

        def work(_control: JobControl) -> ChartContent:
            with open_catalog(path) as catalog:
                return chart_content(catalog, site)

        self.start_job("", work, done=self._take)

    def refresh_empty(self) -> None:
        """Say that no site is chosen."""
        self._either.setCurrentIndex(1)
        self._empty.say(
            self.tr("No site is chosen"),
            self.tr("Choose one on the first page; its whole story is drawn here."),
            self.tr("Choose a site"),
        )

    def show_timeline(self, timeline: Timeline) -> None:
        """Draw this."""
        self._either.setCurrentIndex(0)
        self._statement.setText(spoken(timeline.statement))
        self._caveat.setText(spoken(timeline.caveat))
        self._statement.setVisible(bool(timeline.statement))
        self._caveat.setVisible(bool(timeline.caveat))
        self.plot.show_timeline(timeline, self.session.settings.area_unit)
        told = timeline.statement or self.tr("No change can be told yet.")
        name = self.tr("Chart of {subject}, {site}")
        self.plot.setAccessibleName(name.format(subject=timeline.subject, site=timeline.site))
        self.plot.setAccessibleDescription(spoken(told))
        self._fill_menus()

    def show_nothing(self) -> None:
        """Say that there is nothing to draw yet."""
        self._either.setCurrentIndex(1)
        self._empty.say(
            self.tr("Nothing to draw yet"),
            self.tr("Measure the photos of this site, or write something into the journal."),
            self.tr("Back to the first page"),
        )

    def show_point(self, chosen: ChosenPoint | None) -> None:
        """Tell of one point beside the chart."""
        if chosen is None:
            self.panel.clear()
            return
        photo = self._photos.get(chosen.point.photo)
        self.panel.show_point(
            chosen,
            self.session.settings.area_unit,
            None if photo is None else photo.thumb,
            can_open=photo is not None,
        )

    def _make_actions(self) -> None:
        self.export_action = QAction(self.tr("Save the chart …"), self)
        self.export_action.setProperty("menu", "file")
        self.export_action.triggered.connect(self._ask_where)
        self.all_action = QAction(self.tr("Show the whole time"), self)
        self.all_action.setProperty("menu", "view")
        self.all_action.triggered.connect(self.plot.show_all)
        self.addActions([self.export_action, self.all_action])

    def _lay_out(self) -> None:
        self.lanes_button = _menu_button(self.tr("Lanes"), "eye", self)
        self.units_button = _menu_button(self.tr("Units"), "ruler", self)
        self.all_button = YieldingButton(self.tr("Whole time"), "fit")
        self.all_button.clicked.connect(self.all_action.trigger)
        self.export_button = YieldingButton(self.tr("Save"), "save")
        self.export_button.clicked.connect(self.export_action.trigger)
        tools = FlowLayout(spacing=8)
        for button in (self.lanes_button, self.units_button, self.all_button, self.export_button):
            tools.addWidget(button)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._statement)
        words.addWidget(self._caveat)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.plot)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(area, 1)
        across.addWidget(SideColumn(self.panel, PANEL_PX))
        drawn = QWidget()
        column = QVBoxLayout(drawn)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(12)
        column.addLayout(words)
        column.addLayout(tools)
        column.addLayout(across, 1)
        self._either = QStackedLayout(self)
        self._either.addWidget(drawn)
        self._either.addWidget(self._empty)

    def _fill_menus(self) -> None:
        lanes = self.lanes_button.menu()
        lanes.clear()
        for lane, shown in self.presenter.lanes.items():
            action = lanes.addAction(lane_words(lane))
            action.setCheckable(True)
            action.setChecked(shown)
            action.toggled.connect(lambda on, lane=lane: self._show_lane(lane, shown=on))
        units = self.units_button.menu()
        units.clear()
        for analyte, (used, known) in self.presenter.lab_units.items():
            for unit in known:
                action = units.addAction(f"{spoken(analyte)}: {unit}")
                action.setCheckable(True)
                action.setChecked(unit == used)
                action.triggered.connect(
                    lambda _=False, analyte=analyte, unit=unit: self.presenter.tell_lab_in(
                        analyte, unit
                    )
                )
        self.lanes_button.setEnabled(not lanes.isEmpty())
        self.units_button.setEnabled(not units.isEmpty())

    def _show_lane(self, lane: Lane, *, shown: bool) -> None:
        self.presenter.show_lane(lane, shown=shown)

    def _take(self, content: ChartContent) -> None:
        self._photos = dict(content.photos)
        self.presenter.take(content.timeline)

    def _open_point(self, series: str, number: int) -> None:
        self.presenter.look_at(series, number)
        self._open_chosen()

    def _open_chosen(self) -> None:
        chosen = self.presenter.chosen
        photo = None if chosen is None else self._photos.get(chosen.point.photo)
        if photo is not None:
            self.session.show_page("visit", photo.photo_id)

    def _move_course(self, bar: CourseBar, first: date, last: date | None) -> None:
        subject = self.session.subject
        if subject is None:
            return
        done = self.session.do(
            lambda catalog: change_course_days(
                catalog, subject, bar.substance, bar.first_day, first_day=first, last_day=last
            ),
            self.tr("{} has other days now.").format(bar.substance),
        )
        if not done and self.presenter.shown is not None:
            self.show_timeline(self.presenter.shown)

    def _ask_where(self) -> None:
        name = f"{self.session.site.name if self.session.site else 'chart'}.png"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the chart"), name, FORMS)
        if chosen:
            self.save_chart(Path(chosen))

    def save_chart(self, path: Path) -> None:
        """Write what is shown as PNG, SVG or PDF."""
        timeline = self.presenter.shown
        if timeline is None:
            return
        target = (
            path if path.suffix.lower() in {".png", ".svg", ".pdf"} else path.with_suffix(".png")
        )

        language = page_language()

        def work(_control: JobControl) -> None:
            from pigmenttrack.report.timeline_figure import write_timeline_chart

            with writing(language):
                write_timeline_chart(timeline, target)

        said = self.tr("Saved as {}.").format(target.name)
        self.start_job(self.tr("Saving the chart"), work, done=lambda _: self.session.say(said))

    def _on_setting(self, name: str) -> None:
        if name in {"area_unit", "theme"} and self.presenter.shown is not None:
            self.become_stale()


def _menu_button(text: str, icon: str, parent: QWidget) -> QPushButton:
    button = QPushButton(text)
    set_icon(button, icon)
    button.setMenu(QMenu(parent))
    return button
