"""Two photos of the scalp beside each other: their numbers, and what may be said of them."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from gui.photos.conftest import Quiet
from made_scalp_site import CHANGES_PCT
from pigmenttrack.app.compare_scalp import scalp_pair
from pigmenttrack.app.site_photos import site_photos
from pigmenttrack.domain.estimate import normal_estimate
from pigmenttrack.domain.scalp import ScalpMeasurement, ScalpQuantity
from pigmenttrack.gui.job import JobRunner
from pigmenttrack.gui.panels.compare.page import ComparePage
from pigmenttrack.gui.panels.compare.presenter import Mode
from pigmenttrack.gui.session import Session


@pytest.fixture
def measured(scalp_session: Session) -> tuple[ScalpMeasurement, ...]:
    site = scalp_session.site
    assert site is not None
    photos = site_photos(scalp_session.opened, site).photos
    return tuple(one.scalp for one in photos if one.scalp is not None)


def test_hairs_are_compared_where_both_photos_look(
    measured: tuple[ScalpMeasurement, ...],
) -> None:
    first, second, third = measured
    since = scalp_pair(first, third)
    assert since.change == third.values[ScalpQuantity.COUNT_CHANGE]
    assert since.is_of_common_area
    assert since.is_beyond_noise
    later = scalp_pair(second, third)
    assert later.change is not None
    assert later.change.value == CHANGES_PCT[2] - CHANGES_PCT[1]
    # The noise of the baseline is in both changes and goes out.
    assert later.change.sd == pytest.approx(8.0)
    assert ScalpQuantity.DIAMETER in later.beside


def test_a_change_seen_from_the_other_side_leads_back(
    measured: tuple[ScalpMeasurement, ...],
) -> None:
    first, _, third = measured
    there, back = scalp_pair(first, third).change, scalp_pair(third, first).change
    assert there is not None
    assert back is not None
    assert (1 + there.value / 100) * (1 + back.value / 100) == pytest.approx(1)
    assert back.low <= back.value <= back.high < 0


def test_without_a_field_found_again_no_change_is_told(
    measured: tuple[ScalpMeasurement, ...],
) -> None:
    first, _, third = measured
    lost = replace(third, values={ScalpQuantity.DENSITY: normal_estimate(180.0, 30.0)})
    assert scalp_pair(first, lost).change is None
    assert not scalp_pair(first, lost).is_beyond_noise


def test_the_page_shows_both_close_ups_with_their_numbers(
    qtbot: QtBot, scalp_session: Session, jobs: JobRunner, quiet: Quiet
) -> None:
    page = ComparePage(scalp_session, jobs)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.refresh()
    quiet()
    texts = page.facts.texts()
    assert {
        "150\N{NO-BREAK SPACE}hairs/cm²",
        "180\N{NO-BREAK SPACE}hairs/cm²",
        "Hairs where both photos look",
    } <= set(texts)
    assert "More than two photos of this series differ by anyway." in texts
    assert not any("pigment" in text.lower() for text in texts)
    assert not page.modes.mode_actions[Mode.CHANGE].isEnabled()
    assert not page.below.blind_button.isVisible()
    assert page.stage.right.photo_size is not None
