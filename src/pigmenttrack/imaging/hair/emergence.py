"""Where a shaft leaves the skin: what is seen of a hair through the skin is not measured.

Below its opening a dark hair shines through as a bluish, softer shadow in line with the shaft.
A shaft ends where its contrast falls to half of what it is along the shaft, as its sides do.
"""

from dataclasses import replace

import numpy as np

from pigmenttrack.imaging.hair.lines import FEWEST_POINTS, Line, has_proportions
from pigmenttrack.imaging.hair.profiles import PathProfile
from pigmenttrack.imaging.hair.ragged import Ragged

SHAFT_QUANTILE = 0.75  # of the contrasts along a line: that of the shaft itself
SHAFT_SHARE = 0.5


def without_shadows(
    lines: list[Line], profiles: list[PathProfile], mm_per_px: float
) -> tuple[list[Line], list[PathProfile]]:
    """Return lines and their profiles with faint ends cut off.

    A line that would be left too short for a hair stays as it is.
    """
    if not lines:
        return lines, profiles
    contrast = np.concatenate([profile.contrast for profile in profiles])
    shares = Ragged.of(np.array([len(line.path_xy) for line in lines], np.intp))
    shaft = shares.ranked(contrast, SHAFT_QUANTILE)
    clear = contrast >= SHAFT_SHARE * shaft[shares.owner]
    kept_lines, kept_profiles = [], []
    for line, profile, part in zip(
        lines, profiles, np.split(clear, shares.starts[1:]), strict=True
    ):
        places = np.flatnonzero(part)
        span = slice(int(places[0]), int(places[-1]) + 1)
        path = line.path_xy[span]
        if len(path) == len(line.path_xy) or not (
            len(path) >= FEWEST_POINTS and has_proportions(path, line.width_px, mm_per_px)
        ):
            kept_lines.append(line)
            kept_profiles.append(profile)
            continue
        cut = line.cut[0] and span.start == 0, line.cut[1] and span.stop == len(line.path_xy)
        kept_lines.append(replace(line, path_xy=path, cut=cut))
        kept_profiles.append(profile.part(span))
    return kept_lines, kept_profiles
