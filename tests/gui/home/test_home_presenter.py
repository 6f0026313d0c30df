"""What Home says of each site."""

from datetime import date

import pytest

from pigmenttrack.app.catalog_places import Place
from pigmenttrack.app.site_cards import SiteCard
from pigmenttrack.domain.site import Site
from pigmenttrack.domain.subject import Subject
from pigmenttrack.gui.panels.home.presenter import Due, due_of, home_content

TODAY = date(2025, 6, 10)


def card(name: str, next_due_on: date | None) -> SiteCard:
    subject = Subject(id="s", alias="Anna")
    return SiteCard(
        place=Place(subject, Site(id=name, subject_id="s", name=name)), next_due_on=next_due_on
    )


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (None, Due.NO_PHOTO),
        (date(2025, 6, 9), Due.OVERDUE),
        (date(2025, 6, 10), Due.SOON),
        (date(2025, 6, 17), Due.SOON),
        (date(2025, 6, 18), Due.LATER),
    ],
)
def test_the_next_photo_is_told_by_days(day: date | None, due: Due) -> None:
    assert due_of(card("knee", day), TODAY) is due


def test_sites_whose_photo_is_due_come_first_and_the_rest_keeps_its_order() -> None:
    cards = (
        card("arm", date(2025, 8, 1)),
        card("back", None),
        card("cheek", date(2025, 6, 12)),
        card("elbow", date(2025, 5, 1)),
    )

    content = home_content(cards, TODAY)

    assert [one.place.site.name for one in content.cards] == ["elbow", "cheek", "arm", "back"]
    assert content.due == 2
    assert not content.is_empty


def test_without_a_site_the_steps_are_shown() -> None:
    assert home_content((), TODAY).is_empty
