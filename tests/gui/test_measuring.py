"""Measuring from the window takes what was chosen in Settings."""

import pytest
from pytestqt.qtbot import QtBot

from pigmenttrack.app import catalog_measure
from pigmenttrack.app.options import MeasureOptions
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.measuring import measure_places
from pigmenttrack.gui.session import Session


@pytest.mark.parametrize(("chosen", "heard"), [("", None), ("tiny", "tiny")])
def test_the_model_that_was_chosen_is_heard(
    qtbot: QtBot,
    session: Session,
    jobs: JobRunner,
    monkeypatch: pytest.MonkeyPatch,
    chosen: str,
    heard: str | None,
) -> None:
    asked: list[MeasureOptions] = []

    def measure(_catalog: object, _site: object, options: MeasureOptions, **_: object) -> None:
        asked.append(options)

    monkeypatch.setattr(catalog_measure, "measure_site", measure)
    session.settings.model = chosen

    measure_places(session, jobs)
    qtbot.waitUntil(lambda: not jobs.running, timeout=60_000)

    assert [one.model for one in asked] == [heard, heard]


def test_one_site_that_cannot_be_measured_does_not_keep_the_next_waiting(
    qtbot: QtBot, session: Session, jobs: JobRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def measure(*_: object, **__: object) -> None:
        if not said:
            said.append("refused")
            msg = "There is no photo."
            raise BadRequest(msg)
        said.append("measured")

    monkeypatch.setattr(catalog_measure, "measure_site", measure)
    with qtbot.waitSignal(session.said, timeout=60_000) as told:
        measure_places(session, jobs)
    assert said == ["refused", "measured"]
    assert "right hand" in told.args[0]
