"""Strokes on a measured site of a catalog, answered at once.

The catalog keeps no pictures in the frame, so opening brings the site's photos there once more;
after that every answer takes a tenth of a second.
"""

from dataclasses import dataclass
from typing import Self

import numpy as np

from pigmenttrack.app.jobs import JobControl
from pigmenttrack.app.site_drawing import DrawnStroke, SiteDrawing, drawing_of
from pigmenttrack.app.site_prepared import prepared_again
from pigmenttrack.app.stroke_session import StrokeSession
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.domain.site import Site
from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.vitiligo.strokes import Stroke, StrokeLabel
from pigmenttrack.store.catalog import Catalog


@dataclass(frozen=True, slots=True)
class SiteStrokes:
    """A site that is ready to be drawn on. Not for several threads at once.

    Attributes
    ----------
    session : StrokeSession
    places : mapping of a photo's hash to its place in the session
    given : mapping of a photo's hash to the strokes that the session knows on it
    """

    session: StrokeSession
    places: dict[str, int]
    given: dict[str, tuple[DrawnStroke, ...]]

    @classmethod
    def open(cls, catalog: Catalog, site: Site, *, control: JobControl | None = None) -> Self:
        """Prepare all photos of a site; nothing is stored.

        Raises
        ------
        BadRequest
            If the site was not measured yet.
        Cancelled
            If it was stopped.
        """
        session = StrokeSession.open(prepared_again(catalog, site, control=control))
        places = {visit.name: place for place, visit in enumerate(session.visits)}
        drawing = drawing_of(site)
        return cls(session, places, {photo: drawing.strokes_on(photo) for photo in places})

    def outline(self, photo: str, drawing: SiteDrawing) -> tuple[Points, ...]:
        """Return the border of the patches on a photo as all strokes of the site make it.

        Parameters
        ----------
        photo : str
            Hash of the photo.

        Returns
        -------
        tuple of float64 arrays (N, 2)
            Closed paths in pixels of the photo as it was taken.

        Raises
        ------
        BadRequest
            If the photo was not among those that could be measured.
        """
        place = self.places.get(photo)
        if place is None:
            msg = "This photo could not be brought onto the baseline, so strokes have no answer."
            raise BadRequest(msg, advice="Match it by landmarks first, or draw on another photo.")
        # Strokes on the baseline speak for the other visits too, so those come first.
        for other, other_place in self.places.items():
            strokes = drawing.strokes_on(other)
            if strokes != self.given.get(other, ()):
                self.given[other] = strokes
                self.session.answer(other_place, [_stroke(one) for one in strokes])
        answer = self.session.shown(place)
        return tuple(np.concatenate([path, path[:1]]) for path in answer.outlines_xy)


def _stroke(drawn: DrawnStroke) -> Stroke:
    return Stroke(
        label=StrokeLabel(drawn.label),
        path_xy=np.array(drawn.path_xy, np.float64),
        radius_px=drawn.radius_px,
    )
