import io
from dataclasses import replace
from pathlib import Path

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.figure import Figure
from PIL import Image

from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.measurement import AreaUnit, PatchSeries
from pigmenttrack.report.area_plot import EMPTY_TEXT
from pigmenttrack.report.chart_style import DARK, LIGHT
from pigmenttrack.report.figure import _figure, draw_chart, write_chart
from pigmenttrack.report.matplotlib_session import own_settings
from unit.report.made_series import make_measurement, make_rejection, make_series


def _drawn(series: PatchSeries) -> Figure:
    with own_settings():
        return _figure(series, LIGHT)


def _texts(figure: Figure) -> str:
    words = [text.get_text() for text in figure.texts]
    words += [text.get_text() for text in figure.axes[0].texts]
    for legend in figure.legends:
        words += [text.get_text() for text in legend.get_texts()]
    return "\n".join(words)


def _points(figure: Figure, marker: str, fill: str) -> int:
    return sum(
        len(np.asarray(line.get_xdata()))
        for line in figure.axes[0].lines
        if line.get_marker() == marker and line.get_markerfacecolor() == fill
    )


def test_the_chart_shows_every_measurement_and_says_what_the_marks_mean() -> None:
    figure = _drawn(make_series(rejections=(make_rejection(),)))
    assert _points(figure, "o", LIGHT.point) == 2
    assert _points(figure, "D", LIGHT.point) == 1
    words = _texts(figure).replace("\N{NO-BREAK SPACE}", " ")
    assert "Depigmented area, cm²" in words
    assert "Repigmented since baseline: 40 %" in words
    assert "a change inside this band cannot be told from noise" in words
    assert "photo that gave no number" in words
    assert figure.axes[0].get_ylim()[0] == 0.0


def test_doubtful_measurements_are_hollow_but_doubts_common_to_a_series_are_not() -> None:
    series = make_series((5.0,))
    blurred = make_measurement(4.0, 5.0, days=30, flags=QualityFlag.BLURRED)
    common = make_measurement(3.0, 5.0, days=60, flags=QualityFlag.NO_SCALE)
    figure = _drawn(replace(series, measurements=(*series.measurements, blurred, common)))
    assert _points(figure, "o", LIGHT.ground) == 1
    assert _points(figure, "o", LIGHT.point) == 1


def test_a_doubtful_clock_does_not_stretch_the_axis_and_is_told() -> None:
    series = make_series()
    lost = make_measurement(9.0, 12.2, days=-20_000, flags=QualityFlag.CLOCK_DOUBTFUL)
    figure = _drawn(replace(series, measurements=(lost, *series.measurements)))
    low, high = figure.axes[0].get_xlim()
    assert high - low < 400
    assert "1 with a doubtful date not shown" in _texts(figure)


def test_an_empty_series_gives_a_chart_that_says_so() -> None:
    assert EMPTY_TEXT in _texts(_drawn(make_series(())))


def test_nothing_is_clipped_by_the_edges_of_the_figure() -> None:
    series = make_series(
        tuple(0.002 for _ in range(12)),
        name="$x^2$ 左前腕 " * 12,
        unit=AreaUnit.PERCENT_OF_REGION,
        rejections=(make_rejection(),),
    )
    blurred = make_measurement(0.001, 0.002, days=300, flags=QualityFlag.BLURRED)
    with own_settings():
        figure = _figure(replace(series, measurements=(*series.measurements, blurred)), LIGHT)
        box = figure.get_tightbbox()
    assert box.x0 >= 0
    assert box.y0 >= 0
    assert box.x1 <= figure.get_figwidth()
    assert box.y1 <= figure.get_figheight()


@pytest.mark.parametrize("areas", [(), (5.0,), (5.0,) * 6, (0.0, 0.0), tuple(range(1, 1500))])
def test_any_number_of_visits_can_be_drawn(areas: tuple[float, ...]) -> None:
    chart = draw_chart(make_series(areas))
    assert Image.open(io.BytesIO(chart.png)).size == (1344, 1008)
    assert chart.svg.lstrip().startswith(b"<?xml")


def test_the_same_series_gives_the_same_bytes_and_styles_differ() -> None:
    chart = draw_chart(make_series())
    assert draw_chart(make_series()) == chart
    assert draw_chart(make_series(), style=DARK).png != chart.png


def test_the_settings_of_the_process_stay_as_they_were() -> None:
    with mpl.rc_context({"svg.hashsalt": "mine", "font.size": 31.0}):
        draw_chart(make_series())
        assert mpl.rcParams["svg.hashsalt"] == "mine"
        assert mpl.rcParams["font.size"] == 31.0


def test_both_files_are_written(tmp_path: Path) -> None:
    write_chart(make_series(), png_path=tmp_path / "chart.png", svg_path=tmp_path / "chart.svg")
    assert {p.name for p in tmp_path.iterdir()} == {"chart.png", "chart.svg"}
