"""A file of which nobody can say that it holds no position."""


class PositionUnremovable(ValueError):
    """The file is built in a way that this program cannot take apart."""
