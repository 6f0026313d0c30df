"""What Home says of each site: no Qt."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pigmenttrack.app.site_cards import SiteCard

# A week before, a person can still plan the next photo.
SOON_DAYS = 7


class Due(StrEnum):
    """How the next photo stands to the present day."""

    NO_PHOTO = "no photo"
    LATER = "later"
    SOON = "soon"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class HomeContent:
    """What Home shows: cards, or the three steps where there is nothing yet."""

    cards: tuple[SiteCard, ...]
    due: int

    @property
    def is_empty(self) -> bool:
        """Whether the steps are shown."""
        return not self.cards


def due_of(card: SiteCard, today: date) -> Due:
    """Return how the next photo of a site stands to a day."""
    if card.next_due_on is None:
        return Due.NO_PHOTO
    days = (card.next_due_on - today).days
    if days < 0:
        return Due.OVERDUE
    return Due.SOON if days <= SOON_DAYS else Due.LATER


def home_content(cards: tuple[SiteCard, ...], today: date) -> HomeContent:
    """Return what is shown: sites whose photo is due first, then by name."""
    rank = {Due.OVERDUE: 0, Due.SOON: 1, Due.LATER: 2, Due.NO_PHOTO: 2}
    ordered = sorted(cards, key=lambda card: rank[due_of(card, today)])
    due = sum(due_of(card, today) in {Due.OVERDUE, Due.SOON} for card in cards)
    return HomeContent(tuple(ordered), due)
