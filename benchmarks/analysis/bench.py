"""False alarms, coverage and power of the verdicts, beside what others do.

    python benchmarks/analysis/bench.py --seed 1 --series 2000

Everything is monthly. A false alarm is a "beyond noise" on a series in which nothing happens. Our
verdicts are those of `judge_series` and `judge_phases`: the same fits, called on many series at
once. "sd known" gives the fit the noise's true sd as the measurement's own, "sd half" half of it
(half of the noise is unknown to the measurement), "sd unknown" nothing.
"""

import argparse
import itertools

import numpy as np
from null_series import SCENARIOS, FloatArray, Scenario, change_paths, make_series
from peers import PEERS

from pigmenttrack.analysis.change_points import find_change_points
from pigmenttrack.analysis.correlated_fit import prepare_fit, tail_probabilities
from pigmenttrack.analysis.course import WHOLE_CHANGE, course_fits
from pigmenttrack.analysis.series_points import points_at_months

ALPHA = 0.05
FLOORS = {"sd unknown": 0.0, "sd half": 0.5, "sd known": 1.0}
VISITS = (6, 8, 12, 16, 24)
PHASES = (8, 12)


def alarms_of_series(seed: int, count: int, *, with_peers: bool) -> None:
    """Print false alarms of the verdict on a series, a line a scenario and length."""
    print("\n## False alarms on a series, per cent\n")
    names = [*FLOORS, *(PEERS if with_peers else ())]
    print("| visits | scenario | " + " | ".join(names) + " |")
    print("|" + "---|" * (len(names) + 2))
    pooled: dict[str, list[float]] = {name: [] for name in names}
    for visits, scenario in itertools.product(VISITS, SCENARIOS):
        rng = np.random.default_rng([seed, visits, SCENARIOS.index(scenario)])
        series = make_series(scenario, visits, count, rng)
        rates = {name: _rate(series, floor) for name, floor in FLOORS.items()}
        if with_peers:
            few = series[:, : count // 4]
            rates |= {name: 100 * float(np.mean(peer(few))) for name, peer in PEERS.items()}
        for name, rate in rates.items():
            pooled[name].append(rate)
        cells = " | ".join(f"{rates[name]:.1f}" for name in names)
        print(f"| {visits} | {scenario.name} | {cells} |", flush=True)
    for label, pick in (("mean", np.mean), ("worst", np.max)):
        cells = " | ".join(f"{pick(pooled[name]):.1f}" for name in names)
        print(f"| all | **{label}** | {cells} |")


def _rate(series: FloatArray, floor: float) -> float:
    fits = course_fits(np.arange(len(series), dtype=float))
    return 100 * float(np.mean(tail_probabilities(fits, series, WHOLE_CHANGE, floor) < ALPHA))


def power_of_series(seed: int, count: int) -> None:
    """Print how often a real change is told, by its size in noise sds and its course."""
    print("\n## Power on a series, per cent (rho 0.3, no cycle; sd unknown / known)\n")
    sizes = (3, 5, 8, 12)
    print("| visits | course | " + " | ".join(f"{size} sd" for size in sizes) + " |")
    print("|" + "---|" * (len(sizes) + 2))
    for visits in VISITS:
        rng = np.random.default_rng([seed, visits, 1000])
        noise = make_series(Scenario(0.3, 0.0, bad_day=False), visits, count, rng)
        for name, path in change_paths(visits).items():
            told = [noise + size * path[:, None] for size in sizes]
            cells = [f"{_rate(each, 0.0):.0f} / {_rate(each, 1.0):.0f}" for each in told]
            print(f"| {visits} | {name} | " + " | ".join(cells) + " |", flush=True)


def coverage_of_series(seed: int, count: int) -> None:
    """Print how often the 95 % interval of the whole change holds the truth."""
    print("\n## Coverage of the 95 % interval of the whole change, per cent (truth: 8 sd)\n")
    print("| visits | course | sd unknown: mean | least | most | sd known: mean |")
    print("|---|---|---|---|---|---|")
    for visits in VISITS:
        for name, path in change_paths(visits).items():
            rates: dict[float, list[float]] = {0.0: [], 1.0: []}
            for scenario in SCENARIOS:
                rng = np.random.default_rng([seed, visits, 2000 + SCENARIOS.index(scenario)])
                told = make_series(scenario, visits, count, rng) + 8.0 * path[:, None]
                fits = course_fits(np.arange(visits, dtype=float))
                for floor, kept in rates.items():
                    tails = tail_probabilities(fits, told, WHOLE_CHANGE, floor, at=8.0)
                    kept.append(100 * float(np.mean(tails >= ALPHA)))
            free, known = rates[0.0], rates[1.0]
            print(
                f"| {visits} | {name} | {np.mean(free):.1f} | {np.min(free):.1f} "
                f"| {np.max(free):.1f} | {np.mean(known):.1f} |",
                flush=True,
            )


def phases(seed: int, count: int) -> None:
    """Print false alarms (any of two phases), power and coverage of segmented regression."""
    print("\n## Two phases: any false alarm of the two, per cent\n")
    print("| visits a phase | scenario | sd unknown | sd known |\n|---|---|---|---|")
    pooled: list[tuple[float, float]] = []
    for size, scenario in itertools.product(PHASES, SCENARIOS):
        rng = np.random.default_rng([seed, size, 3000 + SCENARIOS.index(scenario)])
        series = make_series(scenario, 2 * size, count, rng, chosen=size - 1)
        rates = [100 * float(np.mean(_any_alarm(series, size, floor))) for floor in (0.0, 1.0)]
        pooled.append((rates[0], rates[1]))
        print(f"| {size} | {scenario.name} | {rates[0]:.1f} | {rates[1]:.1f} |", flush=True)
    for label, pick in (("mean", np.mean), ("worst", np.max)):
        free, known = pick(np.array(pooled), axis=0)
        print(f"| all | **{label}** | {free:.1f} | {known:.1f} |")
    print("\n## Two phases: power for the second, coverage of its slope (95 % interval)\n")
    print("| visits a phase | change during it | power | coverage of the slope |")
    print("|---|---|---|---|")
    for size, total in itertools.product(PHASES, (3, 5, 8, 12)):
        rng = np.random.default_rng([seed, size, 4000 + total])
        since = np.maximum(0.0, np.arange(2 * size) - (size - 1.0))
        noise = make_series(Scenario(0.3, 0.0, bad_day=False), 2 * size, count, rng)
        fit, changes, slope = _two_phases(size)
        told = noise + total * since[:, None] / size
        power = 100 * float(np.mean(tail_probabilities([fit], told, changes[1]) < ALPHA / 2))
        covered = 100 * float(
            np.mean(tail_probabilities([fit], told, slope, at=total / size) >= ALPHA)
        )
        print(f"| {size} | {total} sd | {power:.0f} | {covered:.1f} |", flush=True)


def _two_phases(size: int):  # noqa: ANN202 - a fit and its contrasts, for this file alone
    months = np.arange(2 * size, dtype=float)
    later = months >= size
    design = np.column_stack([~later, months * ~later, later, (months - size) * later]).astype(
        float
    )
    fit = prepare_fit(months, design, chosen=(0, size - 1))
    end = size - 1.0
    changes = (np.array([0.0, end, 0.0, 0.0]), np.array([-1.0, -end, 1.0, end]))
    return fit, changes, np.array([0.0, 0.0, 0.0, 1.0])


def _any_alarm(series: FloatArray, size: int, floor: float) -> FloatArray:
    fit, changes, _ = _two_phases(size)
    tails = [tail_probabilities([fit], series, change, floor) for change in changes]
    return np.min(tails, axis=0) < ALPHA / len(changes)


def change_points(seed: int, count: int) -> None:
    """Print how often a change point is drawn where there is none."""
    print("\n## Series with a change point drawn where nothing happens, per cent (sd unknown)\n")
    print("| visits | scenario | rate |\n|---|---|---|")
    for visits, scenario in itertools.product((12, 24), SCENARIOS):
        rng = np.random.default_rng([seed, visits, 5000 + SCENARIOS.index(scenario)])
        series = make_series(scenario, visits, count // 10, rng)
        months = list(range(visits))
        found = [bool(find_change_points(points_at_months(months, y.tolist()))) for y in series.T]
        print(f"| {visits} | {scenario.name} | {100 * np.mean(found):.1f} |", flush=True)


def main() -> None:
    """Read the seed and run everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--series", type=int, default=2000, help="simulated series a cell")
    parser.add_argument("--no-peers", action="store_true")
    options = parser.parse_args()
    print(f"seed {options.seed}, {options.series} series a cell")
    alarms_of_series(options.seed, options.series, with_peers=not options.no_peers)
    phases(options.seed, options.series)
    power_of_series(options.seed, options.series // 4)
    coverage_of_series(options.seed, options.series // 2)
    change_points(options.seed, options.series)


if __name__ == "__main__":
    main()
