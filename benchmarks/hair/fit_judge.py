"""Fit the judge of traced lines on synthetic close-ups whose every hair is known.

    python fit_judge.py --heads FILE:FUNCTION --seeds 100-170 --held 181-192 --out weights.json

FUNCTION(seed) returns the photo (H, W, 3), its scale in mm a pixel, and two lists of paths (P, 2)
in pixels from root to tip: hairs rooted in the picture, and what is seen of hairs rooted outside.

The choice is played through: each line is judged when its turn comes, after what was taken before
it, and its right answer is whether it lies on a hair that none of those taken lies on. The network
learns from these, plays again, and learns from the positions it came into by itself as well. Two
of three pictures are roughened. The held pictures choose the threshold: the lowest at
which F1 is about the best.
Report nothing on any of these seeds.
"""

import argparse
import importlib.util
import json
import sys
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from judge_network import fit_network
from numpy.typing import NDArray
from roughen import roughen
from scipy.optimize import linear_sum_assignment

from pigmenttrack.app.hair_network import hair_network
from pigmenttrack.domain.model_card import card_from_table
from pigmenttrack.imaging.hair import choice as choosing
from pigmenttrack.imaging.hair.bodies import Bodies
from pigmenttrack.imaging.hair.candidates import Candidate, trace_candidates
from pigmenttrack.imaging.hair.evidence import Evidence, collect_evidence
from pigmenttrack.imaging.hair.judge import Judge
from pigmenttrack.imaging.hair.maps import HairNetwork
from pigmenttrack.imaging.hair.middles import MIDDLE_NEWS
from pigmenttrack.inference.session import ModelSession

Paths = list[NDArray[np.float64]]
Head = tuple[NDArray[np.uint8], float, Paths, Paths]
POINTS = 16  # of a path while paths are compared
RIGHT_MM, WRONG_MM = 0.06, 0.10  # mean distance to a hair that is right, and that is wrong
FAR_MM = 9.0
ROUNDS = 3
MOST_CANDIDATES = 2000  # of a picture: denser ones teach too slowly
PLAY_THRESHOLD = -1.0
ZOOMS = (0.8, 1.35)  # a roughened picture is told to be that much coarser: hairs of all widths
TRIED = np.arange(-2.5, 0.55, 0.25)
ABOUT_F1 = 0.005  # of the best: less is noise


@dataclass(frozen=True)
class Position:
    """One picture: its candidates and how far (mm) each lies from each true hair."""

    evidence: Evidence
    candidates: list[Candidate]
    gaps_mm: NDArray[np.float64]
    rooted: int


