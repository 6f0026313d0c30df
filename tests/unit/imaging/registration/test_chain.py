from dataclasses import replace

import numpy as np
import pytest

from pigmenttrack.imaging.registration import Features, Registration, chain, describe
from pigmenttrack.imaging.registration.chain import (
    THROUGH,
    compose,
    loop_closes,
    register_visits,
)
from pigmenttrack.imaging.registration.coordinates import lattice
from pigmenttrack.imaging.registration.register import register_features
from pigmenttrack.imaging.registration.result import identity
from unit.imaging.registration.skin_pairs import SIZE, make_pair, pose


@pytest.fixture(scope="module")
def visits() -> tuple[Features, Features, Features]:
    first = make_pair(21, pose())
    second = make_pair(21, pose(turn_deg=15), stretch_px=10)
    other_place = make_pair(22, pose())
    return describe(first.fixed), describe(second.moving), describe(other_place.moving)


def test_every_visit_is_registered_and_a_stranger_refused(
    visits: tuple[Features, Features, Features],
) -> None:
    baseline, second, stranger = visits
    found = register_visits([second, baseline, stranger], 1)
    assert [registration.ok for registration in found] == [True, True, False]
    points = lattice(SIZE, 3, 4)
    assert np.array_equal(found[1].fixed_to_moving(points), points)


def test_a_visit_refused_directly_is_reached_through_another(
    visits: tuple[Features, Features, Features], monkeypatch: pytest.MonkeyPatch
) -> None:
    baseline, second, _ = visits
    third = describe(make_pair(21, pose(turn_deg=-10)).moving)
    direct = register_features(baseline, third)

    def blind(fixed: Features, moving: Features) -> Registration:
        found = register_features(fixed, moving)
        return replace(found, ok=False) if fixed is baseline and moving is third else found

    monkeypatch.setattr(chain, "register_features", blind)
    found = register_visits([baseline, second, third], 0)[2]
    assert found.ok
    assert THROUGH in found.reasons
    assert len(found.layers) == 2
    assert found.residual_px > register_features(second, third).residual_px
    points = lattice(SIZE, 12, 16)
    both = found.support(points) & direct.support(points)
    missed = found.fixed_to_moving(points[both]) - direct.fixed_to_moving(points[both])
    assert np.percentile(np.linalg.norm(missed, axis=1), 95) < 1.0


def test_a_composed_registration_leads_back(visits: tuple[Features, Features, Features]) -> None:
    there = register_features(visits[0], visits[1])
    back = register_features(visits[1], visits[0])
    round_trip = compose(there, back)
    points = lattice(SIZE, 6, 8)
    points = points[round_trip.support(points)]
    returned = round_trip.moving_to_fixed(round_trip.fixed_to_moving(points))
    assert np.abs(returned - points).max() < 1e-3
    assert Registration.from_facts(round_trip.to_facts()).to_facts() == round_trip.to_facts()


def test_an_honest_loop_closes_and_a_shifted_one_does_not(
    visits: tuple[Features, Features, Features],
) -> None:
    there = register_features(visits[0], visits[1])
    back = register_features(visits[1], visits[0])
    assert loop_closes(there, back)
    layer = back.layers[0]
    shift = np.array([[1, 0, 40.0], [0, 1, 0], [0, 0, 1]])
    wrong = replace(back, layers=(replace(layer, plane=shift @ layer.plane),))
    assert not loop_closes(there, wrong)


def test_the_identity_moves_nothing_and_is_exact() -> None:
    same = identity(SIZE)
    points = lattice(SIZE, 4, 5)
    assert same.residual_px == 0.0
    assert np.array_equal(same.fixed_to_moving(points), points)
    assert same.support(points).all()
