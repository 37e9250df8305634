"""A file made to do harm ends within seconds, as a contract or as one clear error."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from horizontal.errors import DamagedFile, EmptyFile, TooLarge, UnknownFormat, UnreadableFile
from horizontal.parsers.limits import Limits
from horizontal.parsers.read import read_contract
from tests.parsers.hostile_formats import HOSTILE_FORMATS, HOSTILE_FORMATS_REFUSED
from tests.parsers.hostile_pdf import HOSTILE_PDF
from tests.parsers.hostile_text import HOSTILE_TEXT
from tests.parsers.hostile_word import HOSTILE_WORD

SECONDS = 20
"""On a busy machine; a quiet one needs a tenth."""
SLOW_TO_MAKE = {"deflate bomb", "bzip2 bomb", "lzma bomb", "many small bombs"}
SLOW_TO_READ = {"content that unpacks to 1 GB", "filters over filters", "one content for 2,000 pages"}
QUICK_TEXTS = {name for name in HOSTILE_TEXT if name.endswith(".md")} - {"a wide table.md", "comments.md"}

REFUSED = {
    "billion laughs in text": DamagedFile,
    "external entity": DamagedFile,
    "bomb with lying sizes": DamagedFile,
    "tables 10,000 deep": TooLarge,
    "long labels": TooLarge,
    "one note for all": TooLarge,
    "too many elements": TooLarge,
    "empty paragraphs": TooLarge,
    "a million empty pages": TooLarge,
    "2,000 empty pages": EmptyFile,
    "page tree in a ring": DamagedFile,
    "page tree that doubles": DamagedFile,
    "page tree 20,000 deep": DamagedFile,
    "forms that double 28 times": TooLarge,
    "code.md": EmptyFile,
}
"""Files of which nothing can be read, and as what they are refused; the others are read."""

HARMFUL = {
    **{name: make for name, make in HOSTILE_WORD.items() if name not in SLOW_TO_MAKE | {"bombs in bombs"}},
    **{name: make for name, make in HOSTILE_PDF.items() if name not in SLOW_TO_READ},
    **{name: HOSTILE_TEXT[name] for name in sorted(QUICK_TEXTS)},
}


@pytest.mark.parametrize("name", list(HARMFUL))
def test_a_hostile_file_ends_soon_and_clearly(name: str, tmp_path: Path) -> None:
    path = saved(tmp_path, name, HARMFUL[name])
    start = time.perf_counter()
    if name in REFUSED:
        with pytest.raises(REFUSED[name]) as caught:
            read_contract(path)
        assert "\n" not in str(caught.value)
    else:
        assert read_contract(path).blocks
    assert time.perf_counter() - start < SECONDS


@pytest.mark.parametrize("name", list(HOSTILE_FORMATS))
def test_a_hostile_file_of_another_format_ends_clearly(name: str, tmp_path: Path) -> None:
    path = saved(tmp_path, name, HOSTILE_FORMATS[name])
    if name in HOSTILE_FORMATS_REFUSED:
        with pytest.raises(UnreadableFile) as caught:
            read_contract(path)
        assert "\n" not in str(caught.value)
    else:
        assert read_contract(path).blocks


def test_archives_that_hold_bombs_are_refused(tmp_path: Path) -> None:
    path = saved(tmp_path, "bombs in bombs", HOSTILE_WORD["bombs in bombs"])
    with pytest.raises((TooLarge, DamagedFile, UnknownFormat, EmptyFile)):
        read_contract(path, limits=Limits(seconds=15))


def test_names_that_lead_out_write_nothing(tmp_path: Path) -> None:
    read_contract(saved(tmp_path, "names that lead out", HOSTILE_WORD["names that lead out"]))
    assert [path.suffix for path in tmp_path.iterdir()] == [".bin"]


def saved(folder: Path, name: str, make: Callable[[], bytes]) -> Path:
    path = folder / ("hostile.md" if name.endswith(".md") else "hostile.bin")
    path.write_bytes(make())
    return path
