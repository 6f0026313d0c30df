"""A photos.csv says what each photo shows; mistakes are told all at once."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from pigmenttrack.app.batch_plan import plan_batch
from pigmenttrack.app.batch_plan_files import listed_files, region_of, scales_of, visits_csv_of
from pigmenttrack.app.batch_table import read_table
from pigmenttrack.app.options import SiteKind
from pigmenttrack.domain.errors import BadRequest

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def table(tmp_path: Path, *lines: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "photos.csv"
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


def test_lines_of_one_subject_and_site_belong_together(tmp_path: Path) -> None:
    path = table(
        tmp_path,
        "path;subject;site;kind;date;mm_per_px;roi",
        "a/1.jpg;P1;arm;vitiligo;2024-03-01;0.12;arm.json",
        "b/1.jpg;P1;arm;;2024-05-01 10:15;;",
        "",
        "c/2.jpg;;;;;;",
        encoding="utf-8-sig",
    )
    arm, other = read_table(path, now=NOW)
    assert (arm.subject, arm.site, arm.kind, arm.region) == (
        "P1", "arm", SiteKind.VITILIGO, "arm.json",
    )  # fmt: skip
    assert (other.subject, other.site, other.kind) == ("c", "c", None)
    # The two are both called 1.jpg: they must not hide each other.
    assert [file.name for file in listed_files(arm, tmp_path)] == ["1.jpg", "1-2.jpg"]
    assert scales_of(arm, tmp_path) == (("1.jpg", 0.12),)
    assert visits_csv_of(arm, tmp_path).splitlines() == [
        "photo,date,time", "1.jpg,2024-03-01,", "1-2.jpg,2024-05-01,10:15",
    ]  # fmt: skip
    assert visits_csv_of(other, tmp_path) == ""


def test_a_plan_takes_the_table_instead_of_the_folders(tmp_path: Path) -> None:
    table(tmp_path, "path,roi", "x/1.jpg,outline.PNG", "x/2.jpg,")
    (tmp_path / "unlisted.jpg").write_bytes(b"\xff\xd8\xff")
    (site,) = plan_batch(tmp_path, results=tmp_path / "out").sites
    region = region_of(site)
    assert (site.subject, site.n_photos) == ("x", 2)
    assert region is not None
    assert region.name == "outline.png"


def test_every_mistake_is_told_with_its_line(tmp_path: Path) -> None:
    path = table(
        tmp_path,
        "path,subject,site,kind,date,mm_per_px,roi",
        "1.jpg,P,s,wart,,,a.json",
        "2.jpg,P,s,,,huge,b.json",
        ",P,s,,,,",
        "1.jpg,P,s,,,,",
        "3.jpg,P,s,,15.01.2024,,",
        "4.jpg,P,s,,2031-01-15,,",
    )
    with pytest.raises(BadRequest) as refused:
        read_table(path, now=NOW)
    told = [line.partition(";")[0] for line in refused.value.message.splitlines()[1:]]
    assert told == [
        "Line 2: P, s has several outlines (roi) from here to line 7",
        "Line 2: kind is wart",
        "Line 3: mm_per_px is huge",
        "Line 4: it names no photo.",
        "Line 5: 1.jpg stands in line 2, too.",
        "Line 6: date is 15.01.2024",
        "Line 7: date is 2031-01-15",
    ]


@pytest.mark.parametrize(
    "content", [b"", b"photo,date\n1.jpg,2024-01-01\n", b"path,wart\n", b"\xff\xfe\x00", b"a\xe9,"]
)
def test_what_is_no_such_table_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "photos.csv").write_bytes(content)
    with pytest.raises(BadRequest):
        read_table(tmp_path / "photos.csv", now=NOW)
