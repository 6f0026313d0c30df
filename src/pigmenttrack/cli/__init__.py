"""The command line."""

import os

# One photo is worked on by one thread: the linear algebra's own threads would only spin, and
# doubled the CPU time of a run. Must stand before the first import of numpy.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
