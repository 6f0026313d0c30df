"""The index of a batch: whole in itself, safe against names, readable without scripts."""

from datetime import date
from html.parser import HTMLParser

from pigmenttrack.report.batch_index import IndexedSite, IndexHead, index_page
from pigmenttrack.report.batch_spark import HEIGHT_PX, WIDTH_PX, SparkSeries, spark_svg

EVIL = '<script>alert("x")</script>"\n&'
VOID = {"meta", "img", "input", "line", "circle", "polygon", "polyline", "br"}


class Reader(HTMLParser):
    """Collects addresses and text, and sees to it that every tag is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.addresses: list[str] = []
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.addresses += [value or "" for name, value in attrs if name in {"href", "src"}]
        self.scripts += tag == "script"
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


def site(**changes: object) -> IndexedSite:
    known: dict[str, object] = {
        "subject": "P1",
        "site": "arm",
        "link": "sites/P1%2C%20arm/report.pdf",
        "thumbnail": b"\xff\xd8",
        "spark": SparkSeries(
            days=[date(2024, 1, 1), date(2024, 3, 1)],
            values=[2.0, 1.0],
            lows=[1.8, 0.8],
            highs=[2.2, 1.2],
        ),
        "quantity": "Depigmented area, cm²",
        "latest": "1.0 (0.8 to 1.2)",
        "verdict": "Within noise.",
        "interval": "",
        "n_measured": 2,
        "n_rejected": 1,
    }
    return IndexedSite(**{**known, **changes})  # type: ignore[arg-type] # a table of fields


def page(*sites: IndexedSite, title: str = "clinic") -> str:
    head = IndexHead(title=title, facts=[("2", "sites")], notes=["A note."], files=["a.csv"])
    return "".join(index_page(head, sites))


def test_every_address_lies_within_the_folder_or_the_page() -> None:
    reader = Reader()
    reader.feed(page(site(), site(link="", thumbnail=b"", spark=None)))
    assert reader.open == []
    assert reader.addresses == [
        "a.csv",
        "data:image/jpeg;base64,/9g=",
        "sites/P1%2C%20arm/report.pdf",
    ]


def test_names_are_text_whatever_they_hold() -> None:
    evil = dict.fromkeys(("subject", "site", "verdict", "quantity", "latest", "interval"), EVIL)
    written = page(site(**evil, remarks=[EVIL]), title=EVIL)
    reader = Reader()
    reader.feed(written)
    assert reader.scripts == 1  # the page's own
    assert "<script>alert" not in written
    assert "&lt;script&gt;alert" in written


def test_a_course_stays_within_its_picture_and_begins_at_zero() -> None:
    series = SparkSeries(
        days=[date(2024, 1, 1)] * 2, values=[0.0, 0.0], lows=[0.0, 0.0], highs=[0.0, 0.0]
    )
    for one in (series, site().spark):
        assert one is not None
        drawn = spark_svg(one, title="t")
        places = [
            float(number)
            for part in drawn.split('points="')[1:]
            for pair in part.split('"')[0].split()
            for number in pair.split(",")
        ]
        assert all(0 <= x <= WIDTH_PX for x in places[::2])
        assert all(0 <= y <= HEIGHT_PX for y in places[1::2])
