"""A run that somebody stops leaves what is done."""

from pathlib import Path

from e2e.conftest import FolderMaker
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.measure_folder import STOPPED, measure_folder
from pigmenttrack.app.write_results import write_results


def test_what_was_read_before_the_stop_is_measured(
    sample_folder: FolderMaker, tmp_path: Path
) -> None:
    folder = sample_folder("changing_light", slice(0, 4))

    def stop_after_two(done: int, _total: int) -> None:
        if done == 2:
            control.cancel()

    control = JobControl(stop_after_two)
    result = measure_folder(folder, control=control)

    assert result.stopped
    assert len(result.series.measurements) in {2, 3}
    assert {one.reason for one in result.series.rejections} == {STOPPED}
    assert len(result.series.measurements) + len(result.series.rejections) == 4
    assert write_results(result, tmp_path / "out").csv_path.exists()
