"""Exit statuses of the command line."""

BROKEN = 1
REJECTED = 3
USAGE = 2
STOPPED = 130
