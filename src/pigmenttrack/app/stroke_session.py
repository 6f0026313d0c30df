"""Strokes answered at once: what a window needs while a person draws on a visit.

    session = StrokeSession.open(measure_folder(folder))
    answer = session.answer(2, [Stroke(label=StrokeLabel.SKIN, path_xy=path, radius_px=12.0)])
    answer.outlines_xy      # in pixels of the third photo

Opening takes a tenth of a second a visit; an answer redraws one visit from what was learned then.
What `answer` shows is what measuring the folder with the same strokes gives.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Self

from pigmenttrack.app.frame_strokes import strokes_in_frame
from pigmenttrack.app.measure_series import SeriesResult
from pigmenttrack.app.model_evidence import frame_priors
from pigmenttrack.app.series_colours import same_colours
from pigmenttrack.app.visit import PreparedSeries, Visit
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.imaging.array_types import Mask, Points
from pigmenttrack.imaging.region import all_outlines_of
from pigmenttrack.imaging.vitiligo.ground import VisitGround, pens_on
from pigmenttrack.imaging.vitiligo.series import SeriesGround, prepare_series
from pigmenttrack.imaging.vitiligo.strokes import Stroke
from pigmenttrack.imaging.warp import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class StrokeAnswer:
    """The patches of one visit as they are with the strokes so far.

    Attributes
    ----------
    mask : bool array (H, W)
        In the frame of the series.
    frame_outlines_xy : tuple of arrays (N, 2)
        Its outlines, holes too, in pixels of the frame.
    outlines_xy : tuple of arrays (N, 2)
        The same in upright full-size pixels of the visit's own photo.
    """

    mask: Mask
    frame_outlines_xy: tuple[Points, ...]
    outlines_xy: tuple[Points, ...]


@dataclass(slots=True)
class StrokeSession:
    """A measured series, ready to be drawn on. Not for several threads at once.

    Attributes
    ----------
    visits : tuple of Visit
        In the order of the result's visits: by date.
    frame : Frame
        Of the series; `visit.rgb` lies in it.
    """

    visits: tuple[Visit, ...]
    frame: Frame
    _series: PreparedSeries
    _plain: SeriesGround
    _ground: SeriesGround
    _strokes: dict[str, tuple[Stroke, ...]] = field(default_factory=dict)
    _ready: dict[int, VisitGround | None] = field(default_factory=dict)

    @classmethod
    def open(cls, result: SeriesResult) -> Self:
        """Prepare the strokes of a measured series; those it was measured with are kept.

        Raises
        ------
        BadRequest
            If nothing was measured.
        """
        series = result.prepared
        if series is None:
            msg = "No photo of this series could be measured, so there is nothing to draw on."
            raise BadRequest(msg, advice="Look at the reasons beside the photos.")
        by_name = {visit.name: visit for visit in series.visits}
        plain = _ground(series, ())
        session = cls(
            visits=tuple(by_name[one.measurement.photo] for one in result.visits),
            frame=series.baseline.frame,
            _series=series,
            _plain=plain,
            _ground=plain,
            _strokes={visit.name: visit.strokes for visit in series.visits},
        )
        session._take_baseline_strokes()
        return session

    def answer(self, visit_index: int, strokes: Sequence[Stroke]) -> StrokeAnswer:
        """Return the patches of one visit with all strokes that lie on its photo.

        Parameters
        ----------
        visit_index : int
            In `visits`.
        strokes : sequence of Stroke
            All strokes on this photo, in the order drawn, in its upright full-size pixels; they
            replace those given before.
        """
        visit = self.visits[visit_index]
        in_frame = strokes_in_frame(strokes, self.frame, visit.registration)
        self._strokes[visit.name] = in_frame
        if visit.registration is None:
            self._take_baseline_strokes()
        return self.shown(visit_index)

    def shown(self, visit_index: int) -> StrokeAnswer:
        """Return the patches of one visit with the strokes given so far."""
        visit = self.visits[visit_index]
        number = next(n for n, one in enumerate(self._series.visits) if one is visit)
        first = self._made_ready(0)
        carried = () if first is None else pens_on(first, self._strokes[self._baseline.name])
        own = self._strokes[visit.name]
        mask = self._ground.drawn(number, self._made_ready(number), own, carried).mask
        outlines = all_outlines_of(mask)
        to_baseline = [self.frame.to_baseline(outline) for outline in outlines]
        registration = visit.registration
        on_photo = (
            to_baseline
            if registration is None
            else [registration.fixed_to_moving(outline) for outline in to_baseline]
        )
        return StrokeAnswer(mask=mask, frame_outlines_xy=outlines, outlines_xy=tuple(on_photo))

    def _made_ready(self, number: int) -> VisitGround | None:
        """Return a visit of the series made ready; only the baseline and the latest are kept."""
        if number not in self._ready:
            kept = {n: ready for n, ready in self._ready.items() if n == 0}
            self._ready = {**kept, number: self._ground.visit(number)}
        return self._ready[number]

    @property
    def _baseline(self) -> Visit:
        return self._series.visits[0]

    def _take_baseline_strokes(self) -> None:
        strokes = self._strokes[self._baseline.name]
        before = self._ground
        if self._plain.would_differ(strokes):
            self._ground = _ground(self._series, strokes)
        else:
            self._ground = self._plain
        if self._ground is not before:
            self._ready = {}


def _ground(series: PreparedSeries, strokes: Sequence[Stroke]) -> SeriesGround:
    colours = same_colours(series.visits)
    return prepare_series(
        colours,
        series.baseline.region,
        valid=[visit.visible for visit in series.visits],
        strokes=tuple(strokes),
        priors=frame_priors(series.baseline.options, colours),
    )
