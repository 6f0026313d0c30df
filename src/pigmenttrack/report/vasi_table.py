"""VASI as rows for a reader, and the sentence on what it does not cover."""

from pigmenttrack.domain.vasi_measured import BodySize, MeasuredVasi
from pigmenttrack.report.number_format import EN_DASH, shown_estimate

Rows = tuple[tuple[str, ...], ...]
ROW_HEAD = (
    "Region",
    "Body",
    "Hands (95 %)",
    "Depigmented, % (95 %)",
    "Level, %",
    "VASI, hand 1 %",
    "Continuous",
)
TOTAL_HEAD = ("", "VASI, hand 1 % (95 %)", "VASI, hand measured (95 %)", "Continuous (95 %)")


def vasi_rows(found: MeasuredVasi) -> Rows:
    """Return one row a marked region, of one day."""
    return tuple(
        (
            row.part.name,
            row.part.part.value,
            shown_estimate(row.hands),
            shown_estimate(row.part.depigmented_pct, most_decimals=0),
            str(row.level_pct),
            shown_estimate(row.classic),
            shown_estimate(row.continuous),
        )
        for row in found.rows
    )


def vasi_totals(first: MeasuredVasi, latest: MeasuredVasi) -> Rows:
    """Return the totals on the baselines and on the latest photos; F-VASI where a face is."""
    rows = [_total("T-VASI, baselines", first), _total("T-VASI, latest photos", latest)]
    if first.face is not None and latest.face is not None:
        rows += [
            _total("F-VASI, baselines", first.face),
            _total("F-VASI, latest photos", latest.face),
        ]
    else:
        rows.append(("F-VASI", f"{EN_DASH} (no region is named a face)", EN_DASH, EN_DASH))
    return tuple(rows)


def coverage_sentence(found: MeasuredVasi, size: BodySize) -> str:
    """Return what was seen of the body, what is not known, and what a hand was taken to be."""
    hand = (
        f"the hand as measured, {size.hand_cm2:.0f} cm²"
        if size.hand_is_measured
        else f"0.87 % of the body, {size.hand_cm2:.0f} cm²"
    )
    return (
        f"About {found.seen_pct:.1f} % of the body's surface ({size.surface_cm2 / 1e4:.2f} m², "
        "Mosteller) was photographed; these totals count depigmented skin there. "
        "What the rest of the body shows is not known. "
        f"A hand is taken to be {hand}. VASI by eye changes by 4.7 points or more before the "
        "same rater tells it from noise."
    )


def _total(name: str, found: MeasuredVasi) -> tuple[str, ...]:
    totals = (found.classic, found.measured, found.continuous)
    return (name, *(shown_estimate(one) for one in totals))
