"""The catalog that a first start shows."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from pigmenttrack.app.catalog_journal import subject_journal
from pigmenttrack.app.catalog_measure import measure_site
from pigmenttrack.app.catalog_places import places
from pigmenttrack.app.catalog_records import find_site, find_subject
from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.sample_catalog import make_sample_catalog
from pigmenttrack.app.site_cards import site_cards
from pigmenttrack.app.site_drawing import drawing_of
from pigmenttrack.domain.errors import Cancelled
from pigmenttrack.domain.site import SiteKind
from pigmenttrack.store.catalog import Catalog

NOW = datetime(2025, 6, 1, 12, tzinfo=UTC)
SAMPLES = Path(__file__).parents[3] / "sample_images"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("samples") / "deep" / "samples.ptcat"
    make_sample_catalog(target, SAMPLES, now=NOW)
    return target


def test_it_holds_every_sample_series_and_the_case(made: Path) -> None:
    with Catalog.open(made, now=NOW) as catalog:
        found = {(place.subject.alias, place.site.name) for place in places(catalog)}
        case = subject_journal(catalog, find_subject(catalog, "Case report"))
        journal = subject_journal(catalog, find_subject(catalog, "Sample A"))

    assert found == {
        ("Sample A", "left forearm"),
        ("Sample B", "belly"),
        ("Sample C", "right knee"),
        ("Sample D", "crown, close-up"),
        ("Sample E", "parting"),
    }
    assert len(case.scores) == 5
    assert journal.courses
    assert journal.labs


def test_scalp_sites_know_the_scale_that_nobody_sees_in_their_photos(made: Path) -> None:
    with Catalog.open(made, now=NOW) as catalog:
        crown = find_site(catalog, "Sample D", "crown, close-up")
        parting = find_site(catalog, "Sample E", "parting")
    assert crown.kind is parting.kind is SiteKind.SCALP
    assert drawing_of(crown).field_mm == 8.6
    drawn = drawing_of(parting)
    assert drawn.scale is not None
    assert drawn.scale.mm_per_px == pytest.approx(0.11)
    assert len(drawn.polygons) == 1


def test_cards_tell_pictures_days_and_what_is_not_measured_yet(made: Path) -> None:
    with Catalog.open(made, now=NOW) as catalog:
        cards = site_cards(catalog, interval_days=28, today=date(2025, 6, 1))

    forearm = next(card for card in cards if card.place.site.name == "left forearm")
    assert (forearm.visits, forearm.photos, forearm.unmeasured) == (7, 7, 7)
    assert forearm.picture is not None
    assert forearm.last_visit_on == date(2024, 10, 16)
    assert forearm.next_due_on == date(2024, 11, 13)
    assert forearm.latest is None


def test_a_measured_site_shows_its_number_with_an_interval_and_a_verdict(made: Path) -> None:
    with Catalog.open(made, now=NOW) as catalog:
        belly = next(place for place in places(catalog) if place.site.name == "belly")
        measure_site(catalog, belly.site, now=NOW)
        cards = site_cards(catalog, interval_days=28, today=date(2025, 6, 1))

    card = next(one for one in cards if one.place.site.name == "belly")
    assert card.latest is not None
    assert card.latest.low is not None
    assert card.latest.high is not None
    assert card.latest.low < card.latest.value < card.latest.high
    assert card.unmeasured == 0
    assert card.series is not None
    assert card.series.verdict == "not enough data"


def test_a_stopped_making_leaves_nothing(tmp_path: Path) -> None:
    control = JobControl()
    control.cancel()

    with pytest.raises(Cancelled):
        make_sample_catalog(tmp_path / "samples.ptcat", SAMPLES, control=control, now=NOW)

    assert list(tmp_path.iterdir()) == []
