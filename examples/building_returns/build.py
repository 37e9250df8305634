"""Builds the example returns, each with what is expected of it, from their sources."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from examples.building_returns.expectation import expectation_of
from examples.building_returns.open_document import write_open_document
from examples.building_returns.read_source import read_return_source
from examples.building_returns.table import ReturnSource
from examples.building_returns.text_table import write_text_table
from examples.building_returns.workbook import write_workbook

RETURNS = Path(__file__).resolve().parent.parent / "returns"
SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t"}


def source_paths(folder: Path = RETURNS) -> list[Path]:
    """Every source, by name."""
    return sorted((folder / "source").glob("*.txt"))


def load(path: Path) -> ReturnSource:
    """The source in the file; ValueError names the file and what is wrong."""
    try:
        return read_return_source(path.read_text(encoding="utf-8"))
    except ValueError as fault:
        raise ValueError(f"{path.name}: {fault}") from fault


def build(path: Path, folder: Path) -> Path:
    """Writes the return of the source and its expectation into the folder; gives the return."""
    source = load(path)
    built = folder / source.meta["file"]
    if built.suffix == ".xlsx":
        write_workbook(source.tables, built)
    elif built.suffix == ".ods":
        write_open_document(source.tables, built)
    else:
        write_text_table(
            source.tables,
            built,
            encoding=source.meta.get("encoding", "utf-8"),
            separator=SEPARATORS[source.meta.get("separator", "comma")],
            hint="hint" in source.meta,
        )
    expected = json.dumps(expectation_of(source), indent=1, ensure_ascii=False)
    (folder / f"{built.stem}.expected.json").write_text(f"{expected}\n", encoding="utf-8")
    return built


def main(arguments: Sequence[str]) -> int:
    """Builds the returns named, or all."""
    for path in source_paths():
        if not arguments or path.stem in arguments:
            sys.stdout.write(f"{build(path, RETURNS).name}\n")
    return 0
