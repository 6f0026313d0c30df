import pytest
from hypothesis import given
from hypothesis import strategies as st

from pigmenttrack.domain.body_part import BodyPart, PartMeasurement, body_part_named
from pigmenttrack.domain.estimate import Estimate, normal_estimate
from pigmenttrack.domain.vasi_measured import BodySize, body_size, measured_vasi

# A hand of exactly 1 %: the classic way and the measured one then say the same.
ROUND = BodySize(surface_cm2=18_000.0, hand_cm2=180.0, hand_is_measured=True)


def part(
    involved_cm2: float,
    depigmented_pct: float,
    *,
    name: str = "",
    where: BodyPart = BodyPart.TRUNK,
    seen_cm2: float = 1000.0,
    relative_sd: float = 0.03,
) -> PartMeasurement:
    lost = involved_cm2 * depigmented_pct / 100
    return PartMeasurement(
        name=name,
        part=where,
        seen_cm2=seen_cm2,
        involved_cm2=normal_estimate(involved_cm2, relative_sd * involved_cm2, floor=0.0),
        depigmented_pct=Estimate(
            value=depigmented_pct, sd=0.5, low=max(0.0, depigmented_pct - 1),
            high=min(100.0, depigmented_pct + 1),
        ),
        lost_cm2=normal_estimate(lost, relative_sd * lost, floor=0.0),
    )  # fmt: skip


def test_the_worked_example_of_three_hands_by_half_and_four_by_three_quarters() -> None:
    found = measured_vasi([part(3 * 180, 50, name="a"), part(4 * 180, 75, name="b")], ROUND)
    assert [row.hands.value for row in found.rows] == pytest.approx([3, 4])
    assert [row.level_pct for row in found.rows] == [50, 75]
    assert found.classic.value == pytest.approx(4.5)
    assert found.measured.value == pytest.approx(4.5)
    assert found.continuous.value == pytest.approx(4.5)
    assert found.classic.low < 4.5 < found.classic.high


def test_the_continuous_value_keeps_what_the_levels_round_away() -> None:
    found = measured_vasi([part(180, 60)], ROUND)
    assert found.rows[0].level_pct == 50
    assert found.classic.value == pytest.approx(0.5)
    assert found.continuous.value == pytest.approx(0.6)


def test_a_hand_of_087_percent_makes_the_classic_vasi_larger_than_the_measured_one() -> None:
    size = body_size(180, 80)
    assert size.surface_cm2 == pytest.approx(20_000)
    assert size.hand_cm2 == pytest.approx(174)
    found = measured_vasi([part(174, 100)], size)
    assert found.classic.value == pytest.approx(1.0)
    assert found.measured.value == pytest.approx(0.87)
    assert found.continuous.value == pytest.approx(0.87)


def test_the_interval_takes_in_the_levels_that_the_measurement_reaches() -> None:
    sharp = measured_vasi([part(180, 62)], ROUND).classic  # 61 to 63: 50 or 75
    assert sharp.low < 0.5
    assert sharp.high > 0.75
    assert sharp.low <= sharp.value <= sharp.high


def test_the_face_has_a_total_of_its_own() -> None:
    face = part(90, 100, name="chin", where=BodyPart.FACE)
    found = measured_vasi([face, part(360, 50, name="belly")], ROUND)
    assert found.face is not None
    assert found.face.classic.value == pytest.approx(0.5)
    assert found.classic.value == pytest.approx(1.5)
    assert found.face.seen_pct == pytest.approx(100 * 1000 / 18_000)
    assert found.seen_pct == pytest.approx(100 * 2000 / 18_000)
    assert measured_vasi([part(360, 50)], ROUND).face is None


def test_more_skin_than_there_is_and_a_hand_of_no_human_are_refused() -> None:
    with pytest.raises(ValueError, match="were measured on a body"):
        measured_vasi([part(100, 50, seen_cm2=30_000)], ROUND)
    with pytest.raises(ValueError, match="a hand covers"):
        body_size(180, 80, hand_cm2=900)
    with pytest.raises(ValueError, match="height"):
        body_size(5, 80)


@given(
    involved=st.lists(st.floats(0, 900), min_size=1, max_size=6),
    depigmented=st.floats(0, 100),
)
def test_totals_lie_within_their_intervals_and_never_above_the_involved_skin(
    involved: list[float], depigmented: float
) -> None:
    parts = [part(cm2, depigmented, name=str(number)) for number, cm2 in enumerate(involved)]
    found = measured_vasi(parts, ROUND)
    for total in (found.classic, found.measured, found.continuous):
        assert 0 <= total.low <= total.value <= total.high
        assert total.value <= 100 * sum(involved) / 18_000 + 1e-9


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("face", BodyPart.FACE),
        ("Left cheek", BodyPart.FACE),
        ("back of the right hand", BodyPart.HANDS),
        ("upper back", BodyPart.TRUNK),
        ("left_knee", BodyPart.LEGS),
        ("left knee", BodyPart.LEGS),
        ("", BodyPart.UNNAMED),
        ("P3", BodyPart.UNNAMED),
    ],
)
def test_words_name_parts_of_the_body(words: str, named: BodyPart) -> None:
    assert body_part_named(words) is named
