from dataclasses import replace
from datetime import date

import pytest

from pigmenttrack.domain.blinded_reading import (
    NAME_LIMIT,
    BlindedReading,
    Reading,
    ReadPair,
    SeenPhoto,
    agreement,
)
from pigmenttrack.domain.measurement import AreaUnit

DAY = date(2025, 6, 1)
LEFT, SAME, RIGHT = Reading.LEFT, Reading.SAME, Reading.RIGHT


def pair(said: Reading, measured: Reading) -> ReadPair:
    photo = SeenPhoto(sha256="ab", file_name="a.jpg", taken_on=DAY)
    return ReadPair(
        left=photo,
        right=replace(photo, sha256="cd"),
        said=said,
        measured=measured,
        net_change=1.0,
        net_low95=0.5,
        net_high95=1.5,
        unit=AreaUnit.CM2,
    )


def test_a_reader_is_told_how_often_they_say_what_was_measured() -> None:
    told = agreement([pair(one, one) for one in (LEFT, SAME, RIGHT)])
    assert (told.same, told.read, told.share, told.opposite) == (3, 3, 1.0, 0)
    # Wilson's interval of three out of three.
    assert (told.low, told.high) == pytest.approx((0.438, 1.0), abs=1e-3)


def test_every_way_of_differing_is_counted_once() -> None:
    told = agreement(
        [
            pair(LEFT, RIGHT),
            pair(RIGHT, LEFT),
            pair(SAME, LEFT),
            pair(LEFT, SAME),
            pair(RIGHT, SAME),
            pair(RIGHT, SAME),
            pair(SAME, SAME),
        ]
    )
    assert (told.same, told.opposite, told.unseen, told.seen_in_noise) == (1, 2, 1, 3)
    assert told.same + told.opposite + told.unseen + told.seen_in_noise == told.read


def test_a_reader_who_always_says_the_same_is_told_what_that_would_give() -> None:
    told = agreement([pair(SAME, SAME), pair(SAME, SAME), pair(SAME, LEFT)])
    assert (told.same, told.one_answer) == (2, 2)


def test_nothing_read_is_no_reading() -> None:
    with pytest.raises(ValueError, match="nothing was read"):
        agreement([])
    with pytest.raises(ValueError, match="at least one pair"):
        BlindedReading(read_on=DAY, site_id="s", site="arm", pairs=())


def test_a_name_is_no_place_for_a_letter() -> None:
    with pytest.raises(ValueError, match="at most"):
        BlindedReading(
            read_on=DAY,
            site_id="s",
            site="arm",
            reader="x" * (NAME_LIMIT + 1),
            pairs=(pair(LEFT, LEFT),),
        )
