"""Many contracts at once, each walked through in a process of its own, inside hard limits."""

from __future__ import annotations

import json
import os
from collections.abc import Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import TypeVar

from horizontal.assessment import Assessment
from horizontal.contract import Noun
from horizontal.errors import UnreadableFile
from horizontal.parsers.limits import Limits
from horizontal.parsers.worker import Worker
from horizontal.requirements.load import load_catalogue
from horizontal.requirements.model import Catalogue, Tier

_CHECKER = "horizontal.batch_process"

Answered = TypeVar("Answered", bound=Noun)


def check_contracts(
    paths: Sequence[str | os.PathLike[str]],
    *,
    tier: Tier | str,
    catalogue: Catalogue | None = None,
    jobs: int = 1,
    limits: Limits | None = None,
    strict: bool = False,
) -> Generator[Assessment | UnreadableFile, None, None]:
    """What each file comes to, in the order of the files, or the error that stands in its place.

    So many files are checked at a time as there are `jobs`. Raises ValueError for an unknown tier, and
    WorkerFault for a fault of ours at the file whose turn it is.
    """
    catalogue = catalogue or load_catalogue()
    asked = {"tier": Tier(tier).value, "catalogue": catalogue.model_dump_json(), "strict": strict}
    opening = json.dumps(asked).encode()
    yield from ask_workers(paths, Assessment, _CHECKER, opening, jobs=jobs, limits=limits)


def ask_workers(
    paths: Sequence[str | os.PathLike[str]],
    kind: type[Answered],
    module: str,
    opening: bytes,
    *,
    jobs: int = 1,
    limits: Limits | None = None,
) -> Generator[Answered | UnreadableFile, None, None]:
    """What a worker of this module makes of each file, in the order of the files, or the error in its place."""
    count = max(1, min(jobs, len(paths)))
    workers = [Worker(limits or Limits(), module, opening) for _ in range(count)]
    idle: SimpleQueue[Worker] = SimpleQueue()
    for worker in workers:
        idle.put(worker)

    def ask(path: str) -> Answered | UnreadableFile:
        worker = idle.get()
        try:
            return worker.ask(path, kind)
        except UnreadableFile as error:
            return error
        finally:
            idle.put(worker)

    with ThreadPoolExecutor(count) as threads:
        asked = [threads.submit(ask, os.fspath(path)) for path in paths]
        try:
            for one in asked:
                yield one.result()
        finally:
            for one in asked:
                one.cancel()
            for worker in workers:
                worker.stop()
