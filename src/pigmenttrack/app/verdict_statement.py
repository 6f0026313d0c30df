"""What a measured series says of its change: a verdict where there are visits enough for one."""

from pigmenttrack.analysis.verdict import FEWEST_VISITS, judge_series
from pigmenttrack.analysis.wording import series_sentences
from pigmenttrack.app.verdict_points import judged_points
from pigmenttrack.domain.series import Series
from pigmenttrack.report.change_words import INTERVAL_OPENS, change_sentence
from pigmenttrack.report.statement import Statement


def series_statement(series: Series) -> Statement:
    """Return the verdict on the series, or with too few visits for one the last two photos' words.

    Two photos differ by more than the measurement's noise in some series where nothing happens,
    as the skin has ups and downs of its own: what rests on two photos only says so.
    """
    judged = judged_points(series)
    verdict = judge_series(judged.points)
    if verdict.visits < FEWEST_VISITS:
        compared = len(series.measurements) > 1
        grounds = f"between two photos; a verdict needs {FEWEST_VISITS} visits" if compared else ""
        return Statement.of(change_sentence(series), grounds=grounds)
    sentence = series_sentences(verdict, judged.points.unit)[0].replace(
        " (interval ", INTERVAL_OPENS
    )
    return Statement.of(f"{judged.measure} {sentence[0].lower()}{sentence[1:]}")
