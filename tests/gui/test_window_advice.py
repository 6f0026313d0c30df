"""Nobody at the window is sent to the command line for what the window does."""

from pytestqt.qtbot import QtBot

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.flags import FLAG_SENTENCES
from pigmenttrack.gui.main_window import MainWindow
from pigmenttrack.gui.window_advice import _ADVICE, window_advice


def test_the_advice_of_every_flag_can_be_followed_in_the_window(qtbot: QtBot) -> None:
    del qtbot  # for its application: words are translated
    for _, advice in FLAG_SENTENCES.values():
        assert "--" not in (window_advice(advice) or advice)


def test_advice_for_the_window_names_no_option_and_no_command() -> None:
    for told in map(str, _ADVICE.values()):
        assert "--" not in told
        assert "pigmenttrack" not in told


def test_an_error_is_told_with_what_to_do_here(window: MainWindow) -> None:
    window.session.say_error(
        BadRequest("There is no photo.", advice="Add some with 'pigmenttrack import FOLDER'.")
    )
    assert window.bar.text == "There is no photo. Drop some on the window."


def test_a_disk_that_takes_no_more_is_told_with_what_to_do(window: MainWindow) -> None:
    window.jobs.job_failed.emit(
        "Saving the chart", OSError(28, "No space left on device", "/far/away/chart.png")
    )
    assert window.bar.text == (
        "Saving the chart: chart.png, No space left on device. "
        "Choose another place, or make room and do it again."
    )
