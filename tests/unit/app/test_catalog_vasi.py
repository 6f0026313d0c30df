from collections.abc import Iterator
from pathlib import Path

import pytest

from pigmenttrack.app import catalog_vasi as under_test
from pigmenttrack.app.catalog_records import add_site, add_subject, new_site, new_subject
from pigmenttrack.app.catalog_vasi import vasi_sites
from pigmenttrack.app.workspace import new_catalog
from pigmenttrack.domain.body_part import BodyPart
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.site import Site, SiteKind
from pigmenttrack.store.catalog import Catalog
from unit.report.made_series import make_series


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    with new_catalog(tmp_path / "mine") as opened:
        yield opened


def test_measured_vitiligo_sites_are_counted_where_their_body_region_says(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    subject = new_subject("A")
    add_subject(catalog, subject)
    add_site(catalog, new_site(subject, "one", body_region="left cheek"))
    add_site(catalog, new_site(subject, "right knee"))
    add_site(catalog, new_site(subject, "unmeasured"))
    add_site(catalog, new_site(subject, "crown", kind=SiteKind.SCALP))

    def series(_: Catalog, site: Site) -> object:
        return None if site.name == "unmeasured" else make_series(name=site.name)

    monkeypatch.setattr(under_test, "site_series", series)
    found = {one.series.name: one.part for one in vasi_sites(catalog, subject)}
    assert found == {"one": BodyPart.FACE, "right knee": BodyPart.LEGS}


def test_a_subject_without_a_measured_site_is_told(catalog: Catalog) -> None:
    subject = new_subject("A")
    add_subject(catalog, subject)
    with pytest.raises(BadRequest, match="No vitiligo site of A is measured") as caught:
        vasi_sites(catalog, subject)
    assert caught.value.advice
