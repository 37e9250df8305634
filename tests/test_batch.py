"""Many contracts at once come to what each comes to by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from horizontal.assessment import Assessment
from horizontal.batch import check_contracts
from horizontal.check import check_contract
from horizontal.errors import DamagedFile
from horizontal.parsers.limits import Limits
from tests.parsers.word_builder import word_file


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("lots")
    for number in range(4):
        words = f"{number}.1 The Provider shall have a domestic abuse policy for its staff."
        (made / f"lot{number}.docx").write_bytes(word_file(words))
    (made / "lot2.docx").write_bytes(word_file("Words")[:300])
    return made


def test_results_come_in_the_order_of_the_files(folder: Path) -> None:
    paths = sorted(folder.iterdir())
    results = list(check_contracts(paths, tier="universal", jobs=2, limits=Limits(seconds=20)))
    assert isinstance(results[2], DamagedFile)
    read = [result for result in results if isinstance(result, Assessment)]
    assert read == [check_contract(path, tier="universal") for path in paths if path.name != "lot2.docx"]


def test_a_batch_that_is_left_early_leaves_no_worker(folder: Path) -> None:
    results = check_contracts(sorted(folder.iterdir()), tier="universal", jobs=1)
    first = next(results)
    results.close()
    assert isinstance(first, Assessment)


def test_an_unknown_tier_is_no_tier(folder: Path) -> None:
    with pytest.raises(ValueError, match="highest"):
        next(check_contracts([folder / "lot0.docx"], tier="highest"))
