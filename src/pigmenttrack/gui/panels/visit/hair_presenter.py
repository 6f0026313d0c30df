"""The hairs of the photo that is shown, and what correcting them means: no Qt."""

from collections.abc import Callable

from pigmenttrack.app.hair_session import HairSession
from pigmenttrack.app.hair_wishes import (
    wish_to_add,
    wish_to_delete,
    wish_to_join,
    wish_to_split,
)
from pigmenttrack.domain.errors import BadRequest
from pigmenttrack.gui.canvas.layers import Hairs
from pigmenttrack.gui.canvas.tools.hair import HairDeed, HairMode, HairTool
from pigmenttrack.gui.panels.visit.visit_view import Drawn, ToolKind
from pigmenttrack.imaging.array_types import Points
from pigmenttrack.imaging.hair.field import HairField
from pigmenttrack.imaging.hair.shafts import Hair
from pigmenttrack.imaging.scalp.hair_overlay import DrawnLine
from pigmenttrack.media.hair_edits import HairWish
from pigmenttrack.report.hair_overlay import diameter_lines

HAIR_MODES = {
    ToolKind.HAIR_ADD: HairMode.ADD,
    ToolKind.HAIR_DELETE: HairMode.DELETE,
    ToolKind.HAIR_SPLIT: HairMode.SPLIT,
    ToolKind.HAIR_JOIN: HairMode.JOIN,
}
_DRAWN = {
    HairMode.ADD: Drawn.HAIR_ADDED,
    HairMode.DELETE: Drawn.HAIR_DELETED,
    HairMode.SPLIT: Drawn.HAIR_SPLIT,
    HairMode.JOIN: Drawn.HAIRS_JOINED,
}
Save = Callable[[tuple[HairWish, ...], Drawn], None]


class HairPresenter:
    """Holds the traced hairs of one photo under a person's corrections.

    Parameters
    ----------
    save : callable
        Told all corrections of the photo after each further one.
    refuse : callable
        Told why one cannot be made.
    """

    def __init__(self, save: Save, refuse: Callable[[str], None]) -> None:
        self._save, self._refuse = save, refuse
        self._session: HairSession | None = None
        self._wishes: tuple[HairWish, ...] = ()
        self._hairs: tuple[Hair, ...] = ()
        self._field: HairField | None = None
        self._fates: tuple[DrawnLine, ...] = ()
        self._tool: HairTool | None = None

    @property
    def field(self) -> HairField | None:
        """What the hairs amount to now; None while they are not traced."""
        return self._field

    @property
    def fates(self) -> tuple[DrawnLine, ...]:
        """Hairs by what became of them, where that is shown."""
        return self._fates

    @property
    def corrections(self) -> int:
        """How many there are."""
        return 0 if self._session is None else len(self._wishes)

    def show(self, session: HairSession | None, wishes: tuple[HairWish, ...]) -> None:
        """Show the hairs of a photo under corrections; None: they are not traced yet."""
        if session is self._session and wishes == self._wishes:
            return
        if session is not self._session:
            self._fates = ()
        self._session, self._wishes, self._field, self._hairs = session, wishes, None, ()
        if session is not None:
            self._answer(session, wishes)
        if self._tool is not None:
            self._tool.set_hairs(self._paths())

    def show_fates(self, lines: tuple[DrawnLine, ...]) -> None:
        """Show hairs by what became of them since the baseline; no lines: by their diameter."""
        self._fates = lines

    def tool(self, kind: ToolKind) -> HairTool:
        """Return the tool of a kind, with the hairs under it."""
        self._tool = HairTool(HAIR_MODES[kind], self._paths(), self._on_deed)
        return self._tool

    def layer(self) -> Hairs | None:
        """Return the hairs as they are painted; None without any."""
        if self._field is None:
            return None
        if self._fates:
            return Hairs(self._fates)
        numbers = [
            str(place) if hair.is_counted else ""
            for place, hair in enumerate(self._field.hairs, start=1)
        ]
        numbers += [""] * len(self._field.clippings)
        return Hairs(tuple(diameter_lines(self._field)), tuple(numbers))

    def drop_corrections(self) -> None:
        """Go back to the hairs as they were traced."""
        if self._wishes:
            self._save((), Drawn.HAIRS_AS_TRACED)

    def _paths(self) -> tuple[Points, ...]:
        return tuple(hair.path_xy for hair in self._hairs)

    def _answer(self, session: HairSession, wishes: tuple[HairWish, ...]) -> None:
        try:
            self._field, self._hairs = session.answer(wishes), session.hairs(wishes)
        except BadRequest as error:
            # Another version of the program may trace other hairs than those corrected once.
            self._refuse(f"{error.message} {error.advice}".strip())
            self._field, self._hairs = session.answer(()), session.hairs(())

    def _on_deed(self, deed: HairDeed) -> None:
        session = self._session
        if session is None:
            return
        wishes = (*self._wishes, _wish(deed, self._hairs))
        try:
            session.answer(wishes)
        except BadRequest as error:
            self._refuse(f"{error.message} {error.advice}".strip())
            return
        self._save(wishes, _DRAWN[deed.mode])


def _wish(deed: HairDeed, hairs: tuple[Hair, ...]) -> HairWish:
    if deed.mode is HairMode.ADD:
        return wish_to_add(deed.path_xy)
    if deed.mode is HairMode.JOIN:
        first, second = deed.hairs
        return wish_to_join(hairs, first, second)
    if deed.mode is HairMode.SPLIT:
        return wish_to_split(hairs, deed.hairs[0], deed.path_xy[0])
    return wish_to_delete(hairs, deed.hairs[0])
