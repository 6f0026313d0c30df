"""Read a scalp series back from its JSON: strictly, as a series of patches is read."""

from collections.abc import Mapping

from pigmenttrack.app.record_values import (
    group_of,
    list_of,
    none_or,
    number_of,
    text_of,
    told_estimate,
    told_flags,
    told_provenance,
    told_rejection,
    told_time,
)
from pigmenttrack.domain.scalp import (
    ScalpCount,
    ScalpMeasurement,
    ScalpQuantity,
    ScalpSeries,
    ScalpView,
)


def scalp_series_of(facts: Mapping[str, object]) -> ScalpSeries:
    """Return the series of plain values, as `report.scalp_record.scalp_record` tells it.

    Raises
    ------
    KeyError, TypeError, ValueError
        If something in it is missing or not what it should be.
    """
    main = ScalpQuantity(text_of(facts["main_quantity"]))
    return ScalpSeries(
        name=text_of(facts["name"]),
        view=ScalpView(text_of(facts["view"])),
        view_reason=text_of(facts["view_reason"]),
        main_quantity=main,
        measurements=tuple(_measurement(each, main) for each in list_of(facts["measurements"])),
        rejections=tuple(told_rejection(each) for each in list_of(facts["rejections"])),
        cut_offs=none_or(facts["cut_offs"], text_of) or "",
        noise_sd=none_or(facts["noise_sd"], number_of),
        remarks=tuple(text_of(each) for each in list_of(facts["remarks"])),
    )


def _measurement(record: object, main: ScalpQuantity) -> ScalpMeasurement:
    facts = group_of(record)
    return ScalpMeasurement(
        photo=text_of(facts["photo"]),
        captured=told_time(facts["captured"]),
        is_baseline=facts["is_baseline"] is True,
        main_quantity=main,
        values={
            ScalpQuantity(name): told_estimate(one)
            for name, one in group_of(facts["values"]).items()
        },
        counts={
            ScalpCount(name): round(number_of(number))
            for name, number in group_of(facts["counts"]).items()
        },
        provenance=told_provenance(facts),
        compared_with=none_or(facts["compared_with"], text_of) or "",
        refusal=none_or(facts["refusal"], text_of) or "",
        grown_since=none_or(facts["grown_since"], text_of) or "",
        flags=told_flags(facts["flags"]),
    )