def main() -> None:
    """Fit and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--heads", required=True, help="FILE:FUNCTION")
    parser.add_argument("--seeds", required=True, help="FIRST-LAST, several with commas")
    parser.add_argument("--held", required=True, help="seeds that only choose the threshold")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--model", type=Path, help="ONNX file, its card beside it: guided tracing")
    parser.add_argument("--plain", action="store_true", help="leave the pictures as they are")
    options = parser.parse_args()
    make = _loaded(options.heads)
    network = None if options.model is None else _network(options.model)
    fitted, held = (
        _positions(make, text, network, plain=options.plain)
        for text in (options.seeds, options.held)
    )
    judge = _fit(fitted)
    judge = _balanced(judge, held)
    options.out.write_text(json.dumps(_table(judge)), encoding="utf-8")


def _loaded(specification: str) -> Callable[[int], Head]:
    file, _, function = specification.rpartition(":")
    path = Path(file).resolve()
    sys.path.insert(0, str(path.parent))
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        message = f"cannot load {file}"
        raise SystemExit(message)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, function)


def _network(model: Path) -> HairNetwork:
    card = card_from_table(tomllib.loads(model.with_suffix(".toml").read_text(encoding="utf-8")))
    return hair_network(ModelSession(model.read_bytes(), card))


def _positions(
    make: Callable[[int], Head], text: str, network: HairNetwork | None, *, plain: bool
) -> list[Position]:
    parts = [part.split("-") for part in text.split(",")]
    seeds = [seed for part in parts for seed in range(int(part[0]), int(part[-1]) + 1)]
    made = (_position(make(seed), seed, network, plain=plain) for seed in seeds)
    return [each for each in made if each is not None]


def _position(
    head: Head, seed: int, network: HairNetwork | None, *, plain: bool
) -> Position | None:
    rgb, mm_per_px, rooted, entering = head
    if seed % 3 and not plain:
        rng = np.random.default_rng([seed, 77])
        rgb = roughen(rgb, mm_per_px, np.array([path[0] for path in rooted]).reshape(-1, 2), rng)
        mm_per_px *= rng.uniform(*ZOOMS)
    evidence = collect_evidence(rgb, mm_per_px, network)
    candidates = trace_candidates(evidence)
    if not rooted or not 0 < len(candidates) <= MOST_CANDIDATES:
        return None
    true = [path * mm_per_px for path in [*rooted, *entering]]
    found = [evidence.full_size(each.path_xy) * mm_per_px for each in candidates]
    return Position(evidence, candidates, _gaps(found, true), len(rooted))


def _gaps(found: Paths, true: Paths) -> NDArray[np.float64]:
    """Return the mean distances (N, M), mm, of paths, the larger of both ways."""
    ones, others = (np.stack([_even(path) for path in paths]) for paths in (found, true))
    gaps = np.full((len(ones), len(others)), FAR_MM)
    low, high = others.min(axis=1) - WRONG_MM, others.max(axis=1) + WRONG_MM
    for row, path in enumerate(ones):
        near = ((path.min(axis=0) < high) & (path.max(axis=0) > low)).all(axis=1)
        if near.any():
            away = np.linalg.norm(path[None, :, None] - others[near][:, None], axis=-1)
            ways = away.min(axis=2).mean(axis=1), away.min(axis=1).mean(axis=1)
            gaps[row, near] = np.maximum(*ways)
    return gaps


def _even(path: NDArray[np.float64]) -> NDArray[np.float64]:
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))])
    places = np.linspace(0.0, along[-1], POINTS)
    return np.column_stack([np.interp(places, along, path[:, axis]) for axis in (0, 1)])


class Game:
    """Plays through the choice of one picture and notes what would have been right."""

    def __init__(self, position: Position, judge: Judge | None, rng: np.random.Generator) -> None:
        """Without a judge a rule of thumb and the truth decide: the first game."""
        self.traits: list[NDArray[np.float64]] = []
        self.right: list[float] = []
        self._position = position
        self._judge = judge
        self._rng = rng
        guided = position.evidence.maps is not None
        self._new_share = -len(choosing.NEWS) - guided * len(MIDDLE_NEWS)
        self._open = np.ones(position.gaps_mm.shape[1], np.bool_)

    def play(self) -> None:
        """Go through all candidates, the surest first."""
        candidates = self._position.candidates
        choice = choosing.Choice(Bodies(candidates, self._position.evidence))
        odds = np.array([self._odds(choice.traits(number)) for number in range(len(candidates))])
        judged_at = np.zeros(len(odds), np.intp)
        left = np.ones(len(odds), np.bool_)
        while left.any():
            number = int(np.where(left, odds, -np.inf).argmax())
            traits = choice.traits(number)
            if judged_at[number] != choice.size:
                odds[number], judged_at[number] = self._odds(traits), choice.size
                if odds[number] < np.where(left, odds, -np.inf).max():
                    continue
            left[number] = False
            if self._is_taken(number, traits, float(odds[number])):
                choice.take(number, candidates[number].path_xy)

    def _odds(self, traits: NDArray[np.float64]) -> float:
        if self._judge is not None:
            return float(self._judge.log_odds(traits))
        # Long lines with both edges and much new area go first.
        return float(traits[0] + 2 * traits[2] + 3 * traits[self._new_share])

    def _is_taken(self, number: int, traits: NDArray[np.float64], odds: float) -> bool:
        gaps = np.where(self._open, self._position.gaps_mm[number], FAR_MM)
        nearest = int(gaps.argmin())
        right = float(np.clip((WRONG_MM - gaps[nearest]) / (WRONG_MM - RIGHT_MM), 0.0, 1.0))
        self.traits.append(traits)
        self.right.append(right)
        if self._judge is None:
            taken = right > 0.5 and self._rng.random() < 0.8
        else:
            taken = odds >= PLAY_THRESHOLD
        if taken and gaps[nearest] < WRONG_MM:
            self._open[nearest] = False
        return bool(taken)


def _fit(positions: list[Position]) -> Judge:
    rng = np.random.default_rng(3)
    traits: list[NDArray[np.float64]] = []
    right: list[float] = []
    weights: list[float] = []
    judge = None
    for number in range(ROUNDS):
        for position in positions:
            game = Game(position, judge, rng)
            game.play()
            traits += game.traits
            right += game.right
            # A dense head shall not outvote twenty sparse ones.
            weights += [1.0 / np.sqrt(max(5, position.rooted))] * len(game.right)
        shares = np.array(weights) / np.mean(weights)
        judge = fit_network(np.array(traits), np.array(right), shares, PLAY_THRESHOLD)
        print(f"round {number}: {len(right)} judgements, {np.mean(right):.2f} right", flush=True)
    if judge is None:
        message = "no round was played"
        raise SystemExit(message)
    return judge


def _balanced(judge: Judge, positions: list[Position]) -> Judge:
    """Return the judge with the lowest threshold at which F1 is about the best.

    Counts look right at thresholds where misses and inventions cancel; F1 asks for the hairs.
    """
    rows = []
    for threshold in TRIED.tolist():
        tried = replace(judge, threshold=threshold)
        errors, scores = zip(*(_score(tried, position) for position in positions), strict=True)
        print(
            f"threshold {threshold:+.2f}: bias {np.median(errors):+.1f} %, "
            f"error {np.median(np.abs(errors)):.1f} %, p90 {np.quantile(np.abs(errors), 0.9):.1f}, "
            f"F1 {np.mean(scores):.3f}",
            flush=True,
        )
        rows.append((float(np.mean(scores)), tried))
    best = max(score for score, _ in rows)
    return next(tried for score, tried in rows if score >= best - ABOUT_F1)


def _score(judge: Judge, position: Position) -> tuple[float, float]:
    """Return the error of the count, percent, and F1."""
    taken = choosing.choose_hairs(position.candidates, position.evidence, judge)
    paths = {each.path_xy.tobytes(): number for number, each in enumerate(position.candidates)}
    gaps = position.gaps_mm[[paths[each.path_xy.tobytes()] for each in taken]]
    rows, columns = linear_sum_assignment(np.where(gaps <= WRONG_MM, gaps, 1e3))
    hits = int((gaps[rows, columns] <= WRONG_MM).sum())
    true = position.gaps_mm.shape[1]
    return 100 * (len(taken) - true) / true, 2 * hits / (len(taken) + true)


def _table(judge: Judge) -> dict[str, object]:
    names = ("centre", "spread", "straight", "hidden", "hidden_bias", "outer")
    arrays = {name: np.round(getattr(judge, name), 4).tolist() for name in names}
    return {"bias": round(judge.bias, 4), "threshold": judge.threshold, "arrays": arrays}


if __name__ == "__main__":
    main()
