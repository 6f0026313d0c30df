"""False alarms of the verdict on a series with one long hole between its visits.

    python benchmarks/analysis/holes.py --seed 2 --series 1000

Monthly visits of which a stretch is missing. A hole is told by its share of the span: the verdict
is "not enough data" where it is larger than `analysis.verdict.LARGEST_HOLE`.
"""

import argparse
import itertools

import numpy as np
from null_series import SCENARIOS, make_series

from pigmenttrack.analysis.correlated_fit import tail_probabilities
from pigmenttrack.analysis.course import WHOLE_CHANGE, course_fits
from pigmenttrack.analysis.verdict import LARGEST_HOLE

ALPHA = 0.05
VISITS = (6, 8, 12, 16, 24)
HOLES_MONTHS = (6, 10, 12, 18)
BEFORE = (1 / 3, 1 / 2, 2 / 3)  # share of the visits that lie before the hole


def main() -> None:
    """Print a line for every hole: its share of the span, mean and worst of the worlds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--series", type=int, default=1000)
    chosen = parser.parse_args()
    worst_judged = 0.0
    print("| visits | hole, months | before it | share of the span | mean | worst | judged |")
    print("|---|---|---|---|---|---|---|")
    for visits, hole, before in itertools.product(VISITS, HOLES_MONTHS, BEFORE):
        first = round(visits * before)
        months = np.array([*range(first), *range(first + hole - 1, visits + hole - 1)])
        share = hole / months[-1]
        fits = course_fits(months.astype(float))
        rates = []
        for number, scenario in enumerate(SCENARIOS):
            rng = np.random.default_rng([chosen.seed, visits, hole, first, number])
            series = make_series(scenario, int(months[-1]) + 1, chosen.series, rng)[months]
            told = tail_probabilities(fits, series, WHOLE_CHANGE, 0.0) < ALPHA
            rates.append(100 * float(np.mean(told)))
        judged = share <= LARGEST_HOLE
        worst_judged = max(worst_judged, max(rates) if judged else 0.0)
        print(
            f"| {visits} | {hole} | {first} | {share:.2f} | {np.mean(rates):.1f} | "
            f"{max(rates):.1f} | {'yes' if judged else 'no'} |",
            flush=True,
        )
    print(f"\nworst of those that are judged: {worst_judged:.1f} %")


if __name__ == "__main__":
    main()
