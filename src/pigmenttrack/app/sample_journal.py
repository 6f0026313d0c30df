"""The journal beside the sample forearm: invented entries, one of each kind, for looking around."""

from datetime import date
from decimal import Decimal

from pigmenttrack.domain.journal import (
    Course,
    Event,
    EventKind,
    Exposure,
    LightKind,
    Route,
    Symptom,
    SymptomKind,
)
from pigmenttrack.domain.journal_dosing import dosing_from_text
from pigmenttrack.domain.labs import LabResult
from pigmenttrack.store.journal import Kept

LIGHT_DAYS = tuple(date(2024, month, day) for month in range(3, 9) for day in (4, 14, 24))

SAMPLE_ENTRIES: tuple[Kept, ...] = (
    Course(
        substance="tacrolimus",
        form="0.1 % ointment",
        route=Route.TOPICAL,
        dosing=dosing_from_text("1 application daily"),
        started_on=date(2024, 2, 11),
        stopped_on=date(2024, 6, 30),
        adherence_pct=85.0,
    ),
    Course(
        substance="vitamin B12",
        form="cyanocobalamin",
        dosing=dosing_from_text("1000 µg daily"),
        started_on=date(2024, 4, 1),
    ),
    *(
        Exposure(happened_on=day, kind=LightKind.NB_UVB, dose_mj_per_cm2=200.0 + 20.0 * number)
        for number, day in enumerate(LIGHT_DAYS)
    ),
    Exposure(happened_on=date(2024, 7, 20), kind=LightKind.SUN, minutes=90.0),
    LabResult(
        taken_on=date(2024, 3, 18),
        analyte="b12",
        value=Decimal(171),
        unit="pmol/L",
        ref_low=Decimal(133),
        ref_high=Decimal(675),
    ),
    LabResult(
        taken_on=date(2024, 9, 2),
        analyte="b12",
        value=Decimal(402),
        unit="pmol/L",
        ref_low=Decimal(133),
        ref_high=Decimal(675),
    ),
    Symptom(felt_on=date(2024, 3, 20), kind=SymptomKind.ITCH, strength=3),
    Symptom(felt_on=date(2024, 6, 2), kind=SymptomKind.ITCH, strength=1),
    Event(happened_on=date(2024, 7, 21), kind=EventKind.SUNBURN, note="shoulders, not the forearm"),
)
