import dataclasses
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pigmenttrack.domain.score_bands import BAND_SETS, bands_of, score_change
from pigmenttrack.domain.score_easi import Easi, EasiRegion, area_score
from pigmenttrack.domain.score_grades import (
    Ludwig,
    NorwoodHamilton,
    Sinclair,
    Vida,
    grade_result,
)
from pigmenttrack.domain.score_result import SCORE_RANGES, ScoreKind, ScoreResult
from pigmenttrack.domain.score_salt import Salt
from pigmenttrack.domain.score_scorad import REGION_SHARE_PCT, Scorad, ScoradRegion, extent_pct
from pigmenttrack.domain.score_vasi import (
    LEVELS_PCT,
    Vasi,
    VasiSite,
    body_surface_m2,
    hands_from_fingertips,
    measured_hand_pct,
)

DAY = date(2024, 5, 1)
SIGN = st.integers(0, 3)
PERCENT = st.floats(0, 100)
HALF_SIGN = st.sampled_from([0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0])
SCORADS = st.builds(
    Scorad,
    extent=PERCENT,
    erythema=SIGN,
    swelling=SIGN,
    oozing=SIGN,
    scratching=SIGN,
    thickening=SIGN,
    dryness=SIGN,
    itch=st.floats(0, 10),
    sleeplessness=st.floats(0, 10),
)
REGIONS = st.builds(
    EasiRegion,
    involved_pct=PERCENT,
    erythema=HALF_SIGN,
    induration=HALF_SIGN,
    excoriation=HALF_SIGN,
    lichenification=HALF_SIGN,
)
EASIS = st.builds(
    Easi, age_years=st.floats(0, 99), head=REGIONS, arms=REGIONS, trunk=REGIONS, legs=REGIONS
)
SALTS = st.builds(Salt, vertex=PERCENT, posterior=PERCENT, left=PERCENT, right=PERCENT)
FULL = EasiRegion(involved_pct=100, erythema=3, induration=3, excoriation=3, lichenification=3)


def test_scorad_of_worked_examples() -> None:
    # A 60, B 2+2+1+2+2+3 = 12, C 7 + 5: 12 + 42 + 12.
    example = Scorad(
        extent=60,
        erythema=2,
        swelling=2,
        oozing=1,
        scratching=2,
        thickening=2,
        dryness=3,
        itch=7,
        sleeplessness=5,
    )
    assert (example.total, example.objective) == (66, 54)
    worst = Scorad(
        extent=100,
        erythema=3,
        swelling=3,
        oozing=3,
        scratching=3,
        thickening=3,
        dryness=3,
        itch=10,
        sleeplessness=10,
    )
    assert (worst.total, worst.objective) == (103, 83)


def test_scorad_keeps_every_item_and_each_kind_its_own() -> None:
    made = Scorad(
        extent=10,
        erythema=1,
        swelling=0,
        oozing=0,
        scratching=1,
        thickening=0,
        dryness=2,
        itch=4,
    )
    assert made.result(DAY).items["itch"] == 4
    assert len(made.result(DAY).items) == 9
    assert "itch" not in made.result(DAY, ScoreKind.OBJECTIVE_SCORAD).items
    assert made.result(DAY, ScoreKind.PO_SCORAD).total == made.total
    with pytest.raises(ValueError, match="make no EASI"):
        made.result(DAY, ScoreKind.EASI)


def test_the_rule_of_nines_adds_up_and_no_region_exceeds_its_share() -> None:
    assert extent_pct(dict(REGION_SHARE_PCT)) == 100
    with pytest.raises(ValueError, match="left arm"):
        extent_pct({ScoradRegion.LEFT_ARM: 9.5})


