"""What a measured series says of its change: a verdict where there are visits enough for one."""

from dataclasses import replace

from pigmenttrack.analysis.series_points import SeriesPoints, points_of_patch
from pigmenttrack.analysis.verdict import FEWEST_VISITS, judge_series
from pigmenttrack.analysis.wording import series_sentences
from pigmenttrack.domain.measurement import PatchSeries
from pigmenttrack.report.change_words import INTERVAL_OPENS, change_sentence
from pigmenttrack.report.statement import Statement


def area_points(series: PatchSeries) -> SeriesPoints:
    """Return the areas of a series for the analysis; a doubt about the date counts as one."""
    told = (replace(each, flags=each.flags | each.captured.flags) for each in series.measurements)
    return points_of_patch(replace(series, measurements=tuple(told)))


def series_statement(series: PatchSeries) -> Statement:
    """Return the verdict on the series, or with too few visits for one the last two photos' words.

    Two photos differ by more than the measurement's noise in some series where nothing happens,
    as the skin has ups and downs of its own: what rests on two photos only says so.
    """
    points = area_points(series)
    verdict = judge_series(points)
    if verdict.visits < FEWEST_VISITS:
        compared = len(series.measurements) > 1
        grounds = f"between two photos; a verdict needs {FEWEST_VISITS} visits" if compared else ""
        return Statement.of(change_sentence(series), grounds=grounds)
    sentence = series_sentences(verdict, points.unit)[0].replace(" (interval ", INTERVAL_OPENS)
    return Statement.of(f"Depigmented area {sentence[0].lower()}{sentence[1:]}")
