"""Zip files with the same bytes each time."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

STAMP = (2026, 1, 2, 9, 0, 0)


def write_archive(parts: dict[str, str], path: Path, *, stored: frozenset[str] = frozenset()) -> None:
    """Writes the parts in their order; those in `stored` are not compressed."""
    with ZipFile(path, "w") as archive:
        for name, text in parts.items():
            entry = ZipInfo(name, STAMP)
            entry.compress_type = ZIP_STORED if name in stored else ZIP_DEFLATED
            archive.writestr(entry, text.encode("utf-8"))
