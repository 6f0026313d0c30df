"""The journal as tables of a report: events, light, symptoms, what was noted."""

from pigmenttrack.domain.journal import Journal
from pigmenttrack.report.clinical_facts import FactsTable
from pigmenttrack.report.clinical_rows import latest_rows
from pigmenttrack.report.number_format import shown_date


def journal_tables(journal: Journal) -> tuple[FactsTable, ...]:
    """Return the tables that have a row."""
    tables = (
        _events_table(journal),
        _light_table(journal),
        _symptoms_table(journal),
        _risks_table(journal),
    )
    return tuple(table for table in tables if table.rows)


def _events_table(journal: Journal) -> FactsTable:
    events = sorted(journal.events, key=lambda each: each.happened_on)
    rows = [(shown_date(each.happened_on), each.kind.value, each.note) for each in events]
    return latest_rows("Events", ("Date", "Event", "Note"), rows)


def _light_table(journal: Journal) -> FactsTable:
    """Return a row for every kind of light: how often, how much, from when to when."""
    rows = []
    for kind in dict.fromkeys(each.kind for each in journal.exposures):
        own = [each for each in journal.exposures if each.kind is kind]
        days = [each.happened_on for each in own]
        minutes = sum(each.minutes or 0.0 for each in own)
        dose = sum(each.dose_mj_per_cm2 or 0.0 for each in own)
        rows.append(
            (
                kind.value,
                str(len(own)),
                f"{minutes:.4g} min" if minutes else "",
                f"{dose:.4g} mJ/cm²" if dose else "",
                shown_date(min(days)),
                shown_date(max(days)),
            )
        )
    header = ("Light", "Entries", "Minutes in all", "Dose in all", "First", "Last")
    return latest_rows("Ultraviolet light", header, rows)


def _symptoms_table(journal: Journal) -> FactsTable:
    rows = []
    for kind in dict.fromkeys(each.kind for each in journal.symptoms):
        own = sorted(
            (each for each in journal.symptoms if each.kind is kind), key=lambda each: each.felt_on
        )
        rows.append(
            (
                kind.value,
                f"{own[0].strength} on {shown_date(own[0].felt_on)}",
                f"{own[-1].strength} on {shown_date(own[-1].felt_on)}",
                f"{min(each.strength for each in own)} to {max(each.strength for each in own)}",
                str(len(own)),
            )
        )
    header = ("Symptom, 0 to 10", "First", "Latest", "Between", "Entries")
    return latest_rows("Symptoms", header, rows)


def _risks_table(journal: Journal) -> FactsTable:
    flags = sorted(flag.value for flag in journal.risk_flags)
    return latest_rows(
        "Noted, as they bear on the uptake of vitamin B12", ("Noted",), [(one,) for one in flags]
    )