def test_easi_of_worked_examples() -> None:
    clear = EasiRegion()
    head = EasiRegion(involved_pct=20, erythema=2, induration=1, excoriation=2, lichenification=1)
    trunk = EasiRegion(involved_pct=35, erythema=1, induration=1, excoriation=1, lichenification=0)
    # Adult: .1 x 6 x 2 + .3 x 3 x 3 = 3.9; under eight: .2 x 6 x 2 + .3 x 3 x 3 = 5.1.
    adult = Easi(age_years=30, head=head, arms=clear, trunk=trunk, legs=clear)
    assert adult.total == 3.9
    assert dataclasses.replace(adult, age_years=7.9).total == 5.1
    assert dataclasses.replace(adult, age_years=8).total == 3.9


@pytest.mark.parametrize("age", [3, 40])
def test_easi_reaches_seventy_two_and_no_more(age: int) -> None:
    assert Easi(age_years=age, head=FULL, arms=FULL, trunk=FULL, legs=FULL).total == 72


def test_vasi_of_the_published_example() -> None:
    sites = (
        VasiSite(region="hands", hands=3, level_pct=50),
        VasiSite(region="trunk", hands=4, level_pct=75),
    )
    assert Vasi(sites=sites).total == 4.5


def test_a_measured_hand_makes_the_score_smaller_than_the_classic_one() -> None:
    share = measured_hand_pct(170, 180, 80)
    assert share == pytest.approx(0.85)
    sites = (VasiSite(region="trunk", hands=10, level_pct=100),)
    assert Vasi(sites=sites, hand_pct=share).total == pytest.approx(8.5)
    assert Vasi(sites=sites, hand_pct=share).result(DAY).items["hand_pct"] == pytest.approx(0.85)


def test_body_surface_and_fingertips_follow_their_sources() -> None:
    assert body_surface_m2(170, 70) == pytest.approx(1.818, abs=0.001)
    assert hands_from_fingertips(64.2) == pytest.approx(2)


def test_facial_vasi_stops_at_three_and_regions_are_told_once() -> None:
    face = (VasiSite(region="face", hands=3, level_pct=100),)
    assert Vasi(sites=face, facial=True).result(DAY).kind is ScoreKind.F_VASI
    with pytest.raises(ValueError, match="between 0 and 3"):
        Vasi(sites=(VasiSite(region="face", hands=3.5, level_pct=10),), facial=True)
    with pytest.raises(ValueError, match="told once"):
        Vasi(sites=face + face)


def test_salt_of_worked_examples() -> None:
    assert Salt(vertex=100, posterior=100, left=100, right=100).total == 100
    assert Salt(vertex=95, posterior=40, left=50, right=60).total == pytest.approx(67.4)


def test_grades_keep_their_published_order() -> None:
    assert grade_result(NorwoodHamilton.I, DAY).total == 1
    assert grade_result(NorwoodHamilton.VII, DAY).total == 12
    assert grade_result(Ludwig.III, DAY).total == 3
    assert grade_result(Sinclair.FIVE, DAY).kind is ScoreKind.SINCLAIR
    assert sorted(Vida) == [-1, 0, 1, 2, 3, 4]


@given(scorad=SCORADS)
def test_scorad_stays_in_range_and_the_objective_part_is_smaller(scorad: Scorad) -> None:
    assert 0 <= scorad.objective <= 83
    assert scorad.objective <= scorad.total <= 103
    assert scorad.result(DAY).total == scorad.total


@given(scorad=SCORADS, field=st.sampled_from([f.name for f in dataclasses.fields(Scorad)]))
def test_scorad_never_falls_when_an_item_rises(scorad: Scorad, field: str) -> None:
    most = {"extent": 100.0, "itch": 10.0, "sleeplessness": 10.0}.get(field, 3)
    worse = dataclasses.replace(scorad, **{field: most})  # type: ignore[arg-type]
    assert worse.total >= scorad.total


@given(easi=EASIS, region=st.sampled_from(["head", "arms", "trunk", "legs"]))
def test_easi_stays_in_range_and_never_falls_when_a_region_worsens(easi: Easi, region: str) -> None:
    assert 0 <= easi.total <= 72
    worse = dataclasses.replace(easi, **{region: FULL})  # type: ignore[arg-type]
    assert worse.total >= easi.total


