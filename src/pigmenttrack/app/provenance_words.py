"""Where the numbers of a report come from, in sentences."""

from collections.abc import Mapping

from pigmenttrack.app.site_history import SiteHistory
from pigmenttrack.domain.scalp import ScalpSeries
from pigmenttrack.domain.series import Series

DIGITS = 16  # of a SHA-256: enough to tell two records apart, short enough to copy by hand


def provenance_sentences(history: SiteHistory) -> tuple[str, ...]:
    """Return which program, photos and records the numbers rest on."""
    said = []
    series = history.series
    if series is not None and series.measurements:
        latest = series.measurements[-1]
        facts = latest.provenance.facts
        program = facts.get("program")
        if isinstance(program, Mapping):
            said.append(f"Measured by PigmentTrack {program.get('version')}, {_libraries(facts)}.")
        baseline = next((m for m in series.measurements if m.is_baseline), None)
        sha256 = facts.get("baseline_sha256")
        if baseline is not None and isinstance(sha256, str):
            said.append(
                f"Baseline photo {baseline.photo}, SHA-256 beginning with {sha256[:DIGITS]}; "
                "latest record "
                f"{latest.provenance.sha256[:DIGITS]}. {_rests_on(series)}"
            )
    journal = history.journal
    counts = (
        (len(journal.courses), "courses"),
        (len(journal.labs), "laboratory values"),
        (len(journal.scores), "scores"),
        (len(journal.events) + len(journal.exposures), "events and exposures"),
        (len(journal.symptoms), "symptoms"),
    )
    written = ", ".join(f"{count} {what}" for count, what in counts if count)
    if written:
        said.append(f"Journal: {written}, as a person entered them; none was checked.")
    return tuple(said)


def _rests_on(series: Series) -> str:
    if isinstance(series, ScalpSeries):
        return "Each photo was measured by itself; changes are told against the baseline."
    return (
        f"Every number depends on all {len(series.measurements)} photos: one boundary is decided "
        "for them together."
    )


def _libraries(facts: Mapping[str, object]) -> str:
    libraries = facts.get("libraries")
    if not isinstance(libraries, Mapping):
        return "libraries unknown"
    named = [f"{name} {libraries[name]}" for name in ("numpy", "scipy") if name in libraries]
    named += [
        f"OpenCV {version}" for name, version in libraries.items() if str(name).startswith("opencv")
    ]
    return ", ".join(named)
