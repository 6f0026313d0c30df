"""The door for a benchmark of hair close-ups: this project's answer, and nothing else.

A benchmark calls ``measure_hair(rgb, mm_per_px)`` and ``compare_hair(rgb_a, rgb_b, mm_per_px,
days)`` and reads `count`, `total_length_mm`, `mean_diameter_um`, `hairs` (`path_xy`,
`diameter_um`) and `ok`, `count_change_pct`, `growth_mm_per_day`, `matched_roots_xy`.
"""

from pigmenttrack.api import compare_hair, measure_hair

__all__ = ["compare_hair", "measure_hair"]
