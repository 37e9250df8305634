"""A worker that falls over at whatever it is asked, as PDFium may."""

import os
import signal

from horizontal.contract import Contract
from horizontal.parsers.worker_process import serve


def _fall(_: str) -> Contract:
    os.kill(os.getpid(), signal.SIGSEGV if hasattr(signal, "SIGSEGV") else signal.SIGTERM)
    return Contract(path="")


def main() -> None:
    """The worker."""
    serve(lambda _: _fall)
