import numpy as np
import pytest

from pigmenttrack.domain.hair import HairFlag
from pigmenttrack.imaging.hair.edits import (
    HairEdit,
    add_hair,
    apply_edit,
    delete_hair,
    join_hairs,
    split_hair,
)
from pigmenttrack.imaging.hair.shafts import Hair

MM_PER_PX = 0.01


def _straight(x0: float, x1: float, y: float, diameter_um: float | None = None) -> Hair:
    path = np.column_stack([np.linspace(x0, x1, 11), np.full(11, y)])
    return add_hair(path, MM_PER_PX, diameter_um=diameter_um).added[0]


HAIRS = (_straight(0, 100, 0, 60.0), _straight(120, 170, 0, 30.0), _straight(0, 80, 300))


@pytest.mark.parametrize(
    "edit",
    [
        add_hair(np.array([[5.0, 5.0], [50.0, 60.0]]), MM_PER_PX),
        delete_hair(HAIRS[1]),
        split_hair(HAIRS[0], np.array([40.0, 3.0]), MM_PER_PX),
        join_hairs(HAIRS[0], HAIRS[1], MM_PER_PX),
    ],
)
def test_every_edit_is_taken_back_by_its_inverse(edit: HairEdit) -> None:
    edited = apply_edit(HAIRS, edit, MM_PER_PX)
    assert len(edited) == len(HAIRS) + len(edit.added) - len(edit.removed)
    restored = apply_edit(edited, edit.inverse(), MM_PER_PX)
    assert sorted(hair.path_xy.tolist() for hair in restored) == sorted(
        hair.path_xy.tolist() for hair in HAIRS
    )


def test_the_parts_of_a_split_hair_are_as_long_as_the_whole() -> None:
    edit = split_hair(HAIRS[0], np.array([40.0, 3.0]), MM_PER_PX)
    assert [part.length_mm for part in edit.added] == pytest.approx([0.4, 0.6])
    assert edit.added[0].root_xy == pytest.approx([0, 0])


def test_a_joined_hair_runs_from_the_first_root_to_the_second_tip() -> None:
    (joined,) = join_hairs(HAIRS[0], HAIRS[1], MM_PER_PX).added
    assert joined.root_xy == pytest.approx([0, 0])
    assert joined.tip_xy == pytest.approx([170, 0])
    assert joined.length_mm == pytest.approx(1.7)
    assert joined.diameter_um == pytest.approx((60 * 1.0 + 30 * 0.5) / 1.5)


def test_hairs_join_at_the_nearest_ends_whichever_way_they_run() -> None:
    (joined,) = join_hairs(HAIRS[0], HAIRS[1].turned(), MM_PER_PX).added
    assert joined.tip_xy == pytest.approx([170, 0])


def test_only_the_tip_part_of_a_split_hair_is_cut_by_the_frame() -> None:
    entering = HAIRS[0].turned().turned()
    entering = Hair(
        path_xy=entering.path_xy,
        diameter_um=None,
        length_mm=1.0,
        unit=-1,
        contrast=0.0,
        flags=HairFlag.ROOT_OUTSIDE | HairFlag.TIP_OUTSIDE,
    )
    first, second = split_hair(entering, np.array([50.0, 0.0]), MM_PER_PX).added
    assert first.flags == HairFlag.ROOT_OUTSIDE
    assert second.flags == HairFlag.TIP_OUTSIDE


def test_units_are_numbered_anew() -> None:
    close = add_hair(np.array([[0.0, 8.0], [60.0, 40.0]]), MM_PER_PX)
    edited = apply_edit(HAIRS, close, MM_PER_PX)
    assert edited[0].unit == edited[-1].unit
    assert edited[0].unit != edited[2].unit


def test_what_cannot_be_done_is_refused() -> None:
    with pytest.raises(ValueError, match="not there"):
        apply_edit(HAIRS[:1], delete_hair(HAIRS[1]), MM_PER_PX)
    with pytest.raises(ValueError, match="itself"):
        join_hairs(HAIRS[0], HAIRS[0], MM_PER_PX)
    with pytest.raises(ValueError, match="end"):
        split_hair(HAIRS[0], np.array([-5.0, 0.0]), MM_PER_PX)
    with pytest.raises(ValueError, match="length"):
        add_hair(np.array([[3.0, 3.0], [3.0, 3.0]]), MM_PER_PX)
