"""A worker that falls over at whatever it is asked, as PDFium may; its opening words are the signal that ends it."""

import os
import signal
from collections.abc import Callable

from horizontal.contract import Contract
from horizontal.parsers.worker_process import serve


def _falling_by(name: bytes) -> Callable[[str], Contract]:
    def fall(_: str) -> Contract:
        os.kill(os.getpid(), getattr(signal, name.decode(), signal.SIGTERM))
        return Contract(path="")

    return fall


def main() -> None:
    """The worker."""
    serve(_falling_by)
