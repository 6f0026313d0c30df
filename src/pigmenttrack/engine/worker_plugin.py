"""What each worker of this machine gets when it starts."""

import signal

from distributed import Worker, WorkerPlugin


class DeafToCtrlC(WorkerPlugin):
    """Let Ctrl-C, which a terminal sends to every process, pass by: the batch itself decides."""

    name = "pigmenttrack-deaf-to-ctrl-c"

    def setup(self, worker: Worker) -> None:  # noqa: ARG002 - dask's signature
        """Ignore the signal from now on."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
