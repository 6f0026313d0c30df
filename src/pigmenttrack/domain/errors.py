"""What can go wrong, as one small tree.

    PigmentTrackError            has a message (what happened) and advice (what to do about it)
    ├── PhotoRejected            this photo cannot be used; the others go on
    │   ├── UnreadablePhoto      the file is no whole picture
    │   ├── UndatedPhoto         nobody says when it was taken
    │   ├── UnfitPhoto           it opens, but a number taken from it would lie
    │   └── RegistrationFailed   it could not be brought onto the baseline
    ├── ScaleNotFound            nothing of known size was found in view
    ├── RegionNotFound           no patch, or no skin, where one was looked for
    └── BadRequest               what was asked cannot be done (a wrong option, an empty folder)

`Cancelled` stands apart: it is no failure, but somebody's wish.
"""


class PigmentTrackError(Exception):
    """The base of everything this program raises on purpose.

    Parameters
    ----------
    message : str
        What happened, in one plain sentence.
    advice : str
        What the person can do about it; empty when nothing can be done.
    """

    def __init__(self, message: str, *, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    def __reduce__(self) -> tuple[object, ...]:
        """Keep message and advice when the error crosses a process border."""
        return _rebuild, (type(self), self.message, self.advice)


def _rebuild(kind: type[PigmentTrackError], message: str, advice: str) -> PigmentTrackError:
    return kind(message, advice=advice)


class PhotoRejected(PigmentTrackError):
    """One photo cannot be used; the others go on."""


class UnreadablePhoto(PhotoRejected):
    """The file is no whole picture that this program reads."""


class UndatedPhoto(PhotoRejected):
    """Nothing says when the photo was taken."""


class UnfitPhoto(PhotoRejected):
    """The photo opens, but a number taken from it would lie."""


class RegistrationFailed(PhotoRejected):
    """The photo could not be brought onto the baseline."""


class ScaleNotFound(PigmentTrackError):
    """Nothing of known size was found in view."""


class RegionNotFound(PigmentTrackError):
    """No patch, or no skin, where one was looked for."""


class BadRequest(PigmentTrackError):
    """What was asked cannot be done."""


class Cancelled(Exception):
    """The work was asked to stop, and did."""
