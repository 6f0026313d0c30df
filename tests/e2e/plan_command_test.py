"""`pigmenttrack plan`, the way a person types it."""

from pathlib import Path

from e2e.spoken import run


def test_a_plan_tells_schedules_and_the_soonest(tmp_path: Path) -> None:
    said = run("plan", "--noise", "4", "--change", "-25", "--over", "6", here=tmp_path)
    assert "photos a visit" in said
    assert "Soonest: " in said
    assert said.count(" of 100") >= 12


def test_more_noise_between_visits_asks_for_more_time(tmp_path: Path) -> None:
    words = ("plan", "--noise", "4", "--change", "-10", "--over", "6", "--visit-noise", "30")
    assert "No such schedule" in run(*words, here=tmp_path)


def test_a_change_of_nothing_cannot_be_planned_for(tmp_path: Path) -> None:
    words = ("plan", "--noise", "4", "--change", "0", "--over", "6")
    assert "cannot be planned for" in run(*words, here=tmp_path, status=2)
