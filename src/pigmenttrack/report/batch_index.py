"""The index of a batch: one page with every site, that needs nothing but itself."""

import base64
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from pigmenttrack.report.batch_index_style import SCRIPT, STYLE
from pigmenttrack.report.batch_spark import SparkSeries, spark_svg
from pigmenttrack.report.plain_text import one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedSite:
    """One line of the index.

    Attributes
    ----------
    link : str
        Address of its results, relative to the page and quoted; empty where there are none.
    thumbnail : bytes
        A JPEG; may be empty.
    spark : SparkSeries or None
    latest : str
        The latest value with its interval, for a reader.
    remarks : sequence of str
        What a person should know of the photos, and what of them was measured.
    """

    subject: str
    site: str
    link: str
    thumbnail: bytes
    spark: SparkSeries | None
    quantity: str
    latest: str
    verdict: str
    interval: str
    n_measured: int
    n_rejected: int
    remarks: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexHead:
    """What stands above the sites.

    Attributes
    ----------
    facts : sequence of (str, str)
        A number and what it counts.
    notes : sequence of str
        Sentences below: what is not in the page, and what it must not be taken for.
    files : sequence of str
        Tables beside the page, to be linked.
    """

    title: str
    facts: Sequence[tuple[str, str]]
    notes: Sequence[str]
    files: Sequence[str]


def index_page(head: IndexHead, sites: Iterable[IndexedSite]) -> Iterator[str]:
    """Yield the page piece by piece: light or dark as its reader prefers, no address outside."""
    title = _text(head.title)
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<header>\n"
        f"<h1>{title}</h1>\n"
    )
    facts = "".join(
        f"<div><dt>{_text(name)}</dt><dd>{_text(value)}</dd></div>" for value, name in head.facts
    )
    yield f"<dl>{facts}</dl>\n"
    yield "".join(f"<p>{_text(note)}</p>\n" for note in head.notes)
    links = " ".join(f'<a href="{escape(name)}">{_text(name)}</a>' for name in head.files)
    yield (
        f'<p class="files">{links}</p>\n'
        '<p><input id="find" type="search" placeholder="Find a subject or site" '
        'aria-label="Find a subject or site" hidden></p>\n</header>\n<main>\n'
    )
    for site in sites:
        yield _article(site)
    yield f"</main>\n<script>{SCRIPT}</script>\n</body>\n</html>\n"


def _article(site: IndexedSite) -> str:
    name = _text(site.site)
    if site.subject != site.site:
        name = f"<small>{_text(site.subject)}</small> {name}"
    heading = f'<a href="{escape(site.link)}">{name}</a>' if site.link else name
    picture = '<div class="none">no picture</div>'
    if site.thumbnail:
        data = base64.b64encode(site.thumbnail).decode()
        alt = f"Latest photo of {_text(site.site)}"
        picture = f'<img src="data:image/jpeg;base64,{data}" alt="{alt}" loading="lazy">'
    interval = ""
    if site.interval:
        interval = f' <span class="interval">95 % interval {_text(site.interval)}</span>'
    rejected = f', <span class="rejected">{site.n_rejected} rejected</span>'
    counts = f"{site.n_measured} measured{rejected if site.n_rejected else ''}"
    remarks = "".join(f"<p class='remark'>{_text(remark)}</p>" for remark in site.remarks)
    return (
        f"<article>{picture}<div class='said'><h2>{heading}</h2>"
        f"<p class='verdict'>{_text(site.verdict)}{interval}</p>"
        f"<p class='counts'>{counts}</p>{remarks}</div>{_course(site)}</article>\n"
    )


def _course(site: IndexedSite) -> str:
    if site.spark is None:
        return "<div class='course'></div>"
    title = f"{_text(site.quantity)}, latest {_text(site.latest)}"
    return (
        f"<div class='course'>{spark_svg(site.spark, title=title)}"
        f"<p class='latest'>{_text(site.latest)}</p><p class='quantity'>{_text(site.quantity)}</p>"
        "</div>"
    )


def _text(text: str) -> str:
    return escape(one_line(text))
