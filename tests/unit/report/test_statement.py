from pigmenttrack.report.change_words import WITHIN, change_sentence
from pigmenttrack.report.figure import draw_chart
from pigmenttrack.report.statement import Statement
from unit.report.made_series import make_series


def test_a_sentence_is_taken_apart_and_put_together_again() -> None:
    sentence = change_sentence(make_series((10.0, 6.0)))
    statement = Statement.of(sentence)
    assert statement.words == "Repigmented since baseline: 40 %."
    assert statement.interval == "34 to 46"
    assert str(statement) == sentence


def test_a_sentence_without_an_interval_stays_whole() -> None:
    assert str(Statement.of(WITHIN)) == WITHIN
    assert Statement.of(WITHIN).caveat == ""


def test_the_caveat_says_on_what_the_sentence_rests() -> None:
    assert Statement.of(WITHIN, grounds="between two photos").caveat == "Change between two photos."


def test_the_chart_shows_what_it_is_told_instead_of_the_last_photo() -> None:
    series = make_series((10.0, 6.0))
    told = draw_chart(series, statement=Statement.of("Another sentence."))
    assert told != draw_chart(series)
