"""What was seen of single patches, of their depth and of the pattern, in sentences."""

from pigmenttrack.domain.estimate import Estimate
from pigmenttrack.domain.measurement import PatchMeasurement, PatchSeries
from pigmenttrack.domain.pattern import PatternKind, RepigmentationPattern
from pigmenttrack.report.number_format import shown_day, shown_estimate
from pigmenttrack.report.patch_table import event_lines


def patch_sentences(series: PatchSeries) -> tuple[str, ...]:
    """Return the pattern and depth of the latest photo, and what became of single patches."""
    if not series.measurements:
        return ()
    latest = series.measurements[-1]
    told = (_pattern_sentence(latest), _depth_sentence(latest))
    return (*(sentence for sentence in told if sentence), *event_lines(series))


def _pattern_sentence(latest: PatchMeasurement) -> str:
    pattern = latest.pattern
    if pattern is None:
        return ""
    day = shown_day(latest.captured)
    if pattern.kind in {PatternKind.TOO_LITTLE, PatternKind.NO_SCALE}:
        return f"Pattern of repigmentation by {day}: {pattern.kind.value}."
    return (
        f"Pattern of repigmentation by {day}: {pattern.kind.value} ({_shares(pattern)} of the "
        "pigment regained)."
    )


def _shares(pattern: RepigmentationPattern) -> str:
    shares = (
        ("marginal", pattern.marginal_pct),
        ("perifollicular", pattern.perifollicular_pct),
        ("diffuse", pattern.diffuse_pct),
    )
    return ", ".join(
        f"{name} {_percent(share)}" for name, share in shares if share is not None and share.value
    )


def _depth_sentence(latest: PatchMeasurement) -> str:
    share = latest.depigmented_share_pct
    if share is None:
        return ""
    return (
        f"Depth on {shown_day(latest.captured)}: {_percent(share)} of the patches is as pale as "
        "the palest skin of the baseline, the rest is hypopigmented."
    )


def _percent(share: Estimate) -> str:
    return shown_estimate(share, sign=" %", most_decimals=0)
