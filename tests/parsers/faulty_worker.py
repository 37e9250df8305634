"""A worker with a fault of ours in it."""

from horizontal.contract import Contract
from horizontal.parsers.worker_process import serve


def _fail(_: str) -> Contract:
    raise ValueError("words of a contract")


def main() -> None:
    """The worker."""
    serve(lambda _: _fail)
