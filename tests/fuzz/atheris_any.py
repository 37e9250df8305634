"""An endless hunt with atheris, where it is installed; no part of the test suite.

python -m tests.fuzz.atheris_any CORPUS_FOLDER
"""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["horizontal"]):
    from horizontal.errors import HorizontalError
    from horizontal.parsers.limits import Limits, within
    from horizontal.parsers.read import contract_of

from tests.fuzz.seeds import seeds


def read_any(data: bytes) -> None:
    """The law: a contract or one of our errors."""
    with contextlib.suppress(HorizontalError), within(Limits(), alone=True):
        contract_of(data, "any")


def main() -> None:
    """Fills the corpus with the seeds and begins."""
    corpus = Path(sys.argv[1])
    corpus.mkdir(parents=True, exist_ok=True)
    for ending, files in seeds().items():
        for number, data in enumerate(files):
            (corpus / f"seed{number}.{ending}").write_bytes(data)
    atheris.Setup(sys.argv, read_any)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
