"""A tree of folders becomes sites: who, where, how many photos, and what is left out."""

from pathlib import Path

import pytest

from pigmenttrack.app.batch_plan import plan_batch
from pigmenttrack.domain.errors import BadRequest

JPEG = b"\xff\xd8\xff\xe0 looks like one"


def put(root: Path, *names: str, content: bytes = JPEG) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def test_the_first_folder_is_the_subject_and_the_rest_the_site(tmp_path: Path) -> None:
    put(tmp_path, "P1/left/arm/a.jpg", "P1/left/arm/b.jpg", "P2/c.jpg", "d.jpg")

    sites = plan_batch(tmp_path, results=tmp_path / "out").sites

    assert [(one.key, one.subject, one.site, one.n_photos) for one in sites] == [
        (".", tmp_path.name, tmp_path.name, 1),
        ("P1/left/arm", "P1", "left arm", 2),
        ("P2", "P2", "P2", 1),
    ]


def test_sites_of_like_names_never_share_a_folder_of_results(tmp_path: Path) -> None:
    put(tmp_path, "P1/arm left/a.jpg", "P1/arm/left/a.jpg", "P1/arm:left/a.jpg")
    sites = plan_batch(tmp_path, results=tmp_path / "out").sites
    assert len({one.folder_name for one in sites}) == 3
    assert not any(":" in one.folder_name for one in sites)


def test_a_photo_without_a_suffix_counts_and_a_text_does_not(tmp_path: Path) -> None:
    put(tmp_path, "P1/IMG_0001", "P1/.hidden.jpg")
    put(tmp_path, "P1/notes.txt", "P2/readme", content=b"words")
    put(tmp_path, "P1/scan.DCM", "P2/scan.dcm", "P1/roi.json", content=b"DICM")
    plan = plan_batch(tmp_path, results=tmp_path / "out")
    (one,) = plan.sites
    assert (one.key, one.n_photos) == ("P1", 1)
    assert [place for place, _ in plan.left_out] == [
        ".dcm: files 2",
        ".txt: files 1",
        "without a suffix: files 1",
    ]


def test_results_catalogs_and_links_are_not_taken_for_photos(tmp_path: Path) -> None:
    put(tmp_path, "P1/a.jpg", "P1/overlays/01.jpg", "mine.ptcat/photos/x.jpg", "out/sites/y.jpg")
    put(tmp_path, "P1/measurements.json", content=b"{}")
    (tmp_path / "P9").symlink_to(tmp_path / "P1")

    plan = plan_batch(tmp_path, results=tmp_path / "out")

    assert [site.key for site in plan.sites] == ["P1"]
    left_out = {Path(place).name for place, _ in plan.left_out}
    assert left_out == {"overlays", "mine.ptcat", "P9", ".json: files 1"}


@pytest.mark.parametrize("name", ["nowhere", "empty"])
def test_a_tree_without_photos_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(BadRequest, match="There is no"):
        plan_batch(tmp_path / name, results=tmp_path / "out")
