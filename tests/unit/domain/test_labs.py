from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.labs import Comparator, LabResult, change_pct
from pigmenttrack.domain.labs_analytes import ANALYTES, converted, rounded, unit_named
from pigmenttrack.domain.labs_change import LabShift, judge_shift, reference_change
from pigmenttrack.domain.labs_checks import pair_doubt, unit_doubts
from pigmenttrack.domain.labs_thresholds import THRESHOLD_SETS, ThresholdSet

VALUES = st.decimals(min_value=0, max_value=99999, places=3)


def lab(analyte: str, value: str, unit: str, **more: object) -> LabResult:
    facts = {"taken_on": date(2024, 1, 1), "analyte": analyte, "unit": unit, **more}
    return LabResult(value=Decimal(value), **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("analyte", "conventional", "si", "places"),
    [
        ("b12", "200", "148", 0),
        ("b12", "180", "133", 0),
        ("mma", "32", "271", 0),
        ("homocysteine", "1.88", "13.9", 1),
        ("folate", "4", "9.06", 2),
        ("vitamin_d", "30", "74.9", 1),
        ("ferritin", "55", "55", 0),
        ("zinc", "100", "15.3", 1),
        ("haemoglobin", "13.5", "135", 0),
    ],
)
def test_conversion_gives_the_published_pairs(
    analyte: str, conventional: str, si: str, places: int
) -> None:
    known = ANALYTES[analyte]
    value = converted(Decimal(conventional), known, known.conventional_unit, known.si_unit)
    assert rounded(value, places) == Decimal(si)


@given(value=VALUES, key=st.sampled_from(sorted(ANALYTES)))
def test_forth_and_back_is_the_very_same_number(value: Decimal, key: str) -> None:
    analyte = ANALYTES[key]
    there = converted(value, analyte, analyte.si_unit, analyte.conventional_unit)
    assert converted(there, analyte, analyte.conventional_unit, analyte.si_unit) == Fraction(value)


@pytest.mark.parametrize("text", ["ug/l", "mcg/L", "\u03bcg/L", " µg / L "])
def test_spellings_of_one_unit_are_read(text: str) -> None:
    assert unit_named(text, ANALYTES["ferritin"]) == "µg/L"


@pytest.mark.parametrize("text", ["", "mg/L", "pmol", "pg/mL; DROP TABLE"])
def test_another_unit_is_refused_with_the_right_ones_named(text: str) -> None:
    with pytest.raises(BadRequest) as refused:
        unit_named(text, ANALYTES["b12"])
    assert refused.value.advice == "Use pg/mL or pmol/L."


def test_rounding_halves_to_even_without_floats() -> None:
    assert [str(rounded(Fraction(n, 2), 0)) for n in (1, 3, 5)] == ["0", "2", "2"]
    assert str(rounded(Fraction(1, 3), 4)) == "0.3333"


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-1", "1E+308"])
def test_what_no_laboratory_reports_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="between 0"):
        lab("b12", value, "pg/mL")


def test_a_range_upside_down_is_refused() -> None:
    with pytest.raises(ValueError, match="low < high"):
        lab("b12", "300", "pmol/L", ref_low=Decimal(675), ref_high=Decimal(133))


@pytest.mark.parametrize(
    ("value", "comparator", "place"),
    [
        ("46", Comparator.EQUAL, "below"),
        ("133", Comparator.EQUAL, "within"),
        ("675", Comparator.EQUAL, "within"),
        ("676", Comparator.EQUAL, "above"),
        ("133", Comparator.BELOW, "below"),
        ("150", Comparator.BELOW, ""),
        ("675", Comparator.ABOVE, "above"),
        ("600", Comparator.ABOVE, ""),
    ],
)
def test_a_value_is_placed_in_its_own_range_where_that_is_settled(
    value: str, comparator: Comparator, place: str
) -> None:
    own = {"ref_low": Decimal(133), "ref_high": Decimal(675), "comparator": comparator}
    assert lab("b12", value, "pmol/L", **own).against_own_range() == place


