import csv
from dataclasses import replace
from pathlib import Path

import numpy as np

from pigmenttrack.app.catalog_content import patch_content, patch_from, run_content, series_from
from pigmenttrack.domain.estimate import normal_estimate
from pigmenttrack.domain.measurement import PatchSeries
from pigmenttrack.domain.patch_track import PatchEvent, PatchEventKind, PatchState
from pigmenttrack.domain.pattern import PatternKind, RepigmentationPattern
from pigmenttrack.imaging.vitiligo.patch_places import PatchPlace
from pigmenttrack.report.patch_names import write_patch_names
from pigmenttrack.report.patch_sentences import patch_sentences
from pigmenttrack.report.patch_table import event_lines, write_patches_csv
from pigmenttrack.report.record import series_record
from pigmenttrack.report.table import write_csv
from unit.report.made_series import make_series


def with_patches() -> PatchSeries:
    series = make_series((10.0, 6.0))
    first, second = series.measurements
    start = (
        PatchState(name="P1", area=normal_estimate(7.0, 0.2)),
        PatchState(name="P2", area=normal_estimate(3.0, 0.1), contrast_mi=normal_estimate(-20, 2)),
    )
    together = PatchState(
        name="P1",
        area=normal_estimate(6.0, 0.2),
        repigmentation_pct=normal_estimate(40.0, 3.0),
        compared=("P1", "P2"),
    )
    merged = PatchEvent(
        kind=PatchEventKind.MERGED,
        name="P2",
        other="P1",
        photo=second.photo,
        captured=second.captured,
    )
    pattern = RepigmentationPattern(
        kind=PatternKind.MARGINAL,
        marginal_pct=normal_estimate(80, 5),
        perifollicular_pct=normal_estimate(15, 4),
        diffuse_pct=normal_estimate(5, 5, floor=0),
    )
    return replace(
        series,
        measurements=(
            replace(first, patches=start, depigmented_share_pct=normal_estimate(90, 4)),
            replace(second, patches=(together,), pattern=pattern),
        ),
        patch_events=(merged,),
    )


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_patch_has_a_row_on_every_photo_and_a_merged_one_its_event(tmp_path: Path) -> None:
    write_patches_csv(with_patches(), tmp_path / "patches.csv")
    rows = rows_of(tmp_path / "patches.csv")
    assert [(row["date"][:10], row["patch"], row["area_cm2"]) for row in rows] == [
        ("2025-01-12", "P1", "7.00"),
        ("2025-01-12", "P2", "3.00"),
        ("2025-10-09", "P1", "6.00"),
        ("2025-10-09", "P2", ""),
    ]
    assert rows[2]["compared"] == "P1+P2"
    assert rows[2]["repigmentation_pct"] == "40.0"
    assert (rows[3]["event"], rows[3]["confirmed"]) == ("merged P1", "no")
    assert float(rows[1]["contrast_mi_low95"]) < -20 < float(rows[1]["contrast_mi_high95"])


def test_the_first_table_counts_the_patches_and_names_the_pattern(tmp_path: Path) -> None:
    write_csv(with_patches(), tmp_path / "measurements.csv")
    first, second = rows_of(tmp_path / "measurements.csv")
    assert (first["patches"], second["patches"]) == ("2", "1")
    assert (first["pattern"], second["pattern"]) == ("", "marginal")
    assert (first["marginal_pct"], second["marginal_pct"]) == ("", "80.0")
    assert first["depigmented_share_pct"] == "90.0"


def test_events_are_told_with_their_day() -> None:
    assert event_lines(with_patches()) == (
        "9 Oct 2025: P2 has grown together with P1 (on one photo so far).",
    )


def test_the_record_and_the_catalog_keep_everything_of_the_patches() -> None:
    series = with_patches()
    record = series_record(series)
    assert record["patch_events"] == [
        {
            "kind": "merged",
            "name": "P2",
            "other": "P1",
            "photo": series.measurements[1].photo,
            "confirmed": False,
        }
    ]
    again = [patch_from(patch_content(one), one.provenance) for one in series.measurements]
    assert tuple(again) == series.measurements
    assert series_from(run_content(series, mm_per_frame_px=None, options={}), again) == series


def test_a_run_stored_before_patches_were_followed_is_still_read() -> None:
    (first, *_) = make_series((10.0, 6.0)).measurements
    old = {
        name: value
        for name, value in patch_content(first).items()
        if name not in {"patches", "pattern", "depigmented_share_pct"}
    }
    assert patch_from(old, first.provenance) == first


def test_names_are_written_on_large_patches_and_beside_small_ones_within_the_picture() -> None:
    bare = np.full((300, 400, 3), 120, np.uint8)
    for radius, x, y in ((60.0, 200.0, 150.0), (3.0, 396.0, 2.0)):
        place = PatchPlace(name="P1", x=x, y=y, radius_px=radius)
        changed = (write_patch_names(bare, [place], zoom=1.0) != bare).any(axis=2)
        rows, columns = np.nonzero(changed)
        assert changed.any()
        # Whole letters, whatever their place: as wide and high as anywhere else.
        assert 10 < np.ptp(columns) < 60
        assert 8 < np.ptp(rows) < 30
        if radius > 50:
            assert abs(columns.mean() - x) < 3
            assert abs(rows.mean() - y) < 3


def test_pattern_depth_and_events_are_told_in_sentences() -> None:
    pattern, event = patch_sentences(with_patches())
    assert pattern == (
        "Pattern of repigmentation by 9 Oct 2025: marginal (marginal 80 % (70 to 90), "
        "perifollicular 15 % (7 to 23), diffuse 5 % (0 to 15) of the pigment regained)."
    )
    assert event.startswith("9 Oct 2025: P2 has grown together")
    series = with_patches()
    first = replace(series, measurements=series.measurements[:1], patch_events=())
    (depth,) = patch_sentences(first)
    assert depth.startswith("Depth on 12 Jan 2025: 90 % (82 to 98) of the patches")
    little = RepigmentationPattern(kind=PatternKind.TOO_LITTLE)
    latest = replace(series.measurements[1], pattern=little)
    (said, _) = patch_sentences(replace(series, measurements=(latest,)))
    assert said == "Pattern of repigmentation by 9 Oct 2025: too little change to say."
    assert patch_sentences(replace(series, measurements=())) == ()
