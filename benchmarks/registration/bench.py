"""Register photo pairs with this project and with its peers, each pair in a process of its own.

    python benchmarks/registration/bench.py PAIRS [--peer NAME ...]

PAIRS is a folder with one folder a pair: ``fixed.jpg``, ``moving.jpg`` and ``truth.npz`` with
``moving_xy`` (rows, columns, 2), where every eighth pixel of the fixed photo truly lies in the
moving one. Without ``truth.npz`` the pair shows two places, and the only right answer is a refusal.
"""

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
from PIL import Image

LATTICE_STEP_PX = 8
LANDMARK_STRIDE = 6
RIGHT_PX = 10.0  # 95 of 100 points within this


def main() -> None:
    """Measure every pair with every peer and print one table."""
    options = _options()
    if options.child:
        print(json.dumps(_measure(options.pairs, options.child)))
        return
    pairs = sorted(path.parent for path in options.pairs.glob("*/fixed.jpg"))
    if not pairs:
        sys.exit(f"No pairs in {options.pairs}: expected PAIRS/*/fixed.jpg and moving.jpg.")
    print(f"{'pair':24} {'peer':18} {'median px':>9} {'p95 px':>8} {'x decode':>8} {'peak MB':>8}")
    for pair in pairs:
        for name in options.peer or _peer_names():
            command = [sys.executable, __file__, str(pair), "--child", name]
            answer = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - this very script
            print(_line(pair.name, name, json.loads(answer.stdout)), flush=True)


def _measure(pair: Path, name: str) -> dict[str, object]:
    """Return one row; runs in a child, so that peak memory is the peer's own."""
    import resource

    import cv2
    from peers import PEERS

    cv2.setNumThreads(1)
    started = time.process_time()
    fixed, moving = (
        np.asarray(Image.open(pair / f"{which}.jpg").convert("RGB"))
        for which in ("fixed", "moving")
    )
    decoded = time.process_time()
    mapped = PEERS[name](fixed, moving)
    done = time.process_time()
    row: dict[str, object] = {
        "vouched": mapped is not None,
        "null": not (pair / "truth.npz").exists(),
        "cost": (done - decoded) / (decoded - started),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    if mapped is not None and not row["null"]:
        with np.load(pair / "truth.npz") as stored:
            truth = stored["moving_xy"][3::LANDMARK_STRIDE, 3::LANDMARK_STRIDE]
        rows, columns = np.indices(truth.shape[:2]) * LANDMARK_STRIDE + 3
        points = np.stack([columns, rows], axis=-1).reshape(-1, 2) * float(LATTICE_STEP_PX)
        true_xy = truth.reshape(-1, 2)
        height, width = moving.shape[:2]
        seen = ((true_xy > 8) & (true_xy < [width - 9, height - 9])).all(axis=1)
        error_px = np.linalg.norm(mapped(points[seen]) - true_xy[seen], axis=1)
        row |= {"median": float(np.median(error_px)), "p95": float(np.percentile(error_px, 95))}
    return row


def _line(pair: str, name: str, row: dict[str, object]) -> str:
    if not row["vouched"]:
        result = f"{'refused':>9} {'':8}"
    elif row["null"]:
        result = f"{'SILENT':>9} {'':8}"
    else:
        wrong = "" if row["p95"] <= RIGHT_PX else "  wrong"
        result = f"{row['median']:9.2f} {row['p95']:8.1f}{wrong}"
    return f"{pair:24} {name:18} {result} {row['cost']:8.1f} {row['peak_mb']:8.0f}"


def _peer_names() -> list[str]:
    from peers import PEERS

    return list(PEERS)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("pairs", type=Path, help="folder of pairs")
    parser.add_argument("--peer", nargs="+", help="default: all")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
