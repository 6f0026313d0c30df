"""What became of each patch: events that more than one photo, or the end of the series, bears out.

A patch that is missing on one photo and there again on the next was overlooked, or hidden by gloss;
one that shows on a single photo in the middle was gloss, or a scale of skin. Neither is told as
an event of the skin.
"""

from collections.abc import Sequence
from dataclasses import replace

from pigmenttrack.domain.patch_track import PatchEventKind
from pigmenttrack.imaging.vitiligo.patches import TrackedEvent, TrackedPatches

Course = list[tuple[int, bool]]  # (visit, is the patch there), visits that cannot say left out


def told_events(tracked: TrackedPatches) -> tuple[TrackedEvent, ...]:
    """Return the events worth telling, in the order of the visits."""
    last = len(tracked.seen) - 1
    courses = {number: _course(tracked.seen, number) for number in range(1, tracked.count + 1)}
    events: list[TrackedEvent] = []
    for event in tracked.events:
        match event.kind:
            case PatchEventKind.MERGED:
                apart_again = any(
                    later.kind is PatchEventKind.SPLIT
                    and later.other == event.other
                    and later.visit == event.visit + 1
                    for later in tracked.events
                )
                events.append(replace(event, confirmed=event.visit < last and not apart_again))
            case PatchEventKind.NEW:
                events.append(_new(event, courses[event.number]))
            case _:
                seen_later = any(
                    there for visit, there in courses[event.number] if visit > event.visit
                )
                events.append(replace(event, confirmed=seen_later))
    once = {one.number for one in events if one.kind is PatchEventKind.SEEN_ONCE}
    for number, course in courses.items():
        if number not in once:
            events += _absences(number, course)
    return tuple(sorted(events, key=lambda one: (one.visit, one.number)))


def _course(seen: Sequence[dict[int, bool | None]], number: int) -> Course:
    states = ((visit, known.get(number)) for visit, known in enumerate(seen))
    return [(visit, there) for visit, there in states if there is not None]


def _new(event: TrackedEvent, course: Course) -> TrackedEvent:
    later = [there for visit, there in course if visit > event.visit]
    if later and not any(later):
        return replace(event, kind=PatchEventKind.SEEN_ONCE)
    return replace(event, confirmed=any(later))


def _absences(number: int, course: Course) -> list[TrackedEvent]:
    """Return when a patch went and came again; one missing photo between two is no absence."""
    events: list[TrackedEvent] = []
    start = 0
    while start < len(course):
        end = start
        while end < len(course) and course[end][1] == course[start][1]:
            end += 1
        length, at_end = end - start, end == len(course)
        if start and not course[start][1] and (length > 1 or at_end):
            events.append(
                TrackedEvent(
                    kind=PatchEventKind.VANISHED,
                    number=number,
                    visit=course[start][0],
                    confirmed=length > 1,
                )
            )
            if not at_end:
                events.append(
                    TrackedEvent(
                        kind=PatchEventKind.RETURNED,
                        number=number,
                        visit=course[end][0],
                        confirmed=any(there for _, there in course[end + 1 :]),
                    )
                )
        start = end
    return events
