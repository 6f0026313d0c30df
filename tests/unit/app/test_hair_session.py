"""Corrections of hair answered one by one: as sure as all at once, and back to the start."""

import numpy as np
import pytest

from pigmenttrack.app.hair_corrections import CountingFrame, corrected_field, traced_hairs
from pigmenttrack.app.hair_session import HairSession
from pigmenttrack.app.hair_wishes import (
    name_of,
    wish_to_add,
    wish_to_delete,
    wish_to_join,
    wish_to_split,
)
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.hair import RAKOWSKA
from pigmenttrack.imaging.hair.field import HairField, field_of
from pigmenttrack.imaging.hair.shafts import Hair
from pigmenttrack.media.hair_edits import HairAction, HairWish

SIZE = (300, 400)


def hair(x: float, y: float) -> Hair:
    path = np.column_stack([x + np.arange(0.0, 61.0, 3.0), y + np.arange(0.0, 21.0)])
    return Hair(path_xy=path, diameter_um=60.0, length_mm=0.6, unit=-1, contrast=20.0)


@pytest.fixture
def session() -> HairSession:
    hairs = tuple(hair(x, y) for y in (20.0, 120.0, 220.0) for x in (20.0, 120.0, 220.0))
    plain = field_of(hairs, SIZE, 0.01, None, RAKOWSKA)
    return HairSession(
        photo="a", plain=plain, frame=CountingFrame(size=SIZE, mm_per_px=0.01, roi=None)
    )


def some_wish(rng: np.random.Generator, hairs: tuple[Hair, ...]) -> HairWish:
    """Return a correction that a person could make now."""
    action = list(HairAction)[rng.integers(len(HairAction))]
    if action is HairAction.ADD or len(hairs) < 3:
        start = rng.uniform(10, 280, 2)
        return wish_to_add([tuple(start), tuple(start + rng.uniform(5, 60, 2))])
    index, other = (int(one) for one in rng.choice(len(hairs), 2, replace=False))
    if action is HairAction.DELETE:
        return wish_to_delete(hairs, index)
    if action is HairAction.JOIN:
        return wish_to_join(hairs, index, other)
    path = hairs[index].path_xy
    if len(path) < 3:
        return wish_to_delete(hairs, index)
    return wish_to_split(hairs, index, tuple(path[len(path) // 2]))


def told(field: HairField) -> tuple[object, ...]:
    return (
        field.count,
        field.density_per_cm2,
        field.diameter_um,
        field.length_mm,
        field.units,
        [one.path_xy.tolist() for one in field.hairs],
    )


def test_answers_one_by_one_are_those_of_the_file(session: HairSession) -> None:
    rng = np.random.default_rng(100)
    wishes: list[HairWish] = []
    for _ in range(40):
        wishes.append(some_wish(rng, session.hairs(wishes)))
        answer = session.answer(wishes)
    assert told(answer) == told(corrected_field(session.plain, wishes, session.frame))
    assert {one.action for one in wishes} == set(HairAction)


def test_taking_every_correction_back_leads_to_what_was_traced(session: HairSession) -> None:
    rng = np.random.default_rng(101)
    wishes: list[HairWish] = []
    answers = [told(session.answer(wishes))]
    for _ in range(30):
        wishes.append(some_wish(rng, session.hairs(wishes)))
        answers.append(told(session.answer(wishes)))
    while wishes:
        assert told(session.answer(wishes)) == answers.pop()
        wishes.pop()
    assert told(session.answer(())) == answers.pop() == told(session.plain)


def test_a_hair_is_named_where_no_other_lies(session: HairSession) -> None:
    crossing = wish_to_add([(20.0, 30.0), (80.0, 30.0)])
    hairs = session.hairs([crossing])
    for index, one in enumerate(hairs):
        left = session.hairs([crossing, wish_to_delete(hairs, index)])
        assert len(left) == len(hairs) - 1
        assert not any(np.array_equal(each.path_xy, one.path_xy) for each in left)
    assert name_of(traced_hairs(session.plain)[:1], 0) == (20.0, 20.0)


def test_a_drawn_hair_can_be_split_between_its_points(session: HairSession) -> None:
    drawn = wish_to_add([(300.0, 20.0), (380.0, 20.0)])
    hairs = session.hairs([drawn])
    cut = session.answer([drawn, wish_to_split(hairs, len(hairs) - 1, (341.0, 22.0))])
    assert cut.count == session.plain.count + 2
    lengths = sorted(one.length_mm for one in cut.hairs if one.path_xy[0, 0] >= 300)
    assert lengths == pytest.approx([0.4, 0.4], abs=0.03)


def test_what_cannot_be_done_is_told_and_leaves_the_answers_whole(session: HairSession) -> None:
    gone = wish_to_delete(traced_hairs(session.plain), 0)
    with pytest.raises(BadRequest, match="Correction 2"):
        session.answer([gone, gone])
    assert session.answer([gone]).count == session.plain.count - 1
