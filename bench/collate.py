"""How fast many returns are put together, beside reading each of them once in this process, and the memory kept.

    python bench/collate.py [--returns 500] [--jobs 2]

Small invented returns are written as .csv into a folder of their own. The ratio is that of the whole collation, with
worker processes, to reading and assessing each file once here; the copy to share and the workbook come after it.
"""

from __future__ import annotations

import argparse
import csv
import random
import resource
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from horizontal.collate import collate_files, collated_files, find_returns, share_collation
from horizontal.collate_process import collated_file
from horizontal.reports.collation_workbook import report_bytes
from horizontal.requirements.load_return_specification import load_return_specification

ON = date(2027, 6, 1)
QUARTERS = (
    (date(2026, 4, 1), date(2026, 6, 30)),
    (date(2026, 7, 1), date(2026, 9, 30)),
    (date(2026, 10, 1), date(2026, 12, 31)),
    (date(2027, 1, 1), date(2027, 3, 31)),
)


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--returns", type=int, default=500)
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    specification = load_return_specification()
    with tempfile.TemporaryDirectory() as folder:
        write_returns(Path(folder), asked.returns)
        files = find_returns([folder])
        collated_file(str(files[0]), specification=specification, on=ON)
        alone = seconds(lambda: [collated_file(str(f), specification=specification, on=ON) for f in files])
        start = time.perf_counter()
        rows = tuple(collated_files(files, on=ON, jobs=asked.jobs, specification=specification))
        collation = collate_files(rows, (), ON, specification)
        together = time.perf_counter() - start
        shared = share_collation(collation, specification=specification).collation
        share = seconds(lambda: share_collation(collation, specification=specification))
        book = seconds(lambda: report_bytes(shared, specification))
    kept = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{len(files)} returns: collated in {together:.1f} s with {asked.jobs} workers, {together / alone:.2f} times "
        f"reading each once ({alone:.1f} s); copy to share {share:.1f} s; workbook {book:.1f} s; {kept:.0f} MB"
    )


def write_returns(folder: Path, count: int) -> None:
    """So many small returns of invented providers, four quarters each."""
    chance = random.Random(5)
    for number in range(count):
        start, end = QUARTERS[number % 4]
        answers = {
            "provider_id": f"Provider {number // 4}",
            "contract_id": f"C-{number // 4}",
            "tier": "targeted",
            "period_start": start,
            "period_end": end,
            "return_version": 1,
            "completed_on": end + timedelta(chance.choice((10, 20, 29, 45))),
            "nil_return": "no",
            **counts(chance),
        }
        with (folder / f"return_{number:05d}.csv").open("w", newline="") as file:
            csv.writer(file).writerows([("Item", "Answer"), *answers.items()])


def counts(chance: random.Random) -> dict[str, int]:
    """Figures that can stand together."""
    users = chance.choice((30, 90, 500)) + chance.randint(0, 30)
    eligible = users - chance.randint(5, 15)
    asked = eligible - chance.randint(0, eligible // 3)
    told = chance.randint(0, asked // 6)
    unasked = chance.randint(0, 5)
    disclosed, rest = told + unasked, eligible - asked
    staff = chance.randint(8, 70)
    return {
        "T01": staff,
        "T02": staff - 3,
        "T03": 2,
        "T04": staff - chance.randint(0, 4),
        "T05": staff - 3 - chance.randint(0, 3),
        "E01": users,
        "E02": eligible,
        "E03": asked,
        "E04a": rest // 2,
        "E04e": rest - rest // 2,
        "E05": told,
        "E06": unasked,
        "E08": disclosed,
        "E09": disclosed,
        "E10": disclosed // 3,
        "E11": disclosed // 3,
        "E12": disclosed // 9,
        "E13": disclosed,
        "E14": disclosed * 2 // 3,
        "E15": disclosed - disclosed * 2 // 3,
        "E16": disclosed // 3,
    }


def seconds(step: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    step()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
