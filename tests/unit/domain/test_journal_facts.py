import json
from datetime import date
from decimal import Decimal

import pytest

from pigmenttrack.domain.blinded_reading import BlindedReading, Reading, ReadPair, SeenPhoto
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.journal import (
    Course,
    Event,
    EventKind,
    Exposure,
    Journal,
    LightKind,
    RiskFlag,
    Route,
    Symptom,
    SymptomKind,
)
from pigmenttrack.domain.journal_dosing import dosing_from_text
from pigmenttrack.domain.journal_facts import (
    ENTRY_KINDS,
    Entry,
    entry_facts,
    entry_from_facts,
    journal_facts,
    journal_from_facts,
)
from pigmenttrack.domain.labs import Comparator, LabResult
from pigmenttrack.domain.measurement import AreaUnit
from pigmenttrack.domain.score_salt import Salt

DAY = date(2025, 2, 28)
JOURNAL = Journal(
    courses=(
        Course(
            substance="vitamin B12 日本",
            started_on=DAY,
            stopped_on=DAY,
            dosing=dosing_from_text("2 x 0.5 mg every 2 weeks"),
            route=Route.NASAL,
            adherence_pct=90,
        ),
        Course(substance="tacrolimus", started_on=DAY),
    ),
    events=(Event(happened_on=DAY, kind=EventKind.WASHOUT, note="\u0000 odd"),),
    exposures=(Exposure(happened_on=DAY, kind=LightKind.NB_UVB, dose_mj_per_cm2=400),),
    symptoms=(Symptom(felt_on=DAY, kind=SymptomKind.SHEDDING, strength=7),),
    labs=(
        LabResult(
            taken_on=DAY,
            analyte="b12",
            value=Decimal("46.00"),
            unit="pmol/L",
            comparator=Comparator.BELOW,
            ref_high=Decimal(675),
        ),
    ),
    scores=(Salt(vertex=95, posterior=40, left=50, right=60).result(DAY),),
    readings=(
        BlindedReading(
            read_on=DAY,
            site_id="s1",
            site="left knee",
            reader="A. B.",
            pairs=(
                ReadPair(
                    left=SeenPhoto(sha256="ab", file_name="1.jpg", taken_on=DAY),
                    right=SeenPhoto(sha256="cd", file_name="2.jpg", taken_on=DAY),
                    said=Reading.LEFT,
                    measured=Reading.SAME,
                    net_change=0.25,
                    net_low95=-0.5,
                    net_high95=1.0,
                    unit=AreaUnit.PERCENT_OF_REGION,
                ),
            ),
        ),
    ),
    risk_flags=frozenset({RiskFlag.VEGAN, RiskFlag.METFORMIN}),
)


def test_a_journal_comes_back_the_same_through_json() -> None:
    text = json.dumps(journal_facts(JOURNAL), allow_nan=False)
    back = journal_from_facts(json.loads(text))
    assert back == JOURNAL
    assert str(back.labs[0].value) == "46.00"
    assert journal_from_facts(json.loads(json.dumps(journal_facts(Journal())))) == Journal()


def test_every_kind_of_entry_comes_back_by_itself() -> None:
    entries: list[Entry] = [
        *JOURNAL.courses,
        *JOURNAL.events,
        *JOURNAL.exposures,
        *JOURNAL.symptoms,
        *JOURNAL.labs,
        *JOURNAL.scores,
        *JOURNAL.readings,
    ]
    assert {type(entry) for entry in entries} == set(ENTRY_KINDS.values())
    for entry in entries:
        assert entry_from_facts(json.loads(json.dumps(entry_facts(entry)))) == entry


@pytest.mark.parametrize(
    "damage",
    [
        {"kind_of_entry": "spell"},
        {"kind_of_entry": None},
        {"strength": "7"},
        {"strength": 7.0},
        {"strength": True},
        {"strength": 11},
        {"felt_on": "2025-02-30"},
        {"felt_on": None},
        {"kind": "joy"},
        {"mood": "fine"},
    ],
)
def test_a_damaged_entry_is_refused(damage: dict[str, object]) -> None:
    facts = entry_facts(JOURNAL.symptoms[0])
    with pytest.raises(BadRequest):
        entry_from_facts({**facts, **damage})


def test_missing_and_unknown_parts_are_named() -> None:
    facts = entry_facts(JOURNAL.symptoms[0])
    del facts["strength"]
    with pytest.raises(BadRequest, match="without strength"):
        entry_from_facts(facts)


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"schema": "pigmenttrack-journal", "version": 2},
        {"schema": "pigmenttrack-journal", "version": 1, "labs": "none"},
        {"schema": "pigmenttrack-journal", "version": 1, "labs": [3]},
        {"schema": "pigmenttrack-journal", "version": 1, "courses": [{"substance": "x"}]},
    ],
)
def test_what_is_no_journal_is_refused(facts: dict[str, object]) -> None:
    with pytest.raises(BadRequest):
        journal_from_facts(facts)


def test_numbers_that_json_cannot_hold_are_refused() -> None:
    facts = entry_facts(JOURNAL.exposures[0])
    with pytest.raises(BadRequest):
        entry_from_facts({**facts, "dose_mj_per_cm2": float("nan")})
    with pytest.raises(BadRequest):
        entry_from_facts({**facts, "dose_mj_per_cm2": 10**400})
    with pytest.raises(BadRequest):
        entry_from_facts({**entry_facts(JOURNAL.labs[0]), "value": "NaN"})
