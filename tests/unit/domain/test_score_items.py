from datetime import date

import pytest

from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.score_easi import Easi, EasiRegion
from pigmenttrack.domain.score_grades import Ludwig, NorwoodHamilton, Sinclair, Vida, grade_result
from pigmenttrack.domain.score_items import item_names, score_from_items
from pigmenttrack.domain.score_result import ScoreKind, ScoreResult
from pigmenttrack.domain.score_salt import Salt
from pigmenttrack.domain.score_scorad import Scorad
from pigmenttrack.domain.score_vasi import Vasi, VasiSite

DAY = date(2024, 5, 1)
ECZEMA = Scorad(
    extent=12.5,
    erythema=2,
    swelling=1,
    oozing=0,
    scratching=1,
    thickening=3,
    dryness=2,
    itch=6.5,
    sleeplessness=2,
)
REGION = EasiRegion(involved_pct=20, erythema=1.5, induration=1, excoriation=2, lichenification=0.5)
SITES = (
    VasiSite(region="left hand", hands=0.5, level_pct=50),
    VasiSite(region="face", hands=1, level_pct=90),
)
RESULTS: list[ScoreResult] = [
    ECZEMA.result(DAY),
    ECZEMA.result(DAY, ScoreKind.PO_SCORAD),
    ECZEMA.result(DAY, ScoreKind.OBJECTIVE_SCORAD),
    Easi(age_years=6, head=REGION, arms=REGION, trunk=EasiRegion(), legs=REGION).result(DAY),
    Vasi(sites=SITES, hand_pct=0.87).result(DAY),
    Vasi(sites=SITES, facial=True).result(DAY),
    Salt(vertex=95, posterior=40, left=50, right=60).result(DAY),
    grade_result(Vida.STABLE_AND_REPIGMENTING, DAY),
    grade_result(NorwoodHamilton.III_VERTEX, DAY),
    grade_result(Ludwig.II, DAY),
    grade_result(Sinclair.FOUR, DAY),
]


def test_every_kind_of_score_is_here() -> None:
    assert {result.kind for result in RESULTS} == set(ScoreKind)


@pytest.mark.parametrize("result", RESULTS, ids=lambda result: result.kind.name)
def test_a_stored_score_is_computed_again_from_its_items(result: ScoreResult) -> None:
    assert score_from_items(result.kind, result.items, DAY) == result


@pytest.mark.parametrize("result", RESULTS, ids=lambda result: result.kind.name)
def test_an_item_more_or_less_or_off_its_scale_is_refused(result: ScoreResult) -> None:
    name = next(iter(result.items))
    less = {key: value for key, value in result.items.items() if key != name}
    if name != "hand_pct":
        with pytest.raises(BadRequest):
            score_from_items(result.kind, less, DAY)
    for wrong in (
        {**result.items, "mood": 1.0},
        {**result.items, name: 1e6},
        {**result.items, name: float("inf")},
    ):
        with pytest.raises(BadRequest) as refused:
            score_from_items(result.kind, wrong, DAY)
        assert item_names(result.kind)[0] in refused.value.advice


@pytest.mark.parametrize("value", [0, 13, 2.5, float("nan")])
def test_a_grade_between_or_beyond_the_grades_is_refused(value: float) -> None:
    with pytest.raises(BadRequest):
        score_from_items(ScoreKind.NORWOOD_HAMILTON, {"grade": value}, DAY)


def test_objective_scorad_asks_for_no_complaints() -> None:
    assert set(item_names(ScoreKind.SCORAD)) - set(item_names(ScoreKind.OBJECTIVE_SCORAD)) == {
        "itch",
        "sleeplessness",
    }
