"""Builds the example contracts from their sources."""

import sys
from collections.abc import Sequence
from pathlib import Path

from examples.building.pdf_file import write_pdf
from examples.building.source_text import Source, live_text, read_source
from examples.building.word_file import write_word

CONTRACTS = Path(__file__).resolve().parent.parent / "contracts"
WRITERS = {"docx": write_word, "pdf": write_pdf}


def source_paths() -> list[Path]:
    """Every source, by name."""
    return sorted((CONTRACTS / "source").glob("*.txt"))


def load(path: Path) -> Source:
    """The source in the file; ValueError names the file and what is wrong."""
    try:
        return read_source(path.read_text(encoding="utf-8"))
    except ValueError as fault:
        raise ValueError(f"{path.name}: {fault}") from fault


def build(path: Path, folder: Path) -> Path:
    """Writes the contract of the source into the folder; gives the file written."""
    source = load(path)
    form = source.meta["form"]
    built = folder / f"{path.stem}.{form}"
    WRITERS[form](source, built)
    return built


def main(arguments: Sequence[str]) -> int:
    """Builds the contracts named, or all; `--clauses` prints their clauses with numbers instead."""
    names = {name for name in arguments if not name.startswith("--")}
    for path in source_paths():
        if names and path.stem not in names:
            continue
        if "--clauses" in arguments:
            _print_clauses(load(path))
        else:
            sys.stdout.write(f"{build(path, CONTRACTS).name}\n")
    return 0


def _print_clauses(source: Source) -> None:
    for part in source.parts:
        where = f"{part.name}, " if part.title else ""
        sys.stdout.write(f"=== {part.title or source.title}\n")
        for line in part.lines:
            rows = " / ".join(" | ".join(row) for row in line.rows)
            shown = f"{where}{line.reference}" if line.reference else f"[{line.kind}]"
            sys.stdout.write(f"{shown}  {live_text(line.text)}{rows}\n")
