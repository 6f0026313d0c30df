import cv2
import numpy as np
import pytest

from pigmenttrack.domain.patch_track import PatchEventKind
from pigmenttrack.imaging.array_types import Mask
from pigmenttrack.imaging.vitiligo.patch_areas import AreaWeights, measure_patches
from pigmenttrack.imaging.vitiligo.patch_events import told_events
from pigmenttrack.imaging.vitiligo.patch_places import places_of
from pigmenttrack.imaging.vitiligo.patch_tracking import track_patches
from pigmenttrack.imaging.vitiligo.patches import Borders, TrackedPatches, families
from pigmenttrack.imaging.vitiligo.result import Segmentation

SIZE = (200, 300)
LEAST_PX = 30.0


def discs(*circles: tuple[int, int, int]) -> Mask:
    mask = np.zeros(SIZE, np.uint8)
    for x, y, radius in circles:
        cv2.circle(mask, (x, y), radius, 1, -1)
    return mask.astype(np.bool_)


def borders(patches: Mask, *, doubt_px: int = 2, hidden: Mask | None = None) -> Borders:
    side = 2 * doubt_px + 1
    kernel = np.ones((side, side), np.uint8)
    drawn = patches.astype(np.uint8)
    return Borders(
        middle=patches,
        tight=cv2.erode(drawn, kernel) > 0,
        wide=cv2.dilate(drawn, kernel) > 0,
        looked_at=np.ones(SIZE, np.bool_) if hidden is None else ~hidden,
        residual_px=0.7,
    )


def tracked(*visits: Mask) -> TrackedPatches:
    return track_patches([borders(visit) for visit in visits], least_px=LEAST_PX)


def story(found: TrackedPatches) -> list[tuple[PatchEventKind, int, int, int, bool]]:
    return [
        (one.kind, one.number, one.visit, one.other, one.confirmed) for one in told_events(found)
    ]


def numbers(found: TrackedPatches, visit: int) -> set[int]:
    return set(np.unique(found.labels[visit]).tolist()) - {0}


def test_patches_are_numbered_by_size_and_keep_their_number() -> None:
    found = tracked(discs((60, 80, 15), (200, 100, 40)), discs((62, 80, 12), (201, 101, 30)))
    assert found.labels[0][100, 200] == found.labels[1][100, 200] == 1
    assert found.labels[0][80, 60] == found.labels[1][80, 60] == 2
    assert story(found) == []


def test_two_that_grow_together_are_one_from_then_on() -> None:
    found = tracked(
        discs((80, 100, 30), (160, 100, 25)),
        discs((80, 100, 50), (160, 100, 45)),
        discs((80, 100, 50), (160, 100, 45)),
    )
    assert story(found) == [(PatchEventKind.MERGED, 2, 1, 1, True)]
    assert numbers(found, 2) == {1}
    assert found.seen[2] == {1: True}


def test_one_that_comes_apart_keeps_its_name_on_the_larger_part() -> None:
    found = tracked(discs((80, 100, 45), (150, 100, 40)), discs((80, 100, 30), (150, 100, 25)))
    assert story(found) == [(PatchEventKind.SPLIT, 2, 1, 1, False)]
    assert found.labels[1][100, 80] == 1
    assert found.labels[1][100, 150] == 2


def test_a_gap_that_opens_and_closes_within_the_borders_doubt_is_no_event() -> None:
    closed, opened = discs((80, 100, 40), (160, 100, 40)), discs((80, 100, 39), (161, 100, 39))
    found = tracked(closed, opened, closed, opened)
    assert story(found) == []
    assert all(numbers(found, visit) == {1} for visit in range(4))


def test_two_patches_that_touch_within_the_doubt_stay_two_and_share_the_ground() -> None:
    apart, touching = discs((80, 100, 35), (160, 100, 35)), discs((80, 100, 40), (160, 100, 40))
    found = tracked(apart, touching, apart)
    assert story(found) == []
    assert found.labels[1][100, 80] != found.labels[1][100, 160]
    assert np.array_equal(found.labels[1] > 0, touching)


def test_a_patch_that_is_gone_is_told_with_the_first_photo_that_shows_it() -> None:
    found = tracked(
        discs((80, 100, 45), (180, 100, 12)),
        discs((80, 100, 45)),
        discs((80, 100, 45)),
    )
    assert story(found) == [(PatchEventKind.VANISHED, 2, 1, 0, True)]


def test_a_patch_missing_on_one_photo_between_two_is_no_event() -> None:
    whole = discs((80, 100, 45), (180, 100, 12))
    assert story(tracked(whole, discs((80, 100, 45)), whole)) == []


