import numpy as np

from pigmenttrack.imaging.hair.emergence import without_shadows
from pigmenttrack.imaging.hair.lines import Line, Origin
from pigmenttrack.imaging.hair.profiles import PathProfile

MM_PER_PX = 0.010


def _line(contrast: np.ndarray) -> tuple[Line, PathProfile]:
    count = len(contrast)
    path = np.column_stack([np.arange(count) * 3.0, np.full(count, 50.0)])
    seen, level = np.ones(count, np.bool_), np.zeros(count)
    profile = PathProfile(seen, seen, level + 7.0, level, contrast, level)
    return Line(path, 7.0, (True, True), Origin.STRETCH), profile


def test_a_faint_end_in_line_with_a_shaft_is_cut_off() -> None:
    line, profile = _line(np.r_[np.full(8, 20.0), np.full(16, 60.0)])
    (kept,), (kept_profile,) = without_shadows([line], [profile], MM_PER_PX)
    assert kept.path_xy.tolist() == line.path_xy[8:].tolist()
    assert kept.cut == (False, True)
    assert len(kept_profile.contrast) == len(kept.path_xy)


def test_a_faint_middle_is_gloss_and_stays() -> None:
    line, profile = _line(np.r_[np.full(8, 60.0), np.full(6, 20.0), np.full(10, 60.0)])
    (kept,), _ = without_shadows([line], [profile], MM_PER_PX)
    assert kept is line


def test_a_line_that_would_be_too_short_for_a_hair_stays_as_it_is() -> None:
    line, profile = _line(np.r_[np.full(9, 20.0), np.full(4, 60.0)])
    (kept,), _ = without_shadows([line], [profile], MM_PER_PX)
    assert kept is line


def test_nothing_stays_nothing() -> None:
    assert without_shadows([], [], MM_PER_PX) == ([], [])
