"""A worker that starts a program which goes on for long, and waits for it."""

import subprocess
import sys
from pathlib import Path

from horizontal.contract import Contract
from horizontal.parsers.worker_process import serve


def _wait(path: str) -> Contract:
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    Path(path).write_text(str(child.pid))
    child.wait()
    return Contract(path=path)


def main() -> None:
    """The worker."""
    serve(lambda _: _wait)