def test_change_is_the_same_in_whichever_unit_it_was_told() -> None:
    first, then = lab("b12", "46", "pmol/L"), lab("b12", "213", "pmol/L")
    other = lab("b12", "289", "pg/mL")
    assert round(float(change_pct(first, then) or 0)) == 363
    assert float(change_pct(first, other) or 0) == pytest.approx(363, abs=1)


def test_no_change_is_computed_from_a_bound_or_from_zero() -> None:
    bound = lab("b12", "150", "pg/mL", comparator=Comparator.BELOW)
    assert change_pct(bound, lab("b12", "300", "pg/mL")) is None
    assert change_pct(lab("b12", "0", "pg/mL"), lab("b12", "300", "pg/mL")) is None


def test_different_analytes_are_never_compared() -> None:
    with pytest.raises(ValueError, match="cannot compare"):
        change_pct(lab("b12", "46", "pmol/L"), lab("holotc", "46", "pmol/L"))


def test_a_pair_within_three_percent_passes_and_one_beyond_is_explained() -> None:
    b12 = ANALYTES["b12"]
    assert pair_doubt(b12, Decimal(180), "pg/mL", Decimal(133), "pmol/L") == ""
    assert "133 pmol/L, not 150" in pair_doubt(b12, Decimal(180), "pg/mL", Decimal(150), "pmol/L")


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (lab("vitamin_d", "180", "ng/mL"), "180 nmol/L would not"),
        (lab("haemoglobin", "135", "g/dL"), "135 g/L would not"),
        (lab("homocysteine", "12", "mg/L"), "12 µmol/L would not"),
        (lab("zinc", "12", "µg/dL"), "12 µmol/L would not"),
        (lab("mcv", "900", "fL"), "check the number"),
        (
            lab("b12", "300", "pg/mL", ref_low=Decimal(133), ref_high=Decimal(675)),
            "133-675 is usual in pmol/L",
        ),
    ],
)
def test_a_value_typical_of_the_other_unit_is_doubted(result: LabResult, words: str) -> None:
    (doubt,) = unit_doubts(result)
    assert words in doubt


def test_an_ordinary_result_with_its_own_range_raises_no_doubt() -> None:
    own = {"ref_low": Decimal(133), "ref_high": Decimal(675)}
    assert unit_doubts(lab("b12", "46", "pmol/L", **own)) == ()


@pytest.mark.parametrize("thresholds", THRESHOLD_SETS, ids=lambda entry: entry.name)
def test_every_set_gives_each_of_its_words_and_names_its_source(thresholds: ThresholdSet) -> None:
    cuts = thresholds.cuts
    around = [Decimal(0), *cuts, *(cut + Decimal("0.01") for cut in cuts)]
    said = {
        thresholds.word(lab(thresholds.analyte, str(value), thresholds.unit)) for value in around
    }
    assert said == set(thresholds.words)
    assert thresholds.source


def test_a_value_on_the_cut_falls_where_its_source_says() -> None:
    common = next(entry for entry in THRESHOLD_SETS if entry.name == "B12 in common use")
    said = [common.word(lab("b12", value, "pg/mL")) for value in ("199.9", "200", "300", "300.1")]
    assert said == ["low", "borderline", "borderline", "not low"]
    assert common.word(lab("b12", "46", "pmol/L")) == "low"


def test_reference_change_limits_undo_each_other() -> None:
    made = reference_change("b12", cv_analytical_pct=4, cv_within_person_pct=8, source="own")
    assert (1 + made.down_pct / 100) * (1 + made.up_pct / 100) == pytest.approx(1)


def test_shift_is_judged_in_both_directions_and_only_with_known_limits() -> None:
    first = lab("homocysteine", "10", "µmol/L")
    assert judge_shift(first, lab("homocysteine", "11.8", "µmol/L")) is LabShift.WITHIN
    assert judge_shift(first, lab("homocysteine", "12", "µmol/L")) is LabShift.BEYOND
    assert judge_shift(first, lab("homocysteine", "8.3", "µmol/L")) is LabShift.BEYOND
    assert judge_shift(lab("zinc", "80", "µg/dL"), lab("zinc", "160", "µg/dL")) is LabShift.UNKNOWN
