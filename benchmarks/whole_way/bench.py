"""What a photo costs on its whole way, beside decoding it with Pillow in the same run.

    python benchmarks/whole_way/bench.py [--photos 6] [--seed 1] [--work FOLDER]

Makes a synthetic series of 12 MP photos with the card in view, then measures it with the program's
own command: once with two photos, once with all. The difference is what a further photo costs.
The last line is JSON.
"""

import argparse
import io
import json
import os
import shutil
import sys
import tempfile
import time
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from PIL import Image

from pigmenttrack.app.samples import arm_with_card
from pigmenttrack.app.samples_writer import write_series
from pigmenttrack.imaging.synthetic.series import make_series

SIZE = (3024, 4032)
DECODING_RUNS = 5
FEW = 2


def make_photos(folder: Path, count: int, seed: int) -> None:
    """Write `count` dated 12 MP photos, their region and truth."""
    spec = arm_with_card()
    spec = replace(spec, size=SIZE, visits=spec.visits[:count])
    visits = make_series(spec, np.random.default_rng(seed))
    write_series(folder, visits, fitzpatrick=spec.scene.fitzpatrick, quality=90)


def decoding_cpu_s(photo: Path) -> float:
    """Return the least CPU time of decoding a photo into an array with Pillow."""
    content = photo.read_bytes()
    times = []
    for _ in range(DECODING_RUNS):
        start = time.process_time()
        with Image.open(io.BytesIO(content)) as picture:
            np.asarray(picture)
        times.append(time.process_time() - start)
    return min(times)


def measuring_cost(folder: Path, out: Path) -> tuple[float, float]:
    """Return CPU seconds and peak megabytes of the command on a folder."""
    command = [sys.executable, "-m", "pigmenttrack", "measure", str(folder), "--out", str(out)]
    process = os.posix_spawn(
        sys.executable,
        command,
        os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)],
    )
    _, status, usage = os.wait4(process, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"measuring {folder.name} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def first_photos(folder: Path, count: int) -> Path:
    """Return a folder with the first photos of another, and its region."""
    part = folder.with_name(f"first_{count}")
    part.mkdir()
    for photo in sorted(folder.glob("*.jpg"))[:count]:
        shutil.copy(photo, part)
    shutil.copy(folder / "roi.json", part)
    return part


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--photos", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--work", type=Path, help="keep photos and results here")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        work = options.work if options.work is not None else Path(temporary)
        photos = work / "photos"
        if not photos.exists():
            # In a process of its own: what is started from here would inherit its peak memory.
            maker = get_context("spawn").Process(
                target=make_photos, args=(photos, options.photos, options.seed)
            )
            maker.start()
            maker.join()
        few, _ = measuring_cost(first_photos(photos, FEW), work / "few")
        every, peak_mb = measuring_cost(photos, work / "every")
        decoding = float(np.median([decoding_cpu_s(path) for path in photos.glob("*.jpg")]))
        per_photo = (every - few) / (options.photos - FEW)
    figures = {
        "photos": options.photos,
        "decoding_cpu_s": round(decoding, 4),
        "per_photo_cpu_s": round(per_photo, 3),
        "times_decoding": round(per_photo / decoding, 1),
        "peak_mb": round(peak_mb),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