def test_a_patch_on_one_photo_only_is_not_called_new() -> None:
    bare = discs((80, 100, 45))
    found = tracked(bare, discs((80, 100, 45), (180, 100, 12)), bare)
    assert [event[0] for event in story(found)] == [PatchEventKind.SEEN_ONCE]
    lasting = discs((80, 100, 45), (180, 100, 12))
    assert story(tracked(bare, lasting, lasting)) == [(PatchEventKind.NEW, 2, 1, 0, True)]


def test_a_patch_that_comes_back_keeps_its_name() -> None:
    bare, whole = discs((80, 100, 45)), discs((80, 100, 45), (180, 100, 12))
    found = tracked(whole, bare, bare, whole)
    assert [event[:3] for event in story(found)] == [
        (PatchEventKind.VANISHED, 2, 1),
        (PatchEventKind.RETURNED, 2, 3),
    ]


def test_what_is_out_of_view_has_not_vanished() -> None:
    whole, bare = discs((80, 100, 45), (180, 100, 12)), discs((80, 100, 45))
    card = discs((180, 100, 30))
    found = track_patches([borders(whole), borders(bare, hidden=card)], least_px=LEAST_PX)
    assert story(found) == []
    assert found.seen[1][2] is None


def test_a_place_seen_for_the_first_time_shows_no_new_patch() -> None:
    whole, bare = discs((80, 100, 45), (180, 100, 12)), discs((80, 100, 45))
    card = discs((180, 100, 30))
    found = track_patches([borders(bare, hidden=card), borders(whole)], least_px=LEAST_PX)
    assert story(found) == []
    assert numbers(found, 1) == {1, 2}


@pytest.mark.parametrize(("radius", "doubt_px"), [(2, 1), (6, 5)])
def test_specks_and_doubtful_pieces_get_no_number(radius: int, doubt_px: int) -> None:
    visit = borders(discs((80, 100, 45), (180, 100, radius)), doubt_px=doubt_px)
    assert numbers(track_patches([visit], least_px=LEAST_PX), 0) == {1}


def test_families_hold_what_merged_or_split_between_two_visits() -> None:
    found = tracked(
        discs((80, 100, 30), (160, 100, 25), (250, 40, 20)),
        discs((80, 100, 50), (160, 100, 45), (250, 40, 20)),
    )
    assert families(found.events, found.count, (0, 1))[1] == {1, 2}
    assert families(found.events, found.count, (0, 0))[1] == {1}


def test_the_names_stand_in_the_depth_of_the_patches() -> None:
    (place,) = places_of(tracked(discs((80, 100, 30))).labels[0], str)
    assert (place.name, place.x, place.y) == ("1", 80.0, 100.0)
    assert place.radius_px == pytest.approx(30, abs=1)


def segmentation(patches: Mask) -> Segmentation:
    edges = borders(patches)
    everywhere = np.ones(SIZE, np.bool_)
    return Segmentation(
        fraction=patches.astype(np.float32),
        low=edges.tight.astype(np.float32),
        high=edges.wide.astype(np.float32),
        skin=everywhere,
        roi=everywhere,
        contrast_mi=None,
    )


def test_areas_of_single_patches_add_up_and_merged_ones_are_compared_together() -> None:
    masks = [
        discs((80, 100, 30), (160, 100, 25), (250, 40, 20)),
        discs((80, 100, 50), (160, 100, 45), (250, 40, 14)),
    ]
    found = tracked(*masks)
    weights = AreaWeights(per_px=np.ones(SIZE, np.float32), relative_sd=0.0)
    start, end = measure_patches(
        found, [segmentation(one) for one in masks], [0.0, 0.7], weights, baseline_index=0
    )
    assert sum(one.area.value for one in start) == np.count_nonzero(masks[0])
    assert sum(one.area.value for one in end) == np.count_nonzero(masks[1])
    merged, alone = end
    assert merged.compared == (1, 2)
    assert merged.repigmentation_pct is not None
    then = np.count_nonzero(discs((80, 100, 30), (160, 100, 25)))
    now = np.count_nonzero(discs((80, 100, 50), (160, 100, 45)))
    assert merged.repigmentation_pct.value == pytest.approx(100 * (then - now) / then)
    assert alone.compared == (3,)
    assert all(one.area.low < one.area.value < one.area.high for one in (*start, *end))


def test_a_patch_that_is_gone_measures_nothing_and_has_regained_all() -> None:
    masks = [discs((80, 100, 45), (180, 100, 12)), discs((80, 100, 45))]
    weights = AreaWeights(per_px=np.ones(SIZE, np.float32), relative_sd=0.0)
    _, (_, gone) = measure_patches(
        tracked(*masks), [segmentation(one) for one in masks], [0.0, 0.7], weights, baseline_index=0
    )
    assert gone.area.value == 0
    assert gone.repigmentation_pct is not None
    assert gone.repigmentation_pct.value == pytest.approx(100)
