"""A batch into a catalog: both kinds measured and stored, and only what is not up to date again."""

import shutil
from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pigmenttrack.app.batch_catalog import fill_catalog
from pigmenttrack.app.batch_plan import BatchPlan, SitePlan, plan_batch
from pigmenttrack.app.batch_run import BatchReport
from pigmenttrack.app.batch_task import SiteOutcome
from pigmenttrack.app.batch_versions import program_facts
from pigmenttrack.app.batch_wishes import BatchWishes
from pigmenttrack.app.catalog_records import find_site
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.options import MeasureOptions, SiteKind
from pigmenttrack.app.site_history import measured_series
from pigmenttrack.store.catalog import Catalog
from unit.app.made_scalp import MM_PER_PX, make_field, photograph, visit_after, write_photo

SAMPLES = Path(__file__).parents[3] / "sample_images"
NOW = datetime(2026, 3, 1, 10, tzinfo=UTC)


class Events:
    """Keeps what came of each site."""

    def __init__(self) -> None:
        self.outcomes: dict[str, SiteOutcome] = {}

    def planned(self, plan: BatchPlan, todo: Collection[SitePlan]) -> None:
        assert len(plan.sites) == len(todo)

    def photo_begun(self, site: SitePlan, photo: str) -> None:
        """Hear it."""

    def worker_died(self, site: SitePlan, photo: str) -> None:
        pytest.fail(f"{site.key}/{photo}: a plain loop has no workers")

    def site_done(self, site: SitePlan, outcome: SiteOutcome) -> None:
        self.outcomes[site.key] = outcome


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("photos")
    knee = top / "P1" / "knee"
    knee.mkdir(parents=True)
    for name in ("2024-01-15.jpg", "roi.json"):
        shutil.copy(SAMPLES / "dark_knee" / name, knee)
    (knee / "page.jpg").write_text("<html>")
    (top / "P2").mkdir()
    field = make_field(120)
    write_photo(top / "P2" / "crown", photograph(field, visit_after(0), 120))
    return top


def filled(
    catalog: Path, photos: Path, wishes: BatchWishes, *, only: str = ""
) -> tuple[BatchReport, Events]:
    events = Events()
    opening = Catalog.open if catalog.exists() else Catalog.create
    with opening(catalog, now=NOW) as opened:
        plan = plan_batch(photos, results=catalog)
        sites = tuple(site for site in plan.sites if only in site.key)
        plan = replace(plan, sites=sites)
        return fill_catalog(opened, plan, wishes, events, JobControl()), events


def test_both_kinds_are_measured_and_only_what_is_stale_again(photos: Path, tmp_path: Path) -> None:
    wishes = BatchWishes(
        options=MeasureOptions(mm_per_px=MM_PER_PX), facts=program_facts(), now=NOW
    )
    mine = tmp_path / "mine.ptcat"

    first, events = filled(mine, photos, wishes)
    assert (first.measured, first.photos_measured, first.photos_rejected) == (2, 2, 1)
    knee, crown = events.outcomes["P1/knee"], events.outcomes["P2/crown"]
    assert [one.photo for one in knee.rejections] == ["page.jpg"]
    assert (knee.summary.kind, crown.summary.kind) == ("vitiligo", "scalp")
    assert knee.summary.verdict
    assert crown.summary.verdict
    with Catalog.open(mine, now=NOW) as catalog:
        site = find_site(catalog, "P2", "crown")
        assert site.kind is SiteKind.SCALP
        series = measured_series(catalog, site)
        assert series is not None
        assert len(series.measurements) == 1

    again, events = filled(mine, photos, wishes)
    assert (again.measured, again.done_before) == (0, 2)
    assert events.outcomes["P2/crown"].summary.verdict == crown.summary.verdict

    other_numpy = replace(wishes, facts={**wishes.facts, "numpy": "1.0"})
    stale, _ = filled(mine, photos, other_numpy, only="crown")
    assert (stale.measured, stale.done_before) == (1, 0)
    other_scale = replace(wishes, options=MeasureOptions(mm_per_px=2 * MM_PER_PX))
    stale, _ = filled(mine, photos, other_scale, only="crown")
    assert (stale.measured, stale.done_before) == (1, 0)