@given(low=PERCENT, high=PERCENT)
def test_area_score_never_falls_with_the_area(low: float, high: float) -> None:
    low, high = sorted((low, high))
    assert 0 <= area_score(low) <= area_score(high) <= 6


@given(
    hands=st.lists(st.floats(0, 20), min_size=1, max_size=5),
    level=st.sampled_from(LEVELS_PCT),
    share=st.floats(0.5, 1.0),
)
def test_vasi_stays_in_range_and_never_exceeds_the_skin(
    hands: list[float], level: int, share: float
) -> None:
    sites = [VasiSite(region=str(i), hands=n, level_pct=level) for i, n in enumerate(hands)]
    made = Vasi(sites=sites, hand_pct=share)
    assert 0 <= made.total <= 100
    assert made.total <= share * sum(hands) * (1 + 1e-12)


@given(salt=SALTS, view=st.sampled_from(["vertex", "posterior", "left", "right"]))
def test_salt_stays_in_range_and_never_falls_with_more_loss(salt: Salt, view: str) -> None:
    assert 0 <= salt.total <= 100
    assert dataclasses.replace(salt, **{view: 100.0}).total >= salt.total


@pytest.mark.parametrize("value", [-1, 4, 1.5, float("nan")])
def test_a_sign_that_the_scale_does_not_have_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="erythema"):
        Scorad(
            extent=1,
            erythema=value,  # type: ignore[arg-type]
            swelling=0,
            oozing=0,
            scratching=0,
            thickening=0,
            dryness=0,
        )


@pytest.mark.parametrize("kind", list(ScoreKind))
def test_a_total_outside_its_range_is_refused(kind: ScoreKind) -> None:
    with pytest.raises(ValueError, match="lies between"):
        ScoreResult(taken_on=DAY, kind=kind, total=SCORE_RANGES[kind][1] + 1)


@given(share=st.floats(0, 1))
def test_every_total_has_exactly_one_word_in_every_set(share: float) -> None:
    for bands in BAND_SETS:
        low, high = SCORE_RANGES[bands.kind]
        assert bands.word(min(high, low + share * (high - low)))


@pytest.mark.parametrize(
    ("total", "three", "four"),
    [
        (0, "mild", "clear or almost clear"),
        (9.9, "mild", "clear or almost clear"),
        (10, "mild", "mild"),
        (25, "moderate", "mild"),
        (29, "moderate", "moderate"),
        (50, "moderate", "severe"),
        (50.5, "severe", "severe"),
        (103, "severe", "severe"),
    ],
)
def test_scorad_words_change_where_their_sets_say(total: float, three: str, four: str) -> None:
    made = ScoreResult(taken_on=DAY, kind=ScoreKind.SCORAD, total=total)
    assert bands_of(made) == {"SCORAD, three bands": three, "SCORAD, four bands": four}


@pytest.mark.parametrize(
    ("total", "word"),
    [(0, "S0"), (0.4, "S1"), (24.9, "S1"), (25, "S2"), (75, "S4"), (99.9, "S4"), (100, "S5")],
)
def test_salt_words_change_where_published(total: float, word: str) -> None:
    made = ScoreResult(taken_on=DAY, kind=ScoreKind.SALT, total=total)
    assert bands_of(made) == {"SALT, S0 to S5": word}


def test_change_names_the_falls_it_reaches_and_has_no_percent_of_nothing() -> None:
    before = ScoreResult(taken_on=DAY, kind=ScoreKind.VASI, total=4)
    after = ScoreResult(taken_on=DAY, kind=ScoreKind.VASI, total=1)
    assert score_change(before, after).named_falls == ("T-VASI25", "T-VASI50", "T-VASI75")
    none = ScoreResult(taken_on=DAY, kind=ScoreKind.VASI, total=0)
    assert score_change(none, before).percent is None
    with pytest.raises(ValueError, match="cannot compare"):
        score_change(before, ScoreResult(taken_on=DAY, kind=ScoreKind.SALT, total=1))
