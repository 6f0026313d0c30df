"""Exit statuses of the command line."""

REJECTED = 3
USAGE = 2
STOPPED = 130
