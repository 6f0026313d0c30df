import io
from dataclasses import replace
from pathlib import Path
from typing import cast

import numpy as np
import pypdf
import pytest

from pigmenttrack.domain.flags import QualityFlag
from pigmenttrack.domain.measurement import AreaUnit, PatchSeries, Rejection
from pigmenttrack.report.page_table import thinned
from pigmenttrack.report.pdf import ReportPicture, report_pdf, write_report
from unit.report.made_series import make_measurement, make_rejection, make_series

EVERY_FLAG = QualityFlag(0)
for _flag in QualityFlag:
    EVERY_FLAG |= _flag


def _pictures(count: int, *, height: int = 90, width: int = 120) -> list[ReportPicture]:
    rgb = np.full((height, width, 3), 150, dtype=np.uint8)
    return [ReportPicture(f"Picture {i}", rgb) for i in range(count)]


def _page(pdf: bytes) -> pypdf.PageObject:
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    assert len(pages) == 1
    return pages[0]


def _text(pdf: bytes) -> str:
    return " ".join(_page(pdf).extract_text().split())


def _full_series() -> PatchSeries:
    areas = tuple(30 - 0.3 * i for i in range(40))
    series = make_series(areas, name="Linkes Knie " * 20, span_days=900)
    flagged = tuple(replace(m, flags=EVERY_FLAG) for m in series.measurements)
    rejections = tuple(make_rejection(f"{i}.jpg", reason=f"Reason {i} " * 9) for i in range(15))
    return replace(series, measurements=flagged, rejections=rejections)


def test_the_page_says_what_a_doctor_asks_for() -> None:
    series = make_series(rejections=(make_rejection(),))
    text = _text(report_pdf(series, pictures=_pictures(3)))
    for words in (
        "Left forearm",
        "12 Jan 2025 \N{EN DASH} 9 Oct 2025",
        "3 photos measured · 1 gave no number",
        "12.2 cm²",
        "Repigmented since baseline: 40 %",
        "Picture 1",
        "pigment newly lost",
        "7.3 (6.7 to 7.9)",
        series.measurements[0].provenance.sha256[:8],
        "Scale: the printed card, 0.05000 mm per pixel ± 0.4 % (1 sd).",
        "PigmentTrack 9.8.7",
        "No number from DSC_0001.jpg: The file is no whole picture. Copy it again.",
        "It does not diagnose",
    ):
        assert words in text


def test_doubts_are_sentences_with_counts_and_rows_refer_to_them() -> None:
    series = make_series((5.0, 4.0))
    doubtful = make_measurement(3.0, 5.0, days=300, flags=QualityFlag.BLURRED)
    text = _text(report_pdf(replace(series, measurements=(*series.measurements, doubtful))))
    assert "a The photo is blurred. (1 of 3 photos)" in text


def test_a_page_without_doubts_says_so() -> None:
    assert "No photo was flagged" in _text(report_pdf(make_series()))


def test_areas_without_a_scale_are_shares_of_the_region() -> None:
    text = _text(report_pdf(make_series(unit=AreaUnit.PERCENT_OF_REGION)))
    assert "Depigmented area, % of the region" in text
    assert "12.2 %" in text
    assert "mm per pixel" not in text


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("count", [0, 5])
def test_all_that_is_too_much_still_fits_on_one_page_and_is_counted(paper: str, count: int) -> None:
    pdf = report_pdf(_full_series(), pictures=_pictures(count, height=400, width=90), paper=paper)
    page = _page(pdf)
    text = _text(pdf)
    assert "of 40 shown; all are in measurements.csv" in text
    assert "more, in measurements.json." in text
    heights = []
    page.extract_text(
        visitor_text=lambda words, cm, _tm, _font, _size: (
            heights.append((float(cm[4]), float(cm[5]))) if words.strip() else None
        )
    )
    assert all(0 < x < float(page.mediabox.width) for x, _ in heights)
    assert all(0 < y < float(page.mediabox.height) for _, y in heights)


def test_paper_has_its_size() -> None:
    a4, letter = (_page(report_pdf(make_series(), paper=p)).mediabox for p in ("a4", "letter"))
    assert (float(a4.width), float(a4.height)) == pytest.approx((595.3, 841.9), abs=0.5)
    assert (float(letter.width), float(letter.height)) == pytest.approx((612, 792), abs=0.5)


def test_an_unknown_paper_is_refused() -> None:
    with pytest.raises(ValueError, match="a0"):
        report_pdf(make_series(), paper="a0")


@pytest.mark.parametrize("rejections", [(), (make_rejection(),)])
def test_a_series_without_a_number_gives_a_page_that_says_so(
    rejections: tuple[Rejection, ...],
) -> None:
    text = _text(report_pdf(make_series((), rejections=rejections)))
    assert "No photo of this series could be measured." in text


def test_names_that_no_font_or_markup_can_take_are_still_printed() -> None:
    series = make_series(name="左腕 $x_1$ \udcff\n<b>")
    assert "□□ $x_1$ \\xff\\n<b>" in _text(report_pdf(series))


def test_the_file_tells_title_and_language_and_its_text_is_truetype() -> None:
    reader = pypdf.PdfReader(io.BytesIO(report_pdf(make_series())))
    assert reader.metadata is not None
    assert reader.metadata.title == "Left forearm, 12 Jan 2025 \N{EN DASH} 9 Oct 2025"
    assert str(reader.root_object["/Lang"]) == "en"
    assert "/CreationDate" not in reader.metadata
    resources = cast("pypdf.generic.DictionaryObject", reader.pages[0]["/Resources"])
    fonts = cast("pypdf.generic.DictionaryObject", resources["/Font"])
    assert fonts
    assert all("/Type3" not in str(font.get_object()) for font in fonts.values())


def test_the_same_series_gives_the_same_bytes(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    write_report(make_series(), path, pictures=_pictures(3))
    assert path.read_bytes() == report_pdf(make_series(), pictures=_pictures(3))


def test_no_sentence_speaks_of_causes() -> None:
    text = _text(report_pdf(make_series(), pictures=_pictures(3))).lower()
    for word in ("because", "thanks to", "due to", "responds", "effect", "improve"):
        assert word not in text


def test_thinning_keeps_first_last_and_baseline() -> None:
    measurements = make_series(tuple(range(1, 41))).measurements
    moved = tuple(replace(m, is_baseline=i == 7) for i, m in enumerate(measurements))
    kept = thinned(moved, 6)
    assert len(kept) == 6
    assert kept[0] is moved[0]
    assert kept[-1] is moved[-1]
    assert any(m.is_baseline for m in kept)
