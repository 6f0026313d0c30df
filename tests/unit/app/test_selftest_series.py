from pigmenttrack.app.selftest_series import (
    FATES,
    MAX_TILT_DEG,
    SKIN_TYPES,
    VISITS_PER_SERIES,
    Fate,
    plan_series,
)


def test_every_skin_type_meets_every_fate() -> None:
    plans = [plan_series(100, number) for number in range(36)]
    pairs = {(plan.spec.scene.fitzpatrick, plan.fate) for plan in plans}
    assert pairs == {(skin, fate) for skin in SKIN_TYPES for fate in FATES}


def test_half_of_the_series_do_not_change() -> None:
    fates = [plan_series(100, number).fate for number in range(36)]
    assert fates.count(Fate.STABLE) == 18


def test_a_stable_series_keeps_its_progress_and_others_do_not() -> None:
    for number in range(12):
        plan = plan_series(101, number)
        progress = {visit.progress for visit in plan.spec.visits}
        assert (len(progress) == 1) == (plan.fate is Fate.STABLE)


def test_visits_are_in_order_on_different_days() -> None:
    for number in range(12):
        visits = plan_series(102, number).spec.visits
        days = [visit.taken_at.date() for visit in visits]
        assert days == sorted(set(days))
        assert len(days) == VISITS_PER_SERIES


def test_the_camera_is_tilted_up_to_25_degrees() -> None:
    assert MAX_TILT_DEG == 25.0
    assert all(visit.max_tilt_deg == MAX_TILT_DEG for visit in plan_series(103, 0).spec.visits)


def test_same_seed_same_plan() -> None:
    first, second = plan_series(104, 7), plan_series(104, 7)
    assert first.spec.visits == second.spec.visits
    assert first.qualities == second.qualities
    assert plan_series(105, 7).spec.visits != first.spec.visits
